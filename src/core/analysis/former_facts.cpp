#include "core/analysis/former_facts.h"

#include "core/audit/fact_value.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

const Field* fieldOf(const Framework& framework, const Fact& fact) {
    const Item* item = framework.findItem(fact.itemId);
    const Field* field = item ? findField(*item, fact.fieldId) : nullptr;
    return field && fits(fact, *field) ? field : nullptr;
}

const FieldRow* rowOf(const Framework& framework, const Fact& fact) {
    const Field* field = fieldOf(framework, fact);
    if (field == nullptr)
        return nullptr;
    const auto row = std::find_if(field->rows.begin(), field->rows.end(),
                                  [&](const FieldRow& each) { return each.id == fact.rowId; });
    return row == field->rows.end() ? nullptr : &*row;
}

} // namespace

std::vector<FormerFact> formerFacts(const AuditSnapshot& snapshot, const std::string& itemId) {
    std::vector<FormerFact> former;
    for (const Fact& fact : snapshot.facts) {
        if (fact.itemId != itemId || fieldOf(*snapshot.framework, fact))
            continue;
        FormerFact each{&fact, nullptr};
        for (const auto& framework : snapshot.formerFrameworks)
            if (each.field == nullptr)
                each.field = fieldOf(*framework, fact);
        former.push_back(each);
    }
    return former;
}

std::string rowLabelOf(const AuditSnapshot& snapshot, const Fact& fact) {
    if (!fact.rowLabel.empty() || fact.rowId.empty())
        return fact.rowLabel;
    if (const FieldRow* row = rowOf(*snapshot.framework, fact))
        return row->label;
    for (const auto& framework : snapshot.formerFrameworks)
        if (const FieldRow* row = rowOf(*framework, fact))
            return row->label;
    return fact.rowId;
}

} // namespace inclusion::analysis
