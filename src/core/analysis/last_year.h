#pragma once

#include "core/analysis/fact_disclosure.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion::analysis {

/// What was entered in the audit that an audit goes on from.
struct PreviousFigures {
    std::string cycle;                          ///< of that audit
    std::shared_ptr<const Framework> framework; ///< of that audit; null where there is none
    std::vector<Fact> facts;
};

/// The figures of the audit that an audit goes on from, beside those of the audit itself. A figure stands
/// only where the field asks for the same kind of value as then. Points into
/// `previous`, which must outlive it.
class LastYear {
public:
    LastYear(const Framework& framework, const PreviousFigures& previous,
             int threshold = defaultSmallNumberThreshold);

    /// Whether there is any figure to stand beside those of this year.
    bool hasFacts() const { return !m_facts.empty(); }
    /// Whether any of them may not leave the school.
    bool leavesOut() const { return m_disclosures.leavesOut(); }
    /// What was entered then for a field of an item, or for the row of a count table with that id or label;
    /// null where nothing was.
    const Fact* of(const std::string& itemId, const Field& field, const std::string& rowId = {},
                   const std::string& rowLabel = {}) const;
    /// What of it may leave the school, by all the figures of that year.
    FactDisclosure disclosureOf(const Fact& fact) const;

private:
    std::unordered_multimap<std::string, const Fact*> m_facts; ///< by the item that stands in its place now
    FactDisclosures m_disclosures;
};

} // namespace inclusion::analysis
