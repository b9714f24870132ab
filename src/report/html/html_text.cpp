#include "report/html/html_text.h"

#include "core/base/sha256.h"
#include "report/text/plain_text.h"

#include <array>
#include <cstdint>

namespace inclusion::report::html {

namespace {

std::uint32_t hexValue(char digit) {
    return static_cast<std::uint32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

/// Base64 (RFC 4648) of bytes that are given as hexadecimal digits.
std::string base64OfHex(std::string_view hex) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string encoded;
    for (std::size_t i = 0; i < hex.size(); i += 6) {
        std::uint32_t bits = 0;
        const std::size_t digits = std::min<std::size_t>(6, hex.size() - i);
        for (std::size_t j = 0; j < 6; ++j)
            bits = (bits << 4U) | (j < digits ? hexValue(hex[i + j]) : 0U);
        const std::size_t sextets = digits / 2 + 1;
        for (std::size_t j = 0; j < 4; ++j)
            encoded += j < sextets ? alphabet[(bits >> (18 - 6 * j)) & 0x3FU] : '=';
    }
    return encoded;
}

} // namespace

std::string escape(std::string_view text) {
    std::string escaped;
    for (const char c : cleanText(text)) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

std::string escapeLines(std::string_view text) {
    std::string lines;
    for (const char c : escape(text)) {
        if (c == '\n')
            lines += "<br>";
        lines += c;
    }
    return lines;
}

bool hasRightToLeft(std::string_view text) {
    // Hebrew to the end of the Arabic blocks is U+0590 to U+08FF, in UTF-8 D6 90 to E0 A3 BF; their
    // presentation forms and the scripts of the supplementary plane begin with EF AC, EF B7 and F0 90, F0 9E.
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        const auto second = static_cast<unsigned char>(text[i + 1]);
        if ((first == 0xD6 && second >= 0x90) || (first >= 0xD7 && first <= 0xDF) ||
            (first == 0xE0 && second >= 0xA0 && second <= 0xA3) ||
            (first == 0xEF && second >= 0xAC && second <= 0xBB) ||
            (first == 0xF0 && (second == 0x90 || second == 0x9E)))
            return true;
    }
    return false;
}

std::string hashSource(std::string_view styleSheet) {
    return "'sha256-" + base64OfHex(sha256(styleSheet)) + "'";
}

} // namespace inclusion::report::html
