#pragma once

#include "core/report/report_document.h"
#include "report/pdf/layout/compose_context.h"
#include "report/pdf/layout/text_block.h"
#include "report/pdf/paint/page_geometry.h"

#include <memory>

namespace inclusion::report::pdf {

/// Running head and foot: what stands on every page and is part of none of the content.
class PageFurniture {
public:
    PageFurniture(ComposeContext& context, const ReportDocument& document, const PageGeometry& geometry);

    /// @param page counted from 0
    void draw(Painter& painter, int page, int pageCount) const;

private:
    std::shared_ptr<TextBlock> set(const std::string& text, double width, Alignment alignment) const;

    ComposeContext& m_context;
    PageGeometry m_geometry;
    std::shared_ptr<TextBlock> m_headLeft;
    std::shared_ptr<TextBlock> m_headRight;
    std::shared_ptr<TextBlock> m_footLeft;
};

} // namespace inclusion::report::pdf
