#pragma once

#include <string>
#include <string_view>

namespace inclusion {

/// The FTS5 expression for what a user typed: every word must be there, the last one also as a beginning.
/// Nothing that was typed is read as part of FTS5's query language. Empty when there is no word to look for.
std::string searchExpression(std::string_view typed);

} // namespace inclusion
