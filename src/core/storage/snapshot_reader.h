#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/audit/file_facts.h"

namespace inclusion {

namespace sqlite {
class Connection;
}
class AuditFrameworks;
struct Stores;

/// Everything about one audit, one statement per kind of record. Throws `Failure` (`NotFound`).
AuditSnapshot readSnapshot(const Stores& stores, AuditFrameworks& frameworks, const AuditId& auditId);

/// The file in numbers.
FileSummary readSummary(const Stores& stores, sqlite::Connection& connection);

} // namespace inclusion
