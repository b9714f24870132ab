#pragma once

#include "core/framework/framework.h"
#include "core/framework/word_table.h"

#include <nlohmann/json.hpp>

#include <limits>

/// Reading members of JSON objects that may be missing or of another type. For .cpp files only.
namespace inclusion::json_values {

/// The member, or null when there is none or this is no object.
inline const nlohmann::json* member(const nlohmann::json& object, const std::string& key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

inline std::string text(const nlohmann::json& object, const std::string& key) {
    const nlohmann::json* value = member(object, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

inline bool flag(const nlohmann::json& object, const std::string& key) {
    const nlohmann::json* value = member(object, key);
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

inline std::optional<double> number(const nlohmann::json& object, const std::string& key) {
    const nlohmann::json* value = member(object, key);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

/// The whole number, or the fallback when there is none that fits.
inline int integer(const nlohmann::json& object, const std::string& key, int fallback) {
    const nlohmann::json* value = member(object, key);
    if (value == nullptr || !value->is_number_integer())
        return fallback;
    const auto wide = value->get<std::int64_t>();
    const bool fits = wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(wide) : fallback;
}

template <typename Value, std::size_t count>
Value word(const nlohmann::json& object, const std::string& key, const std::array<Word<Value>, count>& table,
           Value fallback) {
    const nlohmann::json* value = member(object, key);
    if (value == nullptr || !value->is_string())
        return fallback;
    return valueOf(table, value->get_ref<const std::string&>()).value_or(fallback);
}

/// What `read` makes of each element of the array; nothing when there is no array.
template <typename Read>
auto list(const nlohmann::json& object, const std::string& key, Read read) {
    std::vector<decltype(read(object))> result;
    const nlohmann::json* value = member(object, key);
    if (value == nullptr || !value->is_array())
        return result;
    result.reserve(value->size());
    for (const nlohmann::json& element : *value)
        result.push_back(read(element));
    return result;
}

/// An array of texts; an element that is no text becomes an empty one.
inline std::vector<std::string> texts(const nlohmann::json& object, const std::string& key) {
    return list(object, key, [](const nlohmann::json& element) {
        return element.is_string() ? element.get<std::string>() : std::string();
    });
}

} // namespace inclusion::json_values
