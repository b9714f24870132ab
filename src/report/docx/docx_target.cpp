#include "report/docx/docx_target.h"

#include "report/docx/docx_names.h"

#include <utility>

namespace inclusion::report::docx {

using office::add;
using office::addText;
using office::set;

namespace {

const char* characterStyle(const office::RunLook& look, bool inLink) {
    if (look.mark) {
        return *look.mark == HighlightMark::State::Fully    ? "MarkFully"
               : *look.mark == HighlightMark::State::Partly ? "MarkPartly"
                                                            : "MarkNotYet";
    }
    if (inLink)
        return "Hyperlink";
    switch (look.emphasis) {
    case Emphasis::Strong:
        return "Strong";
    case Emphasis::Muted:
        return "Muted";
    case Emphasis::Attention:
        return "NeedsAttention";
    case Emphasis::Done:
        return "IsDone";
    case Emphasis::Plain:
        break;
    }
    return nullptr;
}

} // namespace

DocxTarget::DocxTarget() {
    m_body = add(addRoot(m_document, "w:document"), "w:body");
    m_place = m_body;
}

void DocxTarget::finish() {
    addSection(m_body, 1, m_hasSection);
}

void DocxTarget::beginParagraph(const office::ParagraphLook& look) {
    m_hasCover = m_hasCover || look.isOnCover;
    m_place = add(m_place, "w:p");
    // The order of these elements is that of the standard's schema.
    const pugi::xml_node properties = add(m_place, "w:pPr");
    add(properties, "w:pStyle", "w:val", styleId(factsOf(look.style).docxName));
    if (look.keepsNext || look.keepsRow)
        add(properties, "w:keepNext");
    if (look.startsPage)
        add(properties, "w:pageBreakBefore");
    if (m_list > 0 && look.style == office::ParagraphStyle::ListItem) {
        const pugi::xml_node numbering = add(properties, "w:numPr");
        add(numbering, "w:ilvl", "w:val", "0");
        add(numbering, "w:numId", "w:val", std::to_string(m_list));
    }
    if (look.rightToLeft)
        add(properties, "w:bidi");
    if (look.headsColumn) // programs differ in whether they drop this room at the top of a column
        add(properties, "w:spacing", "w:before", "0");
    if (look.alignment != Alignment::Start)
        add(properties, "w:jc", "w:val", look.alignment == Alignment::Centre ? "center" : "end");
    if (look.startsColumn)
        add(add(m_place, "w:r"), "w:br", "w:type", "column");
    if (!look.bookmark.empty()) {
        const std::string id = std::to_string(++m_bookmarks);
        set(add(m_place, "w:bookmarkStart", "w:id", id), "w:name", look.bookmark);
        add(m_place, "w:bookmarkEnd", "w:id", id);
    }
}

void DocxTarget::endParagraph() {
    m_place = m_place.parent();
}

pugi::xml_node DocxTarget::addRun(const office::RunLook& look) {
    const pugi::xml_node run = add(m_place, "w:r");
    if (const char* style = characterStyle(look, m_inLink))
        add(add(run, "w:rPr"), "w:rStyle", "w:val", style);
    return run;
}

void DocxTarget::text(const std::string& text, const office::RunLook& look) {
    if (text.empty())
        return;
    const pugi::xml_node run = addRun(look);
    std::string words;
    const auto flush = [&] {
        if (!words.empty())
            addText(add(run, "w:t", "xml:space", "preserve"), std::exchange(words, {}));
    };
    for (const char c : text) {
        if (c == '\n' || c == '\t') {
            flush();
            add(run, c == '\n' ? "w:br" : "w:tab");
        } else {
            words += c;
        }
    }
    flush();
}

void DocxTarget::beginLink(const office::LinkEnd& end) {
    m_place = add(m_place, "w:hyperlink");
    if (end.uri.empty()) {
        set(m_place, "w:anchor", end.bookmark);
    } else {
        const std::string id = "link" + std::to_string(m_outsideLinks.size() + 1);
        m_outsideLinks.emplace(id, end.uri);
        set(m_place, "r:id", id);
    }
    m_inLink = true;
}

void DocxTarget::endLink() {
    m_place = m_place.parent();
    m_inLink = false;
}

void DocxTarget::picture(int number, const office::Picture& picture, const std::string& alternativeText) {
    const std::string id = std::to_string(++m_pictures);
    const std::string name = "Picture " + id;
    const std::string part = std::to_string(number + 1);
    const bool isDecoration = alternativeText.empty();
    const pugi::xml_node place = add(add(add(m_place, "w:r"), "w:drawing"), "wp:inline");
    for (const char* side : {"distT", "distB", "distL", "distR"})
        set(place, side, "0");
    const auto extent = [&](pugi::xml_node node) {
        set(node, "cx", emus(picture.width));
        set(node, "cy", emus(picture.height));
    };
    extent(add(place, "wp:extent"));
    const pugi::xml_node facts = add(place, "wp:docPr", "id", id);
    set(facts, "name", name);
    set(facts, "descr", alternativeText);
    if (isDecoration) {
        const pugi::xml_node extension =
            add(add(facts, "a:extLst"), "a:ext", "uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}");
        const pugi::xml_node decorative = add(extension, "adec:decorative", "xmlns:adec",
                                              "http://schemas.microsoft.com/office/drawing/2017/decorative");
        set(decorative, "val", "1");
    }
    const std::string kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    const pugi::xml_node shown = add(add(add(place, "a:graphic"), "a:graphicData", "uri", kind), "pic:pic");
    const pugi::xml_node same = add(shown, "pic:nvPicPr");
    set(add(same, "pic:cNvPr", "id", id), "name", name);
    add(same, "pic:cNvPicPr");
    const pugi::xml_node fill = add(shown, "pic:blipFill");
    // Points for old programs, vectors for those that know them.
    const pugi::xml_node points =
        add(fill, "a:blip", "r:embed", (picture.jpeg.empty() ? "png" : "jpg") + part);
    if (!picture.svg.empty()) {
        const pugi::xml_node more =
            add(add(points, "a:extLst"), "a:ext", "uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
        const pugi::xml_node vectors = add(more, "asvg:svgBlip", "xmlns:asvg",
                                           "http://schemas.microsoft.com/office/drawing/2016/SVG/main");
        set(vectors, "r:embed", "svg" + part);
    }
    add(add(fill, "a:stretch"), "a:fillRect");
    const pugi::xml_node shape = add(shown, "pic:spPr");
    const pugi::xml_node transform = add(shape, "a:xfrm");
    set(add(transform, "a:off", "x", "0"), "y", "0");
    extent(add(transform, "a:ext"));
    add(add(shape, "a:prstGeom", "prst", "rect"), "a:avLst");
}

void DocxTarget::beginList(bool ordered) {
    m_list = ordered ? bulletList + ++m_orderedLists : bulletList;
}

void DocxTarget::beginTable(const office::TableLook& look) {
    m_widths = look.widths;
    m_columnHeads = look.firstColumnHeads;
    m_keepsNote = look.keepsNext;
    m_place = add(m_place, "w:tbl");
    const pugi::xml_node properties = add(m_place, "w:tblPr");
    add(properties, "w:tblStyle", "w:val", "ReportTable");
    double width = 0;
    for (const double each : m_widths)
        width += each;
    set(add(properties, "w:tblW", "w:w", twips(width)), "w:type", "dxa");
    add(properties, "w:tblLayout", "w:type", "fixed");
    pugi::xml_node parts = add(properties, "w:tblLook", "w:firstRow", "1");
    set(parts, "w:lastRow", "0");
    set(parts, "w:firstColumn", look.firstColumnHeads ? "1" : "0");
    set(parts, "w:lastColumn", "0");
    set(parts, "w:noHBand", "1");
    set(parts, "w:noVBand", "1");
    if (!look.title.empty())
        add(properties, "w:tblCaption", "w:val", look.title);
    if (!look.description.empty())
        add(properties, "w:tblDescription", "w:val", look.description);
    const pugi::xml_node grid = add(m_place, "w:tblGrid");
    for (const double each : m_widths)
        add(grid, "w:gridCol", "w:w", twips(each));
}

void DocxTarget::beginRow(bool isHead, bool staysTogether) {
    m_inHead = isHead;
    m_column = 0;
    m_place = add(m_place, "w:tr");
    if (!isHead && !staysTogether)
        return;
    const pugi::xml_node properties = add(m_place, "w:trPr");
    if (staysTogether)
        add(properties, "w:cantSplit");
    if (isHead)
        add(properties, "w:tblHeader");
}

void DocxTarget::beginCell(const office::CellLook& look) {
    m_place = add(m_place, "w:tc");
    const pugi::xml_node properties = add(m_place, "w:tcPr");
    set(add(properties, "w:tcW", "w:w", twips(m_widths[m_column++])), "w:type", "dxa");
    if (m_inHead) {
        pugi::xml_node line = add(add(properties, "w:tcBorders"), "w:bottom", "w:val", "single");
        set(line, "w:sz", "8");
        set(line, "w:space", "0");
        set(line, "w:color", rgb(Palette::light().controlLine));
    }
    if (look.fill) {
        pugi::xml_node shade = add(properties, "w:shd", "w:val", "clear");
        set(shade, "w:color", "auto");
        set(shade, "w:fill", rgb(*look.fill));
    }
    if (look.isUpright) {
        add(properties, "w:textDirection", "w:val", "btLr");
        add(properties, "w:vAlign", "w:val", "center");
        if (!m_place.parent().child("w:trPr").child("w:trHeight"))
            add(m_place.parent().child("w:trPr"), "w:trHeight", "w:val", twips(office::uprightHeight));
    }
}

void DocxTarget::endTable() {
    m_place = m_place.parent();
    // Word joins tables that touch, and wants a paragraph after the last.
    const pugi::xml_node gap = emptyParagraph();
    if (m_keepsNote)
        add(gap.child("w:pPr"), "w:keepNext");
}

pugi::xml_node DocxTarget::emptyParagraph() {
    const pugi::xml_node paragraph = add(m_place, "w:p");
    add(add(paragraph, "w:pPr"), "w:pStyle", "w:val", "Gap");
    return paragraph;
}

void DocxTarget::addSection(pugi::xml_node parent, int columns, bool isContinuous) {
    const pugi::xml_node section = add(parent, "w:sectPr");
    if (!m_hasSection) { // further sections take these over
        set(add(section, "w:headerReference", "w:type", "default"), "r:id", "header");
        set(add(section, "w:footerReference", "w:type", "default"), "r:id", "footer");
    }
    if (isContinuous)
        add(section, "w:type", "w:val", "continuous");
    set(add(section, "w:pgSz", "w:w", "11906"), "w:h", "16838");
    pugi::xml_node margins = add(section, "w:pgMar", "w:top", "1420");
    set(margins, "w:right", "1021");
    set(margins, "w:bottom", "1300");
    set(margins, "w:left", "1021");
    set(margins, "w:header", "900");
    set(margins, "w:footer", "650");
    set(margins, "w:gutter", "0");
    pugi::xml_node cols = add(section, "w:cols", "w:space", twips(office::columnGap));
    if (columns > 1)
        set(cols, "w:num", std::to_string(columns));
    if (m_hasCover && !m_hasSection)
        add(section, "w:titlePg"); // the cover bears no running head and foot
    m_hasSection = true;
}

void DocxTarget::endSection(int columns) {
    pugi::xml_node last = m_body.last_child();
    const bool takesIt = std::string_view(last.name()) == "w:p" && !last.child("w:pPr").child("w:sectPr");
    if (!takesIt)
        last = emptyParagraph();
    const bool isContinuous = m_hasSection;
    addSection(last.child("w:pPr"), columns, isContinuous);
}

void DocxTarget::beginColumns(int count) {
    m_columns = count;
    endSection(1);
}

void DocxTarget::endColumns() {
    endSection(m_columns);
    m_columns = 1;
}

// Without page numbers: only the program that lays the text out knows them, and Word asks before it works
// them out. The entries are links.
void DocxTarget::contents(const std::vector<office::ContentsEntry>& entries) {
    for (const office::ContentsEntry& entry : entries) {
        const bool isFirst = &entry == &entries.front();
        m_place = add(m_place, "w:p");
        add(add(m_place, "w:pPr"), "w:pStyle", "w:val",
            styleId(factsOf(office::contentsStyle(entry.level)).docxName));
        if (isFirst) {
            add(add(m_place, "w:r"), "w:fldChar", "w:fldCharType", "begin");
            addText(add(add(m_place, "w:r"), "w:instrText", "xml:space", "preserve"),
                    " TOC \\o \"1-2\" \\n \\h \\z \\u ");
            add(add(m_place, "w:r"), "w:fldChar", "w:fldCharType", "separate");
        }
        m_place = add(m_place, "w:hyperlink", "w:anchor", entry.bookmark);
        addText(add(add(m_place, "w:r"), "w:t", "xml:space", "preserve"), entry.text);
        m_place = m_place.parent();
        if (&entry == &entries.back())
            add(add(m_place, "w:r"), "w:fldChar", "w:fldCharType", "end");
        m_place = m_place.parent();
    }
}

} // namespace inclusion::report::docx
