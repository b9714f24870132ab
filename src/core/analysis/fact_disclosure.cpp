#include "core/analysis/fact_disclosure.h"

#include "core/analysis/gaps.h"
#include "core/analysis/sum_guard.h"
#include "core/audit/fact_value.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

namespace inclusion::analysis {

namespace {

using Facts = std::vector<const Fact*>;

// Endings of the ids of measures.
constexpr std::string_view countSuffix = "-count";
constexpr std::string_view rateSuffix = "-rate";

std::string keyOf(const Fact& fact) {
    return factKey(fact.itemId, fact.fieldId, fact.rowId);
}

std::int64_t countOf(const Fact& fact) {
    return factNumber(FieldType::Count, fact.value).value_or(0);
}

std::int64_t sumOf(const Facts& facts) {
    return std::accumulate(facts.begin(), facts.end(), std::int64_t{0},
                           [](std::int64_t sum, const Fact* fact) { return sum + countOf(*fact); });
}

bool isWithout(const std::string& group) {
    return group.starts_with(withoutPrefix);
}

/// "non-X" of "X", and "X" of "non-X".
std::string counterpartOf(const std::string& group) {
    return isWithout(group) ? group.substr(withoutPrefix.size()) : std::string(withoutPrefix) + group;
}

const Fact* factOf(const Measure& measure, std::string_view group) {
    for (const MeasuredField& field : measure.fields)
        if (field.group->id == group)
            return field.fact;
    return nullptr;
}

bool isCounts(const Measure& measure) {
    return measure.type == FieldType::Count;
}

/// The shares that belong to a measure of counts, or the counts that belong to one of shares.
const Measure* twinOf(const Measure& measure, const std::vector<Measure>& all) {
    const std::string_view own = isCounts(measure) ? countSuffix : rateSuffix;
    if (!measure.id.ends_with(own))
        return nullptr;
    const std::string twin = measure.id.substr(0, measure.id.size() - own.size()) +
                             std::string(isCounts(measure) ? rateSuffix : countSuffix);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Measure& each) {
        return each.id == twin && isCounts(each) != isCounts(measure);
    });
    return found == all.end() ? nullptr : &*found;
}

/// The groups of a measure that may have a counterpart, each once, by the name without "non-".
std::vector<std::string> pairsOf(const Measure& measure) {
    std::vector<std::string> names;
    for (const MeasuredField& field : measure.fields) {
        const std::string& id = field.group->id;
        const std::string name = isWithout(id) ? counterpartOf(id) : id;
        if (id != wholeSchoolGroup && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

} // namespace

/// How many learners the groups have, as far as it is entered.
struct FactDisclosures::Sizes {
    explicit Sizes(const AuditSnapshot& snapshot) {
        for (const Item* item : snapshot.framework->items())
            for (const Field& field : item->fields)
                if (field.type == FieldType::Count && field.measure.empty() && !field.groupId.empty())
                    if (const Fact* fact = snapshot.factOf(item->id, field.id); fact && fits(*fact, field))
                        parts[field.groupId].push_back(fact);
    }

    std::optional<std::int64_t> of(const std::string& group) const {
        const auto found = parts.find(group);
        return found == parts.end() ? std::nullopt : std::optional(sumOf(found->second));
    }

    std::map<std::string, Facts> parts; ///< by group
};

FactDisclosures::FactDisclosures(const AuditSnapshot& snapshot, int threshold) : m_threshold(threshold) {
    const std::vector<Measure> measures = measuresOf(snapshot);
    const Sizes sizes(snapshot);
    hideSmall(snapshot);
    hideNearlyAll(measures, sizes);
    for (const Measure& measure : measures) {
        const Measure* shares = isCounts(measure) ? twinOf(measure, measures) : nullptr;
        if (isCounts(measure))
            hideSubtractable(measure, shares != nullptr && factOf(*shares, wholeSchoolGroup) != nullptr);
    }
    hideInSizes(sizes);
    hideInTables(snapshot);
    hideShares(measures, sizes);
    hideFiguresOfSmallGroups(snapshot, sizes);
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

void FactDisclosures::protect(const Facts& parts, const Fact* whole) {
    for (;;) {
        HiddenParts hidden{whole ? countOf(*whole) : sumOf(parts)};
        const Fact* next = nullptr;
        for (const Fact* part : parts) {
            const std::int64_t count = countOf(*part);
            if (isHidden(*part)) {
                ++(isSmall(count) ? hidden.small : hidden.others);
                continue;
            }
            hidden.sum -= count;
            if (count > 0 && (next == nullptr || count < countOf(*next)))
                next = part;
        }
        if (hidden.small + hidden.others == 0)
            return;
        hidden.most = next ? countOf(*next) - 1 : hidden.sum; // it is always the smallest that is hidden next
        if (!givesAway(hidden, m_threshold))
            return;
        if (next == nullptr) {
            if (whole)
                hide(*whole, FactDisclosure::Derived);
            return;
        }
        hide(*next, FactDisclosure::Derived);
    }
}

void FactDisclosures::hideSmall(const AuditSnapshot& snapshot) {
    for (const Fact& fact : snapshot.facts)
        if (fact.type == FieldType::Count && isSmall(countOf(fact)))
            hide(fact, FactDisclosure::Small);
}

void FactDisclosures::hideNearlyAll(const std::vector<Measure>& measures, const Sizes& sizes) {
    for (const Measure& measure : measures)
        if (isCounts(measure) && measure.id.ends_with(countSuffix))
            for (const MeasuredField& field : measure.fields)
                if (const auto size = sizes.of(field.group->id);
                    size && field.fact && isSmall(*size - countOf(*field.fact)))
                    hide(*field.fact, FactDisclosure::Derived);
}

void FactDisclosures::hideSubtractable(const Measure& counts, bool wholeIsKnown) {
    const Fact* whole = factOf(counts, wholeSchoolGroup);
    if (whole ? isHidden(*whole) : !wholeIsKnown)
        return;
    const std::vector<std::string> names = pairsOf(counts);
    Facts parts;
    for (const std::string& name : names) {
        const Fact* part = factOf(counts, name);
        const Fact* others = factOf(counts, counterpartOf(name));
        if (part)
            parts.push_back(part);
        if (part && others)
            protect({part, others}, whole);
        else if (const Fact* entered = part ? part : others;
                 whole && entered && isSmall(countOf(*whole) - countOf(*entered)))
            hide(*entered, FactDisclosure::Derived);
    }
    if (whole && parts.size() > 1 && sumOf(parts) == countOf(*whole)) // boys and girls, or years
        protect(parts, whole);
    if (whole && isHidden(*whole)) // no pair that is shown may tell it
        for (const std::string& name : names) {
            const Fact* part = factOf(counts, name);
            const Fact* others = factOf(counts, counterpartOf(name));
            if (part && others && !isHidden(*part) && !isHidden(*others))
                hide(countOf(*part) > countOf(*others) ? *part : *others, FactDisclosure::Derived);
        }
}

void FactDisclosures::hideInSizes(const Sizes& sizes) {
    for (const auto& [group, parts] : sizes.parts)
        if (parts.size() > 1)
            protect(parts, nullptr);
    const auto whole = sizes.parts.find(std::string(wholeSchoolGroup));
    if (whole == sizes.parts.end())
        return;
    for (const auto& [group, parts] : sizes.parts) {
        if (group == wholeSchoolGroup)
            continue;
        if (const auto others = sizes.parts.find(counterpartOf(group)); others != sizes.parts.end()) {
            Facts all = parts;
            all.insert(all.end(), others->second.begin(), others->second.end());
            protect(all, whole->second.size() == 1 ? whole->second.front() : nullptr);
        } else if (isSmall(sumOf(whole->second) - sumOf(parts))) {
            const auto byCount = [](const Fact* left, const Fact* right) {
                return countOf(*left) < countOf(*right);
            };
            hide(**std::max_element(parts.begin(), parts.end(), byCount), FactDisclosure::Derived);
        }
    }
}

void FactDisclosures::hideInTables(const AuditSnapshot& snapshot) {
    std::map<std::pair<std::string, std::string>, Facts> tables;
    for (const Fact& fact : snapshot.facts)
        if (!fact.rowId.empty())
            tables[{fact.itemId, fact.fieldId}].push_back(&fact);
    for (const auto& [field, rows] : tables)
        protect(rows, nullptr);
}

void FactDisclosures::hideShares(const std::vector<Measure>& measures, const Sizes& sizes) {
    constexpr std::int64_t whole = 100 * 10000; // in the units of `factNumber`
    for (const Measure& shares : measures) {
        if (shares.type != FieldType::Percentage || !shares.id.ends_with(rateSuffix))
            continue;
        const Measure* counts = twinOf(shares, measures);
        for (const MeasuredField& share : shares.fields) {
            if (share.fact == nullptr)
                continue;
            const Fact* count = counts ? factOf(*counts, share.group->id) : nullptr;
            const auto size = sizes.of(share.group->id);
            const std::int64_t of = size ? (share.number.value_or(0) * *size + whole / 2) / whole : 0;
            if ((count && isHidden(*count)) || (size && (isSmall(of) || isSmall(*size - of))))
                hide(*share.fact, FactDisclosure::Derived);
        }
        if (factOf(shares, wholeSchoolGroup) == nullptr)
            continue;
        for (const std::string& name : pairsOf(shares)) {
            const Fact* part = factOf(shares, name);
            const Fact* others = factOf(shares, counterpartOf(name));
            if (part && others && isHidden(*part) != isHidden(*others))
                hide(isHidden(*part) ? *others : *part, FactDisclosure::Derived);
        }
    }
}

void FactDisclosures::hideFiguresOfSmallGroups(const AuditSnapshot& snapshot, const Sizes& sizes) {
    // Everybody and those without the group give the group away.
    const auto isOfFew = [&](const std::string& group) {
        return isSmall(sizes.of(group).value_or(0)) || isSmall(sizes.of(counterpartOf(group)).value_or(0));
    };
    for (const Item* item : snapshot.framework->items())
        for (const Field& field : item->fields) {
            if ((field.type != FieldType::Percentage && field.type != FieldType::Number) ||
                field.groupId.empty() || !isOfFew(field.groupId))
                continue;
            if (const Fact* fact = snapshot.factOf(item->id, field.id))
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

} // namespace inclusion::analysis
