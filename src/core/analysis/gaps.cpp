#include "core/analysis/gaps.h"

#include "core/audit/fact_value.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

const LearnerGroup* groupWith(const Framework& framework, const std::string& id) {
    const auto& groups = framework.data().groups;
    const auto found =
        std::find_if(groups.begin(), groups.end(), [&](const LearnerGroup& group) { return group.id == id; });
    return found == groups.end() ? nullptr : &*found;
}

Measure& measureWith(std::vector<Measure>& measures, const Field& field, const Area& area) {
    const auto found = std::find_if(measures.begin(), measures.end(),
                                    [&](const Measure& measure) { return measure.id == field.measure; });
    if (found != measures.end())
        return *found;
    measures.push_back({field.measure, field.type, &area, {}, {}});
    return measures.back();
}

bool isWhole(const MeasuredField& field) {
    return field.group->id == wholeSchoolGroup;
}

/// Whether the second group is everybody without the first.
bool isWithout(const MeasuredField& group, const MeasuredField& other) {
    return other.group->id == std::string(withoutPrefix) + group.group->id;
}

/// Whether the first is looked at against the second.
bool isCompared(const Measure& measure, std::size_t of, std::size_t against) {
    const MeasuredField& left = measure.fields[of];
    const MeasuredField& right = measure.fields[against];
    if (isWhole(left))
        return false;
    // Of heads only shares can be compared: groups differ in size, and a part is always smaller than the
    // whole.
    if (isWhole(right) || isWithout(left, right))
        return measure.type != FieldType::Count;
    const bool ordered = std::any_of(measure.fields.begin(), measure.fields.end(), [&](const auto& other) {
        return isWhole(other) || isWithout(left, other) || isWithout(other, left);
    });
    return !ordered && against + 1 == of;
}

void addGaps(Measure& measure) {
    const auto add = [&](std::size_t of, std::size_t against) {
        const auto& left = measure.fields[of].number;
        const auto& right = measure.fields[against].number;
        if (left && right)
            measure.gaps.push_back({of, against, *left - *right});
    };
    for (const bool whole : {false, true})
        for (std::size_t of = 0; of < measure.fields.size(); ++of)
            for (std::size_t against = 0; against < measure.fields.size(); ++against)
                if (of != against && isWhole(measure.fields[against]) == whole &&
                    isCompared(measure, of, against))
                    add(of, against);
}

} // namespace

std::vector<Measure> measuresOf(const AuditSnapshot& snapshot) {
    const Framework& framework = *snapshot.framework;
    std::vector<Measure> measures;
    for (const Item* item : framework.items())
        for (const Field& field : item->fields) {
            const LearnerGroup* group = groupWith(framework, field.groupId);
            if (field.measure.empty() || group == nullptr || field.type == FieldType::Text ||
                field.type == FieldType::Date || field.type == FieldType::YesNo ||
                field.type == FieldType::CountTable)
                continue;
            const Fact* fact = snapshot.factOf(item->id, field.id);
            if (fact != nullptr && !fits(*fact, field))
                fact = nullptr; // entered when the framework asked for something else
            measureWith(measures, field, *framework.areaOf(item->id))
                .fields.push_back(
                    {group, item, &field, fact, fact ? factNumber(fact->type, fact->value) : std::nullopt});
        }
    std::erase_if(measures, [](const Measure& measure) { return measure.fields.size() < 2; });
    for (Measure& measure : measures) {
        std::stable_sort(measure.fields.begin(), measure.fields.end(),
                         [](const MeasuredField& left, const MeasuredField& right) {
                             return left.group < right.group; // groups stand in one vector
                         });
        addGaps(measure);
    }
    return measures;
}

bool isShown(const Measure& measure, const GroupGap& gap, const FactDisclosures& disclosures) {
    return disclosures.of(*measure.fields[gap.of].fact) == FactDisclosure::Shown &&
           disclosures.of(*measure.fields[gap.against].fact) == FactDisclosure::Shown;
}

} // namespace inclusion::analysis
