#include "report/pdf/compose/composed_report.h"

#include "report/pdf/compose/block_composer.h"

#include <future>
#include <utility>

namespace inclusion::report::pdf {

namespace {

constexpr std::size_t aFewPages = 20'000; // letters; less is not worth a thread and fonts of its own
constexpr std::size_t perBlock = 30;      // what a block or cell takes beside its text, in letters

std::size_t lettersOf(const Inlines& inlines) {
    std::size_t letters = perBlock;
    for (const Inline& item : inlines) {
        if (const auto* run = std::get_if<TextRun>(&item))
            letters += run->text.size();
    }
    return letters;
}

std::size_t lettersOf(const Block& block) {
    std::size_t letters = perBlock;
    if (const auto* paragraph = std::get_if<Paragraph>(&block.content)) {
        letters += lettersOf(paragraph->text);
    } else if (const auto* list = std::get_if<List>(&block.content)) {
        for (const Inlines& item : list->items)
            letters += lettersOf(item);
    } else if (const auto* table = std::get_if<Table>(&block.content)) {
        for (const Row& row : table->rows)
            for (const Cell& cell : row.cells)
                for (const Inlines& text : cell.paragraphs)
                    letters += lettersOf(text);
    }
    return letters;
}

Flow compose(ComposeContext& context, std::span<const Block> blocks, const PageGeometry& geometry) {
    FlowBuilder builder(geometry.contentWidth(), geometry.contentHeight());
    BlockComposer(context, builder, context.tree.root()).compose(blocks);
    return builder.take();
}

} // namespace

struct ComposedReport::Half {
    explicit Half(const ComposeContext& other) : fonts(other.fonts.another()), outline(other.outline) {}

    FontBook fonts;
    StructureTree tree;
    const DocumentOutline& outline;
    std::atomic<bool> isStopped = false;
    ComposeContext context{
        .fonts = fonts, .tree = tree, .outline = outline, .goesOn = [this] { return !isStopped.load(); }};
};

ComposedReport::ComposedReport(ComposeContext& context, std::span<const Block> blocks,
                               const PageGeometry& geometry) {
    if (const std::size_t middle = middleOf(blocks); middle > 0)
        composeInHalves(context, blocks.first(middle), blocks.subspan(middle), geometry);
    else
        m_flow = compose(context, blocks, geometry);
}

ComposedReport::~ComposedReport() = default;

ComposeContext* ComposedReport::contextBehind() const {
    return m_second ? &m_second->context : nullptr;
}

void ComposedReport::composeInHalves(ComposeContext& context, std::span<const Block> first,
                                     std::span<const Block> second, const PageGeometry& geometry) {
    m_second = std::make_unique<Half>(context);
    Half& half = *m_second;
    half.context.nextHeading = static_cast<int>(DocumentOutline(first).entries().size());
    std::future<Flow> flow =
        std::async(std::launch::async, [&] { return compose(half.context, second, geometry); });
    m_flow = compose(context, first, geometry);
    half.isStopped = !context.goesOn();
    Flow behind = flow.get(); // now the other half is complete
    m_flow.append(std::move(behind), context.tree.append(half.tree));
    context.nextHeading = half.context.nextHeading;
    context.lostTargets.merge(half.context.lostTargets);
    context.fonts.noteMissing(half.fonts);
}

std::size_t middleOf(std::span<const Block> blocks) {
    std::size_t all = 0;
    for (const Block& block : blocks)
        all += lettersOf(block);
    if (all < aFewPages)
        return 0;
    std::size_t before = 0;
    std::size_t best = 0;
    std::size_t unevenness = all; // of the best: how many letters more one half has
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto* heading = std::get_if<Heading>(&blocks[i].content);
        const std::size_t after = all - before;
        const std::size_t difference = before > after ? before - after : after - before;
        if (heading != nullptr && heading->startsPage && difference < unevenness) {
            best = i;
            unevenness = difference;
        }
        before += lettersOf(blocks[i]);
    }
    return best;
}

} // namespace inclusion::report::pdf
