#include "core/analysis/last_year.h"

#include "core/audit/fact_value.h"
#include "core/framework/name_match.h"
#include "core/framework/revision_plan.h"

namespace inclusion::analysis {

namespace {

/// What was entered then, as a snapshot of its own: small counts are hidden by the figures of the same year.
AuditSnapshot thenOf(const Framework& framework, const PreviousFigures& previous) {
    AuditSnapshot then;
    then.framework = previous.framework
                         ? previous.framework
                         : std::shared_ptr<const Framework>(&framework, [](const Framework*) {});
    if (previous.framework)
        then.facts = previous.facts;
    return then;
}

} // namespace

LastYear::LastYear(const Framework& framework, const PreviousFigures& previous, int threshold)
    : m_disclosures(thenOf(framework, previous), threshold) {
    if (!previous.framework)
        return;
    const bool sameText = previous.framework->hash() == framework.hash();
    const Succession succession(*previous.framework, framework);
    for (const Fact& fact : previous.facts) {
        const auto items =
            sameText ? std::vector<std::string>{fact.itemId} : succession.successorsOf(fact.itemId);
        for (const std::string& item : items)
            m_facts.emplace(item, &fact);
    }
}

const Fact* LastYear::of(const std::string& itemId, const Field& field, const std::string& rowId,
                         const std::string& rowLabel) const {
    const auto [first, last] = m_facts.equal_range(itemId);
    for (auto each = first; each != last; ++each) {
        const Fact& fact = *each->second;
        // Rows that the school added have other ids every year.
        const bool sameRow =
            rowLabel.empty() ? fact.rowId == rowId : lowerCase(fact.rowLabel) == lowerCase(rowLabel);
        if (sameRow && fits(fact, field))
            return &fact;
    }
    return nullptr;
}

FactDisclosure LastYear::disclosureOf(const Fact& fact) const {
    return m_disclosures.of(fact);
}

} // namespace inclusion::analysis
