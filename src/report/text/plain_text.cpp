#include "report/text/plain_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

namespace inclusion::report {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Decoded {
    char32_t character = 0;
    std::size_t length = 0; ///< bytes; 0 when the bytes are not UTF-8
};

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return {};
    char32_t character = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80)
            return {};
        character = (character << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (character < smallest[length] || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
        return {};
    return {character, length};
}

bool isForbidden(char32_t character) {
    return (character < 0x20 && character != '\n' && character != '\t') ||
           (character >= 0x7F && character < 0xA0) || (character & 0xFFFEU) == 0xFFFE ||
           (character >= 0xFDD0 && character <= 0xFDEF) || (character >= 0x202A && character <= 0x202E) ||
           (character >= 0x2066 && character <= 0x2069);
}

std::string_view textOf(const Inline& item) {
    struct Visitor {
        std::string_view operator()(const TextRun& run) const { return run.text; }
        std::string_view operator()(const LevelGlyph& glyph) const { return glyph.name; }
        std::string_view operator()(const HighlightMark& mark) const { return mark.name; }
    };
    return std::visit(Visitor{}, item);
}

} // namespace

std::string cleanText(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        if (text.starts_with("\r\n"))
            text.remove_prefix(1);
        const Decoded next = decode(text);
        const std::size_t length = std::max<std::size_t>(next.length, 1);
        if (next.length == 0)
            clean += replacement;
        else if (next.character == '\r' || next.character == 0x2028 || next.character == 0x2029)
            clean += '\n';
        else if (!isForbidden(next.character))
            clean += text.substr(0, length);
        text.remove_prefix(length);
    }
    return clean;
}

std::string plainText(const Inlines& inlines) {
    std::string text;
    for (const Inline& item : inlines)
        text += cleanText(textOf(item));
    return text;
}

std::string shortened(const std::string& text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    std::size_t end = bytes - std::min(bytes, ellipsis.size());
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return text.substr(0, end) + std::string(ellipsis);
}

bool isSafeUri(std::string_view uri) {
    constexpr std::array<std::string_view, 3> schemes{"http://", "https://", "mailto:"};
    const auto matches = [&](std::string_view scheme) {
        return uri.size() > scheme.size() &&
               std::equal(scheme.begin(), scheme.end(), uri.begin(), [](char a, char b) {
                   return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
               });
    };
    return std::any_of(schemes.begin(), schemes.end(), matches) &&
           std::none_of(uri.begin(), uri.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte <= 0x20 || byte == 0x7F || c == '"' || c == '<' || c == '>' || c == '\\';
           });
}

std::string safeLanguage(std::string_view tag) {
    const std::string fallback = "en-GB";
    if (tag.empty() || tag.size() > 35 || std::isalpha(static_cast<unsigned char>(tag.front())) == 0)
        return fallback;
    std::size_t part = 0;
    for (const char c : tag) {
        if (c == '-' ? part == 0 : (std::isalnum(static_cast<unsigned char>(c)) == 0 || part == 8))
            return fallback;
        part = c == '-' ? 0 : part + 1;
    }
    return part == 0 ? fallback : std::string(tag);
}

} // namespace inclusion::report
