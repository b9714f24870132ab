#include "report/pdf/compose/block_composer.h"
#include "report/pdf/paint/painter.h"

#include <array>
#include <cmath>
#include <string>

namespace inclusion::report::pdf {

namespace {

constexpr double numberWidth = 34;
constexpr double indentPerLevel = 16;

/// One line of the contents: the heading, dots, and the page, known only when painting.
class ContentsEntry : public Drawable {
public:
    ContentsEntry(ComposeContext& context, std::shared_ptr<TextBlock> text, const TextStyle& style,
                  SlotId number, int heading, double width)
        : m_context(context), m_text(std::move(text)), m_style(style), m_number(number), m_heading(heading),
          m_width(width) {}

    void draw(Painter& painter, double x, double y, int part) const override {
        m_text->draw(painter, x, y, part);
        painter.link(m_context.tree.elementOf(m_number), {x, y, m_width, m_text->leading()});
        if (part != m_text->lineCount() - 1)
            return;
        const std::string page = std::to_string(painter.pageOfHeading(m_heading) + 1);
        const auto number = TextBuilder::withoutSlot(m_context, m_style)
                                .add(" " + page)
                                .setInOneLine(numberWidth, Alignment::End);
        const double baseline = y + m_text->baseline();
        drawDots(painter, x + m_text->lineWidth(part) + 6, x + m_width - number->naturalWidth() - 6,
                 baseline);
        painter.content(m_number);
        number->drawPlain(painter, x + m_width - numberWidth, y, 0);
    }

private:
    static void drawDots(Painter& painter, double from, double to, double baseline) {
        if (to - from < 8)
            return;
        painter.artefact();
        painter.setColour(styles::ink().controlLine);
        cairo_t* cairo = painter.cairo();
        cairo_save(cairo);
        constexpr double pitch = 4;
        const double start = std::ceil(from / pitch) * pitch; // the dots of all lines stand in columns
        constexpr std::array<double, 2> dash{0.0, pitch};
        cairo_set_dash(cairo, dash.data(), 2, 0);
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_width(cairo, 0.8);
        cairo_move_to(cairo, start, baseline - 0.4);
        cairo_line_to(cairo, to, baseline - 0.4);
        cairo_stroke(cairo);
        cairo_restore(cairo);
    }

    ComposeContext& m_context;
    std::shared_ptr<TextBlock> m_text;
    TextStyle m_style;
    SlotId m_number;
    int m_heading;
    double m_width;
};

} // namespace

void composeContents(ComposeContext& context, FlowBuilder& flow, ElementId parent,
                     const TableOfContents& contents) {
    std::vector<ElementId> lists{context.tree.add(parent, "TOC")}; // one per level that is open
    if (contents.startsPage)
        flow.startPage(PageStart::Always);
    if (!contents.title.empty()) {
        const ElementId caption = context.tree.add(lists.front(), "Caption");
        flow.addLines(TextBuilder(context, styles::heading(1), caption).add(contents.title).set(flow.width()),
                      0, spacing::heading(1).above);
        flow.setBelow(12);
        flow.keepNext();
    }
    const std::vector<OutlineEntry>& entries = context.outline.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const OutlineEntry& entry = entries[i];
        if (!entry.isListed(contents.depth))
            continue;
        while (static_cast<int>(lists.size()) > entry.level)
            lists.pop_back();
        while (static_cast<int>(lists.size()) < entry.level)
            lists.push_back(context.tree.add(lists.back(), "TOC"));
        const ElementId item = context.tree.add(lists.back(), "TOCI");
        TextStyle style{
            .size = entry.level == 1 ? 10.5 : 10, .leading = 14.5, .weight = entry.level == 1 ? 600 : 400};
        style.tabular = true;
        const double indent = indentPerLevel * (entry.level - 1);
        const double width = flow.width() - indent;
        TextBuilder builder(context, style, context.tree.add(item, "Reference"));
        const LinkTarget target{.heading = static_cast<int>(i), .contents = entry.text};
        const SlotId number = context.tree.addSlot(builder.addQuietLink(entry.text, target));
        const auto text = builder.set(width - numberWidth - 12);
        const auto drawable =
            std::make_shared<ContentsEntry>(context, text, style, number, static_cast<int>(i), width);
        for (int line = 0; line < text->lineCount(); ++line) {
            Strip strip{.drawable = drawable, .part = line, .x = indent, .height = text->leading()};
            strip.keepsWithPrevious = line > 0;
            flow.add(std::move(strip), line > 0 ? 0 : entry.level == 1 ? 6 : 0.5);
        }
    }
    flow.setBelow(16);
}

} // namespace inclusion::report::pdf
