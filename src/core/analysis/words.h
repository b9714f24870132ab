#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Small helpers on UTF-8 text. Letters outside ASCII are letters; their case is left as it is.
namespace inclusion::analysis {

/// Without white space at both ends.
std::string_view trim(std::string_view text);

/// ASCII letters in lower case.
std::string lowerCase(std::string_view text);

/// The lines of a text, trimmed, empty ones left out.
std::vector<std::string_view> linesOf(std::string_view text);

/// Whether a word (a letter or digit, also outside ASCII) begins at the offset.
bool isWordAt(std::string_view text, std::size_t offset);

/// Whether a word ends right before the offset.
bool isWordBefore(std::string_view text, std::size_t offset);

/// The words of a text: runs of letters, digits and inner apostrophes or hyphens.
std::vector<std::string_view> wordsOf(std::string_view text);

} // namespace inclusion::analysis
