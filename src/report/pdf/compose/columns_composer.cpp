#include "report/pdf/compose/block_composer.h"
#include "report/pdf/paint/painter.h"

#include <algorithm>
#include <limits>

namespace inclusion::report::pdf {

namespace {

constexpr double gap = 22;
constexpr double narrowest = 120; // a column of less would hold two words a line

/// Finished columns side by side.
class SideBySide : public Drawable {
public:
    void add(Flow flow, double x) {
        for (Strip& strip : flow.strips)
            strip.pageStart = PageStart::No;
        StackedStrips stacked =
            stackStrips(flow, 0, flow.strips.size(), std::numeric_limits<double>::infinity());
        m_columns.push_back({std::move(flow), std::move(stacked), x});
    }

    double height() const {
        double tallest = 0;
        for (const Placed& column : m_columns)
            tallest = std::max(tallest, column.stacked.height);
        return tallest;
    }

    std::vector<HeadingAt> headings() const {
        std::vector<HeadingAt> found;
        for (const Placed& column : m_columns) {
            for (const StackedStrips::Place& place : column.stacked.places) {
                for (const HeadingAt& heading : column.flow.strips[place.strip].headings)
                    found.push_back({heading.heading, place.y + heading.offset});
            }
        }
        return found;
    }

    void draw(Painter& painter, double x, double y, int) const override {
        for (const Placed& column : m_columns)
            drawStacked(painter, column.flow, column.stacked, x + column.x, y);
    }

private:
    struct Placed {
        Flow flow;
        StackedStrips stacked;
        double x;
    };
    std::vector<Placed> m_columns;
};

} // namespace

void composeColumns(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Columns& columns) {
    const auto count = static_cast<double>(columns.columns.size());
    const double width = (flow.width() - gap * (count - 1)) / count;
    const StructureTree::Position before = context.tree.position();
    const int headingBefore = context.nextHeading;
    if (columns.columns.empty())
        return;
    if (width >= narrowest) {
        const auto picture = std::make_shared<SideBySide>();
        double x = 0;
        double above = spacing::columns.above;
        for (const std::vector<Block>& column : columns.columns) {
            FlowBuilder inner(width, flow.pageHeight());
            BlockComposer(context, inner, parent).compose(column);
            above = std::max(above, inner.firstAbove());
            picture->add(inner.take(), x);
            x += width + gap;
        }
        if (picture->height() <= flow.pageHeight()) {
            flow.add({.drawable = picture, .height = picture->height(), .headings = picture->headings()},
                     above);
            flow.setBelow(spacing::columns.below);
            return;
        }
        // Too tall to stand side by side on a page: forget this try.
        context.tree.goBackTo(before, parent);
        context.nextHeading = headingBefore;
    }
    for (const std::vector<Block>& column : columns.columns)
        BlockComposer(context, flow, parent).compose(column);
}

} // namespace inclusion::report::pdf
