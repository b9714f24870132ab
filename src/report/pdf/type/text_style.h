#pragma once

#include "report/style/palette.h"

#include <vector>

namespace inclusion::report::pdf {

/// How a paragraph is set. Lengths in points.
struct TextStyle {
    double size = 10;
    double leading = 14; ///< distance from line to line
    int weight = 400;    ///< 400 regular, 500 medium, 600 semi-bold, 700 bold
    Colour colour = Palette::light().text;
    double tracking = 0;  ///< added between letters
    bool tabular = false; ///< figures of equal width, for tables

    bool operator==(const TextStyle&) const = default;
};

/// The styles of the report: body 10 on 14, few sizes, one weight step for headings.
namespace styles {

inline const Palette& ink() {
    return Palette::light();
}

inline TextStyle body() {
    return {};
}
inline TextStyle lead() {
    return {.size = 11, .leading = 16.5, .colour = ink().muted};
}
inline TextStyle small() {
    return {.size = 8.5, .leading = 12, .colour = ink().muted};
}
inline TextStyle statement() {
    return {.weight = 500};
}
inline TextStyle tableText() {
    return {.size = 9, .leading = 12.5, .tabular = true};
}
inline TextStyle tableHead() {
    return {.size = 8.5, .leading = 12, .weight = 600, .colour = ink().muted};
}
inline TextStyle caption() {
    return {.size = 9, .leading = 12.5, .weight = 600};
}
inline TextStyle coverTitle() {
    return {.size = 34, .leading = 40, .weight = 700, .tracking = -0.7};
}
inline TextStyle coverSubtitle() {
    return {.size = 14, .leading = 21, .colour = ink().muted};
}

/// The size of a word in a frame, as a share of that of the text around it.
constexpr double pillShare = 0.85;

/// The style of a heading of that level (1 to 6).
TextStyle heading(int level);

/// What long reports are set in, apart from colours: one of each size and weight.
std::vector<TextStyle> usual();

} // namespace styles

/// Room above and below a block; between two blocks the larger one counts.
struct Spacing {
    double above = 0;
    double below = 0;
};

namespace spacing {

constexpr Spacing paragraph{0, 7};
constexpr Spacing lead{0, 10};
constexpr Spacing small{0, 7};
constexpr Spacing statement{4, 8};
constexpr Spacing list{0, 8};
constexpr double betweenListItems = 3.5;
constexpr Spacing figure{8, 14};
constexpr Spacing table{10, 16};
constexpr Spacing callout{8, 12};
constexpr Spacing columns{4, 8};

/// The room around a heading of that level (1 to 6).
Spacing heading(int level);

} // namespace spacing

} // namespace inclusion::report::pdf
