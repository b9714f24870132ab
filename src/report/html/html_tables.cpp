#include "report/charts/bar_geometry.h"
#include "report/html/html_body.h"
#include "report/html/html_glyph.h"
#include "report/html/html_text.h"
#include "report/text/plain_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace inclusion::report::html {

namespace {

const char* alignmentClass(Alignment alignment) {
    switch (alignment) {
    case Alignment::Centre:
        return " class=\"centre\"";
    case Alignment::End:
        return " class=\"end\"";
    case Alignment::Start:
        break;
    }
    return "";
}

std::string percent(double value) {
    std::array<char, 32> text{};
    // Hundredths, without a locale's comma.
    const long hundredths = std::lround(value * 100);
    std::snprintf(text.data(), text.size(), "%ld.%02ld%%", hundredths / 100, hundredths % 100);
    return text.data();
}

} // namespace

void HtmlBody::writeColumnWidths(const Table& table) {
    const auto share = [](const Column& column) {
        return std::isfinite(column.weight) && column.weight > 0 ? column.weight : 1.0;
    };
    double sum = 0;
    for (const Column& column : table.columns)
        sum += share(column);
    m_html += "<colgroup>";
    for (const Column& column : table.columns) {
        const int width = static_cast<int>(std::lround(share(column) / sum * 100));
        m_columnWidths.insert(width);
        m_html += "<col class=\"w-" + std::to_string(width) + "\">";
    }
    m_html += "</colgroup>\n";
}

void HtmlBody::writeCell(const char* element, const std::string& attributes, const Cell& cell) {
    if (cell.paragraphs.size() == 1) {
        writeElement(element, attributes, cell.paragraphs.front());
        return;
    }
    m_html += std::string("<") + element + attributes + ">";
    for (const Inlines& paragraph : cell.paragraphs)
        writeElement("p", "", paragraph);
    m_html += std::string("</") + element + ">\n";
}

void HtmlBody::operator()(const Table& table) {
    m_html += "<table>\n";
    if (!table.caption.empty()) {
        m_html += table.captionHidden ? "<caption class=\"visually-hidden\">" : "<caption>";
        m_html += escapeLines(table.caption) + "</caption>\n";
    }
    writeColumnWidths(table);
    m_html += "<thead>\n<tr>\n";
    for (const Column& column : table.columns)
        writeElement("th", std::string(" scope=\"col\"") + alignmentClass(column.alignment), column.header);
    m_html += "</tr>\n</thead>\n";
    m_html += table.rows.empty() ? "" : "<tbody>\n";
    for (const Row& row : table.rows) {
        m_html += "<tr>\n";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const std::string alignment = alignmentClass(table.columns[i].alignment);
            if (i == 0 && table.rowHeaders)
                writeCell("th", " scope=\"row\"" + alignment, row.cells[i]);
            else
                writeCell("td", alignment, row.cells[i]);
        }
        m_html += "</tr>\n";
    }
    m_html += table.rows.empty() ? "" : "</tbody>\n";
    m_html += "</table>\n";
}

void HtmlBody::writeBar(const Bar& bar, int levelCount) {
    constexpr double leastShare = 5;
    m_html += "<div class=\"bar\"><span class=\"bar-label\">" + escape(bar.label) +
              "</span><svg class=\"bar-picture\" height=\"20\">";
    const std::vector<BarPiece> pieces = barPieces(bar, 100, leastShare);
    if (pieces.empty())
        m_html += "<rect class=\"empty-bar\" x=\"0\" y=\"0\" width=\"100%\" height=\"20\"/>";
    for (const BarPiece& piece : pieces) {
        m_html += "<rect class=\"" + toneClass(piece.rank, levelCount) + "\" x=\"" + percent(piece.x) +
                  "\" y=\"0\" width=\"" + percent(piece.width) + "\" height=\"20\"/>";
        m_html += "<text class=\"" + onToneClass(piece.rank, levelCount) + "\" x=\"" +
                  percent(piece.x + piece.width / 2) + "\" y=\"14.5\">" + piece.label + "</text>";
    }
    m_html += "</svg></div>\n";
}

void HtmlBody::operator()(const BarChart& chart) {
    if (chart.bars.empty())
        return;
    m_levelCounts.insert(chart.levelCount);
    m_html += "<figure>\n";
    if (!chart.title.empty())
        m_html += "<figcaption>" + escapeLines(chart.title) + "</figcaption>\n";
    m_html += "<div role=\"img\" aria-label=\"" + escape(chart.alternativeText) + "\">\n";
    for (const Bar& bar : chart.bars)
        writeBar(bar, chart.levelCount);
    m_html += "</div>\n";
    if (!chart.legend.empty()) {
        m_html += "<ul class=\"legend\">\n";
        for (const LegendEntry& entry : chart.legend) {
            m_html +=
                "<li><svg class=\"swatch\" width=\"16\" height=\"11\" aria-hidden=\"true\"><rect class=\"" +
                toneClass(entry.rank, chart.levelCount) +
                "\" x=\"0\" y=\"0\" width=\"16\" height=\"11\"/></svg> ";
            if (entry.rank > 0)
                m_html += glyphSvg(entry.rank, chart.levelCount, "") + " ";
            m_html += escape(entry.name) + "</li>\n";
        }
        m_html += "</ul>\n";
    }
    m_html += "</figure>\n";
}

void HtmlBody::operator()(const GridChart& grid) {
    constexpr int heatSteps = 6;
    int largest = 1;
    for (const GridChart::GridRow& row : grid.rows) {
        for (const int value : row.values)
            largest = std::max(largest, value);
    }
    // Wider than a telephone: it scrolls by itself, so it must take the focus.
    m_html +=
        "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"" + escape(grid.title) + "\">\n";
    m_html += "<table class=\"grid\">\n<caption>" + escapeLines(grid.title) +
              "<span class=\"visually-hidden\">. " + escape(grid.alternativeText) +
              "</span></caption>\n<thead>\n<tr>\n<th scope=\"col\">" + escape(grid.rowsLabel) + "</th>\n";
    for (const std::string& label : grid.columnLabels)
        m_html += "<th scope=\"col\">" + escape(label) + "</th>\n";
    m_html += "</tr>\n</thead>\n<tbody>\n";
    for (const GridChart::GridRow& row : grid.rows) {
        m_html += "<tr>\n<th scope=\"row\">" + escape(row.label) + "</th>\n";
        for (const int value : row.values) {
            const int heat = value <= 0 ? 0 : 1 + (value * (heatSteps - 1)) / largest;
            m_html += "<td class=\"heat-" + std::to_string(heat) + "\">" +
                      (value == 0 ? "–" : std::to_string(value)) + "</td>\n";
        }
        m_html += "</tr>\n";
    }
    m_html += "</tbody>\n</table>\n</div>\n";
}

} // namespace inclusion::report::html
