#include "core/review/pack_erasure.h"

#include "core/analysis/small_counts.h"
#include "core/analysis/small_number.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace inclusion::review {

namespace {

using Json = nlohmann::json;

std::string textIn(const Json& piece, const char* key) {
    const auto found = piece.find(key);
    return found != piece.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Whether a text of a pack is that wording: as it was written, or with its small counts told loosely.
bool isToldAs(const std::string& text, const std::string& wording) {
    return text == wording ||
           text == analysis::withoutSmallCounts(wording, analysis::defaultSmallNumberThreshold);
}

/// Blanks what subjects say of the pieces that were erased.
void blankUses(Json& json, const std::set<std::size_t>& places, bool isUses) {
    if (json.is_array()) {
        for (Json& each : json) {
            if (isUses && each.is_object() && each.contains("piece") && each["piece"].is_number_unsigned() &&
                places.contains(each["piece"].get<std::size_t>()) && each.contains("shows"))
                each["shows"] = "";
            blankUses(each, places, false);
        }
    } else if (json.is_object()) {
        for (const auto& [key, value] : json.items())
            blankUses(value, places, key == "evidence");
    }
}

} // namespace

bool eraseFromPack(std::string& content, const std::vector<std::pair<std::string, std::string>>& wordings) {
    Json json = Json::parse(content, nullptr, false);
    if (!json.is_object() || !json.contains("evidence") || !json["evidence"].is_array())
        return false;
    std::set<std::size_t> places;
    for (std::size_t place = 0; place < json["evidence"].size(); ++place) {
        Json& piece = json["evidence"][place];
        const std::string title = textIn(piece, "title");
        const std::string summary = textIn(piece, "summary");
        const bool isIt = std::any_of(wordings.begin(), wordings.end(), [&](const auto& wording) {
            return isToldAs(title, wording.first) && (summary.empty() || isToldAs(summary, wording.second));
        });
        if (!isIt)
            continue;
        piece["title"] = "(erased)";
        piece["summary"] = "";
        piece["holder"] = "";
        piece["date"] = nullptr;
        piece["titleOnly"] = true;
        places.insert(place);
    }
    if (places.empty())
        return false;
    blankUses(json["areas"], places, false);
    content = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return true;
}

} // namespace inclusion::review
