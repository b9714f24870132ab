#include "core/analysis/words.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

bool isAsciiAlnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

/// Bytes of the character that begins with this byte; 1 for a stray byte.
std::size_t lengthOf(std::string_view text, std::size_t offset) {
    std::size_t length = 1;
    while (offset + length < text.size() && isContinuation(text[offset + length]))
        ++length;
    return length;
}

/// Whether a character is a letter or a digit. Outside ASCII all are, but for the blocks that hold
/// punctuation, signs and arrows: U+0080 to U+00BF, U+00D7, U+00F7 and U+2000 to U+2BFF.
bool isWordCharacter(std::string_view character) {
    if (character.size() == 1)
        return isAsciiAlnum(character[0]);
    const auto first = static_cast<unsigned char>(character[0]);
    const auto second = static_cast<unsigned char>(character[1]);
    if (first == 0xC2U || (first == 0xC3U && (second == 0x97U || second == 0xB7U)))
        return false;
    return !(first == 0xE2U && second <= 0xAFU);
}

/// Whether the character joins the two parts of one word: an apostrophe or a hyphen.
bool isJoiner(std::string_view character) {
    return character == "'" || character == "-" || character == "\u2019" || character == "\u2010";
}

} // namespace

std::string_view trim(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (const std::string_view line = trim(text.substr(0, end)); !line.empty())
            lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool isWordAt(std::string_view text, std::size_t offset) {
    return offset < text.size() && isWordCharacter(text.substr(offset, lengthOf(text, offset)));
}

bool isWordBefore(std::string_view text, std::size_t offset) {
    if (offset == 0 || offset > text.size())
        return false;
    std::size_t start = offset - 1;
    while (start > 0 && isContinuation(text[start]))
        --start;
    return isWordCharacter(text.substr(start, offset - start));
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (!isWordAt(text, offset)) {
            offset += lengthOf(text, offset);
            continue;
        }
        const std::size_t start = offset;
        while (offset < text.size()) {
            const std::size_t length = lengthOf(text, offset);
            const bool joins = isJoiner(text.substr(offset, length)) && isWordAt(text, offset + length);
            if (!joins && !isWordAt(text, offset))
                break;
            offset += length;
        }
        words.push_back(text.substr(start, offset - start));
    }
    return words;
}

} // namespace inclusion::analysis
