#pragma once

namespace inclusion::report::pdf {

/// The page, in points: A4 with margins of 18 mm; running head and foot stand in the outer part of the type
/// area.
struct PageGeometry {
    double width = 595.276;
    double height = 841.890;
    double margin = 51.02;
    double headBaseline = 60;
    double contentTop = 80;
    double contentBottom = 778;
    double footRule = 791;
    double footBaseline = 805;

    double contentWidth() const { return width - 2 * margin; }
    double contentHeight() const { return contentBottom - contentTop; }
};

} // namespace inclusion::report::pdf
