#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace inclusion {

/// What is wrong where a JSON parser stopped, in words for people who do not know JSON well.
struct JsonSyntaxHelp {
    std::string what; ///< a clause without full stop, e.g. "a comma stands after the last entry"
    std::string hint; ///< a sentence on what to do
};

/// Looks at the text around `offset`, the byte at which the parser stopped, for the slips that people make:
/// commas, quotation marks, comments, line breaks. `parserSays` is the parser's own clause, for everything
/// else.
JsonSyntaxHelp jsonSyntaxHelp(std::string_view text, std::size_t offset, std::string_view parserSays);

} // namespace inclusion
