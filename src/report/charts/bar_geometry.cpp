#include "report/charts/bar_geometry.h"

#include <algorithm>
#include <cmath>

namespace inclusion::report {

std::vector<BarPiece> barPieces(const Bar& bar, double width, double least) {
    std::vector<BarPiece> pieces;
    double total = 0;
    for (const BarSegment& segment : bar.segments) {
        if (segment.value > 0) {
            pieces.push_back(
                {0, static_cast<double>(segment.value), segment.rank, std::to_string(segment.value)});
            total += segment.value;
        }
    }
    const double floor = std::min(least, pieces.empty() ? 0.0 : width / static_cast<double>(pieces.size()));
    // Raising the narrow ones takes room from the others, which may make further ones narrow: repeat until
    // none is.
    std::vector<bool> settled(pieces.size(), false);
    double room = width;
    for (bool raised = true; raised;) {
        raised = false;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (!settled[i] && pieces[i].width / total * room < floor) {
                room -= floor;
                total -= pieces[i].width;
                pieces[i].width = floor;
                settled[i] = true;
                raised = true;
            }
        }
    }
    double x = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!settled[i])
            pieces[i].width *= room / total;
        pieces[i].x = x;
        x += pieces[i].width;
    }
    return pieces;
}

std::vector<Line> hatching(double x, double y, double width, double height, double pitch) {
    std::vector<Line> lines;
    const double step = pitch * std::sqrt(2.0);
    for (double start = step / 2; start < width + height; start += step) {
        // The stroke runs from the bottom edge (or the right edge's side) up and to the right.
        const double left = std::max(0.0, start - height);
        const double right = std::min(start, width);
        if (right > left)
            lines.push_back({x + left, y + (start - left), x + right, y + (start - right)});
    }
    return lines;
}

} // namespace inclusion::report
