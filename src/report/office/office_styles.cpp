#include "report/office/office_styles.h"

#include <algorithm>

namespace inclusion::report::office {

namespace {

namespace styles = pdf::styles;
namespace spacing = pdf::spacing;

StyleFacts heading(ParagraphStyle style, int level, const char* odtName, const char* docxName) {
    return {style, odtName, docxName, styles::heading(level), spacing::heading(level), true /* keeps */, 0,
            {},    {},      level};
}

StyleFacts callout(ParagraphStyle style, const char* name, Colour fill, Colour edge) {
    return {style, name, name, styles::body(), {0, 0}, false, 8, fill, edge, 0};
}

std::vector<StyleFacts> make() {
    using P = ParagraphStyle;
    const Palette& ink = styles::ink();
    return {
        {P::Body, "Text_20_body", "Body Text", styles::body(), spacing::paragraph},
        {P::Lead, "Lead", "Lead", styles::lead(), spacing::lead},
        {P::Small, "Small", "Small", styles::small(), spacing::small},
        {P::Statement,
         "Statement",
         "Statement",
         styles::statement(),
         spacing::statement,
         false,
         8,
         {},
         ink.accent},
        {P::ListItem, "List_20_Contents", "List Paragraph", styles::body(), {0, spacing::betweenListItems}},
        heading(P::Heading1, 1, "Heading_20_1", "heading 1"),
        heading(P::Heading2, 2, "Heading_20_2", "heading 2"),
        heading(P::Heading3, 3, "Heading_20_3", "heading 3"),
        heading(P::Heading4, 4, "Heading_20_4", "heading 4"),
        heading(P::Heading5, 5, "Heading_20_5", "heading 5"),
        heading(P::Heading6, 6, "Heading_20_6", "heading 6"),
        {P::Title, "Title", "Title", styles::coverTitle(), {8, 8}},
        {P::Subtitle, "Subtitle", "Subtitle", styles::coverSubtitle(), {0, 28}},
        {P::CoverMark,
         "Cover_20_mark",
         "Cover mark",
         {.size = 10, .leading = 14, .weight = 600, .colour = ink.attention},
         {120, 12}},
        {P::CoverFact, "Cover_20_fact", "Cover fact", {.size = 11, .leading = 16}, {0, 5}},
        {P::CoverNote, "Cover_20_note", "Cover note", styles::small(), {10, 0}},
        {P::Caption, "Caption", "caption", styles::caption(), {10, 4}, true},
        {P::Cell, "Table_20_Contents", "Table Text", styles::tableText(), {0, 2}},
        {P::CellHead, "Table_20_Heading", "Table Heading", styles::tableHead()},
        callout(P::Information, "Information", ink.accentFill, ink.accent),
        callout(P::Attention, "Attention", ink.attentionFill, ink.attention),
        callout(P::Done, "Done", ink.doneFill, ink.done),
        {P::ContentsTitle, "Contents_20_Heading", "TOC Heading", styles::heading(1), spacing::heading(1),
         true},
        {P::Contents1, "Contents_20_1", "toc 1", {.size = 10, .leading = 15, .weight = 600}, {6, 1}},
        {P::Contents2, "Contents_20_2", "toc 2", {.size = 10, .leading = 14}, {0, 1}, false, 12},
        {P::Contents3, "Contents_20_3", "toc 3", {.size = 9, .leading = 13}, {0, 1}, false, 24},
        {P::Header, "Header", "header", styles::small()},
        {P::Footer, "Footer", "footer", styles::small()},
    };
}

} // namespace

const std::vector<StyleFacts>& allStyles() {
    static const std::vector<StyleFacts> all = make();
    return all;
}

const StyleFacts& factsOf(ParagraphStyle style) {
    return allStyles()[static_cast<std::size_t>(style)];
}

ParagraphStyle headingStyle(int level) {
    return static_cast<ParagraphStyle>(static_cast<int>(ParagraphStyle::Heading1) + std::clamp(level, 1, 6) -
                                       1);
}

ParagraphStyle contentsStyle(int level) {
    return static_cast<ParagraphStyle>(static_cast<int>(ParagraphStyle::Contents1) + std::clamp(level, 1, 3) -
                                       1);
}

} // namespace inclusion::report::office
