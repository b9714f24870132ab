#pragma once

#include "core/audit/audit_snapshot.h"

namespace inclusion {

class AuditFrameworks;
struct Stores;

/// The audit as it stood at a moment: what is stored now, with everything taken back that history recorded
/// later. Undoing is recorded like any edit, so it is taken back like any. Throws `Failure` (`NotFound`)
/// where the audit had not been begun yet.
AuditSnapshot readSnapshotAt(const Stores& stores, AuditFrameworks& frameworks, const AuditId& auditId,
                             Timestamp moment);

} // namespace inclusion
