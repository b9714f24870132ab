#include "core/framework/name_match.h"

#include "core/framework/suggestion.h"

#include <algorithm>
#include <map>
#include <set>

namespace inclusion {

namespace {

constexpr std::size_t suggestionLimit = 5;
/// Shorter words stand in too many names to be of use.
constexpr std::size_t shortestPart = 3;

/// Names that hold what was asked, then names that are near it by spelling: one for each thing.
std::vector<std::string> suggestions(const std::string& asked, const std::vector<NamedThing>& things) {
    std::vector<std::string> found;
    std::vector<std::string_view> names;
    std::map<std::string_view, std::size_t> owners;
    std::set<std::size_t> suggested;
    const auto offer = [&](std::size_t owner, std::string_view name) {
        if (found.size() < suggestionLimit && suggested.insert(owner).second)
            found.emplace_back(name);
    };
    const auto consider = [&](std::size_t owner, const std::string& name) {
        names.push_back(name);
        owners.emplace(name, owner);
        if (asked.size() >= shortestPart && lowerCase(name).find(asked) != std::string::npos)
            offer(owner, name);
    };
    for (std::size_t i = 0; i < things.size(); ++i) {
        consider(i, things[i].id);
        for (const std::string& name : things[i].names)
            consider(i, name);
    }
    for (const std::string_view name : nearWords(asked, names, 2 * suggestionLimit))
        offer(owners.at(name), name);
    return found;
}

} // namespace

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

Result<std::size_t> matchName(std::string_view kind, std::string_view asked,
                              const std::vector<NamedThing>& things) {
    const std::string wanted = lowerCase(trimmed(asked));
    std::vector<std::size_t> matches;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (wanted.empty())
            break;
        if (lowerCase(things[i].id) == wanted)
            return i;
        const auto& names = things[i].names;
        if (std::any_of(names.begin(), names.end(),
                        [&](const std::string& name) { return lowerCase(name) == wanted; }))
            matches.push_back(i);
    }
    if (matches.size() == 1)
        return matches.front();
    std::vector<std::string> parameters{std::string(kind), std::string(asked)};
    if (matches.empty()) {
        if (!wanted.empty())
            for (std::string& name : suggestions(wanted, things))
                parameters.push_back(std::move(name));
        return failure(ErrorCode::NotFound, std::move(parameters));
    }
    for (const std::size_t match : matches)
        parameters.push_back(things[match].id);
    return failure(ErrorCode::Ambiguous, std::move(parameters));
}

} // namespace inclusion
