#include "report/pdf/compose/block_composer.h"

#include "report/pdf/layout/text_block.h"
#include "report/pdf/paint/painter.h"
#include "report/text/leads_on.h"
#include "report/text/plain_text.h"
#include "report/text/reading_direction.h"

#include <array>
#include <string>

namespace inclusion::report::pdf {

namespace {

constexpr double listIndent = 14;
constexpr std::size_t longestWhole = 8; // lines of a wording

/// One entry of a list: its sign or number, and its lines.
class ListEntry : public Drawable {
public:
    /// Where the label and the body begin, from the left edge of the entry.
    struct Places {
        double label = 0;
        double body = 0;
    };

    ListEntry(std::shared_ptr<TextBlock> label, std::shared_ptr<TextBlock> body, Places places)
        : m_label(std::move(label)), m_body(std::move(body)), m_places(places) {}

    void draw(Painter& painter, double x, double y, int part) const override {
        if (part == 0)
            m_label->draw(painter, x + m_places.label, y, 0);
        m_body->draw(painter, x + m_places.body, y, part);
    }

private:
    std::shared_ptr<TextBlock> m_label;
    std::shared_ptr<TextBlock> m_body;
    Places m_places;
};

/// A rule beside the wording of the framework.
class StatementFrame : public Frame {
public:
    void drawBehind(Painter& painter, const Box& box) const override {
        painter.artefact();
        painter.fillBox({box.x, box.y + 1, 2.5, box.height - 2}, styles::ink().accent, 1.2);
    }
};

const char* headingType(int level) {
    constexpr std::array<const char*, 6> types{"H1", "H2", "H3", "H4", "H5", "H6"};
    return types[static_cast<std::size_t>(level - 1)];
}

template <typename Content>
bool is(const Block& block) {
    return std::holds_alternative<Content>(block.content);
}

/// How much two blocks had better stand on one page: a table and the small note below it; one line below a
/// heading, such as the level of a judgement, and the sentences after it; a remark and what it is about.
Wish wishToNext(std::span<const Block> blocks, std::size_t i, std::size_t lines) {
    if (i + 1 < blocks.size() && is<Callout>(blocks[i + 1]))
        return Wish::Remark;
    const bool isLineBelowHeading = is<Paragraph>(blocks[i]) && lines == 1 && i > 0 &&
                                    is<Heading>(blocks[i - 1]) && i + 1 < blocks.size() &&
                                    is<Paragraph>(blocks[i + 1]);
    return isLineBelowHeading || hasNoteBelow(blocks, i) ? Wish::Note : Wish::None;
}

} // namespace

void BlockComposer::compose(std::span<const Block> blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!m_context.goesOn())
            return; // the renderer says so
        const std::size_t first = m_flow.size();
        m_isBelowHeading = i > 0 && is<Heading>(blocks[i - 1]);
        std::visit(*this, blocks[i].content);
        if (leadsOn(blocks, i, m_flow.size() - first == 1))
            m_flow.keepNext();
        else
            m_flow.preferNext(wishToNext(blocks, i, m_flow.size() - first));
    }
}

void BlockComposer::operator()(const Heading& heading) {
    const int number = m_context.nextHeading++;
    const int level = m_context.outline.entries()[static_cast<std::size_t>(number)].level;
    const ElementId element = m_context.tree.add(m_parent, headingType(level));
    const std::shared_ptr<TextBlock> text =
        TextBuilder(m_context, styles::heading(level), element).add(heading.text).set(m_flow.width());
    if (heading.startsPage)
        m_flow.startPage(PageStart::Chapter);
    m_flow.addHeading(number);
    // A heading directly below another belongs to it.
    constexpr double belowHeading = 9;
    const double above = m_isBelowHeading ? belowHeading : spacing::heading(level).above;
    const std::size_t first = m_flow.size();
    m_flow.addLines(text, 0, above);
    m_flow.keepTogether(first);
    m_flow.setBelow(spacing::heading(level).below);
    m_flow.keepNext();
}

void BlockComposer::operator()(const Paragraph& paragraph) {
    const bool isStatement = paragraph.role == ParagraphRole::Statement;
    const ElementId element = m_context.tree.add(m_parent, "P");
    const double indent = isStatement ? 12 : 0;
    const std::size_t first = m_flow.size();
    const auto set = [&](const TextStyle& style, const Spacing& room) {
        m_flow.addLines(
            TextBuilder(m_context, style, element).add(paragraph.text).set(m_flow.width() - indent), indent,
            room.above);
        m_flow.setBelow(room.below);
    };
    switch (paragraph.role) {
    case ParagraphRole::Body:
        set(styles::body(), spacing::paragraph);
        break;
    case ParagraphRole::Lead:
        set(styles::lead(), spacing::lead);
        break;
    case ParagraphRole::Small:
        set(styles::small(), spacing::small);
        break;
    case ParagraphRole::Statement:
        m_flow.beginFrame(std::make_shared<StatementFrame>());
        set(styles::statement(), spacing::statement);
        m_flow.endFrame();
        // The rule beside it shows a tear at once: only a long wording may have one.
        if (m_flow.size() - first <= longestWhole)
            m_flow.keepTogether(first);
        else
            m_flow.preferTogether(first);
        break;
    }
}

void BlockComposer::operator()(const List& list) {
    const ElementId element = m_context.tree.add(m_parent, "L");
    m_context.tree.element(element).listNumbering = list.ordered ? "Decimal" : "Disc";
    // Numbers of two and three digits need more room.
    const double indent = list.ordered && list.items.size() > 9 ? listIndent + 8 : listIndent;
    const int count = static_cast<int>(list.items.size());
    int number = 0;
    for (const Inlines& item : list.items) {
        ++number;
        const ElementId entry = m_context.tree.add(element, "LI");
        const std::string sign = list.ordered ? std::to_string(number) + "." : "•";
        const ElementId label = m_context.tree.add(entry, "Lbl");
        TextStyle labelStyle = styles::body();
        labelStyle.tabular = true;
        const auto labelText = TextBuilder(m_context, labelStyle, label).add(sign).setInOneLine(indent);
        const ElementId body = m_context.tree.add(entry, "LBody");
        const auto text = TextBuilder(m_context, styles::body(), body).add(item).set(m_flow.width() - indent);
        const ListEntry::Places places =
            readsRightToLeft(plainText(item))
                ? ListEntry::Places{.label = m_flow.width() - labelText->naturalWidth()}
                : ListEntry::Places{.body = indent};
        const auto drawable = std::make_shared<ListEntry>(labelText, text, places);
        for (int line = 0; line < text->lineCount(); ++line) {
            Strip strip{.drawable = drawable, .part = line, .height = text->leading()};
            strip.keepsWithPrevious = line == 1 || (line > 0 && line == text->lineCount() - 1);
            // No entry stands alone at the foot or the top of a page.
            if (line == 0 && (number == 2 || (number > 1 && number == count)))
                strip.keepsWithPrevious = true;
            m_flow.add(std::move(strip), line == 0 && number > 1 ? spacing::betweenListItems : 0);
        }
    }
    m_flow.setBelow(spacing::list.below);
}

void BlockComposer::operator()(const Table& table) {
    composeTable(m_context, m_flow, m_parent, table);
}

void BlockComposer::operator()(const BarChart& chart) {
    composeBarChart(m_context, m_flow, m_parent, chart);
}

void BlockComposer::operator()(const GridChart& grid) {
    composeGridChart(m_context, m_flow, m_parent, grid);
}

void BlockComposer::operator()(const Callout& callout) {
    composeCallout(m_context, m_flow, m_parent, callout);
}

void BlockComposer::operator()(const Columns& columns) {
    composeColumns(m_context, m_flow, m_parent, columns);
}

void BlockComposer::operator()(const Cover& cover) {
    composeCover(m_context, m_flow, m_parent, cover);
}

void BlockComposer::operator()(const Picture& picture) {
    composePicture(m_context, m_flow, m_parent, picture);
}

void BlockComposer::operator()(const TableOfContents& contents) {
    composeContents(m_context, m_flow, m_parent, contents);
}

} // namespace inclusion::report::pdf
