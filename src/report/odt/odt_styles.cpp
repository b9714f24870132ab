#include "report/odt/odt_styles.h"

#include "report/odt/odt_names.h"
#include "report/office/office_styles.h"
#include "report/office/xml.h"
#include "report/text/plain_text.h"

namespace inclusion::report::odt {

using office::add;
using office::addText;
using office::set;

namespace {

/// "Heading_20_1" as users see it: "Heading 1".
std::string displayName(const std::string& name) {
    std::string shown;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool isBlank = name.compare(i, 4, "_20_") == 0;
        shown += isBlank ? ' ' : name[i];
        i += isBlank ? 3 : 0;
    }
    return shown;
}

pugi::xml_node addStyle(pugi::xml_node styles, const std::string& name, const char* family) {
    const pugi::xml_node style = add(styles, "style:style", "style:name", name);
    set(style, "style:display-name", displayName(name));
    set(style, "style:family", family);
    return style;
}

void setText(pugi::xml_node properties, const pdf::TextStyle& text) {
    set(properties, "fo:font-size", points(text.size));
    set(properties, "fo:font-weight", text.weight >= 600 ? "bold" : "normal");
    set(properties, "fo:color", text.colour.hex());
}

/// Language and country, as ODF wants them apart.
void setLanguage(pugi::xml_node properties, const std::string& tag) {
    const std::size_t hyphen = tag.find('-');
    set(properties, "fo:language", tag.substr(0, hyphen));
    set(properties, "fo:country", hyphen == std::string::npos ? "none" : tag.substr(hyphen + 1));
}

void addDefaults(pugi::xml_node styles, const ReportDocument& document) {
    const pugi::xml_node style = add(styles, "style:default-style", "style:family", "paragraph");
    pugi::xml_node paragraph = add(style, "style:paragraph-properties", "style:writing-mode", "lr-tb");
    set(paragraph, "style:tab-stop-distance", points(36));
    set(paragraph, "fo:orphans", "2");
    set(paragraph, "fo:widows", "2");
    const pugi::xml_node text = add(style, "style:text-properties", "style:font-name", "Report");
    set(text, "style:font-name-asian", "Report");
    set(text, "style:font-name-complex", "Report");
    setLanguage(text, safeLanguage(document.language));
    addStyle(styles, "Standard", "paragraph");
    const pugi::xml_node graphics = addStyle(styles, "Graphics", "graphic");
    add(graphics, "style:graphic-properties", "text:anchor-type", "as-char");
}

void addParagraphStyle(pugi::xml_node styles, const office::StyleFacts& facts) {
    const pugi::xml_node style = addStyle(styles, facts.odtName, "paragraph");
    set(style, "style:parent-style-name", "Standard");
    if (facts.outlineLevel > 0) {
        set(style, "style:next-style-name", "Text_20_body");
        set(style, "style:default-outline-level", std::to_string(facts.outlineLevel));
    }
    const pugi::xml_node paragraph = add(style, "style:paragraph-properties");
    set(paragraph, "fo:margin-top", points(facts.spacing.above));
    set(paragraph, "fo:margin-bottom", points(facts.spacing.below));
    // "At least": a picture or a taller script still fits.
    set(paragraph, "style:line-height-at-least", points(facts.text.leading));
    if (facts.indent > 0)
        set(paragraph, "fo:margin-left", points(facts.indent));
    if (facts.keepsWithNext)
        set(paragraph, "fo:keep-with-next", "always");
    if (facts.fill)
        set(paragraph, "fo:background-color", facts.fill->hex());
    if (facts.edge) {
        set(paragraph, "fo:border-left", "2.5pt solid " + facts.edge->hex());
        set(paragraph, "fo:padding", points(5));
    }
    const auto stop = [&](double place, const char* type, const char* leader) {
        pugi::xml_node node =
            add(add(paragraph, "style:tab-stops"), "style:tab-stop", "style:position", points(place));
        set(node, "style:type", type);
        if (leader != nullptr)
            set(node, "style:leader-text", leader);
    };
    using P = office::ParagraphStyle;
    if (facts.style == P::CoverFact) {
        set(paragraph, "fo:margin-left", points(110));
        set(paragraph, "fo:text-indent", points(-110));
        stop(0, "left", nullptr);
    } else if (facts.style == P::Contents1 || facts.style == P::Contents2 || facts.style == P::Contents3) {
        stop(office::contentWidth - facts.indent, "right", ".");
    } else if (facts.style == P::Header || facts.style == P::Footer) {
        stop(office::contentWidth, "right", nullptr);
    }
    setText(add(style, "style:text-properties"), facts.text);
}

void addCharacterStyle(pugi::xml_node styles, const char* name, const Colour& colour, bool bold,
                       const Colour* ground = nullptr, const Colour* edge = nullptr) {
    const pugi::xml_node text = add(addStyle(styles, name, "text"), "style:text-properties");
    set(text, "fo:color", colour.hex());
    if (bold)
        set(text, "fo:font-weight", "bold");
    if (ground != nullptr)
        set(text, "fo:background-color", ground->hex());
    if (edge != nullptr) {
        set(text, "fo:border", "0.6pt solid " + edge->hex());
        set(text, "fo:padding", points(2));
    }
}

/// Links are told by a line as well as by their colour.
void underline(pugi::xml_node styles, const char* name) {
    const pugi::xml_node style = styles.find_child_by_attribute("style:style", "style:name", name);
    const pugi::xml_node text = style.child("style:text-properties");
    set(text, "style:text-underline-style", "solid");
    set(text, "style:text-underline-width", "auto");
    set(text, "style:text-underline-color", "font-color");
}

void addCharacterStyles(pugi::xml_node styles) {
    const Palette& ink = Palette::light();
    addCharacterStyle(styles, "Strong_20_Emphasis", ink.text, true);
    addCharacterStyle(styles, "Muted", ink.muted, false);
    addCharacterStyle(styles, "Needs_20_attention", ink.attention, true);
    addCharacterStyle(styles, "Is_20_done", ink.done, true);
    addCharacterStyle(styles, "Internet_20_link", ink.accent, false);
    underline(styles, "Internet_20_link");
    addCharacterStyle(styles, "Index_20_Link", ink.text, false); // the contents are nothing but links
    addCharacterStyle(styles, "Mark_20_fully", ink.ground, true, &ink.accent, &ink.accent);
    addCharacterStyle(styles, "Mark_20_partly", ink.text, true, &ink.accentFill, &ink.accent);
    addCharacterStyle(styles, "Mark_20_not_20_yet", ink.muted, true, nullptr, &ink.controlLine);
}

void addListStyle(pugi::xml_node styles, const char* name, bool ordered) {
    const pugi::xml_node style = add(styles, "text:list-style", "style:name", name);
    const pugi::xml_node level = add(
        style, ordered ? "text:list-level-style-number" : "text:list-level-style-bullet", "text:level", "1");
    if (ordered) {
        set(level, "style:num-format", "1");
        set(level, "style:num-suffix", ".");
    } else {
        set(level, "text:bullet-char", "•");
    }
    const pugi::xml_node properties = add(level, "style:list-level-properties",
                                          "text:list-level-position-and-space-mode", "label-alignment");
    const pugi::xml_node place =
        add(properties, "style:list-level-label-alignment", "text:label-followed-by", "listtab");
    set(place, "fo:margin-left", points(18));
    set(place, "fo:text-indent", points(-14));
    set(place, "text:list-tab-stop-position", points(18));
}

void addOutline(pugi::xml_node styles) {
    const pugi::xml_node outline = add(styles, "text:outline-style", "style:name", "Outline");
    for (int level = 1; level <= 6; ++level) {
        set(add(outline, "text:outline-level-style", "text:level", std::to_string(level)), "style:num-format",
            "");
    }
}

void addPageLayout(pugi::xml_node automatic, const char* name, bool hasFurniture) {
    const pugi::xml_node layout = add(automatic, "style:page-layout", "style:name", name);
    const pugi::xml_node page = add(layout, "style:page-layout-properties", "fo:page-width", "210mm");
    set(page, "fo:page-height", "297mm");
    set(page, "style:print-orientation", "portrait");
    for (const char* side : {"fo:margin-left", "fo:margin-right"})
        set(page, side, "18mm");
    set(page, "fo:margin-top", hasFurniture ? "16mm" : "24mm");
    set(page, "fo:margin-bottom", hasFurniture ? "12mm" : "18mm");
    if (!hasFurniture)
        return;
    const pugi::xml_node head = add(add(layout, "style:header-style"), "style:header-footer-properties");
    set(head, "fo:min-height", "0pt");
    set(head, "fo:margin-bottom", points(14));
    const pugi::xml_node foot = add(add(layout, "style:footer-style"), "style:header-footer-properties");
    set(foot, "fo:min-height", "0pt");
    set(foot, "fo:margin-top", points(12));
    set(foot, "fo:border-top", "0.5pt solid " + Palette::light().controlLine.hex());
    set(foot, "fo:padding-top", points(4));
}

void addMasterPages(pugi::xml_node root, const ReportDocument& document) {
    const pugi::xml_node masters = add(root, "office:master-styles");
    const pugi::xml_node cover = add(masters, "style:master-page", "style:name", "Cover");
    set(cover, "style:page-layout-name", "CoverPage");
    set(cover, "style:next-style-name", "Standard");
    const pugi::xml_node page = add(masters, "style:master-page", "style:name", "Standard");
    set(page, "style:page-layout-name", "TextPage");
    const pugi::xml_node head = add(add(page, "style:header"), "text:p", "text:style-name", "Header");
    addText(head, cleanText(document.headLeft));
    add(head, "text:tab");
    addText(head, cleanText(document.headRight));
    const pugi::xml_node foot = add(add(page, "style:footer"), "text:p", "text:style-name", "Footer");
    addText(foot, cleanText(document.footLeft));
    add(foot, "text:tab");
    addText(foot, "Page ");
    addText(add(foot, "text:page-number", "text:select-page", "current"), "1");
    addText(foot, " of ");
    addText(add(foot, "text:page-count"), "1");
}

} // namespace

std::string stylesXml(const ReportDocument& document, const std::string& fontFamily) {
    pugi::xml_document xml;
    const pugi::xml_node root = addRoot(xml, "office:document-styles");
    addFonts(root, fontFamily);
    const pugi::xml_node styles = add(root, "office:styles");
    addDefaults(styles, document);
    for (const office::StyleFacts& facts : office::allStyles())
        addParagraphStyle(styles, facts);
    addCharacterStyles(styles);
    addOutline(styles);
    addListStyle(styles, "Bullets", false);
    addListStyle(styles, "Numbers", true);
    const pugi::xml_node automatic = add(root, "office:automatic-styles");
    addPageLayout(automatic, "CoverPage", false);
    addPageLayout(automatic, "TextPage", true);
    addMasterPages(root, document);
    return office::xmlText(xml);
}

} // namespace inclusion::report::odt
