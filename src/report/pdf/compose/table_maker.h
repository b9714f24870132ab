#pragma once

#include "report/pdf/compose/table_row.h"
#include "report/pdf/layout/compose_context.h"
#include "report/pdf/layout/flow.h"

#include <memory>
#include <string>
#include <vector>

namespace inclusion::report::pdf {

class TableFrame;

/// The share of a page's height up to which a grid of counts is read at a glance.
constexpr double gridGlance = 0.6;

/// Divides a width among columns by their weights, with a gap between them. A weight that makes no sense
/// counts as 1.
ColumnPlaces placeColumns(const std::vector<double>& weights, double width, double gap);

/// Widens columns to what they need at least, at the cost of those that have more than they need; as they
/// were where there is not enough room for all.
void widenColumns(ColumnPlaces& places, const std::vector<double>& needed, double gap);

/// Adds a table to a flow, row by row: what tables and grids have in common. Its head stands again on every
/// page that the table runs on to.
class TableMaker {
public:
    TableMaker(ComposeContext& context, FlowBuilder& flow, ElementId parent, ColumnPlaces places);

    ElementId table() const { return m_table; }
    /// Adds THead or TBody.
    ElementId addGroup(const char* type);
    void addCaption(const std::string& caption);
    /// @param caption stands above the head again on every page that the table runs on to; may be empty
    void addHead(std::vector<CellContent> cells, const std::string& caption);
    void addRow(std::vector<CellContent> cells);
    void finish();
    /// The same for a grid of counts, which shows something only as a whole.
    void finishGrid();

private:
    void keepShort(double glanceShare, Wish wish);

    ComposeContext& m_context;
    FlowBuilder& m_flow;
    ElementId m_table;
    ColumnPlaces m_places;
    std::shared_ptr<TableFrame> m_frame;
    double m_above;
    std::size_t m_first;
    double m_headHeight = 0;
    int m_rows = 0;
    bool m_endsWhole = false; ///< the last row is one strip
    double m_lastHeight = 0;  ///< of the last row
};

} // namespace inclusion::report::pdf
