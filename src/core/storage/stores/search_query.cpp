#include "core/storage/stores/search_query.h"

#include <algorithm>

namespace inclusion {

namespace {

constexpr std::size_t mostWords = 16; // beyond that a query only costs time
constexpr std::string_view spaces = " \t\r\n\v\f";

/// Whether anything in the word can be found: FTS5 keeps letters and digits only.
bool hasLetter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char each) {
        const auto byte = static_cast<unsigned char>(each);
        return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
               (byte >= 'A' && byte <= 'Z');
    });
}

/// The word as an FTS5 string, in which only the quotation mark means something.
std::string quotedForFts(std::string_view word) {
    std::string text = "\"";
    for (const char each : word) {
        if (each == '"')
            text += '"';
        text += each == '\0' ? ' ' : each;
    }
    return text + '"';
}

} // namespace

std::string searchExpression(std::string_view typed) {
    std::string expression;
    std::size_t words = 0;
    while (!typed.empty() && words < mostWords) {
        const std::size_t start = std::min(typed.find_first_not_of(spaces), typed.size());
        const std::size_t end = std::min(typed.find_first_of(spaces, start), typed.size());
        const std::string_view word = typed.substr(start, end - start);
        typed.remove_prefix(end);
        if (!hasLetter(word))
            continue;
        if (words++ > 0)
            expression += ' ';
        expression += quotedForFts(word);
    }
    return words == 0 ? expression : expression + '*';
}

} // namespace inclusion
