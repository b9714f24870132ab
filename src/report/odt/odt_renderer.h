#pragma once

#include "report/renderer.h"

namespace inclusion::report {

/// OpenDocument text (ODF 1.2) with real headings, styles, lists, tables with head rows, and pictures with
/// alternative text, to be edited with LibreOffice or Word.
class OdtRenderer : public Renderer {
public:
    std::string_view format() const override { return "odt"; }

protected:
    Result<RenderedReport> renderReady(const ReportDocument& document,
                                       const RenderOptions& options) const override;
};

} // namespace inclusion::report
