#pragma once

#include "report/renderer.h"

namespace inclusion::report {

/// Word's format (Office Open XML) with real headings, styles, lists, tables with head rows, and pictures
/// with alternative text.
class DocxRenderer : public Renderer {
public:
    std::string_view format() const override { return "docx"; }

protected:
    Result<RenderedReport> renderReady(const ReportDocument& document,
                                       const RenderOptions& options) const override;
};

} // namespace inclusion::report
