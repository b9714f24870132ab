#pragma once

#include "core/audit/audit_snapshot.h"

#include <string>

namespace inclusion {

class AuditSession;

/// Everything recorded on one subject of the audit in view, so that the analysis of core speaks about one
/// item with a handful of queries instead of reading the whole audit: its judgement and description, the
/// highlights of its descriptors, the evidence linked to it, and the comments
/// of reviewers. What cannot be read is left out. The session
/// must have an audit in view. `AuditSession::subject` keeps it until something changes.
AuditSnapshot subjectSnapshot(const AuditSession& session, const std::string& subjectId);

} // namespace inclusion
