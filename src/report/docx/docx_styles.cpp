#include "report/docx/docx_names.h"
#include "report/docx/docx_parts.h"
#include "report/office/office_styles.h"
#include "report/office/xml.h"
#include "report/text/plain_text.h"

namespace inclusion::report::docx {

using office::add;
using office::set;

namespace {

pugi::xml_node addStyle(pugi::xml_node styles, const char* type, const std::string& name) {
    const pugi::xml_node style = add(styles, "w:style", "w:type", type);
    set(style, "w:styleId", styleId(name));
    add(style, "w:name", "w:val", name);
    return style;
}

void addFonts(pugi::xml_node properties, const std::string& family) {
    const pugi::xml_node fonts = add(properties, "w:rFonts", "w:ascii", family);
    set(fonts, "w:hAnsi", family);
    set(fonts, "w:cs", family);
    set(fonts, "w:eastAsia", family);
}

/// In the order of the schema: weight, colour, size.
void addText(pugi::xml_node style, const pdf::TextStyle& text) {
    const pugi::xml_node properties = add(style, "w:rPr");
    if (text.weight >= 600) {
        add(properties, "w:b");
        add(properties, "w:bCs");
    }
    add(properties, "w:color", "w:val", rgb(text.colour));
    const std::string halves = std::to_string(static_cast<int>(text.size * 2));
    add(properties, "w:sz", "w:val", halves);
    add(properties, "w:szCs", "w:val", halves);
}

void addDefaults(pugi::xml_node styles, const ReportDocument& document, const std::string& fontFamily) {
    const pugi::xml_node defaults = add(styles, "w:docDefaults");
    const pugi::xml_node run = add(add(defaults, "w:rPrDefault"), "w:rPr");
    addFonts(run, fontFamily);
    add(run, "w:sz", "w:val", "20");
    add(run, "w:szCs", "w:val", "20");
    const pugi::xml_node language = add(run, "w:lang", "w:val", safeLanguage(document.language));
    set(language, "w:eastAsia", safeLanguage(document.language));
    set(language, "w:bidi", "ar-SA");
    add(defaults, "w:pPrDefault");
    const pugi::xml_node normal = addStyle(styles, "paragraph", "Normal");
    set(normal, "w:default", "1");
    add(normal, "w:qFormat");
    const pugi::xml_node gap = addStyle(styles, "paragraph", "Gap");
    add(gap, "w:basedOn", "w:val", "Normal");
    pugi::xml_node spacing = add(add(gap, "w:pPr"), "w:spacing", "w:before", "0");
    set(spacing, "w:after", "0");
    set(spacing, "w:line", "200");
    set(spacing, "w:lineRule", "exact");
}

void addTabs(pugi::xml_node properties, const char* type, double place) {
    pugi::xml_node tab = add(add(properties, "w:tabs"), "w:tab", "w:val", type);
    set(tab, "w:pos", twips(place));
}

void addParagraphStyle(pugi::xml_node styles, const office::StyleFacts& facts) {
    using P = office::ParagraphStyle;
    const pugi::xml_node style = addStyle(styles, "paragraph", facts.docxName);
    add(style, "w:basedOn", "w:val", "Normal");
    if (facts.outlineLevel > 0)
        add(style, "w:next", "w:val", "BodyText");
    add(style, "w:qFormat");
    const pugi::xml_node properties = add(style, "w:pPr");
    if (facts.keepsWithNext) {
        add(properties, "w:keepNext");
        add(properties, "w:keepLines");
    }
    if (facts.edge) {
        pugi::xml_node edge = add(add(properties, "w:pBdr"), "w:left", "w:val", "single");
        set(edge, "w:sz", "20");
        set(edge, "w:space", "6");
        set(edge, "w:color", rgb(*facts.edge));
    }
    if (facts.style == P::Footer) {
        pugi::xml_node line = add(add(properties, "w:pBdr"), "w:top", "w:val", "single");
        set(line, "w:sz", "4");
        set(line, "w:space", "4");
        set(line, "w:color", rgb(Palette::light().controlLine));
    }
    if (facts.fill) {
        pugi::xml_node shade = add(properties, "w:shd", "w:val", "clear");
        set(shade, "w:color", "auto");
        set(shade, "w:fill", rgb(*facts.fill));
    }
    constexpr double labelWidth = 110;
    if (facts.style == P::CoverFact)
        addTabs(properties, "left", labelWidth);
    else if (facts.style == P::Header || facts.style == P::Footer)
        addTabs(properties, "right", office::contentWidth);
    pugi::xml_node spacing = add(properties, "w:spacing", "w:before", twips(facts.spacing.above));
    set(spacing, "w:after", twips(facts.spacing.below));
    set(spacing, "w:line", twips(facts.text.leading));
    set(spacing, "w:lineRule", "atLeast");
    if (facts.style == P::CoverFact) {
        set(add(properties, "w:ind", "w:left", twips(labelWidth)), "w:hanging", twips(labelWidth));
    } else if (facts.indent > 0) {
        add(properties, "w:ind", "w:left", twips(facts.indent));
    }
    if (facts.outlineLevel > 0)
        add(properties, "w:outlineLvl", "w:val", std::to_string(facts.outlineLevel - 1));
    addText(style, facts.text);
}

void addCharacterStyle(pugi::xml_node styles, const char* name, const Colour& colour, bool bold,
                       const Colour* ground = nullptr, const Colour* edge = nullptr) {
    const pugi::xml_node properties = add(addStyle(styles, "character", name), "w:rPr");
    if (bold)
        add(properties, "w:b");
    add(properties, "w:color", "w:val", rgb(colour));
    if (edge != nullptr) {
        pugi::xml_node frame = add(properties, "w:bdr", "w:val", "single");
        set(frame, "w:sz", "4");
        set(frame, "w:space", "0");
        set(frame, "w:color", rgb(*edge));
    }
    if (ground != nullptr) {
        pugi::xml_node shade = add(properties, "w:shd", "w:val", "clear");
        set(shade, "w:color", "auto");
        set(shade, "w:fill", rgb(*ground));
    }
}

void addTableStyle(pugi::xml_node styles) {
    const pugi::xml_node style = addStyle(styles, "table", "Report Table");
    const pugi::xml_node properties = add(style, "w:tblPr");
    pugi::xml_node line = add(add(properties, "w:tblBorders"), "w:insideH", "w:val", "single");
    set(line, "w:sz", "4");
    set(line, "w:space", "0");
    set(line, "w:color", rgb(Palette::light().rowLine));
    const pugi::xml_node margins = add(properties, "w:tblCellMar");
    for (const auto& [side, room] : {std::pair("w:top", 3.0), std::pair("w:left", 3.5),
                                     std::pair("w:bottom", 3.0), std::pair("w:right", 3.5)})
        set(add(margins, side, "w:w", twips(room)), "w:type", "dxa");
}

} // namespace

std::string stylesXml(const ReportDocument& document, const std::string& fontFamily) {
    pugi::xml_document xml;
    const pugi::xml_node styles = addRoot(xml, "w:styles");
    addDefaults(styles, document, fontFamily);
    for (const office::StyleFacts& facts : office::allStyles())
        addParagraphStyle(styles, facts);
    const Palette& ink = Palette::light();
    addCharacterStyle(styles, "Strong", ink.text, true);
    addCharacterStyle(styles, "Muted", ink.muted, false);
    addCharacterStyle(styles, "Needs Attention", ink.attention, true);
    addCharacterStyle(styles, "Is Done", ink.done, true);
    addCharacterStyle(styles, "Hyperlink", ink.accent, false);
    const pugi::xml_node link = styles.last_child().child("w:rPr"); // told by a line as well as by its colour
    add(link, "w:u", "w:val", "single");
    addCharacterStyle(styles, "Mark Fully", ink.ground, true, &ink.accent, &ink.accent);
    addCharacterStyle(styles, "Mark Partly", ink.text, true, &ink.accentFill, &ink.accent);
    addCharacterStyle(styles, "Mark Not Yet", ink.muted, true, nullptr, &ink.controlLine);
    addTableStyle(styles);
    return office::xmlText(xml);
}

std::string numberingXml(int orderedLists) {
    pugi::xml_document xml;
    const pugi::xml_node numbering = addRoot(xml, "w:numbering");
    for (const bool ordered : {false, true}) {
        const pugi::xml_node kind = add(numbering, "w:abstractNum", "w:abstractNumId", ordered ? "1" : "0");
        add(kind, "w:multiLevelType", "w:val", "singleLevel");
        const pugi::xml_node level = add(kind, "w:lvl", "w:ilvl", "0");
        add(level, "w:start", "w:val", "1");
        add(level, "w:numFmt", "w:val", ordered ? "decimal" : "bullet");
        add(level, "w:lvlText", "w:val", ordered ? "%1." : "•");
        add(level, "w:lvlJc", "w:val", "left");
        set(add(add(level, "w:pPr"), "w:ind", "w:left", twips(18)), "w:hanging", twips(14));
    }
    for (int list = 0; list <= orderedLists; ++list) {
        const pugi::xml_node number =
            add(numbering, "w:num", "w:numId", std::to_string(DocxTarget::bulletList + list));
        add(number, "w:abstractNumId", "w:val", list == 0 ? "0" : "1");
        if (list > 0)
            add(add(number, "w:lvlOverride", "w:ilvl", "0"), "w:startOverride", "w:val", "1");
    }
    return office::xmlText(xml);
}

} // namespace inclusion::report::docx
