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

/// What painting gives: files, the pages of one after those of the other, and what Cairo cannot say.
struct Painted {
    std::vector<PaintedFile> files;
    std::vector<Mark> marks;
    std::vector<LinkArea> links;
};

/// Paints all pages with Cairo. What was composed in two halves is painted in two files at the same time,
/// each half with its own fonts. Fails with `RenderFailed` when Cairo does.
/// @param furnitureBehind the same as `furniture` in the fonts of the second half; null where there is none
Result<Painted> paintPages(const Pages& pages, const PageGeometry& geometry, StructureTree& tree,
                           const PageFurniture& furniture, const PageFurniture* furnitureBehind);

} // namespace inclusion::report::pdf
