#include "core/edit/evidence_bulk_edits.h"

#include "core/audit/record_rules.h"
#include "core/edit/composite_edit.h"
#include "core/edit/edit_names.h"
#include "core/edit/evidence_edits.h"
#include "core/edit/subject_rules.h"
#include "core/storage/stores/stores.h"

#include <algorithm>
#include <set>

namespace inclusion {

namespace names = edit_names;

namespace {

/// Each id once: no two parts of a composite edit may be about the same record.
std::vector<EvidenceId> eachOnce(const std::vector<EvidenceId>& ids) {
    std::set<std::string> seen;
    std::vector<EvidenceId> once;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(once),
                 [&](const EvidenceId& id) { return seen.insert(id.text()).second; });
    return once;
}

} // namespace

EditPtr EvidenceBulkEdits::changeEach(const char* name, const std::vector<EvidenceId>& ids,
                                      const std::function<void(Evidence&)>& change) const {
    std::vector<EditPtr> parts;
    for (const EvidenceId& id : eachOnce(ids)) {
        const Evidence before = found(m_sources.stores.evidence.find(id), RecordKind::Evidence, id.text());
        Evidence after = before;
        change(after);
        normaliseTags(after.tags);
        valueOrThrow(checkRecord(after));
        parts.push_back(recordEdit<Evidence>(name, {}, before, std::move(after)));
    }
    return std::make_unique<CompositeEdit>(name, std::string(), std::move(parts));
}

EditPtr EvidenceBulkEdits::removeEvidence(const std::vector<EvidenceId>& ids) const {
    std::vector<EditPtr> parts;
    for (const EvidenceId& id : eachOnce(ids))
        parts.push_back(EvidenceEdits(m_sources).removeEvidence(id));
    return std::make_unique<CompositeEdit>(names::removeEvidence, std::string(), std::move(parts));
}

EditPtr EvidenceBulkEdits::addTag(const std::vector<EvidenceId>& ids, const std::string& tag) const {
    return changeEach(names::tagEvidence, ids, [&](Evidence& evidence) { evidence.tags.push_back(tag); });
}

EditPtr EvidenceBulkEdits::removeTag(const std::vector<EvidenceId>& ids, const std::string& tag) const {
    return changeEach(names::tagEvidence, ids, [&](Evidence& evidence) { std::erase(evidence.tags, tag); });
}

EditPtr EvidenceBulkEdits::setDisclosure(const std::vector<EvidenceId>& ids, Disclosure disclosure) const {
    return changeEach(names::changeEvidence, ids,
                      [&](Evidence& evidence) { evidence.disclosure = disclosure; });
}

EditPtr EvidenceBulkEdits::linkEvidence(const std::vector<EvidenceId>& ids, const AuditId& auditId,
                                        const std::string& subjectId) const {
    requireSupportable(*m_sources.frameworkOf(auditId), subjectId);
    std::vector<EditPtr> parts;
    for (const EvidenceId& id : eachOnce(ids)) {
        found(m_sources.stores.evidence.find(id), RecordKind::Evidence, id.text());
        if (m_sources.stores.evidence.findLink(id, auditId, subjectId))
            continue;
        parts.push_back(recordEdit<EvidenceLink>(
            names::linkEvidence, subjectId, std::nullopt,
            EvidenceLink{m_sources.ids.make<EvidenceLinkId>(), id, auditId, subjectId, {}}));
    }
    return std::make_unique<CompositeEdit>(names::linkEvidence, subjectId, std::move(parts));
}

} // namespace inclusion
