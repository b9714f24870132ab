#include "core/analysis/fact_disclosure.h"

#include "core/analysis/gaps.h"
#include "core/audit/fact_value.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace inclusion::analysis {

namespace {

// Endings of the ids of measures.
constexpr std::string_view countSuffix = "-count";
constexpr std::string_view rateSuffix = "-rate";

std::string keyOf(const Fact& fact) {
    return factKey(fact.itemId, fact.fieldId, fact.rowId);
}

std::int64_t countOf(const Fact& fact) {
    return factNumber(FieldType::Count, fact.value).value_or(0);
}

/// A group, those without it, and everybody, as far as they are entered.
struct Parts {
    const Fact* part = nullptr;
    const Fact* others = nullptr;
    const Fact* whole = nullptr;
};

/// Every group of a measure of counts together with its counterparts.
std::vector<Parts> partsOf(const Measure& measure) {
    const auto factOf = [&](const std::string& groupId) -> const Fact* {
        for (const MeasuredField& field : measure.fields)
            if (field.group->id == groupId)
                return field.fact;
        return nullptr;
    };
    std::vector<Parts> all;
    for (const MeasuredField& field : measure.fields) {
        const std::string& id = field.group->id;
        if (id == wholeSchoolGroup)
            continue;
        if (!id.starts_with(withoutPrefix))
            all.push_back(
                {field.fact, factOf(std::string(withoutPrefix) + id), factOf(std::string(wholeSchoolGroup))});
        else if (const std::string with = id.substr(withoutPrefix.size());
                 std::none_of(measure.fields.begin(), measure.fields.end(),
                              [&](const MeasuredField& other) { return other.group->id == with; }))
            all.push_back({nullptr, field.fact, factOf(std::string(wholeSchoolGroup))});
    }
    return all;
}

} // namespace

FactDisclosures::FactDisclosures(const AuditSnapshot& snapshot, int threshold) : m_threshold(threshold) {
    hideSmall(snapshot);
    hideSubtractable(snapshot);
    hideNextInTables(snapshot);
    hideShares(snapshot);
    hideSharesOfSmallGroups(snapshot);
    hideFormer(snapshot);
}

FactDisclosure FactDisclosures::of(const Fact& fact) const {
    const auto found = m_hidden.find(keyOf(fact));
    return found == m_hidden.end() ? FactDisclosure::Shown : found->second;
}

bool FactDisclosures::isHidden(const Fact& fact) const {
    return of(fact) != FactDisclosure::Shown;
}

void FactDisclosures::hide(const Fact& fact, FactDisclosure reason) {
    m_hidden.emplace(keyOf(fact), reason); // the first reason stays
}

void FactDisclosures::hideSmall(const AuditSnapshot& snapshot) {
    for (const Fact& fact : snapshot.facts)
        if (fact.type == FieldType::Count && isSmallNumber(countOf(fact), m_threshold))
            hide(fact, FactDisclosure::Small);
}

void FactDisclosures::hideSubtractable(const AuditSnapshot& snapshot) {
    for (const Measure& measure : measuresOf(snapshot)) {
        if (measure.type != FieldType::Count)
            continue;
        for (const auto& [part, others, whole] : partsOf(measure)) {
            if (whole == nullptr || isHidden(*whole))
                continue;
            if (part && others) {
                const auto small = [&](const Fact& fact) { return isSmallNumber(countOf(fact), m_threshold); };
                if (small(*part) && small(*others)) // 8 of two below 5 are 4 and 4
                    hide(*whole, FactDisclosure::Derived);
                else if (isHidden(*part) != isHidden(*others))
                    hide(isHidden(*part) ? *others : *part, FactDisclosure::Derived);
            } else if (const Fact* entered = part ? part : others;
                       entered && isSmallNumber(countOf(*whole) - countOf(*entered), m_threshold)) {
                hide(*entered, FactDisclosure::Derived);
            }
        }
    }
}

void FactDisclosures::hideShares(const AuditSnapshot& snapshot) {
    const std::vector<Measure> measures = measuresOf(snapshot);
    for (const Measure& counts : measures) {
        if (counts.type != FieldType::Count || !counts.id.ends_with(countSuffix))
            continue;
        const std::string rate =
            counts.id.substr(0, counts.id.size() - countSuffix.size()) + std::string(rateSuffix);
        for (const Measure& shares : measures) {
            if (shares.id != rate)
                continue;
            for (const MeasuredField& count : counts.fields)
                for (const MeasuredField& share : shares.fields)
                    if (count.group == share.group && count.fact && share.fact && isHidden(*count.fact))
                        hide(*share.fact, FactDisclosure::Derived);
        }
    }
}

void FactDisclosures::hideSharesOfSmallGroups(const AuditSnapshot& snapshot) {
    std::map<std::string, std::int64_t> sizes; // by group, as far as they are entered
    for (const Item* item : snapshot.framework->items())
        for (const Field& field : item->fields)
            if (field.type == FieldType::Count && field.measure.empty() && !field.groupId.empty())
                if (const Fact* fact = snapshot.factOf(item->id, field.id); fact && fits(*fact, field))
                    sizes[field.groupId] += countOf(*fact);
    const auto isSmall = [&](const std::string& group) {
        const auto size = sizes.find(group);
        return size != sizes.end() && isSmallNumber(size->second, m_threshold);
    };
    // Everybody and those without the group give the group away.
    const auto counterpart = [](const std::string& group) {
        return group.starts_with(withoutPrefix) ? group.substr(withoutPrefix.size())
                                                : std::string(withoutPrefix) + group;
    };
    for (const Item* item : snapshot.framework->items())
        for (const Field& field : item->fields) {
            if (field.type != FieldType::Percentage && field.type != FieldType::Number)
                continue;
            const Fact* fact = field.groupId.empty() ? nullptr : snapshot.factOf(item->id, field.id);
            if (fact && (isSmall(field.groupId) || isSmall(counterpart(field.groupId))))
                hide(*fact, FactDisclosure::Derived);
        }
}

void FactDisclosures::hideFormer(const AuditSnapshot& snapshot) {
    for (const Fact& fact : snapshot.facts) {
        if (fact.type != FieldType::Count && fact.type != FieldType::Percentage &&
            fact.type != FieldType::Number)
            continue;
        const Item* item = snapshot.framework->findItem(fact.itemId);
        const Field* field = item ? findField(*item, fact.fieldId) : nullptr;
        if (!field || !fits(fact, *field))
            hide(fact, FactDisclosure::Derived);
    }
}

void FactDisclosures::hideNextInTables(const AuditSnapshot& snapshot) {
    std::map<std::pair<std::string, std::string>, std::vector<const Fact*>> tables;
    for (const Fact& fact : snapshot.facts)
        if (!fact.rowId.empty())
            tables[{fact.itemId, fact.fieldId}].push_back(&fact);
    for (const auto& [field, rows] : tables) {
        if (std::count_if(rows.begin(), rows.end(), [&](const Fact* row) { return isHidden(*row); }) != 1)
            continue;
        const Fact* next = nullptr;
        for (const Fact* row : rows)
            if (!isHidden(*row) && countOf(*row) > 0 && (!next || countOf(*row) < countOf(*next)))
                next = row;
        if (next)
            hide(*next, FactDisclosure::Derived);
    }
}

} // namespace inclusion::analysis
