#include "workbench/subject_snapshot.h"

#include "workbench/audit_session.h"

namespace inclusion {

AuditSnapshot subjectSnapshot(const AuditSession& session, const std::string& subjectId) {
    const AuditService& service = session.service();
    AuditSnapshot snapshot;
    snapshot.framework = session.sharedFramework();
    snapshot.audit = *session.audit();
    const AuditId auditId = session.auditId();
    if (const auto judgement = service.judgement(auditId, subjectId); judgement && *judgement)
        snapshot.judgements.emplace(subjectId, **judgement);
    if (const auto description = service.description(auditId, subjectId); description && *description)
        snapshot.descriptions.emplace(subjectId, **description);
    for (const Descriptor* descriptor : snapshot.framework->descriptorsOf(subjectId)) {
        if (const auto highlight = service.highlight(auditId, descriptor->id); highlight && *highlight)
            snapshot.highlights.emplace(descriptor->id, **highlight);
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
