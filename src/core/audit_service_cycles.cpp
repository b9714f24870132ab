// What `AuditService` does about audits that follow one another: the next cycle, a later revision of the
// framework, and what waits for a second look.
#include "core/audit_service_private.h"
#include "core/edit/carried_edits.h"
#include "core/edit/edit_names.h"
#include "core/edit/next_cycle.h"
#include "core/edit/revision_move.h"

namespace inclusion {

Result<Audit> AuditService::beginNextAudit(const AuditId& previousId, const std::string& cycle,
                                           const std::string& author) {
    return d->writing(author, [&] {
        EditTarget target = d->target(edit_names::beginNextAudit, author, false);
        return beginNextCycle(d->sources, target, previousId, cycle);
    });
}

Result<Audit> AuditService::reviseAudit(const AuditId& auditId, const Framework& to,
                                        const std::string& author) {
    const auto backedUp = guarded(path(), [&] {
        d->requireWritable();
        d->backups.make(d->file.connection(), d->clock.now());
    });
    if (!backedUp)
        return tl::unexpected<Error>(backedUp.error());
    return d->writing(author, [&] {
        d->stores.audits.keepFrameworkText(to.hash(), to.text());
        EditTarget target = d->target(edit_names::reviseAudit, author, false);
        return moveToRevision(d->sources, target, auditId, to);
    });
}

Result<std::vector<SubjectMark>> AuditService::marks(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.carried.marks(auditId); });
}

Result<std::vector<SubjectMark>> AuditService::marksOf(const AuditId& auditId,
                                                       const std::string& subjectId) const {
    return d->reading([&] { return d->stores.carried.marksOfSubject(auditId, subjectId); });
}

Result<std::vector<EvidenceCheck>> AuditService::evidenceChecks(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.carried.checks(auditId); });
}

Result<std::optional<EvidenceCheck>> AuditService::evidenceCheck(const AuditId& auditId,
                                                                 const EvidenceId& evidenceId) const {
    return d->reading([&] { return d->stores.carried.check(auditId, evidenceId); });
}

Result<std::vector<std::shared_ptr<const Framework>>>
AuditService::formerFrameworks(const AuditId& auditId) const {
    return d->reading([&] {
        return d->frameworks.formerOf(d->sources.auditWith(auditId), d->stores.carried.marks(auditId));
    });
}

Result<EditPtr> AuditService::clearMark(const AuditId& auditId, const std::string& subjectId,
                                        SubjectMark::Kind kind) const {
    return d->reading([&] { return CarriedEdits(d->sources).clearMark(auditId, subjectId, kind); });
}

Result<EditPtr> AuditService::checkEvidence(const AuditId& auditId, const EvidenceId& evidenceId,
                                            std::optional<EvidenceCheck::Verdict> verdict) const {
    return d->reading([&] { return CarriedEdits(d->sources).checkEvidence(auditId, evidenceId, verdict); });
}

} // namespace inclusion
