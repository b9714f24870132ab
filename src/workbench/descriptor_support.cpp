#include "workbench/descriptor_support.h"

#include "workbench/audit_session.h"

#include <algorithm>

namespace inclusion {

std::vector<Support> supportOf(const AuditSession& session, const std::string& subjectId,
                               const std::string& descriptorId) {
    std::vector<Support> all;
    if (!session.audit())
        return all;
    const auto recorded = session.subject(subjectId);
    for (const Evidence& evidence : recorded->evidence) {
        const auto link =
            std::find_if(recorded->links.begin(), recorded->links.end(), [&](const EvidenceLink& each) {
                return each.evidenceId == evidence.id && each.subjectId == descriptorId;
            });
        all.push_back({evidence, link == recorded->links.end() ? EvidenceLinkId() : link->id});
    }
    return all;
}

bool setSupport(AuditSession& session, const Support& support, const std::string& descriptorId,
                bool supports) {
    if (session.isReadOnly() || supports == !support.link.isEmpty())
        return !session.isReadOnly();
    const std::vector<EvidenceId> one{support.evidence.id};
    return session.run(supports ? session.service().linkEvidence(one, session.auditId(), descriptorId)
                                : session.service().unlinkEvidence(support.link));
}

} // namespace inclusion
