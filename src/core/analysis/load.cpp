#include "core/analysis/load.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <numeric>

namespace inclusion::analysis {

namespace {

std::string folded(const std::string& role) {
    const std::size_t first = role.find_first_not_of(" \t");
    if (first == std::string::npos)
        return {};
    std::string key = role.substr(first, role.find_last_not_of(" \t") - first + 1);
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return key;
}

} // namespace

int OwnerLoad::total() const {
    return std::accumulate(byHalfTerm.begin(), byHalfTerm.end(), overdue + undated);
}

PlanLoad loadOf(const std::vector<Action>& actions, Date today) {
    PlanLoad load;
    load.halfTerms.push_back(halfTermOf(today));
    Date last = today;
    for (const Action& action : actions)
        if (action.isOpen() && action.due)
            last = std::max(last, *action.due);
    while (load.halfTerms.back().last < last)
        load.halfTerms.push_back(halfTermOf(load.halfTerms.back().last.plusDays(1)));

    std::map<std::string, OwnerLoad> owners;
    for (const Action& action : actions) {
        if (!action.isOpen())
            continue;
        OwnerLoad& owner = owners[folded(action.lead)];
        if (owner.byHalfTerm.empty()) {
            owner.lead = folded(action.lead).empty() ? std::string() : action.lead;
            owner.byHalfTerm.resize(load.halfTerms.size());
        }
        if (action.isOverdue(today)) {
            ++owner.overdue;
        } else if (!action.due) {
            ++owner.undated;
        } else {
            const auto in = std::find_if(load.halfTerms.begin(), load.halfTerms.end(),
                                         [&](const HalfTerm& each) { return *action.due <= each.last; });
            ++owner.byHalfTerm[static_cast<std::size_t>(in - load.halfTerms.begin())];
        }
    }
    for (auto& [key, owner] : owners)
        if (!key.empty())
            load.owners.push_back(std::move(owner));
    if (const auto nobody = owners.find({}); nobody != owners.end())
        load.owners.push_back(std::move(nobody->second));
    return load;
}

} // namespace inclusion::analysis
