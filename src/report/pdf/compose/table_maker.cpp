#include "report/pdf/compose/table_maker.h"

#include "report/pdf/paint/painter.h"

#include <algorithm>
#include <cmath>

namespace inclusion::report::pdf {

namespace {

/// Rows of four lines and more may stand alone above or below a page break.
constexpr double tallRow = 60;
/// The share of a page's height up to which a table is read at a glance.
constexpr double tableGlance = 0.3;

/// The head of a table on the pages that it runs on to, below the name of the table. Set when it is painted:
/// most tables end on the page on which they begin.
class ContinuedHead : public Drawable {
public:
    ContinuedHead(ComposeContext& context, std::string caption, std::shared_ptr<const TableRow> row,
                  double width)
        : m_context(context), m_caption(std::move(caption)), m_row(std::move(row)), m_width(width) {}

    double height() const { return m_row->height() + captionHeight(); }

    void draw(Painter& painter, double x, double y, int part) const override {
        if (!m_caption.empty()) {
            painter.artefact();
            TextBuilder::withoutSlot(m_context, styles::small())
                .add(m_caption + " (continued)")
                .setInOneLine(m_width)
                ->drawPlain(painter, x, y, 0);
        }
        m_row->draw(painter, x, y + captionHeight(), part);
    }

private:
    double captionHeight() const { return m_caption.empty() ? 0 : styles::small().leading + 2; }

    ComposeContext& m_context;
    std::string m_caption;
    std::shared_ptr<const TableRow> m_row;
    double m_width;
};

} // namespace

class TableFrame : public Frame {
public:
    const Strip* repeatedHead() const override { return m_head.drawable == nullptr ? nullptr : &m_head; }
    void setHead(const Strip& head) { m_head = head; }

private:
    Strip m_head;
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

void widenColumns(ColumnPlaces& places, const std::vector<double>& needed, double gap) {
    double lacking = 0;
    double spare = 0;
    for (std::size_t i = 0; i < places.width.size(); ++i) {
        lacking += std::max(needed[i] - places.width[i], 0.0);
        spare += std::max(places.width[i] - needed[i], 0.0);
    }
    if (lacking <= 0 || lacking > spare)
        return;
    double x = 0;
    for (std::size_t i = 0; i < places.width.size(); ++i) {
        double& width = places.width[i];
        width = width < needed[i] ? needed[i] : width - (width - needed[i]) * lacking / spare;
        places.x[i] = x;
        x += width + gap;
    }
}

TableMaker::TableMaker(ComposeContext& context, FlowBuilder& flow, ElementId parent, ColumnPlaces places)
    : m_context(context), m_flow(flow), m_table(context.tree.add(parent, "Table")),
      m_places(std::move(places)), m_frame(std::make_shared<TableFrame>()),
      m_above(flow.keepsNext() ? 0 : spacing::table.above), m_first(flow.size()) {}

ElementId TableMaker::addGroup(const char* type) {
    return m_context.tree.add(m_table, type);
}

void TableMaker::addCaption(const std::string& caption) {
    const ElementId element = m_context.tree.add(m_table, "Caption");
    const std::size_t first = m_flow.size();
    m_flow.addLines(TextBuilder(m_context, styles::caption(), element).add(caption).set(m_flow.width()), 0,
                    m_above);
    m_flow.keepTogether(first);
    m_flow.keepNext();
    m_above = 2;
}

void TableMaker::addHead(std::vector<CellContent> cells, const std::string& caption) {
    m_flow.beginFrame(m_frame);
    const auto row = std::make_shared<TableRow>(std::move(cells), m_places, styles::ink().controlLine, 0.6);
    const auto again = std::make_shared<ContinuedHead>(m_context, caption, row, m_places.total);
    // A head that fills half a page is not worth repeating.
    if (again->height() < m_flow.pageHeight() / 2) {
        m_headHeight = again->height();
        m_frame->setHead({.drawable = again, .part = TableRow::whole, .height = m_headHeight});
    }
    m_flow.add({.drawable = row, .part = TableRow::whole, .height = row->height()}, m_above);
    m_flow.keepNext();
}

void TableMaker::addRow(std::vector<CellContent> cells) {
    const auto row = std::make_shared<TableRow>(std::move(cells), m_places, styles::ink().rowLine, 0.6);
    if (row->height() + m_headHeight <= m_flow.pageHeight()) {
        m_flow.add({.drawable = row, .part = TableRow::whole, .height = row->height()});
        ++m_rows;
        if (m_rows == 2 && m_lastHeight < tallRow)
            m_flow.preferLast();
        m_endsWhole = true;
        m_lastHeight = row->height();
        return;
    }
    ++m_rows;
    m_endsWhole = false;
    m_lastHeight = row->height();
    for (int slice = 0; slice < row->sliceCount(); ++slice) {
        Strip strip{.drawable = row, .part = slice, .height = row->sliceHeight(slice)};
        strip.keepsWithPrevious = slice == 1 || (slice > 0 && slice == row->sliceCount() - 1);
        m_flow.add(std::move(strip));
    }
}

void TableMaker::finish() {
    // The first two rows and the last two had better stay together, where they are short.
    if (m_rows > 1 && m_endsWhole && m_lastHeight < tallRow)
        m_flow.preferLast();
    keepShort(tableGlance, Wish::Whole);
}

void TableMaker::finishGrid() {
    keepShort(gridGlance, Wish::Picture);
}

void TableMaker::keepShort(double glanceShare, Wish wish) {
    m_flow.endFrame();
    // What is read at a glance had better stay in one piece.
    if (m_flow.heightFrom(m_first) < m_flow.pageHeight() * glanceShare)
        m_flow.preferTogether(m_first, wish);
    m_flow.setBelow(spacing::table.below);
}

} // namespace inclusion::report::pdf
