#include "report/charts/bar_geometry.h"
#include "report/pdf/compose/block_composer.h"
#include "report/pdf/layout/inline_marks.h"
#include "report/pdf/paint/painter.h"
#include "report/text/plain_text.h"

#include <algorithm>
#include <cmath>

namespace inclusion::report::pdf {

namespace {

constexpr double labelShare = 0.34; // of the width
constexpr double barHeight = 12;
constexpr double leastSegment = 14;
constexpr double betweenBars = 4.5;

TextStyle labelStyle() {
    return {.size = 9, .leading = 12};
}

/// One bar with its name and its numbers.
class BarRow : public Drawable {
public:
    BarRow(ComposeContext& context, SlotId slot, const BarChart& chart, const Bar& bar, double width)
        : m_tree(context.tree), m_slot(slot), m_levelCount(chart.levelCount), m_width(width) {
        m_label = TextBuilder::withoutSlot(context, labelStyle()).add(bar.label).set(width * labelShare - 10);
        m_blank = TextBuilder::withoutSlot(context, labelStyle()).add(" ").setNaturally();
        for (BarPiece& piece : barPieces(bar, width * (1 - labelShare), leastSegment)) {
            TextStyle style{.size = 8.5, .leading = barHeight, .weight = 600, .tabular = true};
            style.colour = styles::ink().textOn(styles::ink().tone(piece.rank, chart.levelCount));
            auto number = TextBuilder::withoutSlot(context, style)
                              .add(piece.label)
                              .setInOneLine(piece.width, Alignment::Centre);
            m_pieces.push_back({std::move(piece), std::move(number)});
        }
    }

    double height() const { return std::max(m_label->height(), barHeight) + betweenBars; }

    void draw(Painter& painter, double x, double y, int) const override {
        painter.content(m_slot);
        const double left = x + m_width * labelShare;
        const double top = y + (height() - betweenBars - barHeight) / 2;
        for (int line = 0; line < m_label->lineCount(); ++line)
            m_label->drawPlain(painter, x, y + line * m_label->leading(), line);
        drawBlank(painter, x + m_label->lineWidth(m_label->lineCount() - 1), y);
        if (m_pieces.empty())
            painter.strokeBox({left, top, m_width * (1 - labelShare), barHeight}, styles::ink().rowLine, 0.6);
        for (const auto& [piece, number] : m_pieces) {
            const Box box{left + piece.x, top, piece.width, barHeight};
            paintTone(painter, box, piece.rank, m_levelCount);
            if (piece.rank == 0) {
                const double room = number->naturalWidth() + 5;
                painter.fillBox({box.x + (box.width - room) / 2, box.y + 1.2, room, box.height - 2.4},
                                styles::ink().ground, 2);
            }
            number->drawPlain(painter, box.x, box.y, 0);
            drawBlank(painter, box.x + (box.width + number->naturalWidth()) / 2, y);
        }
        painter.place(m_tree.elementOf(m_slot), {x, y, m_width, height() - betweenBars});
    }

private:
    /// Keeps words and numbers apart for whoever reads or copies the text of the picture.
    void drawBlank(Painter& painter, double x, double y) const {
        m_blank->drawPlain(painter, x, y + (m_label->lineCount() - 1) * m_label->leading(), 0);
    }

    struct Piece {
        BarPiece place;
        std::shared_ptr<TextBlock> number;
    };

    StructureTree& m_tree;
    SlotId m_slot;
    int m_levelCount;
    double m_width;
    std::shared_ptr<TextBlock> m_label;
    std::shared_ptr<TextBlock> m_blank;
    std::vector<Piece> m_pieces;
};

} // namespace

void composeBarChart(ComposeContext& context, FlowBuilder& flow, ElementId parent, const BarChart& chart) {
    if (chart.bars.empty())
        return;
    const ElementId figure = context.tree.add(parent, "Figure");
    context.tree.element(figure).title = cleanText(chart.title);
    context.tree.element(figure).alternativeText = cleanText(chart.alternativeText);
    const std::size_t first = flow.size();
    double above = spacing::figure.above;
    if (!chart.title.empty()) {
        const ElementId caption = context.tree.add(figure, "Caption");
        flow.addLines(TextBuilder(context, styles::caption(), caption).add(chart.title).set(flow.width()), 0,
                      above);
        flow.keepNext();
        above = 5;
    }
    // A place of its own for each bar: they are read one by one.
    for (const Bar& bar : chart.bars) {
        const auto row =
            std::make_shared<BarRow>(context, context.tree.addSlot(figure), chart, bar, flow.width());
        flow.add({.drawable = row, .height = row->height()}, above);
        above = 0;
    }
    if (!chart.legend.empty()) {
        TextBuilder legend = TextBuilder::forSlot(context, styles::small(), context.tree.addSlot(figure));
        const double size = styles::small().size;
        for (const LegendEntry& entry : chart.legend) {
            legend.add(std::make_shared<SwatchObject>(entry.rank, chart.levelCount, size)).add("\xC2\xA0");
            if (entry.rank > 0) {
                legend.add(std::make_shared<GlyphObject>(entry.rank, chart.levelCount, size, figure));
                legend.add("\xC2\xA0");
            }
            legend.add(entry.name + (&entry == &chart.legend.back() ? "" : "     "));
        }
        flow.addLines(legend.set(flow.width()), 0, 5);
    }
    flow.keepTogether(first);
    flow.setBelow(spacing::figure.below);
}

} // namespace inclusion::report::pdf
