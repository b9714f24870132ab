#include "core/framework/revision_plan.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace inclusion {

namespace {

using Kind = RevisionChange::Kind;

enum class Part { None, Area, Item, Overall, Slot, Descriptor, Level };

Part partOf(const Framework& framework, std::string_view id) {
    if (framework.findArea(id) != nullptr)
        return Part::Area;
    if (framework.findItem(id) != nullptr)
        return Part::Item;
    if (framework.findOverallJudgement(id) != nullptr)
        return Part::Overall;
    if (framework.findSlot(id) != nullptr)
        return Part::Slot;
    if (framework.findDescriptor(id) != nullptr)
        return Part::Descriptor;
    return framework.findLevel(id) != nullptr ? Part::Level : Part::None;
}

/// The areas, items and overall judgements in file order.
std::vector<std::string> subjectsOf(const Framework& framework) {
    std::vector<std::string> ids;
    for (const Area* area : framework.areas()) {
        ids.push_back(area->id);
        for (const Item& item : area->items)
            ids.push_back(item.id);
        for (const OverallJudgement& overall : area->judgements)
            ids.push_back(overall.id);
    }
    return ids;
}

} // namespace

std::vector<std::string> Succession::successorsOf(std::string_view id) const {
    const Part part = partOf(m_from, id);
    if (part == Part::None)
        return {};
    if (partOf(m_to, id) == part)
        return {std::string(id)};
    std::vector<std::string> successors;
    const auto add = [&](const std::string& to) {
        if (partOf(m_to, to) == part &&
            std::find(successors.begin(), successors.end(), to) == successors.end())
            successors.push_back(to);
    };
    for (const auto& [from, to] : m_to.data().supersedes)
        if (from == id)
            add(to);
    for (const auto& [from, parts] : m_to.data().splits)
        if (from == id)
            std::for_each(parts.begin(), parts.end(), add);
    return successors;
}

std::string_view idOf(RevisionChange::Kind kind) {
    switch (kind) {
    case Kind::Unchanged:
        return "unchanged";
    case Kind::Changed:
        return "changed";
    case Kind::Added:
        return "added";
    case Kind::Split:
        return "split";
    case Kind::Merged:
        return "merged";
    case Kind::Dropped:
        break;
    }
    return "dropped";
}

std::vector<RevisionChange> planRevision(const Framework& from, const Framework& to) {
    const Succession succession(from, to);
    std::unordered_map<std::string, std::vector<std::string>> formers; // by the id that took their place
    std::unordered_map<std::string, std::vector<std::string>> parts;   // of what was split
    std::vector<RevisionChange> dropped;
    for (const std::string& id : subjectsOf(from)) {
        const std::vector<std::string> successors = succession.successorsOf(id);
        for (const std::string& successor : successors)
            formers[successor].push_back(id);
        if (successors.empty())
            dropped.push_back({Kind::Dropped, {id}, {}});
        if (successors.size() > 1)
            parts[id] = successors;
    }
    std::vector<RevisionChange> changes;
    for (const std::string& id : subjectsOf(to)) {
        const std::vector<std::string>& old = formers[id];
        if (old.empty()) {
            changes.push_back({Kind::Added, {}, {id}});
        } else if (old.size() > 1) {
            changes.push_back({Kind::Merged, old, {id}});
        } else if (const auto split = parts.find(old.front()); split != parts.end()) {
            std::vector<std::string> own = split->second;
            std::erase_if(own, [&](const std::string& part) { return formers[part].size() > 1; });
            if (own.front() == id) // once, where its first part stands
                changes.push_back({Kind::Split, old, own});
        } else {
            const bool same = from.textHash(old.front()) == to.textHash(id);
            changes.push_back({same ? Kind::Unchanged : Kind::Changed, old, {id}});
        }
    }
    changes.insert(changes.end(), dropped.begin(), dropped.end());
    return changes;
}

} // namespace inclusion
