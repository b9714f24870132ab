#pragma once

#include <string>

namespace inclusion::report {

/// A colour in sRGB, each part from 0 to 1.
struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;

    /// From 0xRRGGBB.
    static Colour fromRgb(unsigned rgb);
    /// "#RRGGBB".
    std::string hex() const;

    bool operator==(const Colour&) const = default;
};

/// The contrast of two colours after WCAG 2.2, from 1 (none) to 21 (black on white).
double contrast(const Colour& a, const Colour& b);

/// The colour at `share` (0 to 1) of the way from one to the other, in the perceptual space OKLab, so that
/// equal steps look equal.
Colour mix(const Colour& from, const Colour& to, double share);

} // namespace inclusion::report
