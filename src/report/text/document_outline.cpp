#include "report/text/document_outline.h"

#include "report/text/plain_text.h"

#include <algorithm>

namespace inclusion::report {

namespace {

Result<> broken(const std::string& what) {
    return failure(ErrorCode::RenderFailed, {}, "the report document is not regular: " + what);
}

Result<> checkTable(const Table& table) {
    if (table.columns.empty())
        return broken("a table without columns");
    for (const Row& row : table.rows) {
        if (row.cells.size() != table.columns.size())
            return broken("a table row with " + std::to_string(row.cells.size()) + " cells for " +
                          std::to_string(table.columns.size()) + " columns");
    }
    return {};
}

Result<> checkBars(const BarChart& chart) {
    for (const Bar& bar : chart.bars) {
        for (const BarSegment& segment : bar.segments) {
            if (segment.value < 0 || segment.rank < 0 || segment.rank > std::max(chart.levelCount, 0))
                return broken("a bar segment of value " + std::to_string(segment.value) + " and rank " +
                              std::to_string(segment.rank) + " for " + std::to_string(chart.levelCount) +
                              " levels");
        }
    }
    return {};
}

Result<> checkGrid(const GridChart& grid) {
    for (const GridChart::GridRow& row : grid.rows) {
        if (row.values.size() != grid.columnLabels.size())
            return broken("a grid row with " + std::to_string(row.values.size()) + " values for " +
                          std::to_string(grid.columnLabels.size()) + " columns");
    }
    return {};
}

Result<> checkBlocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        Result<> checked;
        if (const auto* table = std::get_if<Table>(&block.content))
            checked = checkTable(*table);
        else if (const auto* chart = std::get_if<BarChart>(&block.content))
            checked = checkBars(*chart);
        else if (const auto* grid = std::get_if<GridChart>(&block.content))
            checked = checkGrid(*grid);
        else if (const auto* columns = std::get_if<Columns>(&block.content)) {
            for (const std::vector<Block>& column : columns->columns) {
                if (checked)
                    checked = checkBlocks(column);
            }
        }
        if (!checked)
            return checked;
    }
    return {};
}

} // namespace

int HeadingLevels::next(int wanted) {
    m_last = std::clamp(wanted, 1, std::min(m_last + 1, 6));
    return m_last;
}

DocumentOutline::DocumentOutline(std::span<const Block> blocks) {
    HeadingLevels levels;
    collect(blocks, levels);
}

void DocumentOutline::collect(std::span<const Block> blocks, HeadingLevels& levels) {
    for (const Block& block : blocks) {
        if (std::holds_alternative<Cover>(block.content)) {
            levels.next(1); // the title of the cover is a heading of level 1
        } else if (const auto* heading = std::get_if<Heading>(&block.content)) {
            const int level = levels.next(heading->level);
            if (!heading->anchor.empty())
                m_byAnchor.emplace(heading->anchor, static_cast<int>(m_entries.size()));
            m_entries.push_back(
                {level, plainText(heading->text), heading->anchor, heading->bookmark && level <= 3});
        } else if (const auto* columns = std::get_if<Columns>(&block.content)) {
            for (const std::vector<Block>& column : columns->columns)
                collect(column, levels);
        }
    }
}

int DocumentOutline::indexOf(const std::string& anchor) const {
    const auto found = m_byAnchor.find(anchor);
    return found == m_byAnchor.end() ? -1 : found->second;
}

Result<> checkDocument(const ReportDocument& document) {
    return checkBlocks(document.blocks);
}

} // namespace inclusion::report
