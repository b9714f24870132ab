#include "report/style/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace inclusion::report {

namespace {

double toLinear(double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double fromLinear(double part) {
    const double bounded = std::clamp(part, 0.0, 1.0);
    return bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * std::pow(bounded, 1 / 2.4) - 0.055;
}

double luminance(const Colour& colour) {
    return 0.2126 * toLinear(colour.red) + 0.7152 * toLinear(colour.green) + 0.0722 * toLinear(colour.blue);
}

using Lab = std::array<double, 3>;

// The matrices are those of OKLab's definition (Björn Ottosson, 2020).
Lab toLab(const Colour& colour) {
    const double r = toLinear(colour.red);
    const double g = toLinear(colour.green);
    const double b = toLinear(colour.blue);
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Colour fromLab(const Lab& lab) {
    const double l = std::pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
    const double m = std::pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
    const double s = std::pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
    return {fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

} // namespace

Colour Colour::fromRgb(unsigned rgb) {
    return {static_cast<double>((rgb >> 16U) & 0xFFU) / 255.0,
            static_cast<double>((rgb >> 8U) & 0xFFU) / 255.0, static_cast<double>(rgb & 0xFFU) / 255.0};
}

std::string Colour::hex() const {
    const auto byte = [](double part) {
        return static_cast<unsigned>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
    };
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", byte(red) & 0xFFU, byte(green) & 0xFFU,
                  byte(blue) & 0xFFU);
    return text.data();
}

double contrast(const Colour& a, const Colour& b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

Colour mix(const Colour& from, const Colour& to, double share) {
    const Lab a = toLab(from);
    const Lab b = toLab(to);
    Lab between{};
    for (std::size_t i = 0; i < between.size(); ++i)
        between[i] = a[i] + (b[i] - a[i]) * share;
    return fromLab(between);
}

} // namespace inclusion::report
