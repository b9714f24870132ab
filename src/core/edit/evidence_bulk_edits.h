#pragma once

#include "core/audit/evidence.h"
#include "core/edit/edit_sources.h"

#include <functional>
#include <string>
#include <vector>

namespace inclusion {

/// Makes the edits of several pieces of evidence at once, each one composite edit. The service offers them
/// under the same names, where their meaning is described. They read only, and throw `Failure`.
class EvidenceBulkEdits {
public:
    explicit EvidenceBulkEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr removeEvidence(const std::vector<EvidenceId>& ids) const;
    EditPtr addTag(const std::vector<EvidenceId>& ids, const std::string& tag) const;
    EditPtr removeTag(const std::vector<EvidenceId>& ids, const std::string& tag) const;
    EditPtr setDisclosure(const std::vector<EvidenceId>& ids, Disclosure disclosure) const;
    EditPtr linkEvidence(const std::vector<EvidenceId>& ids, const AuditId& auditId,
                         const std::string& subjectId) const;

private:
    /// Changes each piece of evidence, under that name of the edit.
    EditPtr changeEach(const char* name, const std::vector<EvidenceId>& ids,
                       const std::function<void(Evidence&)>& change) const;

    const EditSources& m_sources;
};

} // namespace inclusion
