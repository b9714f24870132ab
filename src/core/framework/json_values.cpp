#include "core/framework/json_values.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <limits>

namespace inclusion::json_values {

using Json = nlohmann::json;

const Json* member(const Json& object, const std::string& key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

std::string text(const Json& object, const std::string& key) {
    const Json* value = member(object, key);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

bool flag(const Json& object, const std::string& key) {
    const Json* value = member(object, key);
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

std::optional<double> number(const Json& object, const std::string& key) {
    const Json* value = member(object, key);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

int integer(const Json& object, const std::string& key, int fallback) {
    const Json* value = member(object, key);
    if (value == nullptr || !value->is_number_integer())
        return fallback;
    const auto wide = value->get<std::int64_t>();
    const bool fits = wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(wide) : fallback;
}

std::vector<const Json*> elements(const Json& object, const std::string& key) {
    std::vector<const Json*> values;
    const Json* array = member(object, key);
    if (array == nullptr || !array->is_array())
        return values;
    values.reserve(array->size());
    for (const Json& element : *array)
        values.push_back(&element);
    return values;
}

std::vector<std::string> texts(const Json& object, const std::string& key) {
    return list(object, key, [](const Json& element) {
        return element.is_string() ? element.get<std::string>() : std::string();
    });
}

} // namespace inclusion::json_values
