#include "core/framework/framework_draft.h"

#include "core/framework/draft_parts.h"
#include "core/framework/text_forms.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace inclusion {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longestId = 60;    // leaves room for what is added to it
constexpr std::size_t longestTitle = 60; // bytes: what a list shows of a statement
constexpr std::array pale = {0xBF, 0xD8, 0xEE};
constexpr std::array strong = {0x1F, 0x5A, 0x94};

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// The colour of a level between pale and strong, in one hue: a level is not a verdict.
std::string rampColour(std::size_t place, std::size_t count) {
    const double share = count < 2 ? 0.0 : static_cast<double>(place) / static_cast<double>(count - 1);
    std::array<int, 3> mixed{};
    for (std::size_t i = 0; i < mixed.size(); ++i)
        mixed.at(i) = static_cast<int>(std::lround(pale.at(i) + (strong.at(i) - pale.at(i)) * share));
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "#%02X%02X%02X", mixed[0], mixed[1], mixed[2]);
    return text.data();
}

Json itemJson(const FrameworkDraft::Item& item, const std::string& id, const std::string& scaleId) {
    Json json = {{"id", id},
                 {"number", item.number},
                 {"kind", "statement"},
                 {"title", shortTitleOf(item.statement)},
                 {"text", item.statement},
                 {"scale", scaleId}};
    if (!item.reference.empty())
        json["reference"] = item.reference;
    return json;
}

Json areaJson(const FrameworkDraft::Area& area, const std::string& scaleId,
              const std::vector<std::string>& levelIds, DraftIds& ids) {
    Json items = Json::array();
    Json descriptors = Json::array();
    for (const FrameworkDraft::Item& item : area.items) {
        const std::string id = ids.take("item-" + idFromTitle(item.number, "x"));
        items.push_back(itemJson(item, id, scaleId));
        for (const auto& [place, text] : item.descriptors)
            descriptors.push_back({{"id", ids.take(id + "-" + levelIds.at(place))},
                                   {"level", levelIds.at(place)},
                                   {"items", Json::array({id})},
                                   {"text", text}});
    }
    Json json = {{"id", ids.take("area-" + idFromTitle(area.number, "x"))},
                 {"number", area.number},
                 {"title", area.title},
                 {"items", items}};
    if (!descriptors.empty())
        json["descriptors"] = descriptors;
    return json;
}

} // namespace

std::string DraftIds::take(const std::string& wanted) {
    std::string id = wanted;
    for (int i = 2; !m_taken.insert(id).second; ++i)
        id = wanted + "-" + std::to_string(i);
    return id;
}

Json draftScale(const std::vector<std::string>& levels, DraftIds& ids, std::vector<std::string>& levelIds) {
    const std::string id = ids.take("levels");
    Json array = Json::array();
    for (std::size_t i = 0; i < levels.size(); ++i) {
        levelIds.push_back(ids.take(idFromTitle(levels[i], "level-" + std::to_string(i + 1))));
        array.push_back({{"id", levelIds.back()},
                         {"title", levels[i]},
                         {"symbol", std::to_string(i + 1)},
                         {"colour", rampColour(i, levels.size())}});
    }
    return {{"id", id}, {"title", "How far practice has come"}, {"levels", array}};
}

std::string draftText(const FrameworkDraft& draft) {
    DraftIds ids;
    ids.take(draft.id);
    std::vector<std::string> levelIds;
    const Json scale = draftScale(draft.levels, ids, levelIds);
    Json areas = Json::array();
    for (const FrameworkDraft::Area& area : draft.areas)
        areas.push_back(areaJson(area, scale["id"], levelIds, ids));
    const Json file = {{"format", 1},
                       {"id", draft.id},
                       {"revision", 1},
                       {"title", draft.title},
                       {"language", "en-GB"},
                       {"summary", "Made from a table: " + draft.sourceTitle},
                       {"source", {{"title", draft.sourceTitle}}},
                       {"provenance", "source"},
                       {"scales", Json::array({scale})},
                       {"areas", areas}};
    return file.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<std::string> numberedLevels(std::size_t count) {
    std::vector<std::string> levels;
    for (std::size_t i = 1; i <= count; ++i)
        levels.push_back("Level " + std::to_string(i));
    return levels;
}

std::string idFromTitle(std::string_view title, std::string_view fallback) {
    std::string id;
    for (const char c : lowered(title)) {
        if (isWordByte(c))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    id.resize(std::min(id.size(), longestId));
    while (id.ends_with('-'))
        id.pop_back();
    return id.empty() ? std::string(fallback) : id;
}

std::string shortTitleOf(std::string_view statement) {
    if (statement.size() <= longestTitle) {
        while (statement.ends_with('.'))
            statement.remove_suffix(1);
        return std::string(statement);
    }
    // Cut between words; without any, between characters.
    std::size_t end = statement.rfind(' ', longestTitle);
    if (end == std::string_view::npos || end < longestTitle / 2) {
        end = longestTitle;
        while (end > 0 && (static_cast<unsigned char>(statement[end]) & 0xC0U) == 0x80U)
            --end;
    }
    std::string title(statement.substr(0, end));
    while (!title.empty() && std::string_view(" ,;:.-(").find(title.back()) != std::string_view::npos)
        title.pop_back();
    return title + "…";
}

} // namespace inclusion
