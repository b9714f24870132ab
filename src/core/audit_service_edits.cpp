// The edits that `AuditService` makes from the current state.
#include "core/audit_service_private.h"
#include "core/edit/action_edits.h"
#include "core/edit/audit_edits.h"
#include "core/edit/evidence_bulk_edits.h"
#include "core/edit/evidence_edits.h"
#include "core/edit/fact_edits.h"
#include "core/edit/framework_edits.h"
#include "core/edit/meeting_edits.h"
#include "core/edit/report_look_edits.h"
#include "core/edit/review_edits.h"
#include "core/framework/name_match.h"
#include "core/report/report_template.h"

namespace inclusion {

Result<EditPtr> AuditService::editSetting(const Setting& after) const {
    return d->reading([&] { return AuditEdits(d->sources).editSetting(after); });
}

Result<EditPtr> AuditService::changeAudit(const Audit& after) const {
    return d->reading([&] { return AuditEdits(d->sources).changeAudit(after); });
}

Result<EditPtr> AuditService::setJudgement(const Judgement& after) const {
    return d->reading([&] { return AuditEdits(d->sources).setJudgement(after); });
}

Result<EditPtr> AuditService::setDescription(const Description& after) const {
    return d->reading([&] { return AuditEdits(d->sources).setDescription(after); });
}

Result<EditPtr> AuditService::setHighlight(const Highlight& after) const {
    return d->reading([&] { return AuditEdits(d->sources).setHighlight(after); });
}

Result<EditPtr> AuditService::addNote(Note note) const {
    return d->reading([&] { return AuditEdits(d->sources).addNote(std::move(note)); });
}

Result<EditPtr> AuditService::changeNote(const Note& after) const {
    return d->reading([&] { return AuditEdits(d->sources).changeNote(after); });
}

Result<EditPtr> AuditService::removeNote(const NoteId& id) const {
    return d->reading([&] { return AuditEdits(d->sources).removeNote(id); });
}

Result<EditPtr> AuditService::moveNote(const NoteId& id, int by) const {
    return d->reading([&] { return AuditEdits(d->sources).moveNote(id, by); });
}

Result<EditPtr> AuditService::addEvidence(Evidence evidence, const AuditId& auditId,
                                          const std::vector<std::string>& subjectIds,
                                          std::vector<NewAttachment> files) const {
    return d->reading([&] {
        return EvidenceEdits(d->sources)
            .addEvidence(std::move(evidence), auditId, subjectIds, std::move(files));
    });
}

Result<EditPtr> AuditService::addEvidenceRows(std::vector<std::pair<Evidence, std::vector<std::string>>> rows,
                                              const AuditId& auditId) const {
    return d->reading([&] { return EvidenceEdits(d->sources).addEvidenceRows(std::move(rows), auditId); });
}

Result<EditPtr> AuditService::changeEvidence(const Evidence& after) const {
    return d->reading([&] { return EvidenceEdits(d->sources).changeEvidence(after); });
}

Result<EditPtr> AuditService::removeEvidence(const EvidenceId& id) const {
    return d->reading([&] { return EvidenceEdits(d->sources).removeEvidence(id); });
}

Result<EditPtr> AuditService::linkEvidence(const EvidenceId& id, const AuditId& auditId,
                                           const std::string& subjectId, const std::string& note) const {
    return d->reading([&] { return EvidenceEdits(d->sources).linkEvidence(id, auditId, subjectId, note); });
}

Result<EditPtr> AuditService::unlinkEvidence(const EvidenceLinkId& id) const {
    return d->reading([&] { return EvidenceEdits(d->sources).unlinkEvidence(id); });
}

Result<EditPtr> AuditService::attach(const EvidenceId& id, const std::string& fileName,
                                     const std::string& mediaType, std::string bytes) const {
    return d->reading(
        [&] { return EvidenceEdits(d->sources).attach(id, fileName, mediaType, std::move(bytes)); });
}

Result<EditPtr> AuditService::attach(const EvidenceId& id, std::vector<NewAttachment> files) const {
    return d->reading([&] { return EvidenceEdits(d->sources).attach(id, std::move(files)); });
}

Result<EditPtr> AuditService::removeEvidence(const std::vector<EvidenceId>& ids) const {
    return d->reading([&] { return EvidenceBulkEdits(d->sources).removeEvidence(ids); });
}

Result<EditPtr> AuditService::addTag(const std::vector<EvidenceId>& ids, const std::string& tag) const {
    return d->reading([&] { return EvidenceBulkEdits(d->sources).addTag(ids, tag); });
}

Result<EditPtr> AuditService::removeTag(const std::vector<EvidenceId>& ids, const std::string& tag) const {
    return d->reading([&] { return EvidenceBulkEdits(d->sources).removeTag(ids, tag); });
}

Result<EditPtr> AuditService::setDisclosure(const std::vector<EvidenceId>& ids, Disclosure disclosure) const {
    return d->reading([&] { return EvidenceBulkEdits(d->sources).setDisclosure(ids, disclosure); });
}

Result<EditPtr> AuditService::linkEvidence(const std::vector<EvidenceId>& ids, const AuditId& auditId,
                                           const std::string& subjectId) const {
    return d->reading([&] { return EvidenceBulkEdits(d->sources).linkEvidence(ids, auditId, subjectId); });
}

Result<EditPtr> AuditService::removeAttachment(const AttachmentId& id) const {
    return d->reading([&] { return EvidenceEdits(d->sources).removeAttachment(id); });
}

Result<EditPtr> AuditService::addAction(Action action) const {
    return d->reading([&] { return ActionEdits(d->sources).addAction(std::move(action)); });
}

Result<EditPtr> AuditService::changeAction(const Action& after) const {
    return d->reading([&] { return ActionEdits(d->sources).changeAction(after); });
}

Result<EditPtr> AuditService::addReviewRound(const ActionId& id, ReviewRound round) const {
    return d->reading([&] { return ActionEdits(d->sources).addReviewRound(id, std::move(round)); });
}

Result<EditPtr> AuditService::removeAction(const ActionId& id) const {
    return d->reading([&] { return ActionEdits(d->sources).removeAction(id); });
}

Result<EditPtr> AuditService::addFramework(std::shared_ptr<const Framework> framework,
                                           const std::string& origin) const {
    return d->reading([&] { return FrameworkEdits(d->sources).addFramework(std::move(framework), origin); });
}

Result<EditPtr> AuditService::removeFramework(const std::string& frameworkId) const {
    return d->reading([&] { return FrameworkEdits(d->sources).removeFramework(frameworkId); });
}

Result<EditPtr> AuditService::setWording(SchoolWording wording) const {
    return d->reading([&] { return FrameworkEdits(d->sources).setWording(std::move(wording)); });
}

Result<EditPtr> AuditService::removeWording(const std::string& frameworkId) const {
    return d->reading([&] { return FrameworkEdits(d->sources).removeWording(frameworkId); });
}

Result<EditPtr> AuditService::makeReviewPack(ReviewPack pack, std::string content) const {
    return d->reading(
        [&] { return ReviewEdits(d->sources).makeReviewPack(std::move(pack), std::move(content)); });
}

Result<EditPtr> AuditService::importComments(std::vector<ReviewComment> comments,
                                             std::vector<FirstView> views) const {
    return d->reading(
        [&] { return ReviewEdits(d->sources).importComments(std::move(comments), std::move(views)); });
}

Result<EditPtr> AuditService::withdrawComment(const ReviewCommentId& id) const {
    return d->reading([&] { return ReviewEdits(d->sources).withdrawComment(id); });
}

Result<EditPtr> AuditService::reconcileViews(const AgreedJudgement& agreed) const {
    return d->reading([&] { return ReviewEdits(d->sources).reconcileViews(agreed); });
}

Result<EditPtr> AuditService::addComment(ReviewComment comment) const {
    return d->reading([&] { return ReviewEdits(d->sources).addComment(std::move(comment)); });
}

Result<EditPtr> AuditService::answerComment(const CommentAnswer& answer) const {
    return d->reading([&] { return ReviewEdits(d->sources).answerComment(answer); });
}

Result<EditPtr> AuditService::settleComment(const ReviewCommentId& id) const {
    return d->reading([&] { return ReviewEdits(d->sources).settleComment(id); });
}

Result<EditPtr> AuditService::reopenComment(const ReviewCommentId& id) const {
    return d->reading([&] { return ReviewEdits(d->sources).reopenComment(id); });
}

Result<EditPtr> AuditService::setFact(const FactEntry& entry) const {
    return d->reading([&] { return FactEdits(d->sources).setFact(entry); });
}

Result<EditPtr> AuditService::setAnswer(const Answer& after) const {
    return d->reading([&] { return FactEdits(d->sources).setAnswer(after); });
}

Result<EditPtr> AuditService::makeEvidenceOfAnswer(const AuditId& auditId, const std::string& itemId) const {
    return d->reading([&] { return FactEdits(d->sources).makeEvidenceOfAnswer(auditId, itemId); });
}

Result<EditPtr> AuditService::setFocus(const FocusChoice& after) const {
    return d->reading([&] { return MeetingEdits(d->sources).setFocus(after); });
}

Result<EditPtr> AuditService::addMeeting(const Meeting& meeting) const {
    return d->reading([&] { return MeetingEdits(d->sources).addMeeting(meeting); });
}

Result<EditPtr> AuditService::changeMeeting(const Meeting& after) const {
    return d->reading([&] { return MeetingEdits(d->sources).changeMeeting(after); });
}

Result<EditPtr> AuditService::removeMeeting(const MeetingId& id) const {
    return d->reading([&] { return MeetingEdits(d->sources).removeMeeting(id); });
}

Result<EditPtr> AuditService::setSchoolYear(const SchoolYear& after) const {
    return d->reading([&] { return MeetingEdits(d->sources).setSchoolYear(after); });
}

Result<EditPtr> AuditService::saveTemplate(const SavedTemplate& after) const {
    if (report::builtInTemplate(lowerCase(std::string(trimmed(after.name)))))
        return failure(ErrorCode::AlreadyThere, {std::string(idOf(RecordKind::SavedTemplate)), after.name});
    return d->reading([&] { return ReportLookEdits(d->sources).saveTemplate(after); });
}

Result<EditPtr> AuditService::removeTemplate(const SavedTemplateId& id) const {
    return d->reading([&] { return ReportLookEdits(d->sources).removeTemplate(id); });
}

Result<EditPtr> AuditService::setLogo(const std::string& fileName, std::string bytes) const {
    return d->reading([&] { return ReportLookEdits(d->sources).setLogo(fileName, std::move(bytes)); });
}

Result<EditPtr> AuditService::removeLogo() const {
    return d->reading([&] { return ReportLookEdits(d->sources).removeLogo(); });
}

} // namespace inclusion
