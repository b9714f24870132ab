#include "report/pdf/type/text_style.h"

namespace inclusion::report::pdf {

TextStyle styles::heading(int level) {
    switch (level) {
    case 1:
        return {.size = 22, .leading = 28, .weight = 700, .tracking = -0.35};
    case 2:
        return {.size = 14, .leading = 19, .weight = 600, .colour = ink().accent, .tracking = -0.1};
    case 3:
        return {.size = 11.5, .leading = 16, .weight = 600};
    case 4:
        return {.size = 10, .leading = 14, .weight = 600};
    case 5:
        return {.size = 10, .leading = 14, .weight = 600, .colour = ink().muted};
    default:
        return {.size = 9, .leading = 12.5, .weight = 600, .colour = ink().muted};
    }
}

std::vector<TextStyle> styles::usual() {
    std::vector<TextStyle> all;
    for (const double size : {8.5, 9.0, 10.0}) // of notes, tables and sentences
        for (const int weight : {400, 500, 600})
            all.push_back({.size = size, .weight = weight});
    for (int level = 1; level <= 4; ++level)
        all.push_back(heading(level));
    all.push_back(lead());
    all.push_back({.size = tableText().size * pillShare, .weight = 600});
    return all;
}

Spacing spacing::heading(int level) {
    switch (level) {
    case 1:
        return {28, 8};
    case 2:
        return {20, 7};
    case 3:
        return {16, 5};
    case 4:
        return {11, 3};
    default:
        return {9, 2};
    }
}

} // namespace inclusion::report::pdf
