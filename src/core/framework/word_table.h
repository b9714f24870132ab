#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace inclusion {

/// A value of an enumeration and the word that stands for it in files.
template <typename Value>
struct Word {
    Value value;
    std::string_view id;
};

/// The word for a value; every value has one.
template <typename Value, std::size_t count>
constexpr std::string_view wordOf(const std::array<Word<Value>, count>& table, Value value) {
    for (const Word<Value>& word : table) {
        if (word.value == value)
            return word.id;
    }
    return {};
}

/// The value that a word stands for.
template <typename Value, std::size_t count>
constexpr std::optional<Value> valueOf(const std::array<Word<Value>, count>& table, std::string_view id) {
    for (const Word<Value>& word : table) {
        if (word.id == id)
            return word.value;
    }
    return std::nullopt;
}

} // namespace inclusion
