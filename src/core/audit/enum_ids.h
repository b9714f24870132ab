#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace inclusion {

/// The ids of an enumeration's values, in one table per type: each value once.
template <typename Enum, std::size_t count>
using EnumIds = std::array<std::pair<Enum, std::string_view>, count>;

/// The id of a value.
template <typename Enum, std::size_t count>
std::string_view idIn(const EnumIds<Enum, count>& table, Enum value) {
    for (const auto& [each, id] : table)
        if (each == value)
            return id;
    return {};
}

/// The value with that id.
template <typename Enum, std::size_t count>
std::optional<Enum> valueIn(const EnumIds<Enum, count>& table, std::string_view wanted) {
    for (const auto& [value, id] : table)
        if (id == wanted)
            return value;
    return std::nullopt;
}

} // namespace inclusion
