#include "report/text/reading_direction.h"

#include <cstddef>

namespace inclusion::report {

namespace {

/// Whether a letter that runs from right to left begins at that byte. Hebrew to the end of the Arabic blocks
/// is U+0590 to U+08FF, in UTF-8 D6 90 to E0 A3 BF; their presentation forms and the scripts of the
/// supplementary plane begin with EF AC, EF B7 and F0 90, F0 9E.
bool isRightToLeftAt(std::string_view text, std::size_t i) {
    if (i + 1 >= text.size())
        return false;
    const auto first = static_cast<unsigned char>(text[i]);
    const auto second = static_cast<unsigned char>(text[i + 1]);
    return (first == 0xD6 && second >= 0x90) || (first >= 0xD7 && first <= 0xDF) ||
           (first == 0xE0 && second >= 0xA0 && second <= 0xA3) ||
           (first == 0xEF && second >= 0xAC && second <= 0xBB) ||
           (first == 0xF0 && (second == 0x90 || second == 0x9E));
}

/// Whether a letter that runs from left to right begins at that byte: ASCII letters and, of the others, all
/// from U+00C0 on that are neither right to left nor general punctuation and signs (U+2000 to U+2BFF, emoji).
bool isLeftToRightAt(std::string_view text, std::size_t i) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first < 0x80)
        return (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    return first >= 0xC3 && first != 0xE2 && first != 0xF0 && !isRightToLeftAt(text, i);
}

} // namespace

bool hasRightToLeft(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isRightToLeftAt(text, i))
            return true;
    }
    return false;
}

bool readsRightToLeft(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isRightToLeftAt(text, i))
            return true;
        if (isLeftToRightAt(text, i))
            return false;
    }
    return false;
}

} // namespace inclusion::report
