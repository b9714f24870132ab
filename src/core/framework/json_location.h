#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace inclusion {

struct JsonLocation {
    std::size_t order = 0; ///< grows with the place in the text
    int line = 0;          ///< the first is 1
};

/// Where the places with those pointers stand in the text, as far as it is valid JSON.
std::map<std::string, JsonLocation> locateInJson(std::string_view text,
                                                 const std::set<std::string>& pointers);

} // namespace inclusion
