#include "report/renderer.h"

#include "report/docx/docx_renderer.h"
#include "report/file_writer.h"
#include "report/html/html_renderer.h"
#include "report/odt/odt_renderer.h"
#include "report/pdf/pdf_renderer.h"
#include "report/pictures/ready_picture.h"

namespace inclusion::report {

Result<RenderedReport> Renderer::render(const ReportDocument& document, const RenderOptions& options) const {
    const auto goesOn = [&](double done) { return !options.progress || options.progress(done); };
    if (!goesOn(0))
        return failure(ErrorCode::Cancelled);
    Result<RenderedReport> rendered = hasPictures(document.blocks)
                                          ? renderReady(withReadyPictures(document), options)
                                          : renderReady(document, options);
    if (rendered && !goesOn(1))
        return failure(ErrorCode::Cancelled);
    return rendered;
}

std::vector<std::unique_ptr<Renderer>> allRenderers() {
    std::vector<std::unique_ptr<Renderer>> renderers;
    renderers.push_back(std::make_unique<PdfRenderer>());
    renderers.push_back(std::make_unique<HtmlRenderer>());
    renderers.push_back(std::make_unique<OdtRenderer>());
    renderers.push_back(std::make_unique<DocxRenderer>());
    return renderers;
}

std::unique_ptr<Renderer> rendererFor(std::string_view format) {
    for (std::unique_ptr<Renderer>& renderer : allRenderers()) {
        if (renderer->format() == format)
            return std::move(renderer);
    }
    return nullptr;
}

Result<std::vector<std::string>> writeReport(const Renderer& renderer, const ReportDocument& document,
                                             const RenderOptions& options,
                                             const std::filesystem::path& path) {
    Result<RenderedReport> rendered = renderer.render(document, options);
    if (!rendered)
        return tl::unexpected<Error>(rendered.error());
    if (const Result<> written = writeWholeFile(path, rendered->bytes); !written)
        return tl::unexpected<Error>(written.error());
    return std::move(rendered->warnings);
}

} // namespace inclusion::report
