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
