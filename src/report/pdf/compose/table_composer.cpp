#include "report/pdf/compose/block_composer.h"
#include "report/pdf/compose/table_row.h"
#include "report/text/plain_text.h"

#include <algorithm>
#include <cmath>

namespace inclusion::report::pdf {

namespace {

constexpr double columnGap = 12;

class TableFrame : public Frame {
public:
    const Strip* repeatedHead() const override { return m_head.drawable == nullptr ? nullptr : &m_head; }
    void setHead(const Strip& head) { m_head = head; }

private:
    Strip m_head;
};

/// The caption above and the frame that repeats the head: what tables and grids have in common.
class TableMaker {
public:
    TableMaker(ComposeContext& context, FlowBuilder& flow, ElementId parent, ColumnPlaces places)
        : m_context(context), m_flow(flow), m_table(context.tree.add(parent, "Table")),
          m_places(std::move(places)), m_frame(std::make_shared<TableFrame>()),
          m_above(spacing::table.above) {}

    ElementId table() const { return m_table; }

    void addCaption(const std::string& caption) {
        const ElementId element = m_context.tree.add(m_table, "Caption");
        const std::size_t first = m_flow.size();
        m_flow.addLines(TextBuilder(m_context, styles::caption(), element).add(caption).set(m_flow.width()),
                        0, m_above);
        m_flow.keepTogether(first);
        m_flow.keepNext();
        m_above = 2;
    }

    ElementId addGroup(const char* type) { return m_context.tree.add(m_table, type); }

    void addHead(std::vector<CellContent> cells) {
        m_flow.beginFrame(m_frame);
        const auto row =
            std::make_shared<TableRow>(std::move(cells), m_places, styles::ink().controlLine, 0.6);
        const Strip strip{.drawable = row, .part = TableRow::whole, .height = row->height()};
        m_headHeight = strip.height;
        // A head that fills half a page is not worth repeating.
        if (m_headHeight < m_flow.pageHeight() / 2)
            m_frame->setHead(strip);
        m_flow.add(strip, m_above);
        m_flow.keepNext();
    }

    void addRow(std::vector<CellContent> cells) {
        const auto row = std::make_shared<TableRow>(std::move(cells), m_places, styles::ink().rowLine, 0.6);
        if (row->height() + m_headHeight <= m_flow.pageHeight()) {
            m_flow.add({.drawable = row, .part = TableRow::whole, .height = row->height()});
            return;
        }
        for (int slice = 0; slice < row->sliceCount(); ++slice) {
            Strip strip{.drawable = row, .part = slice, .height = row->sliceHeight(slice)};
            strip.keepsWithPrevious = slice == 1 || (slice > 0 && slice == row->sliceCount() - 1);
            m_flow.add(std::move(strip));
        }
    }

    void finish() {
        m_flow.endFrame();
        m_flow.setBelow(spacing::table.below);
    }

private:
    ComposeContext& m_context;
    FlowBuilder& m_flow;
    ElementId m_table;
    ColumnPlaces m_places;
    std::shared_ptr<TableFrame> m_frame;
    double m_above;
    double m_headHeight = 0;
};

ColumnPlaces placeColumns(const std::vector<double>& weights, double width, double gap) {
    // A weight that makes no sense counts as one share.
    const auto share = [](double weight) { return std::isfinite(weight) && weight > 0 ? weight : 1.0; };
    double sum = 0;
    for (const double weight : weights)
        sum += share(weight);
    const double room = std::max(width - gap * static_cast<double>(weights.size() - 1), 1.0);
    ColumnPlaces places;
    places.total = width;
    double x = 0;
    for (const double weight : weights) {
        places.x.push_back(x);
        places.width.push_back(room * share(weight) / sum);
        x += places.width.back() + gap;
    }
    return places;
}

} // namespace

void composeTable(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Table& table) {
    std::vector<double> weights;
    for (const Column& column : table.columns)
        weights.push_back(column.weight);
    const ColumnPlaces places = placeColumns(weights, flow.width(), columnGap);
    TableMaker maker(context, flow, parent, places);
    if (!table.caption.empty() && !table.captionHidden)
        maker.addCaption(table.caption);
    else
        context.tree.element(maker.table()).summary = cleanText(table.caption);

    const auto makeCell = [&](ElementId row, const Cell& cell, std::size_t column, bool isHeader,
                              HeaderScope scope) {
        const ElementId element = context.tree.add(row, isHeader ? "TH" : "TD");
        context.tree.element(element).scope = scope;
        TextStyle style = scope == HeaderScope::Column ? styles::tableHead() : styles::tableText();
        if (scope == HeaderScope::Row)
            style.weight = 500;
        CellContent content;
        for (const Inlines& paragraph : cell.paragraphs) {
            const ElementId place = cell.paragraphs.size() == 1 ? element : context.tree.add(element, "P");
            content.paragraphs.push_back(TextBuilder(context, style, place)
                                             .add(paragraph)
                                             .set(places.width[column], table.columns[column].alignment));
        }
        return content;
    };

    const ElementId headRow = context.tree.add(maker.addGroup("THead"), "TR");
    std::vector<CellContent> head;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        head.push_back(makeCell(headRow, {{table.columns[i].header}}, i, true, HeaderScope::Column));
    maker.addHead(std::move(head));
    const ElementId body = table.rows.empty() ? -1 : maker.addGroup("TBody");
    for (const Row& row : table.rows) {
        const ElementId element = context.tree.add(body, "TR");
        std::vector<CellContent> cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool isHeader = i == 0 && table.rowHeaders;
            cells.push_back(makeCell(element, row.cells[i], i, isHeader,
                                     isHeader ? HeaderScope::Row : HeaderScope::None));
        }
        maker.addRow(std::move(cells));
    }
    maker.finish();
}

void composeGridChart(ComposeContext& context, FlowBuilder& flow, ElementId parent, const GridChart& grid) {
    std::vector<double> weights{3.2};
    weights.resize(grid.columnLabels.size() + 1, 1.0);
    const ColumnPlaces places = placeColumns(weights, flow.width(), 5);
    TableMaker maker(context, flow, parent, places);
    maker.addCaption(grid.title);
    context.tree.element(maker.table()).summary = cleanText(grid.alternativeText);
    int largest = 1;
    for (const GridChart::GridRow& row : grid.rows) {
        for (const int value : row.values)
            largest = std::max(largest, value);
    }

    const auto cell = [&](ElementId row, const char* type, HeaderScope scope, const std::string& text,
                          const TextStyle& style, std::size_t column) {
        const ElementId element = context.tree.add(row, type);
        context.tree.element(element).scope = scope;
        const Alignment alignment = column == 0 ? Alignment::Start : Alignment::Centre;
        return CellContent{
            {TextBuilder(context, style, element).add(text).set(places.width[column], alignment)}, {}};
    };

    const ElementId headRow = context.tree.add(maker.addGroup("THead"), "TR");
    TextStyle headStyle = styles::tableHead();
    headStyle.size = grid.columnLabels.size() > 6 ? 7 : 8;
    headStyle.leading = headStyle.size + 2.5;
    std::vector<CellContent> head;
    // The corner heads nothing; a header without words would only confuse those who hear the table.
    const ElementId corner = context.tree.add(headRow, "TD");
    static_cast<void>(corner);
    head.push_back({});
    for (std::size_t i = 0; i < grid.columnLabels.size(); ++i)
        head.push_back(cell(headRow, "TH", HeaderScope::Column, grid.columnLabels[i], headStyle, i + 1));
    maker.addHead(std::move(head));
    const ElementId body = grid.rows.empty() ? -1 : maker.addGroup("TBody");
    for (const GridChart::GridRow& row : grid.rows) {
        const ElementId element = context.tree.add(body, "TR");
        TextStyle style = styles::tableText();
        std::vector<CellContent> cells{cell(element, "TH", HeaderScope::Row, row.label, style, 0)};
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const int value = row.values[i];
            style.colour = value == 0 ? styles::ink().muted : styles::ink().text;
            style.weight = value == 0 ? 400 : 500;
            cells.push_back(cell(element, "TD", HeaderScope::None, value == 0 ? "–" : std::to_string(value),
                                 style, i + 1));
            // Tints stop where dark figures still stand out.
            if (value > 0)
                cells.back().fill =
                    mix(styles::ink().ground, styles::ink().levelMiddle, 0.12 + 0.55 * value / largest);
        }
        maker.addRow(std::move(cells));
    }
    maker.finish();
}

} // namespace inclusion::report::pdf
