#include "core/edit/carried_edits.h"

#include "core/edit/edit_names.h"
#include "core/storage/stores/stores.h"

namespace inclusion {

namespace names = edit_names;

EditPtr CarriedEdits::clearMark(const AuditId& auditId, const std::string& subjectId,
                                SubjectMark::Kind kind) const {
    m_sources.auditWith(auditId);
    const SubjectMark mark =
        found(m_sources.stores.carried.mark(auditId, subjectId, kind), RecordKind::SubjectMark, subjectId);
    return recordEdit<SubjectMark>(names::clearMark, subjectId, mark, std::nullopt);
}

EditPtr CarriedEdits::checkEvidence(const AuditId& auditId, const EvidenceId& evidenceId,
                                    std::optional<EvidenceCheck::Verdict> verdict) const {
    m_sources.auditWith(auditId);
    found(m_sources.stores.evidence.find(evidenceId), RecordKind::Evidence, evidenceId.text());
    const std::optional<EvidenceCheck> before = m_sources.stores.carried.check(auditId, evidenceId);
    std::optional<EvidenceCheck> after;
    if (verdict && before && before->verdict == *verdict)
        after = before; // who looked first stays
    else if (verdict)
        after = EvidenceCheck{auditId, evidenceId, *verdict, {}, {}};
    return recordEdit<EvidenceCheck>(names::checkEvidence, {}, before, after);
}

} // namespace inclusion
