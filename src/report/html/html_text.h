#pragma once

#include <string>
#include <string_view>

namespace inclusion::report::html {

/// Text for between tags and inside quoted attributes: cleaned, with everything that HTML reads as markup
/// escaped.
std::string escape(std::string_view text);

/// The same with line breaks as elements, for between tags.
std::string escapeLines(std::string_view text);

/// The source expression by which a content security policy allows exactly this style sheet.
std::string hashSource(std::string_view styleSheet);

} // namespace inclusion::report::html
