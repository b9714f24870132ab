#include "core/framework/text_forms.h"

#include <algorithm>

namespace inclusion {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isLetter(char c) {
    return isLower(c) || (c >= 'A' && c <= 'Z');
}
bool isAlphanumeric(char c) {
    return isDigit(c) || isLetter(c);
}

/// Whether the text is parts joined by the separator, each accepted.
template <typename IsPart>
bool isJoined(std::string_view text, char separator, IsPart isPart) {
    std::size_t start = 0;
    for (std::size_t index = 0;; ++index) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        if (!isPart(text.substr(start, end - start), index))
            return false;
        if (end == text.size())
            return true;
        start = end + 1;
    }
}

template <typename IsCharacter>
bool isFilledWith(std::string_view part, IsCharacter isCharacter) {
    return !part.empty() && std::all_of(part.begin(), part.end(), isCharacter);
}

} // namespace

bool isFrameworkId(std::string_view text) {
    constexpr std::size_t longest = 80;
    return text.size() <= longest && isJoined(text, '-', [](std::string_view part, std::size_t) {
               return isFilledWith(part, [](char c) { return isLower(c) || isDigit(c); });
           });
}

bool isShownNumber(std::string_view text) {
    return isJoined(text, '.',
                    [](std::string_view part, std::size_t) { return isFilledWith(part, isAlphanumeric); });
}

bool isColour(std::string_view text) {
    return text.size() == 7 && text[0] == '#' && isFilledWith(text.substr(1), [](char c) {
               return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

bool isLanguageTag(std::string_view text) {
    return isJoined(text, '-', [](std::string_view part, std::size_t index) {
        if (index == 0)
            return part.size() >= 2 && part.size() <= 3 && isFilledWith(part, isLetter);
        return part.size() >= 2 && part.size() <= 8 && isFilledWith(part, isAlphanumeric);
    });
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

} // namespace inclusion
