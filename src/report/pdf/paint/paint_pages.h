#pragma once

#include "core/base/result.h"
#include "report/pdf/finish/painted_report.h"
#include "report/pdf/layout/flow.h"
#include "report/pdf/paint/page_furniture.h"
#include "report/pdf/paint/page_geometry.h"

#include <string>
#include <vector>

namespace inclusion::report::pdf {

/// A flow divided into pages, and where its headings came to stand.
struct Pages {
    const Flow& flow;
    std::vector<StackedStrips> pages;
    std::vector<HeadingPlace> headings;

    Pages(const Flow& flow, const PageGeometry& geometry, std::size_t headingCount);
};

/// What painting gives besides the bytes.
struct Painted {
    std::string bytes;
    std::vector<Mark> marks;
    std::vector<LinkArea> links;
};

/// Paints all pages with Cairo, with bookmarks. Fails with `RenderFailed` when Cairo does.
Result<Painted> paintPages(const Pages& pages, const PageGeometry& geometry, ComposeContext& context,
                           const PageFurniture& furniture);

} // namespace inclusion::report::pdf
