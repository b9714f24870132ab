#pragma once

#include "core/audit/audit_snapshot.h"

#include <QString>

#include <string>

namespace inclusion {

/// What waits for a second look on a subject, in words: where it stood, and the text by which it was judged
/// where that is another now. Empty when nothing waits.
QString carriedText(const AuditSnapshot& snapshot, const std::string& subjectId);

/// "Still true, SENCO, 6 Sep 2027", "Out of date, …" or "not yet re-checked"; empty for evidence that is new
/// in this cycle and for audits that go on from none.
QString standingText(const AuditSnapshot& snapshot, const Evidence& evidence);

/// The cycle after one: "2027/28" after "2026/27". Empty when it does not have that form.
QString cycleAfter(const QString& cycle);

} // namespace inclusion
