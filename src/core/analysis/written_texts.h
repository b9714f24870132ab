#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/audit/history.h"

#include <functional>
#include <string>

namespace inclusion::analysis {

/// Calls `look` with everything that people wrote in an audit and that a report may show: rationales,
/// descriptions, notes, evidence, links, names of files and actions. The id is the subject in the framework
/// for judgements, descriptions and notes; else the record's.
void forEachWrittenText(
    const AuditSnapshot& snapshot,
    const std::function<void(RecordKind record, const std::string& id, const std::string& text)>& look);

} // namespace inclusion::analysis
