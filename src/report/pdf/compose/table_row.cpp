#include "report/pdf/compose/table_row.h"

#include "report/pdf/paint/painter.h"

#include <algorithm>
#include <numbers>

namespace inclusion::report::pdf {

namespace {

constexpr double cellPadding = 5;       // above and below
constexpr double betweenParagraphs = 3; // inside a cell
constexpr double fillInset = 1.5;

} // namespace

TableRow::TableRow(std::vector<CellContent> cells, const ColumnPlaces& places, const Colour& rule,
                   double ruleWidth)
    : m_width(places.total), m_rule(rule), m_ruleWidth(ruleWidth) {
    double tallest = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        PlacedCell cell{std::move(cells[i]), {}, places.x[i], places.width[i], 0};
        double height = cell.content.isUpright ? cell.content.paragraphs.front()->naturalWidth() : 0;
        for (const auto& paragraph : cell.content.paragraphs) {
            for (int line = 0; line < paragraph->lineCount() && !cell.content.isUpright; ++line) {
                const double above = line == 0 && !cell.lines.empty() ? betweenParagraphs : 0;
                cell.lines.push_back({paragraph.get(), line, above});
                height += above + paragraph->leading();
            }
        }
        cell.height = height;
        tallest = std::max(tallest, height);
        m_sliceCount = std::max(m_sliceCount, static_cast<int>(cell.lines.size()));
        m_cells.push_back(std::move(cell));
    }
    m_height = tallest + 2 * cellPadding;
}

double TableRow::sliceHeight(int slice) const {
    double tallest = 0;
    for (const PlacedCell& cell : m_cells) {
        if (slice < static_cast<int>(cell.lines.size())) {
            const CellLine& line = cell.lines[static_cast<std::size_t>(slice)];
            tallest = std::max(tallest, line.above + line.text->leading());
        }
    }
    return tallest + (slice == 0 ? cellPadding : 0) + (slice == m_sliceCount - 1 ? cellPadding : 0);
}

void TableRow::draw(Painter& painter, double x, double y, int part) const {
    if (part == whole)
        drawWhole(painter, x, y);
    else
        drawSlice(painter, x, y, part);
}

void TableRow::drawRule(Painter& painter, double x, double y) const {
    painter.artefact();
    painter.line(x, y, x + m_width, y, m_rule, m_ruleWidth);
}

void TableRow::drawUpright(Painter& painter, const PlacedCell& cell, double x, double y) const {
    const TextBlock& text = *cell.content.paragraphs.front();
    cairo_t* cairo = painter.cairo();
    cairo_save(cairo);
    cairo_translate(cairo, x + cell.x + (cell.width - text.height()) / 2, y + m_height - cellPadding);
    cairo_rotate(cairo, -std::numbers::pi / 2);
    text.drawAll(painter, 0, 0);
    cairo_restore(cairo);
}

double TableRow::topOf(const PlacedCell& cell) const {
    switch (cell.content.standing) {
    case Standing::High:
        break;
    case Standing::Middle:
        return (m_height - cell.height) / 2;
    case Standing::Low:
        return m_height - cell.height - cellPadding;
    }
    return cellPadding;
}

void TableRow::drawWhole(Painter& painter, double x, double y) const {
    for (const PlacedCell& cell : m_cells) {
        if (cell.content.fill) {
            painter.artefact();
            painter.fillBox({x + cell.x, y + fillInset, cell.width, m_height - 2 * fillInset},
                            *cell.content.fill, 3);
        }
    }
    drawRule(painter, x, y + m_height);
    for (const PlacedCell& cell : m_cells) {
        if (cell.content.isUpright)
            drawUpright(painter, cell, x, y);
        double top = y + topOf(cell);
        for (const CellLine& line : cell.lines) {
            top += line.above;
            line.text->draw(painter, x + cell.x, top, line.line);
            top += line.text->leading();
        }
    }
}

void TableRow::drawSlice(Painter& painter, double x, double y, int slice) const {
    if (slice == m_sliceCount - 1)
        drawRule(painter, x, y + sliceHeight(slice));
    for (const PlacedCell& cell : m_cells) {
        if (slice < static_cast<int>(cell.lines.size())) {
            const CellLine& line = cell.lines[static_cast<std::size_t>(slice)];
            line.text->draw(painter, x + cell.x, y + (slice == 0 ? cellPadding : 0) + line.above, line.line);
        }
    }
}

} // namespace inclusion::report::pdf
