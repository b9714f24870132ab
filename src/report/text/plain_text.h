#pragma once

#include "core/report/report_document.h"

#include <string>
#include <string_view>

namespace inclusion::report {

/// Text as every format may carry it: valid UTF-8 (anything else becomes U+FFFD), line ends as "\n", no
/// control characters, no code points that XML forbids, and nothing that turns the direction of the letters
/// after it: a text from right to left is laid out as such by its letters alone.
std::string cleanText(std::string_view text);

/// What a reader who sees no marks reads: the words of the runs, the names of glyphs and marks.
std::string plainText(const Inlines& inlines);

/// The text, or its beginning with an ellipsis when it has more bytes than that. For names and descriptions
/// that some formats limit; never for content.
std::string shortened(const std::string& text, std::size_t bytes);

/// Whether an outside address may become a link: http, https or mailto, without blanks or control characters.
bool isSafeUri(std::string_view uri);

/// The language tag if it is well formed (BCP 47: letters and digits in parts of up to eight), or "en-GB".
std::string safeLanguage(std::string_view tag);

} // namespace inclusion::report
