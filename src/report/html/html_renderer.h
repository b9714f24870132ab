#pragma once

#include "report/renderer.h"

namespace inclusion::report {

/// Renders to one self-contained HTML file: no scripts, nothing from outside, light and dark, screen and
/// print.
class HtmlRenderer : public Renderer {
public:
    std::string_view format() const override { return "html"; }

protected:
    Result<RenderedReport> renderReady(const ReportDocument& document,
                                       const RenderOptions& options) const override;
};

} // namespace inclusion::report
