#pragma once

#include "core/audit/audit_snapshot.h"
#include "workbench/overview_tables.h"

#include <QString>

#include <string>

namespace inclusion {

/// Everything that is judged or described in an audit, with level and evidence, and the action plan as the
/// first row (its id is empty): for looking at an audit as it stood.
TextTable pastTable(const AuditSnapshot& snapshot);

/// All that was recorded on a subject, as a text to read; the action plan for an empty id.
QString pastText(const AuditSnapshot& snapshot, const std::string& subjectId);

} // namespace inclusion
