#include "support/pdf_lint_parts.h"

namespace inclusion::test::lint {

namespace {

const std::set<std::string>& paintingOperators() {
    static const std::set<std::string> operators{"S",  "s",  "f",  "F", "f*", "B",  "B*", "b",
                                                 "b*", "Tj", "TJ", "'", "\"", "Do", "sh", "EI"};
    return operators;
}

/// Follows the marks while a content stream is read.
class MarkReader : public Handle::ParserCallbacks {
public:
    MarkReader(Handle page, Handle resources, bool insideMark, PageMarks& marks, Findings& findings)
        : m_page(page), m_resources(resources), m_insideMark(insideMark), m_marks(marks),
          m_findings(findings) {}

    void handleObject(Handle object) override {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "BDC" || name == "BMC")
            begin(name == "BDC");
        else if (name == "EMC")
            end();
        else
            use(name);
        m_operands.clear();
    }

    void handleEOF() override {
        if (!m_open.empty())
            add("mark-nesting", "marked content is left open");
    }

private:
    enum class Kind { Content, Artefact, Other };

    void add(const std::string& rule, const std::string& detail) {
        m_findings.push_back({rule, detail + " on the page that is " + nameOf(m_page)});
    }

    bool isInside(Kind kind) const {
        for (const Kind open : m_open) {
            if (open == kind)
                return true;
        }
        return false;
    }

    void begin(bool hasProperties) {
        const std::string tag = m_operands.empty() ? "" : m_operands.front().getName();
        Kind kind = tag == "/Artifact" ? Kind::Artefact : Kind::Other;
        if (hasProperties && m_operands.size() == 2 && m_operands[1].isDictionary() &&
            m_operands[1].hasKey("/MCID")) {
            kind = Kind::Content;
            if (!m_marks.mcids.insert(m_operands[1].getKey("/MCID").getIntValue()).second)
                add("mark-number", "an MCID is used twice");
        }
        if ((kind == Kind::Content && (isInside(Kind::Content) || isInside(Kind::Artefact))) ||
            (kind == Kind::Artefact && isInside(Kind::Content)))
            add("mark-nesting", "content and artefacts lie inside each other");
        m_open.push_back(kind);
    }

    void end() {
        if (m_open.empty())
            add("mark-nesting", "an end of marked content without a beginning");
        else
            m_open.pop_back();
    }

    void use(const std::string& name) {
        if (paintingOperators().count(name) != 0 && !m_insideMark && !isInside(Kind::Content) &&
            !isInside(Kind::Artefact))
            add("untagged-content", name + " outside a tag or artefact");
        if (name == "k" || name == "K")
            add("colour-space", "CMYK colours without a profile for them");
        if (name == "Tf" && !m_operands.empty())
            m_font = m_resources.getKey("/Font").getKey(m_operands.front().getName());
        if (name == "Tj" || name == "TJ")
            checkGlyphs();
        if (name == "Do" && !m_operands.empty())
            enterForm(m_resources.getKey("/XObject").getKey(m_operands.front().getName()));
    }

    void checkGlyphs() {
        if (!m_font.isInitialized() || !m_font.isDictionary() ||
            !m_font.getKey("/Subtype").isNameAndEquals("/Type0"))
            return;
        std::vector<Handle> strings = m_operands;
        if (!strings.empty() && strings.front().isArray())
            strings = strings.front().getArrayAsVector();
        for (Handle& operand : strings) {
            if (!operand.isString())
                continue;
            const std::string codes = operand.getStringValue();
            for (std::size_t i = 0; i + 1 < codes.size(); i += 2) {
                if (codes[i] == '\0' && codes[i + 1] == '\0')
                    add("notdef-glyph", "text shows the glyph for characters that the font lacks");
            }
        }
    }

    void enterForm(Handle form) {
        if (!form.isStream() || !form.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
            return;
        const bool inside = m_insideMark || isInside(Kind::Content) || isInside(Kind::Artefact);
        MarkReader reader(m_page, form.getDict().getKey("/Resources"), inside, m_marks, m_findings);
        Handle::parseContentStream(form, &reader);
    }

    Handle m_page;
    Handle m_resources;
    bool m_insideMark;
    PageMarks& m_marks;
    Findings& m_findings;
    std::vector<Handle> m_operands;
    std::vector<Kind> m_open;
    Handle m_font;
};

} // namespace

std::vector<PageMarks> checkContent(QPDF& pdf, Findings& findings) {
    std::vector<PageMarks> pages;
    for (Handle page : pdf.getAllPages()) {
        PageMarks marks{page, {}};
        MarkReader reader(page, page.getKey("/Resources"), false, marks, findings);
        page.parsePageContents(&reader);
        pages.push_back(marks);
    }
    return pages;
}

} // namespace inclusion::test::lint
