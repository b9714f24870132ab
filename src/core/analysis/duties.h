#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/framework/framework.h"

#include <string>
#include <vector>

namespace inclusion::analysis {

/// What the law asks for stands apart from the rest: a good level of an area says little while a duty in it
/// is not met. Nothing is refused for that reason; it is said wherever such a judgement is shown.
///
/// The items of an area, nested areas included, that are judged and marked `statutory`, in file order.
std::vector<const Item*> legalDuties(const Area& area);

/// Those of them that have no level yet, or the lowest of their scale.
std::vector<const Item*> openDuties(const AuditSnapshot& snapshot, const Area& area);

/// Whether a subject is judged, at the lowest level of its scale.
bool isAtLowestLevel(const AuditSnapshot& snapshot, const std::string& subjectId);

} // namespace inclusion::analysis
