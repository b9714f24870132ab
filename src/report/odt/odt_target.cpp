#include "report/odt/odt_target.h"

#include "report/odt/odt_names.h"

#include <utility>

namespace inclusion::report::odt {

using office::add;
using office::addText;
using office::set;

namespace {

const char* characterStyle(const office::RunLook& look) {
    if (look.mark) {
        return *look.mark == HighlightMark::State::Fully    ? "Mark_20_fully"
               : *look.mark == HighlightMark::State::Partly ? "Mark_20_partly"
                                                            : "Mark_20_not_20_yet";
    }
    switch (look.emphasis) {
    case Emphasis::Strong:
        return "Strong_20_Emphasis";
    case Emphasis::Muted:
        return "Muted";
    case Emphasis::Attention:
        return "Needs_20_attention";
    case Emphasis::Done:
        return "Is_20_done";
    case Emphasis::Plain:
        break;
    }
    return nullptr;
}

const char* alignmentName(Alignment alignment) {
    return alignment == Alignment::Centre ? "center" : alignment == Alignment::End ? "end" : "start";
}

} // namespace

OdtTarget::OdtTarget(const std::string& fontFamily) {
    const pugi::xml_node root = addRoot(m_document, "office:document-content");
    addFonts(root, fontFamily);
    m_styles = add(root, "office:automatic-styles");
    m_body = add(add(root, "office:body"), "office:text");
    m_place = m_body;
    addFixedStyles();
}

void OdtTarget::addFixedStyles() {
    const auto row = [&](const char* name, bool together) {
        pugi::xml_node style = add(m_styles, "style:style", "style:name", name);
        set(style, "style:family", "table-row");
        set(add(style, "style:table-row-properties"), "fo:keep-together", together ? "always" : "auto");
    };
    row("RowWhole", true);
    row("RowDivided", false);
    row("RowHead", true);
    row("RowUpright", true);
    set(m_styles.last_child().first_child(), "style:min-row-height", points(office::uprightHeight));
    pugi::xml_node frame = add(m_styles, "style:style", "style:name", "Picture");
    set(frame, "style:family", "graphic");
    const pugi::xml_node properties = add(frame, "style:graphic-properties");
    set(properties, "style:vertical-pos", "from-top");
    set(properties, "style:vertical-rel", "baseline");
    pugi::xml_node decoration = add(m_styles, "style:style", "style:name", "Decoration");
    set(decoration, "style:family", "graphic");
    set(decoration, "style:parent-style-name", "Graphics");
    const pugi::xml_node hidden = add(decoration, "style:graphic-properties");
    set(hidden, "style:vertical-pos", "from-top");
    set(hidden, "style:vertical-rel", "baseline");
    set(hidden, "loext:decorative", "true");
}

template <typename Make>
std::string OdtTarget::automatic(const char* prefix, const std::string& key, const char* family,
                                 const Make& make) {
    std::string& name = m_automatic[std::string(prefix) + key];
    if (name.empty()) {
        name = prefix + std::to_string(++m_counts[prefix]);
        const pugi::xml_node style = add(m_styles, "style:style", "style:name", name);
        set(style, "style:family", family);
        make(style);
    }
    return name;
}

std::string OdtTarget::paragraphStyle(const office::ParagraphLook& look) {
    const std::string parent = factsOf(look.style).odtName;
    const bool leavesCover = m_wasOnCover && !look.isOnCover;
    const bool entersCover = look.isOnCover && !m_wasOnCover;
    m_wasOnCover = look.isOnCover;
    if (look.alignment == Alignment::Start && !look.startsPage && !look.headsColumn && !look.rightToLeft &&
        !look.keepsNext && !leavesCover && !entersCover)
        return parent;
    std::string key = parent + alignmentName(look.alignment);
    for (const bool flag : {look.startsPage, look.startsColumn, look.headsColumn, look.rightToLeft,
                            look.keepsNext, leavesCover, entersCover})
        key += flag ? '1' : '0';
    return automatic("P", key, "paragraph", [&](pugi::xml_node style) {
        set(style, "style:parent-style-name", parent);
        if (leavesCover || entersCover)
            set(style, "style:master-page-name", entersCover ? "Cover" : "Standard");
        pugi::xml_node properties = add(style, "style:paragraph-properties");
        if (look.startsPage && !leavesCover) // a new kind of page begins one anyway
            set(properties, "fo:break-before", "page");
        else if (look.startsColumn)
            set(properties, "fo:break-before", "column");
        if (look.headsColumn) {
            // Programs differ in whether they drop this room at the top of a column.
            set(properties, "fo:margin-top", points(0));
            // The one alone would put the other to nothing as well.
            set(properties, "fo:margin-bottom", points(factsOf(look.style).spacing.below));
        }
        if (look.keepsNext)
            set(properties, "fo:keep-with-next", "always");
        if (look.rightToLeft)
            set(properties, "style:writing-mode", "rl-tb");
        if (look.alignment != Alignment::Start || look.rightToLeft)
            set(properties, "fo:text-align", alignmentName(look.alignment));
    });
}

void OdtTarget::beginParagraph(const office::ParagraphLook& look) {
    const int level = factsOf(look.style).outlineLevel;
    const std::string style = paragraphStyle(look);
    m_place = add(m_place, level > 0 ? "text:h" : "text:p", "text:style-name", style);
    if (level > 0)
        set(m_place, "text:outline-level", std::to_string(level));
    if (!look.bookmark.empty())
        add(m_place, "text:bookmark", "text:name", look.bookmark);
}

void OdtTarget::addCharacters(const std::string& text) {
    // Runs of blanks, tabs and line ends are elements: as characters they would become one blank.
    std::string words;
    const auto flush = [&] {
        if (!words.empty())
            addText(m_place, std::exchange(words, {}));
    };
    bool afterBlank = true; // a blank at the start would be lost
    for (const char c : text) {
        const bool isElement = c == '\n' || c == '\t' || (c == ' ' && afterBlank);
        if (isElement) {
            flush();
            add(m_place, c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
        } else {
            words += c;
        }
        afterBlank = c == ' ' || c == '\n' || c == '\t';
    }
    flush();
}

void OdtTarget::text(const std::string& text, const office::RunLook& look) {
    if (text.empty())
        return;
    const char* style = characterStyle(look);
    if (style != nullptr)
        m_place = add(m_place, "text:span", "text:style-name", style);
    addCharacters(text);
    if (style != nullptr)
        m_place = m_place.parent();
}

void OdtTarget::beginLink(const office::LinkEnd& end) {
    m_place = add(m_place, "text:a", "xlink:type", "simple");
    set(m_place, "xlink:href", end.uri.empty() ? "#" + end.bookmark : end.uri);
    set(m_place, "text:style-name", "Internet_20_link");
    set(m_place, "text:visited-style-name", "Internet_20_link");
}

void OdtTarget::picture(int number, const office::Picture& picture, const std::string& alternativeText) {
    const bool isDecoration = alternativeText.empty();
    pugi::xml_node frame =
        add(m_place, "draw:frame", "draw:style-name", isDecoration ? "Decoration" : "Picture");
    set(frame, "draw:name", "Picture " + std::to_string(++m_frames));
    set(frame, "text:anchor-type", "as-char");
    set(frame, "svg:y", points(-picture.height));
    set(frame, "svg:width", points(picture.width));
    set(frame, "svg:height", points(picture.height));
    for (const auto& [ending, bytes] : picture.files()) { // programs show the first that they understand
        pugi::xml_node image =
            add(frame, "draw:image", "xlink:href", "Pictures/" + std::to_string(number + 1) + ending);
        set(image, "xlink:type", "simple");
        set(image, "xlink:show", "embed");
        set(image, "xlink:actuate", "onLoad");
    }
    if (!isDecoration)
        addText(add(frame, "svg:desc"), alternativeText);
}

void OdtTarget::beginList(bool ordered) {
    m_place = add(m_place, "text:list", "text:style-name", ordered ? "Numbers" : "Bullets");
}

std::string OdtTarget::columnStyle(double width) {
    const std::string size = points(width);
    return automatic("Column", size, "table-column", [&](pugi::xml_node style) {
        set(add(style, "style:table-column-properties"), "style:column-width", size);
    });
}

void OdtTarget::beginTable(const office::TableLook& look) {
    const std::string name = "Table" + std::to_string(++m_tables);
    double width = 0;
    for (const double each : look.widths)
        width += each;
    const std::string key = points(width) + (look.staysWhole ? "w" : "") + (look.keepsNext ? "n" : "");
    const std::string style = automatic("TableLook", key, "table", [&](pugi::xml_node node) {
        pugi::xml_node properties = add(node, "style:table-properties");
        set(properties, "style:width", points(width));
        set(properties, "table:align", "left");
        set(properties, "fo:margin-top", points(4));
        set(properties, "fo:margin-bottom", points(14));
        set(properties, "table:border-model", "collapsing");
        if (look.staysWhole)
            set(properties, "style:may-break-between-rows", "false");
        if (look.keepsNext)
            set(properties, "fo:keep-with-next", "always");
    });
    m_place = add(m_place, "table:table", "table:name", name);
    set(m_place, "table:style-name", style);
    if (!look.title.empty())
        addText(add(m_place, "table:title"), look.title);
    if (!look.description.empty())
        addText(add(m_place, "table:desc"), look.description);
    for (const double each : look.widths)
        add(m_place, "table:table-column", "table:style-name", columnStyle(each));
}

void OdtTarget::beginRow(bool isHead, bool staysTogether) {
    m_inHead = isHead;
    if (isHead)
        m_place = add(m_place, "table:table-header-rows");
    m_place = add(m_place, "table:table-row", "table:style-name",
                  isHead          ? "RowHead"
                  : staysTogether ? "RowWhole"
                                  : "RowDivided");
}

void OdtTarget::endRow() {
    m_place = m_inHead ? m_place.parent().parent() : m_place.parent();
}

std::string OdtTarget::cellStyle(const office::CellLook& look) {
    const std::string fill = look.fill ? look.fill->hex() : "";
    return automatic("Cell", fill + (m_inHead ? "h" : "") + (look.isUpright ? "u" : ""), "table-cell",
                     [&](pugi::xml_node style) {
                         pugi::xml_node properties = add(style, "style:table-cell-properties");
                         const Palette& ink = Palette::light();
                         set(properties, "fo:padding", points(3.5));
                         set(properties, "fo:border", "none");
                         set(properties, "fo:border-bottom",
                             m_inHead ? "1pt solid " + ink.controlLine.hex()
                                      : "0.5pt solid " + ink.rowLine.hex());
                         if (look.fill)
                             set(properties, "fo:background-color", fill);
                         if (look.isUpright) {
                             set(properties, "loext:writing-mode", "bt-lr");
                             set(properties, "style:vertical-align", "middle");
                         }
                     });
}

void OdtTarget::beginCell(const office::CellLook& look) {
    if (look.isUpright)
        m_place.attribute("table:style-name").set_value("RowUpright");
    m_place = add(m_place, "table:table-cell", "table:style-name", cellStyle(look));
    set(m_place, "office:value-type", "string");
}

std::string OdtTarget::sectionStyle(int columns) {
    return automatic("Section", std::to_string(columns), "section", [&](pugi::xml_node style) {
        const pugi::xml_node properties = add(style, "style:section-properties");
        set(properties, "text:dont-balance-text-columns", "true");
        pugi::xml_node node = add(properties, "style:columns", "fo:column-count", std::to_string(columns));
        set(node, "fo:column-gap", points(office::columnGap));
    });
}

void OdtTarget::beginColumns(int count) {
    m_place = add(m_place, "text:section", "text:style-name", sectionStyle(count));
    set(m_place, "text:name", "Columns " + std::to_string(++m_sections));
}

void OdtTarget::contents(const std::vector<office::ContentsEntry>& entries) {
    pugi::xml_node index = add(m_place, "text:table-of-content", "text:name", "Contents");
    set(index, "text:protected", "true");
    pugi::xml_node source = add(index, "text:table-of-content-source", "text:outline-level", "2");
    for (int level = 1; level <= 3; ++level) {
        pugi::xml_node entry =
            add(source, "text:table-of-content-entry-template", "text:outline-level", std::to_string(level));
        set(entry, "text:style-name", factsOf(office::contentsStyle(level)).odtName);
        set(add(entry, "text:index-entry-link-start"), "text:style-name", "Index_20_Link");
        add(entry, "text:index-entry-text");
        set(add(entry, "text:index-entry-tab-stop", "style:type", "right"), "style:leader-char", ".");
        add(entry, "text:index-entry-page-number");
        add(entry, "text:index-entry-link-end");
    }
    const pugi::xml_node body = add(index, "text:index-body");
    for (const office::ContentsEntry& entry : entries) {
        m_place = add(body, "text:p", "text:style-name", factsOf(office::contentsStyle(entry.level)).odtName);
        m_place = add(m_place, "text:a", "xlink:type", "simple");
        set(m_place, "xlink:href", "#" + entry.bookmark);
        set(m_place, "text:style-name", "Index_20_Link");
        set(m_place, "text:visited-style-name", "Index_20_Link");
        addCharacters(entry.text + "\t");
        // A field: only the program that lays the text out knows the page.
        pugi::xml_node page = add(m_place, "text:bookmark-ref", "text:reference-format", "page");
        set(page, "text:ref-name", entry.bookmark);
        addText(page, "0");
    }
    m_place = index.parent();
}

} // namespace inclusion::report::odt
