#pragma once

#include "core/report/report_document.h"

#include <string>
#include <vector>

namespace inclusion::report {

/// Where one segment of a stacked bar lies.
struct BarPiece {
    double x = 0;      ///< from the left end of the bar
    double width = 0;  ///< in the unit of the bar's width
    int rank = 0;      ///< 0 is hatched
    std::string label; ///< the count that stands inside
};

/// Divides a bar of that width among its segments by their counts. A segment is never narrower than `least`,
/// as long as there is room for all, so that its number can be read; empty segments are left out. Every
/// format draws from this, so that they show the same picture.
std::vector<BarPiece> barPieces(const Bar& bar, double width, double least);

struct Line {
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
};

/// The strokes of a hatching at 45 degrees, cut to the rectangle, `pitch` apart.
std::vector<Line> hatching(double x, double y, double width, double height, double pitch);

} // namespace inclusion::report
