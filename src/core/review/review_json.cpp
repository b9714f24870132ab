#include "core/review/review_json.h"

#include "core/audit/record_rules.h"
#include "core/base/id.h"
#include "core/base/whole_number.h"
#include "core/framework/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace inclusion::review {

namespace {

using Json = nlohmann::json;

constexpr int newestVersion = 1;
constexpr int deepest = 16;
constexpr std::size_t mostValues = 500'000;

/// The document; throws where the bytes are no JSON within the limits.
Json parseBounded(std::string_view bytes, std::size_t mostBytes) {
    if (bytes.size() > mostBytes)
        throw std::length_error("too large");
    if (firstInvalidUtf8(bytes) != bytes.size())
        throw std::invalid_argument("not UTF-8");
    std::size_t values = 0;
    return Json::parse(bytes, [&](int depth, Json::parse_event_t, Json&) {
        if (depth > deepest || ++values > mostValues)
            throw std::length_error("too deep or too many values");
        return true;
    });
}

/// Whether a file that cannot be read once was of that format: it was cut off then. All that write one write
/// the format first.
bool beginsAs(std::string_view bytes, std::string_view format) {
    constexpr std::size_t lengthOfBeginning = 100;
    const std::string_view beginning = bytes.substr(0, lengthOfBeginning);
    return beginning.find("\"format\"") != beginning.npos && beginning.find(format) != beginning.npos;
}

} // namespace

Result<> readReviewFile(std::string_view bytes, const ReviewFormat& format,
                        const std::function<void(const Json&)>& read) {
    Json json;
    try {
        json = parseBounded(bytes, format.mostBytes);
        if (json.at("format").get<std::string>() != format.format)
            return failure(ErrorCode::NotAReviewFile, {format.kind});
    } catch (const std::exception& exception) {
        return failure(beginsAs(bytes, format.format) ? ErrorCode::ReviewFileDamaged
                                                      : ErrorCode::NotAReviewFile,
                       {format.kind}, exception.what());
    }
    try {
        const int version = wholeNumber<int>(json.at("version"));
        if (version > newestVersion)
            return failure(ErrorCode::ReviewFileTooNew, {format.kind});
        if (version < 1)
            throw std::invalid_argument("no version");
        read(json);
        return {};
    } catch (const std::exception& exception) {
        return failure(ErrorCode::ReviewFileDamaged, {format.kind}, exception.what());
    }
}

std::string textIn(const Json& json, const char* key) {
    const auto& text = json.at(key).get_ref<const std::string&>();
    if (text.size() > longestText || text.find('\0') != std::string::npos)
        throw std::length_error(std::string(key) + " is no text that can be taken");
    return text;
}

std::string uuidIn(const Json& json, const char* key) {
    const auto& text = json.at(key).get_ref<const std::string&>();
    if (!isUuid(text))
        throw std::invalid_argument(std::string(key) + " is no id");
    return text;
}

std::string hexIn(const Json& json, const char* key, std::size_t digits) {
    const auto& text = json.at(key).get_ref<const std::string&>();
    const auto isDigit = [](char each) {
        return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
    };
    if (text.size() != digits || !std::all_of(text.begin(), text.end(), isDigit))
        throw std::invalid_argument(std::string(key) + " is no hexadecimal text of the right length");
    return text;
}

std::optional<Date> dayIn(const Json& json, const char* key) {
    const Json& value = json.at(key);
    if (value.is_null())
        return std::nullopt;
    return knownValue(Date::parse(value.get_ref<const std::string&>()));
}

Timestamp momentIn(const Json& json, const char* key) {
    return knownValue(Timestamp::parse(json.at(key).get_ref<const std::string&>()));
}

} // namespace inclusion::review
