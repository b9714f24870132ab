#pragma once

#include "core/audit/carried.h"
#include "core/edit/edit_sources.h"

#include <optional>
#include <string>

namespace inclusion {

/// Makes the edits by which a person says that something carried along was looked at. They read only, and
/// throw `Failure`; the service offers each under the same name, where its meaning is described.
class CarriedEdits {
public:
    explicit CarriedEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr clearMark(const AuditId& auditId, const std::string& subjectId, SubjectMark::Kind kind) const;
    EditPtr checkEvidence(const AuditId& auditId, const EvidenceId& evidenceId,
                          std::optional<EvidenceCheck::Verdict> verdict) const;

private:
    const EditSources& m_sources;
};

} // namespace inclusion
