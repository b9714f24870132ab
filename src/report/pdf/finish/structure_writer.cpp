#include "report/pdf/finish/structure_writer.h"

#include "report/text/plain_text.h"

#include <array>
#include <cstdio>
#include <map>

namespace inclusion::report::pdf {

namespace {

using Handle = QPDFObjectHandle;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

Handle number(double value) {
    return Handle::newReal(value, 2);
}

/// A text string within the limits of PDF/A.
Handle words(const std::string& text) {
    return Handle::newUnicodeString(shortened(text, longestString));
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

} // namespace

Handle destination(const PaintedReport& report, const std::vector<Handle>& pages, const HeadingPlace& place) {
    return Handle::newArray({pages[at(place.page)], Handle::newName("/XYZ"), number(report.left),
                             number(report.pageHeight - place.y), Handle::newNull()});
}

StructureWriter::StructureWriter(QPDF& pdf, const PaintedReport& report, const std::vector<Handle>& pages)
    : m_pdf(pdf), m_report(report), m_pages(pages) {
    numberMarks();
}

void StructureWriter::numberMarks() {
    std::vector<int> next(m_pages.size(), 0);
    m_marksOfSlot.resize(m_report.tree.slotCount());
    m_mcids.reserve(m_report.marks.size());
    for (std::size_t i = 0; i < m_report.marks.size(); ++i) {
        const Mark& mark = m_report.marks[i];
        if (mark.slot < 0) {
            m_mcids.push_back(-1);
            continue;
        }
        m_mcids.push_back(next[at(mark.page)]++);
        m_marksOfSlot[at(mark.slot)].push_back(i);
    }
}

Handle StructureWriter::rectangle(const Box& box) const {
    const double top = m_report.pageHeight - box.y;
    return Handle::newArray(
        {number(box.x), number(top - box.height), number(box.x + box.width), number(top)});
}

Handle StructureWriter::makeAnnotation(const LinkArea& area, const LinkTarget& target, int structParent) {
    std::map<std::string, Handle> keys{
        {"/Type", Handle::newName("/Annot")},
        {"/Subtype", Handle::newName("/Link")},
        {"/Rect", rectangle(area.box)},
        {"/Border", Handle::newArray({Handle::newInteger(0), Handle::newInteger(0), Handle::newInteger(0)})},
        {"/F", Handle::newInteger(4)}, // printed, never hidden: PDF/A
        {"/Contents", words(target.contents)},
        {"/StructParent", Handle::newInteger(structParent)}};
    if (target.heading >= 0) {
        keys["/Dest"] = destination(m_report, m_pages, m_report.headings[at(target.heading)]);
    } else {
        keys["/A"] = Handle::newDictionary({{"/Type", Handle::newName("/Action")},
                                            {"/S", Handle::newName("/URI")},
                                            {"/URI", Handle::newString(asciiUri(target.uri))}});
    }
    return m_pdf.makeIndirectObject(Handle::newDictionary(keys));
}

void StructureWriter::makeElements() {
    m_elements.reserve(m_report.tree.elementCount());
    for (std::size_t i = 0; i < m_report.tree.elementCount(); ++i)
        m_elements.push_back(m_pdf.makeIndirectObject(Handle::newDictionary()));
    m_annotationsOf.resize(m_report.tree.elementCount());
    m_parentsOfPage.resize(m_pages.size());
    for (std::size_t i = 0; i < m_report.marks.size(); ++i) {
        const Mark& mark = m_report.marks[i];
        if (mark.slot >= 0)
            m_parentsOfPage[at(mark.page)].push_back(m_elements[at(m_report.tree.elementOf(mark.slot))]);
    }
}

void StructureWriter::makeLinks() {
    std::vector<std::vector<Handle>> annotations(m_pages.size());
    auto structParent = static_cast<int>(m_pages.size());
    for (const LinkArea& area : m_report.links) {
        const StructureElement& element = m_report.tree.element(area.element);
        const Handle annotation = makeAnnotation(area, *element.link, structParent++);
        annotations[at(area.page)].push_back(annotation);
        m_annotationsOf[at(area.element)].push_back(Handle::newDictionary(
            {{"/Type", Handle::newName("/OBJR")}, {"/Obj", annotation}, {"/Pg", m_pages[at(area.page)]}}));
        m_parentsOfLinks.push_back(m_elements[at(area.element)]);
    }
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        Handle target = m_pages[page];
        if (!annotations[page].empty())
            target.replaceKey("/Annots", Handle::newArray(annotations[page]));
        target.replaceKey("/Tabs", Handle::newName("/S"));
        target.replaceKey("/StructParents", Handle::newInteger(static_cast<long long>(page)));
    }
}

void StructureWriter::writeAttributes(const StructureElement& element, Handle& target) {
    std::map<std::string, Handle> keys;
    if (element.scope != HeaderScope::None) {
        keys["/O"] = Handle::newName("/Table");
        keys["/Scope"] = Handle::newName(element.scope == HeaderScope::Row ? "/Row" : "/Column");
    } else if (!element.summary.empty()) {
        keys["/O"] = Handle::newName("/Table");
        keys["/Summary"] = words(element.summary);
    } else if (element.listNumbering != nullptr) {
        keys["/O"] = Handle::newName("/List");
        keys["/ListNumbering"] = Handle::newName(std::string("/") + element.listNumbering);
    } else if (element.place && element.place->onOnePage) {
        keys["/O"] = Handle::newName("/Layout");
        keys["/BBox"] = rectangle(element.place->box);
    }
    if (!keys.empty())
        target.replaceKey("/A", Handle::newDictionary(keys));
}

void StructureWriter::fillElement(ElementId id) {
    const StructureElement& element = m_report.tree.element(id);
    Handle target = m_elements[at(id)];
    std::vector<Handle> kids;
    int page = -1;
    for (const StructureElement::Kid& kid : element.kids) {
        if (kid.isElement) {
            kids.push_back(m_elements[at(kid.id)]);
            continue;
        }
        for (const std::size_t index : m_marksOfSlot[at(kid.id)]) {
            const Mark& mark = m_report.marks[index];
            const Handle mcid = Handle::newInteger(m_mcids[index]);
            page = page < 0 ? mark.page : page;
            if (mark.page == page) {
                kids.push_back(mcid);
            } else {
                kids.push_back(Handle::newDictionary(
                    {{"/Type", Handle::newName("/MCR")}, {"/Pg", m_pages[at(mark.page)]}, {"/MCID", mcid}}));
            }
        }
    }
    kids.insert(kids.end(), m_annotationsOf[at(id)].begin(), m_annotationsOf[at(id)].end());
    target.replaceKey("/S", Handle::newName(std::string("/") + element.type));
    if (page >= 0)
        target.replaceKey("/Pg", m_pages[at(page)]);
    if (kids.size() == 1)
        target.replaceKey("/K", kids.front());
    else if (!kids.empty())
        target.replaceKey("/K", Handle::newArray(kids));
    if (!element.title.empty())
        target.replaceKey("/T", words(element.title));
    if (!element.alternativeText.empty())
        target.replaceKey("/Alt", words(element.alternativeText));
    writeAttributes(element, target);
}

void StructureWriter::write() {
    makeElements();
    makeLinks();
    Handle root =
        m_pdf.makeIndirectObject(Handle::newDictionary({{"/Type", Handle::newName("/StructTreeRoot")}}));
    for (std::size_t i = 0; i < m_elements.size(); ++i) {
        const int parent = m_report.tree.element(static_cast<ElementId>(i)).parent;
        m_elements[i].replaceKey("/P", parent < 0 ? root : m_elements[at(parent)]);
        fillElement(static_cast<ElementId>(i));
    }
    root.replaceKey("/K", m_elements.front());

    Handle numbers = Handle::newArray();
    long long key = 0;
    for (const std::vector<Handle>& parents : m_parentsOfPage) {
        numbers.appendItem(Handle::newInteger(key++));
        numbers.appendItem(m_pdf.makeIndirectObject(Handle::newArray(parents)));
    }
    for (const Handle& parent : m_parentsOfLinks) {
        numbers.appendItem(Handle::newInteger(key++));
        numbers.appendItem(parent);
    }
    root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(Handle::newDictionary({{"/Nums", numbers}})));
    root.replaceKey("/ParentTreeNextKey", Handle::newInteger(key));
    m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
}

} // namespace inclusion::report::pdf
