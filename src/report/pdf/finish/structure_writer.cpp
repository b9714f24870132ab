#include "report/pdf/finish/structure_writer.h"

#include "report/pdf/finish/destination.h"

#include <array>
#include <cstdio>

namespace inclusion::report::pdf {

namespace {

using Handle = QPDFObjectHandle;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// An address in the seven-bit form that PDF wants.
std::string asciiUri(const std::string& uri) {
    std::string ascii;
    for (const char c : uri) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            ascii += c;
        } else {
            std::array<char, 4> code{};
            std::snprintf(code.data(), code.size(), "%%%02X", static_cast<unsigned>(byte));
            ascii += code.data();
        }
    }
    return ascii;
}

/// An object whose text comes later. libqpdf drops what refers to a null.
int placeFor(QPDF& pdf) {
    return pdf.makeIndirectObject(Handle::newDictionary()).getObjectID();
}

/// Places for the lists of annotations of all pages that have some.
std::vector<int> annotationLists(QPDF& pdf, const PaintedReport& report, const std::vector<Handle>& pages) {
    std::vector<int> lists(pages.size(), 0);
    for (const LinkArea& area : report.links) {
        int& list = lists[at(area.page)];
        if (list == 0) {
            list = placeFor(pdf);
            Handle page = pages[at(area.page)];
            page.replaceKey("/Annots", pdf.getObjectByID(list, 0));
        }
    }
    return lists;
}

std::vector<int> objectsOf(const std::vector<Handle>& pages) {
    std::vector<int> objects;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        Handle target = pages[page];
        target.replaceKey("/Tabs", Handle::newName("/S"));
        target.replaceKey("/StructParents", Handle::newInteger(static_cast<long long>(page)));
        objects.push_back(target.getObjectID());
    }
    return objects;
}

int rootPlace(QPDF& pdf) {
    const int root = placeFor(pdf);
    pdf.getRoot().replaceKey("/StructTreeRoot", pdf.getObjectByID(root, 0));
    return root;
}

} // namespace

StructureWriter::StructureWriter(QPDF& pdf, const PaintedReport& report, const NumberedMarks& marks,
                                 const std::vector<Handle>& pages)
    : m_report(report), m_marks(marks), m_pages(objectsOf(pages)),
      m_annotations(annotationLists(pdf, report, pages)), m_root(rootPlace(pdf)), m_parentTree(placeFor(pdf)),
      m_texts(static_cast<int>(pdf.getObjectCount()) + 1),
      m_firstElement(m_texts.add(report.tree.elementCount())), m_firstLink(m_texts.add(report.links.size())),
      m_linksOf(report.tree.elementCount()) {}

void StructureWriter::addRectangle(std::string& text, const Box& box) const {
    const double top = m_report.pageHeight - box.y;
    text += '[';
    addLength(text, box.x);
    text += ' ';
    addLength(text, top - box.height);
    text += ' ';
    addLength(text, box.x + box.width);
    text += ' ';
    addLength(text, top);
    text += ']';
}

std::string StructureWriter::annotation(const LinkArea& area, const LinkTarget& target,
                                        int structParent) const {
    std::string text = "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect"; // F: printed, never hidden: PDF/A
    addRectangle(text, area.box);
    text += "/Contents";
    addWords(text, target.contents);
    text += "/StructParent ";
    addNumber(text, structParent);
    if (target.heading >= 0) {
        text += "/Dest";
        addDestination(text, m_report, m_pages, m_report.headings[at(target.heading)]);
    } else {
        text += "/A<</Type/Action/S/URI/URI";
        addBytes(text, asciiUri(target.uri));
        text += ">>";
    }
    return text + ">>";
}

void StructureWriter::writeLinks() {
    std::vector<std::string> lists(m_pages.size(), "[");
    for (std::size_t i = 0; i < m_report.links.size(); ++i) {
        const LinkArea& area = m_report.links[i];
        const int object = m_firstLink + static_cast<int>(i);
        m_texts.set(object, annotation(area, *m_report.tree.element(area.element).link,
                                       static_cast<int>(m_pages.size() + i)));
        addReference(lists[at(area.page)], object);
        lists[at(area.page)] += ' ';
        m_linksOf[at(area.element)].push_back(i);
    }
    for (std::size_t page = 0; page < lists.size(); ++page)
        if (m_annotations[page] != 0)
            m_texts.set(m_annotations[page], lists[page] + "]");
}

void StructureWriter::addAttributes(std::string& text, const StructureElement& element) const {
    if (element.scope != HeaderScope::None) {
        text +=
            element.scope == HeaderScope::Row ? "/A<</O/Table/Scope/Row>>" : "/A<</O/Table/Scope/Column>>";
    } else if (!element.summary.empty()) {
        text += "/A<</O/Table/Summary";
        addWords(text, element.summary);
        text += ">>";
    } else if (element.listNumbering != nullptr) {
        text += "/A<</O/List/ListNumbering/";
        text += element.listNumbering;
        text += ">>";
    } else if (element.place && element.place->onOnePage) {
        text += "/A<</O/Layout/BBox";
        addRectangle(text, element.place->box);
        text += ">>";
    }
}

void StructureWriter::addKids(std::string& text, ElementId id) const {
    int page = -1;
    int count = 0;
    std::string kids;
    for (const StructureElement::Kid& kid : m_report.tree.element(id).kids) {
        if (kid.isElement) {
            kids += count++ == 0 ? "" : " ";
            addReference(kids, objectOf(kid.id));
            continue;
        }
        for (const std::size_t index : m_marks.ofSlot[at(kid.id)]) {
            const Mark& mark = m_report.marks[index];
            kids += count++ == 0 ? "" : " ";
            page = page < 0 ? mark.page : page;
            if (mark.page != page) {
                kids += "<</Type/MCR/Pg ";
                addReference(kids, m_pages[at(mark.page)]);
                kids += "/MCID ";
            }
            addNumber(kids, m_marks.mcids[index]);
            kids += mark.page != page ? ">>" : "";
        }
    }
    for (const std::size_t link : m_linksOf[at(id)]) {
        kids += count++ == 0 ? "" : " ";
        kids += "<</Type/OBJR/Obj ";
        addReference(kids, m_firstLink + static_cast<int>(link));
        kids += "/Pg ";
        addReference(kids, m_pages[at(m_report.links[link].page)]);
        kids += ">>";
    }
    if (page >= 0) {
        text += "/Pg ";
        addReference(text, m_pages[at(page)]);
    }
    if (count > 0)
        text += count == 1 ? "/K " + kids : "/K[" + kids + "]";
}

std::string StructureWriter::element(ElementId id) const {
    const StructureElement& element = m_report.tree.element(id);
    std::string text = "<</S/";
    text += element.type;
    text += "/P ";
    addReference(text, element.parent < 0 ? m_root : objectOf(element.parent));
    addKids(text, id);
    if (!element.title.empty()) {
        text += "/T";
        addWords(text, element.title);
    }
    if (!element.alternativeText.empty()) {
        text += "/Alt";
        addWords(text, element.alternativeText);
    }
    addAttributes(text, element);
    return text + ">>";
}

void StructureWriter::writeParentTree() {
    std::string tree = "<</Nums[";
    int key = 0;
    for (const std::vector<std::size_t>& marks : m_marks.ofPage) {
        std::string parents = "[";
        for (const std::size_t index : marks) {
            if (m_marks.mcids[index] < 0)
                continue;
            addReference(parents, objectOf(m_report.tree.elementOf(m_report.marks[index].slot)));
            parents += ' ';
        }
        const int object = m_texts.add();
        m_texts.set(object, parents + "]");
        addNumber(tree, key++);
        tree += ' ';
        addReference(tree, object);
        tree += ' ';
    }
    for (const LinkArea& area : m_report.links) {
        addNumber(tree, key++);
        tree += ' ';
        addReference(tree, objectOf(area.element));
        tree += ' ';
    }
    m_texts.set(m_parentTree, tree + "]>>");
    std::string root = "<</Type/StructTreeRoot/K ";
    addReference(root, objectOf(m_report.tree.root()));
    root += "/ParentTree ";
    addReference(root, m_parentTree);
    root += "/ParentTreeNextKey ";
    addNumber(root, key);
    m_texts.set(m_root, root + ">>");
}

ObjectTexts StructureWriter::write() {
    writeLinks();
    for (std::size_t i = 0; i < m_report.tree.elementCount(); ++i) {
        const auto id = static_cast<ElementId>(i);
        m_texts.set(objectOf(id), element(id));
    }
    writeParentTree();
    return std::move(m_texts);
}

} // namespace inclusion::report::pdf
