#include "core/framework/rules/framework_rules.h"
#include "core/framework/suggestion.h"
#include "core/framework/text_forms.h"
#include "core/framework/utf8.h"

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace inclusion {
namespace {

bool isNumeric(FieldType type) {
    return type == FieldType::Number || type == FieldType::Count || type == FieldType::Percentage ||
           type == FieldType::Money || type == FieldType::CountTable;
}

class FieldCheck {
public:
    explicit FieldCheck(const RuleInput& input) : m_input(input), m_findings(input.findings) {
        for (const LearnerGroup& group : input.data.groups) {
            m_groups.insert(group.id);
            m_groupIds.push_back(group.id);
        }
    }

    void add(const Field& field, const Place& place) {
        checkLimits(field, place);
        const bool hasRows = !field.rows.empty() || field.openRows;
        if (field.type == FieldType::CountTable && !hasRows)
            m_findings.error(place, "count-table-without-rows",
                             "The table " + inQuotes(field.label) +
                                 " has no \"rows\", and none can be added.",
                             "List its rows, or set \"openRows\": true.");
        if (field.type != FieldType::CountTable && hasRows)
            m_findings.error(place, "rows-without-table",
                             "Only a \"count-table\" has rows; this field is a " +
                                 inQuotes(idOf(field.type)) + ".",
                             "Change the type or remove \"rows\" and \"openRows\".");
        if (!field.groupId.empty()) {
            m_usedGroups.insert(field.groupId);
            if (!m_groups.contains(field.groupId))
                m_findings.error(
                    place / "group", "group-unknown", "There is no group " + inQuotes(field.groupId) + ".",
                    m_input.suggest(field.groupId, m_groupIds,
                                    m_groupIds.empty() ? std::string("Name the group under \"groups\" first.")
                                                       : "Groups of this file: " + joined(m_groupIds) + "."));
        }
        if (!field.measure.empty())
            checkMeasure(field, place);
    }

    void checkGroupsUsed(const std::vector<LearnerGroup>& groups) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!groups[i].id.empty() && !m_usedGroups.contains(groups[i].id))
                m_findings.warning(Place() / "groups" / i, "group-unused",
                                   "No field speaks of the group " + inQuotes(groups[i].id) + ".",
                                   "Name it as \"group\" of fields, or remove it.");
        }
    }

private:
    void checkLimits(const Field& field, const Place& place) {
        if (!isNumeric(field.type) && (field.minimum || field.maximum))
            m_findings.error(place, "limits-without-number",
                             "A " + inQuotes(idOf(field.type)) + " field has no limits.",
                             "Remove \"minimum\" and \"maximum\".");
        if (field.minimum && field.maximum && *field.minimum > *field.maximum)
            m_findings.error(place / "minimum", "limits-reversed",
                             "The smallest possible number is larger than the largest.",
                             "Exchange \"minimum\" and \"maximum\".");
        const bool neverNegative =
            isNumeric(field.type) && field.type != FieldType::Number && field.type != FieldType::Money;
        const auto check = [&](const std::optional<double>& limit, std::string_view key) {
            if (!limit)
                return;
            if (field.type == FieldType::Percentage && (*limit < 0 || *limit > 100))
                m_findings.error(place / key, "percentage-limits", "A percentage lies between 0 and 100.",
                                 "Correct the limit, or make the field a \"number\".");
            else if (neverNegative && *limit < 0)
                m_findings.error(place / key, "count-limits", "A count is never negative.",
                                 "Correct the limit, or make the field a \"number\".");
        };
        check(field.minimum, "minimum");
        check(field.maximum, "maximum");
    }

    void checkMeasure(const Field& field, const Place& place) {
        if (!isFrameworkId(field.measure))
            m_findings.error(place / "measure", "id-form",
                             inQuotes(field.measure) + " does not have the form of an id.",
                             "Use lower-case letters, digits and single hyphens, at most 80.");
        const auto [known, isNew] = m_measures.emplace(field.measure, field.type);
        if (!isNew && known->second != field.type)
            m_findings.error(place / "measure", "measure-type-mixed",
                             "Another field of the measure " + inQuotes(field.measure) + " is a " +
                                 inQuotes(idOf(known->second)) + ", this one a " +
                                 inQuotes(idOf(field.type)) + ".",
                             "Fields of one measure are compared across groups: give them the same type.");
        if (!m_measured.emplace(field.measure, field.groupId).second)
            m_findings.error(place / "measure", "measure-repeated",
                             "Another field gives the measure " + inQuotes(field.measure) +
                                 " for the same group already.",
                             "Give the field its own \"measure\" or its own \"group\".");
    }

    const RuleInput& m_input;
    FindingCollector& m_findings;
    std::unordered_set<std::string_view> m_groups;
    std::vector<std::string_view> m_groupIds;
    std::unordered_set<std::string_view> m_usedGroups;
    std::unordered_map<std::string_view, FieldType> m_measures;
    std::set<std::pair<std::string_view, std::string_view>> m_measured;
};

} // namespace

void checkFields(const RuleInput& input) {
    FieldCheck check(input);
    forEachArea(input.data, [&](const Area& area, const Place& place, const Area*) {
        for (std::size_t i = 0; i < area.items.size(); ++i) {
            const std::vector<Field>& fields = area.items[i].fields;
            for (std::size_t j = 0; j < fields.size(); ++j)
                check.add(fields[j], place / "items" / i / "fields" / j);
        }
    });
    check.checkGroupsUsed(input.data.groups);
}

} // namespace inclusion
