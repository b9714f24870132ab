#pragma once

#include "core/audit/evidence.h"
#include "core/edit/edit_sources.h"

#include <string>
#include <utility>
#include <vector>

namespace inclusion {

/// Makes the edits of the evidence bank. They set out from the stored state, fill in ids and times, put
/// values into their normal form and refuse what the framework does not know. The service offers each under
/// the same name, where its meaning is described. They read only, and throw `Failure`.
class EvidenceEdits {
public:
    explicit EvidenceEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr addEvidence(Evidence evidence, const AuditId& auditId, const std::vector<std::string>& subjectIds,
                        std::vector<NewAttachment> files) const;
    /// The same under the name of another edit.
    EditPtr addEvidence(const char* name, Evidence evidence, const AuditId& auditId,
                        const std::vector<std::string>& subjectIds, std::vector<NewAttachment> files) const;
    EditPtr addEvidenceRows(std::vector<std::pair<Evidence, std::vector<std::string>>> rows,
                            const AuditId& auditId) const;
    EditPtr changeEvidence(Evidence after) const;
    EditPtr removeEvidence(const EvidenceId& id) const;
    EditPtr linkEvidence(const EvidenceId& id, const AuditId& auditId, const std::string& subjectId,
                         const std::string& note) const;
    EditPtr unlinkEvidence(const EvidenceLinkId& id) const;
    EditPtr attach(const EvidenceId& id, const std::string& fileName, const std::string& mediaType,
                   std::string bytes) const;
    EditPtr attach(const EvidenceId& id, std::vector<NewAttachment> files) const;
    EditPtr removeAttachment(const AttachmentId& id) const;

private:
    Evidence evidenceWith(const EvidenceId& id) const;
    /// Adds the parts that attach those of the files that are not among `present`.
    void attachParts(std::vector<EditPtr>& parts, const char* name, const EvidenceId& id,
                     std::vector<NewAttachment> files, std::vector<Attachment> present) const;
    /// Adds the parts that record one piece of evidence and link it to subjects of the audit.
    void addParts(std::vector<EditPtr>& parts, const char* name, Evidence evidence, const AuditId& auditId,
                  const std::vector<std::string>& subjectIds, std::vector<NewAttachment> files = {}) const;

    const EditSources& m_sources;
};

} // namespace inclusion
