#include "report/pdf/compose/block_composer.h"
#include "report/pdf/compose/picture_composer.h"
#include "report/pdf/layout/inline_marks.h"
#include "report/pdf/paint/painter.h"

#include <algorithm>
#include <limits>

namespace inclusion::report::pdf {

namespace {

constexpr double motifHeight = 64;
constexpr double roomAboveTitle = 48;
constexpr double factGap = 24;

/// The ground of the first page: no running head and foot.
class CoverFrame : public Frame {
public:
    bool hasFurniture() const override { return false; }
};

/// Three rising steps in the tones of the levels: the sign of the workbench. Decoration.
class Motif : public Drawable {
public:
    void draw(Painter& painter, double x, double y, int) const override {
        painter.artefact();
        constexpr double width = 17;
        constexpr double gap = 6;
        constexpr int steps = 3;
        for (int i = 0; i < steps; ++i) {
            const double height = motifHeight * (0.44 + 0.28 * i);
            painter.fillBox({x + (width + gap) * i, y + motifHeight - height, width, height},
                            styles::ink().tone(i + 1, steps), 4);
        }
    }
};

/// A word in a frame that says how to take the whole report, e.g. that its school is invented.
class CoverMark : public Drawable {
public:
    explicit CoverMark(std::shared_ptr<TextBlock> text) : m_text(std::move(text)) {}

    static constexpr double padding = 6;
    double height() const { return m_text->height() + 2 * padding; }

    void draw(Painter& painter, double x, double y, int) const override {
        const Box box{x, y, m_text->naturalWidth() + 2 * 11, height()};
        painter.artefact();
        painter.fillBox(box, styles::ink().attentionFill, 4);
        painter.strokeBox(box, styles::ink().attention, 0.8, 4);
        m_text->drawAll(painter, x + 11, y + padding);
    }

private:
    std::shared_ptr<TextBlock> m_text;
};

/// Up to two facts side by side, each a small label above its value.
class FactRow : public Drawable {
public:
    void add(std::shared_ptr<TextBlock> label, std::shared_ptr<TextBlock> value, double x) {
        m_facts.push_back({std::move(label), std::move(value), x});
    }

    double height() const {
        double tallest = 0;
        for (const Fact& fact : m_facts)
            tallest = std::max(tallest, fact.label->height() + 1 + fact.value->height());
        return tallest;
    }

    void draw(Painter& painter, double x, double y, int) const override {
        for (const Fact& fact : m_facts) {
            fact.label->drawAll(painter, x + fact.x, y);
            fact.value->drawAll(painter, x + fact.x, y + fact.label->height() + 1);
        }
    }

private:
    struct Fact {
        std::shared_ptr<TextBlock> label;
        std::shared_ptr<TextBlock> value;
        double x;
    };
    std::vector<Fact> m_facts;
};

class Rule : public Drawable {
public:
    Rule(double width, double thickness, Colour colour)
        : m_width(width), m_thickness(thickness), m_colour(colour) {}

    void draw(Painter& painter, double x, double y, int) const override {
        painter.artefact();
        painter.fillBox({x, y, m_width, m_thickness}, m_colour, m_thickness / 2);
    }

private:
    double m_width;
    double m_thickness;
    Colour m_colour;
};

void composeFacts(ComposeContext& context, FlowBuilder& flow, ElementId parent,
                  const std::vector<Cover::Fact>& facts) {
    if (facts.empty())
        return;
    const TextStyle labelStyle{.size = 9, .leading = 13, .colour = styles::ink().muted};
    const TextStyle valueStyle{.size = 11.5, .leading = 16, .weight = 600};
    const double width = (flow.width() - factGap) / 2;
    const ElementId list = context.tree.add(parent, "L");
    context.tree.element(list).listNumbering = "None";
    for (std::size_t i = 0; i < facts.size(); i += 2) {
        const auto row = std::make_shared<FactRow>();
        for (std::size_t j = i; j < std::min(i + 2, facts.size()); ++j) {
            const ElementId entry = context.tree.add(list, "LI");
            const ElementId label = context.tree.add(entry, "Lbl");
            const ElementId value = context.tree.add(entry, "LBody");
            row->add(TextBuilder(context, labelStyle, label).add(facts[j].label).set(width),
                     TextBuilder(context, valueStyle, value).add(facts[j].value).set(width),
                     (width + factGap) * static_cast<double>(j - i));
        }
        flow.add({.drawable = row, .height = row->height()}, i == 0 ? 30 : 16);
    }
}

/// The notes, as low on the page as they go.
void composeNotes(ComposeContext& context, FlowBuilder& flow, ElementId parent,
                  const std::vector<Inlines>& notes, double used) {
    if (notes.empty())
        return;
    constexpr double ruleRoom = 12;
    constexpr double betweenNotes = 5;
    std::vector<std::shared_ptr<TextBlock>> texts;
    double height = ruleRoom;
    TextStyle style = styles::small();
    style.size = 9;
    style.leading = 13;
    for (const Inlines& note : notes) {
        const ElementId element = context.tree.add(parent, "P");
        texts.push_back(TextBuilder(context, style, element).add(note).set(flow.width() * 0.86));
        height += texts.back()->height() + betweenNotes;
    }
    const double room = std::max(12.0, flow.pageHeight() - used - height);
    flow.add({.drawable = std::make_shared<Rule>(flow.width(), 0.6, styles::ink().controlLine),
              .height = ruleRoom},
             room);
    flow.keepNext();
    for (std::size_t i = 0; i < texts.size(); ++i)
        flow.addLines(texts[i], 0, i == 0 ? 0 : betweenNotes);
}

} // namespace

void composeCover(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Cover& cover) {
    const double width = flow.width();
    const std::size_t first = flow.size();
    flow.startPage(PageStart::Always);
    flow.beginFrame(std::make_shared<CoverFrame>());
    if (cover.logo.bytes) {
        const ElementId figure = context.tree.add(parent, "Figure");
        const auto logo = std::make_shared<PictureDrawing>(context, figure, cover.logo,
                                                           shownSize(cover.logo, logoWidth, logoHeight));
        flow.add({.drawable = logo, .height = logo->height()});
    } else {
        flow.add({.drawable = std::make_shared<Motif>(), .height = motifHeight});
    }
    double above = roomAboveTitle;
    if (!cover.mark.empty()) {
        const TextStyle style{.size = 10, .leading = 14, .weight = 600, .colour = styles::ink().attention};
        const ElementId element = context.tree.add(parent, "P");
        const auto mark =
            std::make_shared<CoverMark>(TextBuilder(context, style, element).add(cover.mark).set(width - 22));
        flow.add({.drawable = mark, .height = mark->height()}, above);
        above = 16;
    }
    const ElementId title = context.tree.add(parent, "H1");
    flow.addLines(TextBuilder(context, styles::coverTitle(), title).add(cover.title).set(width), 0, above);
    if (!cover.subtitle.empty()) {
        const ElementId subtitle = context.tree.add(parent, "P");
        flow.addLines(
            TextBuilder(context, styles::coverSubtitle(), subtitle).add(cover.subtitle).set(width * 0.86), 0,
            8);
    }
    flow.add({.drawable = std::make_shared<Rule>(54, 3, styles::ink().accent), .height = 3}, 22);
    composeFacts(context, flow, parent, cover.facts);
    composeNotes(context, flow, parent, cover.notes, flow.heightFrom(first));
    flow.endFrame();
    flow.startPage(PageStart::Always);
}

} // namespace inclusion::report::pdf
