#pragma once

#include "report/pdf/finish/metadata.h"
#include "report/pdf/paint/painter.h"
#include "report/pdf/tags/structure_tree.h"
#include "report/text/document_outline.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inclusion::report::pdf {

/// Where a heading stands.
struct HeadingPlace {
    int page = 0;
    double y = 0; ///< from the top of the page
};

/// Some of the pages as Cairo wrote them.
struct PaintedFile {
    std::string bytes; ///< PDF
    std::size_t pages = 0;
};

/// What painting left: the pages as Cairo wrote them, and all that Cairo cannot say.
struct PaintedReport {
    std::vector<PaintedFile> files; ///< the pages of one after those of the other
    const StructureTree& tree;
    const DocumentOutline& outline;
    const std::vector<Mark>& marks;
    const std::vector<LinkArea>& links;
    const std::vector<HeadingPlace>& headings;
    double pageHeight = 0;
    double left = 0; ///< of the type area
    Metadata metadata;
};

} // namespace inclusion::report::pdf
