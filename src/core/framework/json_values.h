#pragma once

#include "core/framework/framework.h"
#include "core/framework/word_table.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

/// Reading members of JSON objects that may be missing or of another type.
namespace inclusion::json_values {

/// The member, or null when there is none or this is no object.
const nlohmann::json* member(const nlohmann::json& object, const std::string& key);

/// The text, or an empty one.
std::string text(const nlohmann::json& object, const std::string& key);

bool flag(const nlohmann::json& object, const std::string& key);

std::optional<double> number(const nlohmann::json& object, const std::string& key);

/// The whole number, or the fallback when there is none that fits.
int integer(const nlohmann::json& object, const std::string& key, int fallback);

/// The elements of the array; none when there is no array.
std::vector<const nlohmann::json*> elements(const nlohmann::json& object, const std::string& key);

/// An array of texts; an element that is no text becomes an empty one.
std::vector<std::string> texts(const nlohmann::json& object, const std::string& key);

template <typename Value, std::size_t count>
Value word(const nlohmann::json& object, const std::string& key, const std::array<Word<Value>, count>& table,
           Value fallback) {
    return valueOf(table, text(object, key)).value_or(fallback);
}

/// What `read` makes of each element of the array; nothing when there is no array.
template <typename Read>
auto list(const nlohmann::json& object, const std::string& key, Read read) {
    const std::vector<const nlohmann::json*> values = elements(object, key);
    std::vector<decltype(read(object))> result;
    result.reserve(values.size());
    for (const nlohmann::json* value : values)
        result.push_back(read(*value));
    return result;
}

} // namespace inclusion::json_values
