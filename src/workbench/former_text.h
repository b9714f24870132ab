#pragma once

#include "core/analysis/former_subjects.h"

#include <QString>

namespace inclusion {

/// All that is recorded on a part of the framework that a later revision has no more, to read: headings and
/// paragraphs as HTML without any style.
QString formerHtml(const analysis::FormerSubject& subject, const AuditSnapshot& snapshot);

/// A figure as it was asked for and entered then: "Attendance: 93.4%".
QString formerFactText(const analysis::FormerFact& former, const AuditSnapshot& snapshot);

} // namespace inclusion
