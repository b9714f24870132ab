#pragma once

#include "core/audit/audit.h"
#include "core/edit/edit_sources.h"

#include <string>

namespace inclusion {

class EditTarget;

/// Begins the audit of another cycle from the one before, within the open transaction: descriptions,
/// rationales and notes come along, the links of evidence, and the actions that are still open, each with the
/// one that it goes on from. No level, state or highlight does: every subject with something on it is marked
/// as not yet re-checked. Throws `Failure` (`NotFound`, `AlreadyThere`, `InvalidValue`).
Audit beginNextCycle(const EditSources& sources, EditTarget& target, const AuditId& previousId,
                     const std::string& cycle);

} // namespace inclusion
