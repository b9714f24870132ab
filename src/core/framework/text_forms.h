#pragma once

#include <string>
#include <string_view>

/// The forms of the short codes in framework and crosswalk files. The schemas give the same forms as patterns
/// for other people's editors; a test holds the two together.
namespace inclusion {

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 characters.
bool isFrameworkId(std::string_view text);
/// `[0-9A-Za-z]+(.[0-9A-Za-z]+)*`: a number as shown, e.g. "3.2".
bool isShownNumber(std::string_view text);
/// `#` and six hexadecimal digits.
bool isColour(std::string_view text);
/// The common part of BCP 47: a language of two or three letters, then subtags of two to eight.
bool isLanguageTag(std::string_view text);

/// The text with the letters A to Z made small.
std::string lowered(std::string_view text);

} // namespace inclusion
