#pragma once

#include "core/audit/audit.h"
#include "core/edit/edit_sources.h"

namespace inclusion {

class EditTarget;

/// Moves an audit to a later revision of its framework, within the open transaction. What the revision left
/// as it was is carried as it is; where a text changed, the record is carried and marked to be looked at
/// again; what was split or merged takes evidence, descriptions and notes along and is marked, while the
/// judgements stay with the old ids, readable as what was dropped is. Throws `Failure`: `NotFound`,
/// `InvalidValue` when `to` is no later revision of the audit's framework.
Audit moveToRevision(const EditSources& sources, EditTarget& target, const AuditId& auditId,
                     const Framework& to);

} // namespace inclusion
