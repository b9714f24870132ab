#include "workbench/subject_snapshot.h"

#include "core/analysis/duties.h"
#include "workbench/audit_session.h"

namespace inclusion {

AuditSnapshot subjectSnapshot(const AuditSession& session, const std::string& subjectId) {
    const AuditService& service = session.service();
    AuditSnapshot snapshot;
    snapshot.framework = session.sharedFramework();
    snapshot.audit = *session.audit();
    const AuditId auditId = session.auditId();
    const auto addJudgement = [&](const std::string& id) {
        if (const auto judgement = service.judgement(auditId, id); judgement && *judgement)
            snapshot.judgements.emplace(id, **judgement);
    };
    addJudgement(subjectId);
    // A judgement on an area is read beside the legal duties in it.
    if (const Area* area = snapshot.framework->areaOf(subjectId);
        area && !snapshot.framework->findItem(subjectId))
        for (const Item* duty : analysis::legalDuties(*area))
            addJudgement(duty->id);
    if (const auto description = service.description(auditId, subjectId); description && *description)
        snapshot.descriptions.emplace(subjectId, **description);
    for (const Descriptor* descriptor : snapshot.framework->descriptorsOf(subjectId)) {
        if (const auto highlight = service.highlight(auditId, descriptor->id); highlight && *highlight)
            snapshot.highlights.emplace(descriptor->id, **highlight);
    }
    if (auto marks = service.marksOf(auditId, subjectId); marks && !marks->empty()) {
        snapshot.marks = std::move(*marks);
        if (auto formers = service.formerFrameworks(auditId))
            snapshot.formerFrameworks = std::move(*formers);
        if (const auto audits = service.audits())
            for (const Audit& audit : *audits)
                if (audit.id == snapshot.audit.previousId)
                    snapshot.previous = audit;
    }
    if (auto comments = service.comments(auditId))
        snapshot.comments = std::move(*comments);
    std::erase_if(snapshot.comments,
                  [&](const ReviewComment& comment) { return comment.subjectId != subjectId; });
    EvidenceFilter filter;
    filter.auditId = auditId;
    filter.subjectId = subjectId;
    if (auto evidence = service.evidenceList(filter))
        snapshot.evidence = std::move(*evidence);
    for (const Evidence& piece : snapshot.evidence) {
        const auto links = service.linksOf(piece.id);
        if (!links)
            continue;
        for (const EvidenceLink& link : *links) {
            if (link.auditId == auditId)
                snapshot.links.push_back(link);
        }
    }
    return snapshot;
}

} // namespace inclusion
