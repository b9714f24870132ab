#include "core/edit/evidence_edits.h"

#include "core/audit/file_name.h"
#include "core/audit/record_rules.h"
#include "core/base/sha256.h"
#include "core/edit/attach_edit.h"
#include "core/edit/composite_edit.h"
#include "core/edit/edit_names.h"
#include "core/edit/subject_rules.h"
#include "core/storage/stores/stores.h"

#include <algorithm>

namespace inclusion {

namespace names = edit_names;

Evidence EvidenceEdits::evidenceWith(const EvidenceId& id) const {
    return found(m_sources.stores.evidence.find(id), RecordKind::Evidence, id.text());
}

void EvidenceEdits::addParts(std::vector<EditPtr>& parts, const char* name, Evidence evidence,
                             const AuditId& auditId, const std::vector<std::string>& subjectIds,
                             std::vector<NewAttachment> files) const {
    if (evidence.id.isEmpty())
        evidence.id = m_sources.ids.make<EvidenceId>();
    if (evidence.createdAt == Timestamp())
        evidence.createdAt = m_sources.clock.now();
    normaliseTags(evidence.tags);
    valueOrThrow(checkRecord(evidence));
    const EvidenceId id = evidence.id;
    parts.push_back(recordEdit<Evidence>(name, {}, std::nullopt, std::move(evidence)));
    for (auto subject = subjectIds.begin(); subject != subjectIds.end(); ++subject)
        if (std::find(subjectIds.begin(), subject, *subject) == subject)
            parts.push_back(recordEdit<EvidenceLink>(
                name, *subject, std::nullopt,
                EvidenceLink{m_sources.ids.make<EvidenceLinkId>(), id, auditId, *subject, {}}));
    attachParts(parts, name, id, std::move(files), {});
}

EditPtr EvidenceEdits::addEvidence(Evidence evidence, const AuditId& auditId,
                                   const std::vector<std::string>& subjectIds,
                                   std::vector<NewAttachment> files) const {
    return addEvidence(names::addEvidence, std::move(evidence), auditId, subjectIds, std::move(files));
}

EditPtr EvidenceEdits::addEvidence(const char* name, Evidence evidence, const AuditId& auditId,
                                   const std::vector<std::string>& subjectIds,
                                   std::vector<NewAttachment> files) const {
    if (!subjectIds.empty()) {
        const auto framework = m_sources.frameworkOf(auditId);
        for (const std::string& subject : subjectIds)
            requireItemOrArea(*framework, subject);
    }
    std::vector<EditPtr> parts;
    addParts(parts, name, std::move(evidence), auditId, subjectIds, std::move(files));
    return std::make_unique<CompositeEdit>(name, subjectIds.empty() ? std::string() : subjectIds.front(),
                                           std::move(parts));
}

EditPtr EvidenceEdits::addEvidenceRows(std::vector<std::pair<Evidence, std::vector<std::string>>> rows,
                                       const AuditId& auditId) const {
    const auto framework = m_sources.frameworkOf(auditId);
    std::vector<EditPtr> parts;
    for (auto& [evidence, subjectIds] : rows) {
        for (const std::string& subject : subjectIds)
            requireItemOrArea(*framework, subject);
        addParts(parts, names::addEvidenceRows, std::move(evidence), auditId, subjectIds);
    }
    return std::make_unique<CompositeEdit>(names::addEvidenceRows, std::string(), std::move(parts));
}

EditPtr EvidenceEdits::changeEvidence(Evidence after) const {
    const Evidence before = evidenceWith(after.id);
    after.createdAt = before.createdAt;
    normaliseTags(after.tags);
    valueOrThrow(checkRecord(after));
    return recordEdit<Evidence>(names::changeEvidence, {}, before, std::move(after));
}

EditPtr EvidenceEdits::removeEvidence(const EvidenceId& id) const {
    const Evidence evidence = evidenceWith(id);
    std::vector<EditPtr> parts;
    for (const Attachment& attachment : m_sources.stores.attachments.ofEvidence(id))
        parts.push_back(recordEdit<Attachment>(names::removeEvidence, {}, attachment, std::nullopt));
    for (const EvidenceCheck& check : m_sources.stores.carried.checksOfEvidence(id))
        parts.push_back(recordEdit<EvidenceCheck>(names::removeEvidence, {}, check, std::nullopt));
    for (const EvidenceLink& link : m_sources.stores.evidence.linksOf(id))
        parts.push_back(recordEdit<EvidenceLink>(names::removeEvidence, link.subjectId, link, std::nullopt));
    parts.push_back(recordEdit<Evidence>(names::removeEvidence, {}, evidence, std::nullopt));
    return std::make_unique<CompositeEdit>(names::removeEvidence, std::string(), std::move(parts));
}

EditPtr EvidenceEdits::linkEvidence(const EvidenceId& id, const AuditId& auditId,
                                    const std::string& subjectId, const std::string& note) const {
    evidenceWith(id);
    requireItemOrArea(*m_sources.frameworkOf(auditId), subjectId);
    if (m_sources.stores.evidence.findLink(id, auditId, subjectId))
        throw Failure(ErrorCode::AlreadyThere, {"evidence-link", subjectId});
    EvidenceLink link{m_sources.ids.make<EvidenceLinkId>(), id, auditId, subjectId, note};
    valueOrThrow(checkRecord(link));
    return recordEdit<EvidenceLink>(names::linkEvidence, subjectId, std::nullopt, std::move(link));
}

EditPtr EvidenceEdits::unlinkEvidence(const EvidenceLinkId& id) const {
    const EvidenceLink link =
        found(m_sources.stores.evidence.findLink(id), RecordKind::EvidenceLink, id.text());
    std::vector<EditPtr> parts;
    const auto takeOff = [&](const EvidenceLink& each) {
        parts.push_back(recordEdit<EvidenceLink>(names::unlinkEvidence, each.subjectId, each, std::nullopt));
    };
    takeOff(link);
    // What no longer stands behind the item supports none of its descriptors, unless another item of theirs
    // has it.
    const auto framework = m_sources.frameworkOf(link.auditId);
    for (const Descriptor* descriptor : framework->descriptorsOf(link.subjectId)) {
        const auto support =
            m_sources.stores.evidence.findLink(link.evidenceId, link.auditId, descriptor->id);
        const bool isElsewhere =
            std::any_of(descriptor->itemIds.begin(), descriptor->itemIds.end(), [&](const std::string& item) {
                return item != link.subjectId &&
                       m_sources.stores.evidence.findLink(link.evidenceId, link.auditId, item);
            });
        if (support && !isElsewhere)
            takeOff(*support);
    }
    if (parts.size() == 1)
        return std::move(parts.front());
    return std::make_unique<CompositeEdit>(names::unlinkEvidence, link.subjectId, std::move(parts));
}

void EvidenceEdits::attachParts(std::vector<EditPtr>& parts, const char* name, const EvidenceId& id,
                                std::vector<NewAttachment> files, std::vector<Attachment> present) const {
    for (NewAttachment& file : files) {
        const auto size = static_cast<std::int64_t>(file.bytes.size());
        if (size > largestAttachment)
            throw Failure(ErrorCode::FileTooLarge,
                          {file.fileName, std::to_string(size), std::to_string(largestAttachment)});
        if (file.sha256.empty())
            file.sha256 = sha256(file.bytes);
        Attachment attachment{m_sources.ids.make<AttachmentId>(),
                              id,
                              keptFileName(file.fileName),
                              file.mediaType,
                              file.sha256,
                              size,
                              m_sources.clock.now()};
        valueOrThrow(checkRecord(attachment));
        const bool there = std::any_of(present.begin(), present.end(), [&](const Attachment& other) {
            return other.sha256 == attachment.sha256 && other.fileName == attachment.fileName;
        });
        if (there)
            continue;
        present.push_back(attachment);
        parts.push_back(std::make_unique<AttachEdit>(name, std::move(attachment), std::move(file.bytes)));
    }
}

EditPtr EvidenceEdits::attach(const EvidenceId& id, const std::string& fileName, const std::string& mediaType,
                              std::string bytes) const {
    std::vector<NewAttachment> files;
    files.push_back({fileName, mediaType, std::move(bytes), {}});
    return attach(id, std::move(files));
}

EditPtr EvidenceEdits::attach(const EvidenceId& id, std::vector<NewAttachment> files) const {
    evidenceWith(id);
    const std::string first = files.empty() ? std::string() : keptFileName(files.front().fileName);
    std::vector<EditPtr> parts;
    attachParts(parts, names::attachFile, id, std::move(files), m_sources.stores.attachments.ofEvidence(id));
    if (parts.empty())
        throw Failure(ErrorCode::AlreadyThere, {"attachment", first});
    if (parts.size() == 1)
        return std::move(parts.front());
    return std::make_unique<CompositeEdit>(names::attachFile, std::string(), std::move(parts));
}

EditPtr EvidenceEdits::removeAttachment(const AttachmentId& id) const {
    const Attachment attachment =
        found(m_sources.stores.attachments.find(id), RecordKind::Attachment, id.text());
    return recordEdit<Attachment>(names::removeAttachment, {}, attachment, std::nullopt);
}

} // namespace inclusion
