#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace inclusion {

/// The offset of the first byte that is not part of well-formed UTF-8 (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF), or the size of the text when all is well.
std::size_t firstInvalidUtf8(std::string_view text);

/// The number of code points in well-formed UTF-8.
std::size_t codePoints(std::string_view text);

/// The text in double quotation marks, cut at 60 code points and on one line: for messages.
std::string inQuotes(std::string_view text);

} // namespace inclusion
