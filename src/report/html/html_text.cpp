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

std::string hashSource(std::string_view styleSheet) {
    return "'sha256-" + base64OfHex(sha256(styleSheet)) + "'";
}

} // namespace inclusion::report::html
