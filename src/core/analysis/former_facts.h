#pragma once

#include "core/audit/audit_snapshot.h"

#include <string>
#include <vector>

namespace inclusion::analysis {

/// What was entered into a field that a later revision of the framework has no more, or asks for in another
/// way. It stays readable as it was entered.
struct FormerFact {
    const Fact* fact = nullptr;
    const Field* field = nullptr; ///< as it was asked then; null where the file has no such text
};

/// The former facts of an item, in the order of the snapshot. Points into the snapshot.
std::vector<FormerFact> formerFacts(const AuditSnapshot& snapshot, const std::string& itemId);

/// The label of the row of a count table in which a fact stands: of the field, of an earlier revision of it,
/// or as the school named it. Empty for a fact without a row.
std::string rowLabelOf(const AuditSnapshot& snapshot, const Fact& fact);

} // namespace inclusion::analysis
