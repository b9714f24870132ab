#pragma once

#include "core/audit/audit.h"

#include <QStringList>

namespace inclusion {

class AuditService;
struct AuditSnapshot;
namespace analysis {
struct Progress;
}

/// "RISE Inclusion Audit 2026/27": an audit by its framework and cycle.
QString auditName(const AuditService& service, const Audit& audit);

/// What was done, in words for whatever the framework asks: "12 of 43 judged", "5 of 52 answered", or "3 of 9
/// described" where there is nothing to judge or answer.
QStringList workDone(const AuditSnapshot& snapshot, const analysis::Progress& whole);

/// How far an audit has got, in words: "12 of 43 judged", "5 of 52 answered", and what waits to be looked at
/// again.
QString progressText(const AuditSnapshot& snapshot);

} // namespace inclusion
