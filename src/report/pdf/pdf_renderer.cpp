#include "report/pdf/pdf_renderer.h"

#include "report/pdf/compose/block_composer.h"
#include "report/pdf/finish/finish_pdf.h"
#include "report/pdf/paint/page_furniture.h"
#include "report/pdf/paint/paint_pages.h"
#include "report/text/document_outline.h"
#include "report/text/document_title.h"

namespace inclusion::report {

Result<RenderedReport> PdfRenderer::renderReady(const ReportDocument& document,
                                                const RenderOptions& options) const {
    using namespace pdf;
    if (const Result<> checked = checkDocument(document); !checked)
        return tl::unexpected<Error>(checked.error());
    const Metadata metadata = Metadata::of(document);
    const std::vector<Block> blocks = document.blocks.empty() ? titleOnly(metadata.title) : document.blocks;

    const PageGeometry geometry;
    FontBook fonts(options.fontFamily, metadata.language);
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

    // First everything is laid out, which tells the pages; then the same layouts are painted.
    FlowBuilder builder(geometry.contentWidth(), geometry.contentHeight());
    BlockComposer(context, builder, tree.root()).compose(blocks);
    const Flow flow = builder.take();
    done = 0.5;
    if (!context.goesOn())
        return failure(ErrorCode::Cancelled);
    const Pages pages(flow, geometry, outline.entries().size());
    const PageFurniture furniture(context, document, geometry);
    Result<Painted> painted = paintPages(pages, geometry, context, furniture);
    if (!painted)
        return tl::unexpected<Error>(painted.error());
    done = 0.8;
    if (!context.goesOn())
        return failure(ErrorCode::Cancelled);

    Result<std::string> bytes = finishPdf({.bytes = std::move(painted->bytes),
                                           .tree = tree,
                                           .marks = painted->marks,
                                           .links = painted->links,
                                           .headings = pages.headings,
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
