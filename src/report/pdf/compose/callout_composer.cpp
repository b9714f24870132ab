#include "report/pdf/compose/block_composer.h"
#include "report/pdf/paint/painter.h"

namespace inclusion::report::pdf {

namespace {

constexpr double inset = 14;

struct Look {
    Colour signal;
    Colour fill;
};

Look lookOf(Callout::Kind kind) {
    const Palette& ink = styles::ink();
    switch (kind) {
    case Callout::Kind::Attention:
        return {ink.attention, ink.attentionFill};
    case Callout::Kind::Done:
        return {ink.done, ink.doneFill};
    case Callout::Kind::Information:
        break;
    }
    return {ink.accent, ink.accentFill};
}

/// A tinted ground with a strong edge.
class CalloutFrame : public Frame {
public:
    explicit CalloutFrame(Look look) : m_look(look) {}

    double padding() const override { return 9; }
    void drawBehind(Painter& painter, const Box& box) const override {
        painter.artefact();
        painter.fillBox(box, m_look.fill, 4);
        painter.fillBox({box.x, box.y, 3, box.height}, m_look.signal, 1.5);
    }

private:
    Look m_look;
};

} // namespace

void composeCallout(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Callout& callout) {
    if (callout.title.empty() && callout.paragraphs.empty())
        return;
    const Look look = lookOf(callout.kind);
    const ElementId group = context.tree.add(parent, "Div");
    const double width = flow.width() - 2 * inset;
    double above = spacing::callout.above;
    const std::size_t first = flow.size();
    flow.beginFrame(std::make_shared<CalloutFrame>(look));
    if (!callout.title.empty()) {
        TextStyle style{.weight = 600, .colour = look.signal};
        const ElementId title = context.tree.add(group, "P");
        flow.addLines(TextBuilder(context, style, title).add(callout.title).set(width), inset, above);
        flow.keepNext();
        above = 2;
    }
    for (const Inlines& paragraph : callout.paragraphs) {
        const ElementId element = context.tree.add(group, "P");
        flow.addLines(TextBuilder(context, styles::body(), element).add(paragraph).set(width), inset, above);
        above = 4;
    }
    flow.endFrame();
    // A short remark stays in one piece; a long one may run on.
    constexpr std::size_t shortRemark = 9;
    if (flow.size() - first <= shortRemark)
        flow.keepTogether(first);
    flow.setBelow(spacing::callout.below);
}

} // namespace inclusion::report::pdf
