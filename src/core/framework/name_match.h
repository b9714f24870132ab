#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// One thing that a person may name, e.g. on the command line or in a table.
struct NamedThing {
    std::string id;                 ///< the name that always works
    std::vector<std::string> names; ///< others: shown number, title, short title; empty ones are ignored
};

/// The text with ASCII letters in lower case: enough to compare ids and names, and free of locales.
std::string lowerCase(std::string_view text);

/// The text without spaces, tabs and line ends around it.
std::string_view trimmed(std::string_view text);

/// The one thing that was meant, as its place in `things`. Letters' case does not count. An id wins over
/// other names. `NotFound` carries kind, what was asked, and up to five ids or names that come near;
/// `Ambiguous` carries kind, what was asked, and the ids of the candidates.
Result<std::size_t> matchName(std::string_view kind, std::string_view asked,
                              const std::vector<NamedThing>& things);

} // namespace inclusion
