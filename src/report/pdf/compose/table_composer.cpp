#include "report/pdf/compose/block_composer.h"
#include "report/pdf/compose/table_maker.h"
#include "report/text/plain_text.h"

namespace inclusion::report::pdf {

void composeTable(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Table& table) {
    std::vector<double> weights;
    for (const Column& column : table.columns)
        weights.push_back(column.weight);
    const ColumnPlaces places = placeColumns(weights, flow.width(), 12);
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
    maker.finish(0.3);
}

} // namespace inclusion::report::pdf
