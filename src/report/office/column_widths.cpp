#include "report/office/column_widths.h"

#include "report/office/office_styles.h"
#include "report/office/office_target.h"
#include "report/pdf/compose/table_maker.h"
#include "report/pdf/layout/inline_marks.h"
#include "report/pdf/paint/page_geometry.h"
#include "report/text/plain_text.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace inclusion::report::office {

namespace {

constexpr double padding = 8;    // of a cell, left and right together
constexpr double headCell = 0.6; // the width of a letter by the size of the text, rather more than on average
constexpr double bodyCell = 0.53;
constexpr double narrowest = 26; // of a column with upright heads
// Of a page: less than in our own pages, where a table is divided rather than much left empty.
constexpr double shortTable = 0.25;

double textWidth(std::size_t letters, ParagraphStyle style) {
    const double letter = style == ParagraphStyle::CellHead ? headCell : bodyCell;
    return static_cast<double>(letters) * letter * factsOf(style).text.size;
}

/// How many letters UTF-8 text holds.
std::size_t lettersIn(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The width of the longest word of a text; the first has this much beside it.
double longestWord(const std::string& text, double beside = 0) {
    double longest = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        longest = std::max(
            longest, beside + textWidth(lettersIn(text.substr(from, end - from)), ParagraphStyle::CellHead));
        beside = 0;
        from = end + 1;
    }
    return longest;
}

/// How high a row is, by the letters in its cells.
double rowHeight(const Row& row, const std::vector<double>& widths) {
    const double leading = factsOf(ParagraphStyle::Cell).text.leading;
    double highest = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        double lines = 0;
        for (const Inlines& paragraph : row.cells[i].paragraphs) {
            const double length = textWidth(lettersIn(plainText(paragraph)), ParagraphStyle::Cell);
            lines += std::max(std::ceil(length / std::max(widths[i] - padding, 1.0)), 1.0);
        }
        highest = std::max(highest, lines * leading);
    }
    return highest + padding;
}

double widthNeeded(const Inlines& head) {
    double needed = 0;
    for (const Inline& item : head) {
        if (const auto* run = std::get_if<TextRun>(&item))
            needed = std::max(needed, longestWord(run->text));
        else if (const auto* glyph = std::get_if<LevelGlyph>(&item)) {
            const double size = factsOf(ParagraphStyle::CellHead).text.size;
            const double drawn = pdf::GlyphObject(glyph->rank, glyph->count, size, -1).width();
            needed = std::max(needed, longestWord(glyph->name, drawn));
        }
    }
    return needed + padding;
}

} // namespace

std::vector<double> columnWidths(const Table& table, double width) {
    std::vector<double> weights;
    std::vector<double> needed;
    for (const Column& column : table.columns) {
        weights.push_back(column.weight);
        needed.push_back(widthNeeded(column.header));
    }
    pdf::ColumnPlaces places = pdf::placeColumns(weights, width, 0);
    pdf::widenColumns(places, needed, 0);
    return places.width;
}

std::vector<double> columnWidths(const GridChart& grid, double width) {
    const std::size_t columns = grid.columnLabels.size();
    std::vector<double> weights(columns + 1, 1);
    weights.front() = std::max(0.35 * static_cast<double>(columns), 1.0);
    pdf::ColumnPlaces places = pdf::placeColumns(weights, width, 0);
    double spare = 0;
    for (std::size_t i = 1; i <= columns; ++i)
        spare += std::max(places.width[i] - narrowest, 0.0);
    std::vector<double> needed(columns + 1, narrowest);
    needed.front() = 0;
    for (const GridChart::GridRow& row : grid.rows)
        needed.front() =
            std::max(needed.front(), textWidth(lettersIn(row.label), ParagraphStyle::Cell) + padding);
    needed.front() = std::min(needed.front(), places.width.front() + spare);
    pdf::widenColumns(places, needed, 0);
    return places.width;
}

bool isReadAtAGlance(const Table& table, const std::vector<double>& widths) {
    const double most = pdf::PageGeometry().contentHeight() * shortTable;
    double height = 0;
    for (const Row& row : table.rows)
        if (height += rowHeight(row, widths); height > most)
            return false;
    return true;
}

bool isReadAtAGlance(const GridChart& grid) {
    const double row = factsOf(ParagraphStyle::Cell).text.leading + padding;
    return uprightHeight + row * static_cast<double>(grid.rows.size()) <
           pdf::PageGeometry().contentHeight() * pdf::gridGlance;
}

bool hasUprightHeads(const GridChart& grid, const std::vector<double>& widths) {
    return std::any_of(grid.columnLabels.begin(), grid.columnLabels.end(), [&](const std::string& label) {
        return longestWord(label) + padding > widths.back();
    });
}

} // namespace inclusion::report::office
