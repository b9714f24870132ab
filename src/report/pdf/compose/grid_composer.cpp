#include "report/pdf/compose/block_composer.h"
#include "report/pdf/compose/table_maker.h"
#include "report/text/plain_text.h"

#include <algorithm>
#include <sstream>

namespace inclusion::report::pdf {

namespace {

constexpr double gap = 5;
constexpr double longestUpright = 66; // longer labels take two lines
constexpr double narrowest = 24;      // of a column with upright labels and numbers of up to three digits

/// Makes the rows of a grid of counts: a table, so that those who hear the report hear every number with its
/// headers.
class GridMaker {
public:
    GridMaker(ComposeContext& context, FlowBuilder& flow, ElementId parent, const GridChart& grid)
        : m_context(context), m_grid(grid), m_places(places(flow.width())),
          m_table(context, flow, parent, m_places) {}

    void make() {
        m_table.addCaption(m_grid.title);
        m_context.tree.element(m_table.table()).summary = cleanText(m_grid.alternativeText);
        makeHead();
        const ElementId body = m_grid.rows.empty() ? -1 : m_table.addGroup("TBody");
        for (const GridChart::GridRow& row : m_grid.rows)
            makeRow(body, row);
        m_table.finishGrid();
    }

private:
    /// The labels of rows get what room the columns of numbers can spare, so that rows are of one line.
    ColumnPlaces places(double width) const {
        std::vector<double> weights{4.0};
        weights.resize(m_grid.columnLabels.size() + 1, 1.0);
        ColumnPlaces places = placeColumns(weights, width, gap);
        std::vector<double> needed(weights.size(), narrowest);
        needed.front() = 0;
        double spare = 0;
        for (std::size_t i = 1; i < needed.size(); ++i)
            spare += std::max(places.width[i] - narrowest, 0.0);
        for (const GridChart::GridRow& row : m_grid.rows) {
            const auto label =
                TextBuilder::withoutSlot(m_context, styles::tableText()).add(row.label).setNaturally();
            needed.front() = std::max(needed.front(), label->naturalWidth() + 1);
        }
        needed.front() = std::min(needed.front(), places.width.front() + spare);
        widenColumns(places, needed, gap);
        return places;
    }

    int largest() const {
        int value = 1;
        for (const GridChart::GridRow& row : m_grid.rows) {
            for (const int each : row.values)
                value = std::max(value, each);
        }
        return value;
    }

    /// Whether every word of every label fits into its column without being torn.
    bool labelsFit(const TextStyle& style) const {
        for (std::size_t i = 0; i < m_grid.columnLabels.size(); ++i) {
            std::istringstream words(m_grid.columnLabels[i]);
            for (std::string word; words >> word;) {
                const auto set = TextBuilder::withoutSlot(m_context, style).add(word).setNaturally();
                if (set->naturalWidth() > m_places.width[i + 1])
                    return false;
            }
        }
        return true;
    }

    CellContent makeCell(ElementId row, const char* type, HeaderScope scope, const std::string& text,
                         const TextStyle& style, std::size_t column) {
        const ElementId element = m_context.tree.add(row, type);
        m_context.tree.element(element).scope = scope;
        const Alignment alignment = column == 0 ? Alignment::Start : Alignment::Centre;
        return {.paragraphs =
                    {TextBuilder(m_context, style, element).add(text).set(m_places.width[column], alignment)},
                .standing = Standing::Middle};
    }

    void makeHead() {
        TextStyle style = styles::tableHead();
        style.size = 8;
        style.leading = 10;
        const bool upright = !labelsFit(style);
        const ElementId row = m_context.tree.add(m_table.addGroup("THead"), "TR");
        std::vector<CellContent> cells{makeCell(row, "TH", HeaderScope::Column, m_grid.rowsLabel, style, 0)};
        cells.front().standing = Standing::Low;
        for (std::size_t i = 0; i < m_grid.columnLabels.size(); ++i) {
            if (!upright) {
                cells.push_back(
                    makeCell(row, "TH", HeaderScope::Column, m_grid.columnLabels[i], style, i + 1));
                continue;
            }
            const ElementId element = m_context.tree.add(row, "TH");
            m_context.tree.element(element).scope = HeaderScope::Column;
            cells.push_back(
                {.paragraphs =
                     {TextBuilder(m_context, style, element).add(m_grid.columnLabels[i]).set(longestUpright)},
                 .isUpright = true});
        }
        m_table.addHead(std::move(cells), cleanText(m_grid.title));
    }

    void makeRow(ElementId body, const GridChart::GridRow& row) {
        const ElementId element = m_context.tree.add(body, "TR");
        TextStyle style = styles::tableText();
        style.leading -= 1.5; // figures stand closer than sentences may
        std::vector<CellContent> cells{makeCell(element, "TH", HeaderScope::Row, row.label, style, 0)};
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const int value = row.values[i];
            style.colour = value == 0 ? styles::ink().muted : styles::ink().text;
            style.weight = value == 0 ? 400 : 500;
            cells.push_back(makeCell(element, "TD", HeaderScope::None,
                                     value == 0 ? "–" : std::to_string(value), style, i + 1));
            // Tints stop where dark figures still stand out.
            if (value > 0)
                cells.back().fill =
                    mix(styles::ink().ground, styles::ink().levelMiddle, 0.12 + 0.55 * value / m_largest);
        }
        m_table.addRow(std::move(cells));
    }

    ComposeContext& m_context;
    const GridChart& m_grid;
    ColumnPlaces m_places;
    TableMaker m_table;
    int m_largest = largest();
};

} // namespace

void composeGridChart(ComposeContext& context, FlowBuilder& flow, ElementId parent, const GridChart& grid) {
    GridMaker(context, flow, parent, grid).make();
}

} // namespace inclusion::report::pdf
