#include "report/office/office_body.h"

#include "report/office/column_widths.h"
#include "report/pictures/ready_picture.h"
#include "report/text/leads_on.h"
#include "report/text/plain_text.h"
#include "report/text/reading_direction.h"

#include <algorithm>
#include <utility>

namespace inclusion::report::office {

namespace {

std::string bookmarkOf(int heading) {
    return "h" + std::to_string(heading);
}

ParagraphStyle styleOf(ParagraphRole role) {
    switch (role) {
    case ParagraphRole::Lead:
        return ParagraphStyle::Lead;
    case ParagraphRole::Small:
        return ParagraphStyle::Small;
    case ParagraphRole::Statement:
        return ParagraphStyle::Statement;
    case ParagraphRole::Body:
        break;
    }
    return ParagraphStyle::Body;
}

ParagraphStyle styleOf(Callout::Kind kind) {
    return kind == Callout::Kind::Attention ? ParagraphStyle::Attention
           : kind == Callout::Kind::Done    ? ParagraphStyle::Done
                                            : ParagraphStyle::Information;
}

constexpr std::size_t surelyOneLine = 80; // bytes

/// Whether a row surely fits on a page: only such a row may refuse to be divided.
bool isShort(const Row& row) {
    constexpr std::size_t mostBytes = 900;
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
        std::size_t bytes = 0;
        for (const Inlines& paragraph : cell.paragraphs)
            bytes += plainText(paragraph).size() + 60;
        return bytes < mostBytes;
    });
}

} // namespace

void OfficeBody::write(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto* text = std::get_if<Paragraph>(&blocks[i].content);
        m_keepsNext = leadsOn(blocks, i, text != nullptr && plainText(text->text).size() < surelyOneLine) ||
                      hasNoteBelow(blocks, i);
        std::visit(*this, blocks[i].content);
    }
    m_keepsNext = false;
}

void OfficeBody::begin(ParagraphLook& look, const std::string& words) {
    look.startsPage = std::exchange(m_startPage, false) || look.startsPage;
    look.startsColumn = std::exchange(m_startColumn, false);
    look.headsColumn = std::exchange(m_headColumn, false);
    look.isOnCover = m_isOnCover;
    look.keepsRow = m_keepsRow;
    look.rightToLeft = readsRightToLeft(words);
    m_target.beginParagraph(look);
}

void OfficeBody::paragraph(ParagraphLook look, const Inlines& content) {
    begin(look, plainText(content));
    inlines(content, factsOf(look.style).text.size);
    m_target.endParagraph();
}

void OfficeBody::paragraph(ParagraphLook look, const std::string& text, Emphasis emphasis) {
    paragraph(std::move(look), Inlines{TextRun{text, emphasis}});
}

void OfficeBody::inlines(const Inlines& content, double textSize) {
    for (const Inline& item : content) {
        if (const auto* text = std::get_if<TextRun>(&item))
            run(*text);
        else if (const auto* level = std::get_if<LevelGlyph>(&item))
            glyph(*level, textSize);
        else if (const auto* mark = std::get_if<HighlightMark>(&item))
            m_target.text(cleanText(mark->name), {Emphasis::Plain, mark->state});
    }
}

void OfficeBody::run(const TextRun& run) {
    const std::string words = cleanText(run.text);
    const int heading = run.target.empty() ? -1 : m_outline.indexOf(run.target);
    if (!run.target.empty() && heading < 0)
        m_lostTargets.insert(run.target);
    const bool isOutside = run.target.empty() && isSafeUri(run.uri);
    if (heading >= 0)
        m_target.beginLink({.bookmark = bookmarkOf(heading)});
    else if (isOutside)
        m_target.beginLink({.uri = run.uri});
    m_target.text(words, {run.emphasis});
    if (heading >= 0 || isOutside)
        m_target.endLink();
}

void OfficeBody::glyph(const LevelGlyph& glyph, double textSize) {
    const auto key = std::pair(std::max(glyph.rank, 0), glyph.count);
    auto known = m_glyphs.find(key);
    if (known == m_glyphs.end())
        known = m_glyphs.emplace(key, keep(m_maker.glyph(key.first, key.second, textSize))).first;
    const std::string name = cleanText(glyph.name);
    if (known->second >= 0)
        m_target.picture(known->second, m_pictures[static_cast<std::size_t>(known->second)],
                         glyph.showName ? "" : name);
    if (glyph.showName)
        m_target.text("\xC2\xA0" + name, {glyph.emphasis});
}

int OfficeBody::keep(Result<Picture> picture) {
    if (!picture) {
        if (m_result)
            m_result = tl::unexpected<Error>(picture.error());
        return -1;
    }
    m_pictures.push_back(std::move(*picture));
    return static_cast<int>(m_pictures.size()) - 1;
}

void OfficeBody::operator()(const Heading& heading) {
    const int number = m_nextHeading++;
    const int level = m_outline.entries()[static_cast<std::size_t>(number)].level;
    paragraph(
        {.style = headingStyle(level), .startsPage = heading.startsPage, .bookmark = bookmarkOf(number)},
        heading.text);
}

void OfficeBody::operator()(const Paragraph& text) {
    paragraph({.style = styleOf(text.role), .keepsNext = m_keepsNext}, text.text);
}

void OfficeBody::operator()(const List& list) {
    if (list.items.empty())
        return;
    m_target.beginList(list.ordered);
    for (const Inlines& item : list.items) {
        m_target.beginItem();
        paragraph({.style = ParagraphStyle::ListItem}, item);
        m_target.endItem();
    }
    m_target.endList();
}

void OfficeBody::caption(const std::string& text) {
    if (!text.empty())
        paragraph({.style = ParagraphStyle::Caption}, text);
}

void OfficeBody::cell(const Cell& cell, ParagraphStyle style, Alignment alignment, const CellLook& look) {
    m_target.beginCell(look);
    for (const Inlines& content : cell.paragraphs)
        paragraph({.style = style, .alignment = alignment}, content);
    if (cell.paragraphs.empty()) // every cell needs a paragraph
        paragraph({.style = style}, Inlines{});
    m_target.endCell();
}

void OfficeBody::cell(const std::string& text, ParagraphStyle style, Alignment alignment,
                      const CellLook& look) {
    cell(Cell{{{TextRun{text}}}}, style, alignment, look);
}

void OfficeBody::operator()(const Table& table) {
    if (!table.captionHidden)
        caption(table.caption);
    TableLook look{.title = cleanText(table.caption),
                   .description = {},
                   .widths = columnWidths(table, m_width),
                   .firstColumnHeads = table.rowHeaders};
    look.staysWhole = isReadAtAGlance(table, look.widths);
    look.keepsNext = look.staysWhole && m_keepsNext;
    m_target.beginTable(look);
    m_keepsRow = true; // a head never stands alone
    m_target.beginRow(true, true);
    for (const Column& column : table.columns)
        cell(Cell{{column.header}}, ParagraphStyle::CellHead, column.alignment);
    m_target.endRow();
    for (const Row& row : table.rows) {
        m_keepsRow = look.staysWhole && (look.keepsNext || &row != &table.rows.back());
        m_target.beginRow(false, isShort(row));
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cell(row.cells[i], ParagraphStyle::Cell, table.columns[i].alignment);
        m_target.endRow();
    }
    m_keepsRow = false;
    m_target.endTable();
}

void OfficeBody::operator()(const BarChart& chart) {
    if (chart.bars.empty())
        return;
    caption(chart.title);
    const int number = keep(m_maker.barChart(chart, m_width));
    if (number < 0)
        return;
    ParagraphLook look{.style = ParagraphStyle::Body};
    begin(look, {});
    m_target.picture(number, m_pictures[static_cast<std::size_t>(number)], cleanText(chart.alternativeText));
    m_target.endParagraph();
}

void OfficeBody::operator()(const GridChart& grid) {
    int largest = 1;
    for (const GridChart::GridRow& row : grid.rows)
        for (const int value : row.values)
            largest = std::max(largest, value);
    const TableLook look{.title = cleanText(grid.title),
                         .description = cleanText(grid.alternativeText),
                         .widths = columnWidths(grid, m_width),
                         .firstColumnHeads = true,
                         .staysWhole = isReadAtAGlance(grid)};
    caption(grid.title);
    m_target.beginTable(look);
    m_keepsRow = true;
    m_target.beginRow(true, true);
    cell(grid.rowsLabel, ParagraphStyle::CellHead, Alignment::Start);
    const bool isUpright = hasUprightHeads(grid, look.widths);
    for (const std::string& label : grid.columnLabels)
        cell(label, ParagraphStyle::CellHead, isUpright ? Alignment::Start : Alignment::Centre,
             {.isUpright = isUpright});
    m_target.endRow();
    const Palette& ink = Palette::light();
    for (const GridChart::GridRow& row : grid.rows) {
        m_keepsRow = look.staysWhole && &row != &grid.rows.back();
        m_target.beginRow(false, true);
        cell(row.label, ParagraphStyle::Cell, Alignment::Start);
        for (const int value : row.values) {
            CellLook tint;
            if (value > 0)
                tint.fill = mix(ink.ground, ink.levelMiddle, 0.12 + 0.55 * value / largest);
            cell(value == 0 ? "–" : std::to_string(value), ParagraphStyle::Cell, Alignment::Centre, tint);
        }
        m_target.endRow();
    }
    m_keepsRow = false;
    m_target.endTable();
}

void OfficeBody::operator()(const Callout& callout) {
    const ParagraphStyle style = styleOf(callout.kind);
    if (!callout.title.empty())
        paragraph({.style = style}, callout.title, Emphasis::Strong);
    for (const Inlines& content : callout.paragraphs)
        paragraph({.style = style}, content);
}

void OfficeBody::operator()(const Columns& columns) {
    const auto count = static_cast<int>(columns.columns.size());
    if (count == 0)
        return;
    const double whole = std::exchange(m_width, (m_width - columnGap * (count - 1)) / count);
    m_target.beginColumns(count);
    for (const std::vector<Block>& column : columns.columns) {
        m_startColumn = &column != &columns.columns.front();
        m_headColumn = true;
        write(column);
    }
    m_startColumn = m_headColumn = false;
    m_target.endColumns();
    m_width = whole;
}

void OfficeBody::operator()(const Cover& cover) {
    m_isOnCover = true;
    if (cover.logo.bytes)
        photograph(cover.logo, {.style = ParagraphStyle::Body}, logoWidth, logoHeight);
    if (!cover.mark.empty())
        paragraph({.style = ParagraphStyle::CoverMark}, cover.mark);
    paragraph({.style = ParagraphStyle::Title}, cover.title);
    if (!cover.subtitle.empty())
        paragraph({.style = ParagraphStyle::Subtitle}, cover.subtitle);
    for (const Cover::Fact& fact : cover.facts)
        paragraph(
            {.style = ParagraphStyle::CoverFact},
            Inlines{TextRun{fact.label, Emphasis::Muted}, TextRun{"\t" + fact.value, Emphasis::Strong}});
    for (const Inlines& note : cover.notes)
        paragraph({.style = ParagraphStyle::CoverNote}, note);
    m_isOnCover = false;
    m_startPage = true;
}

void OfficeBody::photograph(const report::Picture& picture, ParagraphLook look, double mostWidth,
                            double mostHeight) {
    const PictureSize size = shownSize(picture, std::min(mostWidth, m_width), mostHeight);
    const bool isPhotograph = picture.mediaType == "image/jpeg";
    const int number = keep(Picture{.svg = {},
                                    .png = isPhotograph ? std::string() : *picture.bytes,
                                    .jpeg = isPhotograph ? *picture.bytes : std::string(),
                                    .width = size.width,
                                    .height = size.height});
    begin(look, {});
    m_target.picture(number, m_pictures[static_cast<std::size_t>(number)],
                     cleanText(picture.alternativeText));
    m_target.endParagraph();
}

void OfficeBody::operator()(const report::Picture& picture) {
    photograph(picture, {.style = ParagraphStyle::Body}, pictureWidth, pictureHeight);
    caption(picture.caption);
}

void OfficeBody::operator()(const TableOfContents& contents) {
    const std::string title = contents.title.empty() ? "Contents" : contents.title;
    paragraph({.style = ParagraphStyle::ContentsTitle, .startsPage = contents.startsPage}, title);
    std::vector<ContentsEntry> entries;
    const std::vector<OutlineEntry>& headings = m_outline.entries();
    for (std::size_t i = 0; i < headings.size(); ++i)
        if (headings[i].isListed(contents.depth))
            entries.push_back({headings[i].level, headings[i].text, bookmarkOf(static_cast<int>(i))});
    m_target.contents(entries);
}

} // namespace inclusion::report::office
