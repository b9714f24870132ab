#pragma once

#include <cstdint>
#include <stdexcept>
#include <utility>

namespace inclusion {

/// The number that stands in JSON, where it is a whole one within what `Number` holds; otherwise
/// `std::invalid_argument`. JSON that comes from outside may hold 0.5 or 1e300 in its place, which the
/// library would convert all the same.
template <typename Number, typename Json>
Number wholeNumber(const Json& json) {
    if (json.is_number_unsigned()) {
        if (const auto value = json.template get<std::uint64_t>(); std::in_range<Number>(value))
            return static_cast<Number>(value);
    } else if (json.is_number_integer()) {
        if (const auto value = json.template get<std::int64_t>(); std::in_range<Number>(value))
            return static_cast<Number>(value);
    }
    throw std::invalid_argument("not a whole number that is taken");
}

} // namespace inclusion
