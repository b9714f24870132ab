#include "core/audit/meeting.h"

#include <algorithm>

namespace inclusion {

namespace {

constexpr std::array<std::string_view, halfTermCount> ids = {"autumn-1", "autumn-2", "spring-1",
                                                             "spring-2", "summer-1", "summer-2"};

} // namespace

std::string_view halfTermId(std::size_t place) {
    return ids.at(place);
}

std::optional<std::size_t> halfTermFromId(std::string_view id) {
    const auto* const found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - ids.begin());
}

} // namespace inclusion
