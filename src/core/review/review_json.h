#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

/// Reading the JSON of packs and replies, which anyone may have made. What reads a value throws
/// `std::exception` where it is missing or something else.
namespace inclusion::review {

/// A kind of file: the parameter of errors ("pack", "reply"), the "format" of its root, and how large it may
/// be in bytes.
struct ReviewFormat {
    const char* kind;
    const char* format;
    std::size_t mostBytes;
};

/// Parses a text of that format within limits on size, depth and number of values, and hands it to `read`,
/// whose exceptions become `ReviewFileDamaged`. `NotAReviewFile` for other texts, `ReviewFileTooNew` for a
/// later version.
Result<> readReviewFile(std::string_view bytes, const ReviewFormat& format,
                        const std::function<void(const nlohmann::json&)>& read);

/// A text at most `longestText` long.
std::string textIn(const nlohmann::json& json, const char* key);
/// A UUID in canonical form.
std::string uuidIn(const nlohmann::json& json, const char* key);
/// So many hexadecimal digits in lower case.
std::string hexIn(const nlohmann::json& json, const char* key, std::size_t digits);
std::optional<Date> dayIn(const nlohmann::json& json, const char* key);
Timestamp momentIn(const nlohmann::json& json, const char* key);

/// The value that a text stands for; throws where it stands for none.
template <typename Value>
Value knownValue(const std::optional<Value>& value) {
    return value ? *value : throw std::invalid_argument("unknown value");
}

} // namespace inclusion::review
