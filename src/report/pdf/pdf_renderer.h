#pragma once

#include "report/renderer.h"

namespace inclusion::report {

/// Renders to tagged PDF by Pango, Cairo and libqpdf.
class PdfRenderer : public Renderer {
public:
    std::string_view format() const override { return "pdf"; }

protected:
    Result<RenderedReport> renderReady(const ReportDocument& document,
                                       const RenderOptions& options) const override;
};

} // namespace inclusion::report
