#include "report/pdf/pdf_renderer.h"

#include "report/pdf/compose/composed_report.h"
#include "report/pdf/finish/finish_pdf.h"
#include "report/pdf/paint/page_furniture.h"
#include "report/pdf/paint/paint_pages.h"
#include "report/text/document_outline.h"
#include "report/text/document_title.h"

#include <optional>

namespace inclusion::report {

namespace {

using namespace pdf;

/// What laying out and painting leave for finishing. The layouts themselves are gone by then: they are most
/// of what a report takes in memory.
struct Drawn {
    Painted painted;
    std::vector<HeadingPlace> headings;
};

/// First everything is laid out, which tells the pages; then the same layouts are painted.
Result<Drawn> draw(const ReportDocument& document, const std::vector<Block>& blocks,
                   const PageGeometry& geometry, ComposeContext& context, double& done) {
    const ComposedReport composed(context, blocks, geometry);
    done = 0.5;
    if (!context.goesOn())
        return failure(ErrorCode::Cancelled);
    Pages pages(composed.flow(), geometry, context.outline.entries().size());
    const PageFurniture furniture(context, document, geometry);
    std::optional<PageFurniture> furnitureBehind;
    if (ComposeContext* behind = composed.contextBehind())
        furnitureBehind.emplace(*behind, document, geometry);
    Result<Painted> painted =
        paintPages(pages, geometry, context.tree, furniture, furnitureBehind ? &*furnitureBehind : nullptr);
    if (!painted)
        return tl::unexpected<Error>(painted.error());
    done = 0.8;
    if (!context.goesOn())
        return failure(ErrorCode::Cancelled);
    return Drawn{std::move(*painted), std::move(pages.headings)};
}

} // namespace

Result<RenderedReport> PdfRenderer::renderReady(const ReportDocument& document,
                                                const RenderOptions& options) const {
    if (const Result<> checked = checkDocument(document); !checked)
        return tl::unexpected<Error>(checked.error());
    const Metadata metadata = Metadata::of(document);
    const std::vector<Block> title = titleOnly(metadata.title);
    const std::vector<Block>& blocks = document.blocks.empty() ? title : document.blocks;

    const PageGeometry geometry;
    const std::unique_ptr<FontBook> book =
        options.fonts ? options.fonts->take(options.fontFamily, metadata.language)
                      : std::make_unique<FontBook>(options.fontFamily, metadata.language);
    FontBook& fonts = *book;
    StructureTree tree;
    const DocumentOutline outline(blocks);
    ComposeContext context{.fonts = fonts, .tree = tree, .outline = outline};
    // Laying out takes about half of the time, painting and finishing the other half.
    bool isStopped = false;
    double done = 0;
    if (options.progress)
        context.goesOn = [&] {
            isStopped = isStopped || !options.progress(done);
            return !isStopped;
        };

    Result<Drawn> drawn = draw(document, blocks, geometry, context, done);
    if (!drawn)
        return tl::unexpected<Error>(drawn.error());
    Result<std::string> bytes = finishPdf({.files = std::move(drawn->painted.files),
                                           .tree = tree,
                                           .outline = outline,
                                           .marks = drawn->painted.marks,
                                           .links = drawn->painted.links,
                                           .headings = drawn->headings,
                                           .pageHeight = geometry.height,
                                           .left = geometry.margin,
                                           .metadata = metadata});
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    RenderedReport rendered{std::move(*bytes), fonts.warnings()};
    for (const std::string& target : context.lostTargets)
        rendered.warnings.push_back("A link leads to \"" + target +
                                    "\", which this report does not contain.");
    return rendered;
}

} // namespace inclusion::report
