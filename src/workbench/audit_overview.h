#pragma once

#include "core/audit/audit.h"

#include <QString>

namespace inclusion {

class AuditSession;

/// "RISE Inclusion Audit 2026/27": an audit by its framework and cycle.
QString auditName(const AuditSession& session, const Audit& audit);
/// The framework of an audit by its title.
QString frameworkName(const AuditSession& session, const Audit& audit);

/// How far an audit has got, in words: "12 of 43 judged", "5 of 52 answered", and what waits to be looked at
/// again. Reads the whole audit; empty when that fails.
QString progressText(const AuditSession& session, const Audit& audit);

} // namespace inclusion
