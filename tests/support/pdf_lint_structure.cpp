#include "support/pdf_lint_parts.h"

#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include <algorithm>

namespace inclusion::test::lint {

namespace {

const std::set<std::string>& standardTypes() {
    static const std::set<std::string> types{
        "/Document", "/Part",  "/Art",   "/Sect",   "/Div",     "/BlockQuote", "/Caption", "/TOC",
        "/TOCI",     "/Index", "/P",     "/H1",     "/H2",      "/H3",         "/H4",      "/H5",
        "/H6",       "/L",     "/LI",    "/Lbl",    "/LBody",   "/Table",      "/TR",      "/TH",
        "/TD",       "/THead", "/TBody", "/TFoot",  "/Span",    "/Quote",      "/Note",    "/Reference",
        "/Code",     "/Link",  "/Annot", "/Figure", "/Formula", "/Form"};
    return types;
}

/// Walks the tree once and keeps what the rules need.
class Walker {
public:
    Walker(QPDF& pdf, const std::vector<PageMarks>& pages, Findings& findings)
        : m_root(pdf.getRoot().getKey("/StructTreeRoot")), m_pages(pages), m_findings(findings) {}

    void run() {
        if (!m_root.isDictionary()) {
            add("marked-content-parents", "there is no structure tree");
            return;
        }
        if (m_root.hasKey("/RoleMap"))
            add("structure-type", "types are given other meanings");
        for (Handle kid : kidsOf(m_root))
            visit(kid, m_root, "");
        checkMarks();
    }

private:
    void add(const std::string& rule, const std::string& detail) { m_findings.push_back({rule, detail}); }

    static std::vector<Handle> kidsOf(Handle element) {
        Handle kids = element.getKey("/K");
        if (kids.isNull())
            return {};
        return kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids};
    }

    static std::string typeOf(Handle element) {
        return element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
    }

    static bool isElement(Handle kid) { return kid.isDictionary() && kid.hasKey("/S"); }

    static std::vector<std::string> typesOfKids(Handle element) {
        std::vector<std::string> types;
        for (Handle kid : kidsOf(element)) {
            if (isElement(kid))
                types.push_back(typeOf(kid));
        }
        return types;
    }

    static bool hasText(Handle element, const std::string& key) {
        Handle value = element.getKey(key);
        return value.isString() && !value.getUTF8Value().empty();
    }

    static Handle attribute(Handle element, const std::string& key) {
        Handle attributes = element.getKey("/A");
        return attributes.isDictionary() ? attributes.getKey(key) : Handle::newNull();
    }

    void visit(Handle element, Handle parent, const std::string& parentType) {
        if (!isElement(element)) {
            add("element-parents", "a kid of the root is no element");
            return;
        }
        if (!m_seen.insert(element.getObjGen()).second) {
            add("element-parents", nameOf(element) + " is reached twice");
            return;
        }
        if (element.getKey("/P").getObjGen() != parent.getObjGen())
            add("element-parents", nameOf(element) + " does not name its parent");
        const std::string type = typeOf(element);
        if (standardTypes().count(type) == 0)
            add("structure-type", type + " is no standard type");
        checkElement(element, type);
        checkNesting(element, type, parentType);
        Handle page = element.getKey("/Pg");
        for (Handle kid : kidsOf(element)) {
            if (kid.isInteger())
                m_marks[{page.getObjGen(), kid.getIntValue()}].push_back(element);
            else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR"))
                m_marks[{(kid.hasKey("/Pg") ? kid.getKey("/Pg") : page).getObjGen(),
                         kid.getKey("/MCID").getIntValue()}]
                    .push_back(element);
            else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/OBJR"))
                m_objects[kid.getKey("/Obj").getObjGen()] = element;
            else
                visit(kid, element, type);
        }
    }

    void checkElement(Handle element, const std::string& type) {
        if (type == "/Note" && (!element.getKey("/ID").isString() ||
                                !m_noteIds.insert(element.getKey("/ID").getStringValue()).second))
            add("note-identifier", nameOf(element) + " has no identifier of its own");
        if ((type == "/Figure" || type == "/Formula") && !hasText(element, "/Alt") &&
            !hasText(element, "/ActualText"))
            add("figure-alternative", nameOf(element) + " has no alternative text");
        if (type == "/TH" && !attribute(element, "/Scope").isName())
            add("header-scope", nameOf(element) + " does not say what it heads");
        if (type == "/Table")
            checkTable(element);
        if (type.size() == 3 && type[1] == 'H' && type[2] >= '1' && type[2] <= '6') {
            const int level = type[2] - '0';
            if (level > m_lastHeading + 1)
                add("heading-order", type + " follows level " + std::to_string(m_lastHeading));
            m_lastHeading = level;
        }
    }

    void rowsBelow(Handle element, std::vector<Handle>& rows) {
        for (Handle kid : kidsOf(element)) {
            if (!isElement(kid))
                continue;
            if (typeOf(kid) == "/TR")
                rows.push_back(kid);
            else
                rowsBelow(kid, rows);
        }
    }

    void checkTable(Handle table) {
        std::vector<Handle> rows;
        rowsBelow(table, rows);
        if (rows.empty()) {
            add("table-regular", nameOf(table) + " has no rows");
            return;
        }
        const std::size_t width = typesOfKids(rows.front()).size();
        bool hasHeader = false;
        for (Handle row : rows) {
            const std::vector<std::string> cells = typesOfKids(row);
            if (cells.size() != width || width == 0)
                add("table-regular", nameOf(row) + " has another number of cells than the first row");
            hasHeader = hasHeader || std::find(cells.begin(), cells.end(), "/TH") != cells.end();
        }
        if (!hasHeader)
            add("header-scope", nameOf(table) + " has no header cell");
    }

    void checkNesting(Handle element, const std::string& type, const std::string& parentType) {
        const auto allowed = [&](const std::string& child, std::set<std::string> parents,
                                 const std::string& rule) {
            if (type == child && parents.count(parentType) == 0)
                add(rule, nameOf(element) + ": " + child + " inside " + parentType);
        };
        const auto onlyKids = [&](const std::string& parent, std::set<std::string> kids,
                                  const std::string& rule) {
            if (parentType == parent && kids.count(type) == 0)
                add(rule, nameOf(element) + ": " + type + " inside " + parent);
        };
        const std::set<std::string> rowGroups{"/THead", "/TBody", "/TFoot"};
        for (const std::string& group : rowGroups)
            allowed(group, {"/Table"}, "table-nesting");
        allowed("/TR", {"/Table", "/THead", "/TBody", "/TFoot"}, "table-nesting");
        allowed("/TH", {"/TR"}, "table-nesting");
        allowed("/TD", {"/TR"}, "table-nesting");
        onlyKids("/TR", {"/TH", "/TD"}, "table-nesting");
        onlyKids("/Table", {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}, "table-nesting");
        allowed("/LI", {"/L"}, "list-nesting");
        allowed("/LBody", {"/LI"}, "list-nesting");
        onlyKids("/L", {"/LI", "/L", "/Caption"}, "list-nesting");
        onlyKids("/LI", {"/Lbl", "/LBody"}, "list-nesting");
        allowed("/TOCI", {"/TOC"}, "contents-nesting");
        onlyKids("/TOC", {"/TOC", "/TOCI", "/Caption"}, "contents-nesting");
        onlyKids("/TOCI", {"/Lbl", "/Reference", "/NonStruct", "/P", "/TOC"}, "contents-nesting");
        if (type == "/Figure" && !attribute(element, "/BBox").isArray() && !kidsOf(element).empty() &&
            spansOnePage(element))
            add("figure-place", nameOf(element) + " does not say where it stands");
    }

    static bool spansOnePage(Handle element) {
        for (Handle kid : kidsOf(element)) {
            if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR"))
                return false;
        }
        return true;
    }

    /// Marks, kids and parent tree must tell the same.
    void checkMarks() {
        Handle tree = m_root.getKey("/ParentTree");
        if (!tree.isDictionary()) {
            add("marked-content-parents", "there is no parent tree");
            return;
        }
        QPDFNumberTreeObjectHelper numbers(tree, *m_root.getOwningQPDF());
        std::size_t known = 0;
        for (const PageMarks& marks : m_pages) {
            Handle page = marks.page;
            Handle parents;
            const bool found = page.getKey("/StructParents").isInteger() &&
                               numbers.findObject(page.getKey("/StructParents").getIntValue(), parents);
            for (const long long mcid : marks.mcids) {
                const auto owners = m_marks.find({page.getObjGen(), mcid});
                const std::string where =
                    "MCID " + std::to_string(mcid) + " of the page that is " + nameOf(page);
                if (owners == m_marks.end() || owners->second.size() != 1) {
                    add("marked-content-parents", where + " belongs to no element, or to several");
                    continue;
                }
                ++known;
                if (!found || !parents.isArray() || mcid >= parents.getArrayNItems() ||
                    parents.getArrayItem(static_cast<int>(mcid)).getObjGen() !=
                        owners->second.front().getObjGen())
                    add("marked-content-parents", where + " has another parent in the parent tree");
            }
        }
        if (known != m_marks.size())
            add("marked-content-parents", "the structure names marks that no page has");
        for (const PageMarks& marks : m_pages)
            checkLinks(marks.page, numbers);
    }

    void checkLinks(Handle page, QPDFNumberTreeObjectHelper& numbers) {
        for (Handle annotation : page.getKey("/Annots").isArray() ? page.getKey("/Annots").getArrayAsVector()
                                                                  : std::vector<Handle>{}) {
            const auto owner = m_objects.find(annotation.getObjGen());
            if (owner == m_objects.end() || typeOf(owner->second) != "/Link") {
                add("link-structure", nameOf(annotation) + " is in no Link element");
                continue;
            }
            Handle parent;
            if (!annotation.getKey("/StructParent").isInteger() ||
                !numbers.findObject(annotation.getKey("/StructParent").getIntValue(), parent) ||
                parent.getObjGen() != owner->second.getObjGen())
                add("link-structure", nameOf(annotation) + " has another parent in the parent tree");
        }
    }

    Handle m_root;
    const std::vector<PageMarks>& m_pages;
    Findings& m_findings;
    std::set<QPDFObjGen> m_seen;
    std::map<std::pair<QPDFObjGen, long long>, std::vector<Handle>> m_marks;
    std::map<QPDFObjGen, Handle> m_objects;
    std::set<std::string> m_noteIds;
    int m_lastHeading = 0;
};

} // namespace

void checkStructure(QPDF& pdf, const std::vector<PageMarks>& pages, Findings& findings) {
    Walker(pdf, pages, findings).run();
}

} // namespace inclusion::test::lint
