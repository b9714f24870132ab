#include "core/audit/record_json.h"

#include <nlohmann/json.hpp>

namespace inclusion {

namespace {

using Json = nlohmann::ordered_json;

/// Text that is not UTF-8 can only come from a file made elsewhere; it must not keep the record from
/// changing.
std::string textOf(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json dayOrNull(const std::optional<Date>& day) {
    return day ? Json(day->iso()) : Json(nullptr);
}

Json momentOrNull(const std::optional<Timestamp>& moment) {
    return moment ? Json(moment->iso()) : Json(nullptr);
}

Json milestoneJson(const Milestone& milestone) {
    return {{"id", milestone.id.text()},
            {"title", milestone.title},
            {"due", dayOrNull(milestone.due)},
            {"reached", milestone.reached}};
}

Json roundJson(const ReviewRound& round) {
    return {{"id", round.id.text()},
            {"date", round.date.iso()},
            {"working", round.working},
            {"nextActions", round.nextActions},
            {"author", round.author}};
}

Json revisionJson(const FormerRevision& former) {
    return {{"revision", former.revision},
            {"frameworkHash", former.frameworkHash},
            {"replacedAt", former.replacedAt.iso()},
            {"author", former.author}};
}

template <typename Record, typename Function>
Json listJson(const std::vector<Record>& records, Function&& jsonOf) {
    Json list = Json::array();
    for (const Record& record : records)
        list.push_back(jsonOf(record));
    return list;
}

} // namespace

std::string recordJson(const Setting& setting) {
    return textOf({{"id", setting.id.text()},
                   {"name", setting.name},
                   {"phase", idOf(setting.phase)},
                   {"reference", setting.reference},
                   {"sample", setting.sample}});
}

std::string recordJson(const Audit& audit) {
    return textOf({{"id", audit.id.text()},
                   {"frameworkId", audit.frameworkId},
                   {"frameworkRevision", audit.frameworkRevision},
                   {"frameworkHash", audit.frameworkHash},
                   {"cycle", audit.cycle},
                   {"agreed", audit.agreed},
                   {"createdAt", audit.createdAt.iso()},
                   {"previousId", audit.previousId.text()},
                   {"formerRevisions", listJson(audit.formerRevisions, revisionJson)}});
}

std::string recordJson(const Judgement& judgement) {
    return textOf({{"auditId", judgement.auditId.text()},
                   {"subjectId", judgement.subjectId},
                   {"levelId", judgement.levelId},
                   {"rationale", judgement.rationale},
                   {"state", idOf(judgement.state)},
                   {"author", judgement.author},
                   {"changedAt", judgement.changedAt.iso()}});
}

std::string recordJson(const Description& description) {
    return textOf({{"auditId", description.auditId.text()},
                   {"subjectId", description.subjectId},
                   {"text", description.text}});
}

std::string recordJson(const Highlight& highlight) {
    return textOf({{"auditId", highlight.auditId.text()},
                   {"descriptorId", highlight.descriptorId},
                   {"state", idOf(highlight.state)}});
}

std::string recordJson(const Note& note) {
    return textOf({{"id", note.id.text()},
                   {"auditId", note.auditId.text()},
                   {"subjectId", note.subjectId},
                   {"kind", idOf(note.kind)},
                   {"text", note.text},
                   {"position", note.position}});
}

std::string recordJson(const Evidence& evidence) {
    return textOf({{"id", evidence.id.text()},
                   {"title", evidence.title},
                   {"summary", evidence.summary},
                   {"sourceType", idOf(evidence.sourceType)},
                   {"date", dayOrNull(evidence.date)},
                   {"holder", evidence.holder},
                   {"link", evidence.link},
                   {"tags", evidence.tags},
                   {"disclosure", idOf(evidence.disclosure)},
                   {"createdAt", evidence.createdAt.iso()}});
}

std::string recordJson(const EvidenceLink& link) {
    return textOf({{"id", link.id.text()},
                   {"evidenceId", link.evidenceId.text()},
                   {"auditId", link.auditId.text()},
                   {"subjectId", link.subjectId},
                   {"note", link.note}});
}

std::string recordJson(const Attachment& attachment) {
    return textOf({{"id", attachment.id.text()},
                   {"evidenceId", attachment.evidenceId.text()},
                   {"fileName", attachment.fileName},
                   {"mediaType", attachment.mediaType},
                   {"sha256", attachment.sha256},
                   {"size", attachment.size},
                   {"addedAt", attachment.addedAt.iso()}});
}

std::string recordJson(const Action& action) {
    return textOf({{"id", action.id.text()},
                   {"auditId", action.auditId.text()},
                   {"areaId", action.areaId},
                   {"title", action.title},
                   {"purpose", action.purpose},
                   {"lead", action.lead},
                   {"start", dayOrNull(action.start)},
                   {"due", dayOrNull(action.due)},
                   {"outcome", action.outcome},
                   {"cost", action.cost},
                   {"state", idOf(action.state)},
                   {"subjectIds", action.subjectIds},
                   {"milestones", listJson(action.milestones, milestoneJson)},
                   {"rounds", listJson(action.rounds, roundJson)},
                   {"createdAt", action.createdAt.iso()},
                   {"previousId", action.previousId.text()}});
}

std::string recordJson(const SubjectMark& mark) {
    return textOf({{"auditId", mark.auditId.text()},
                   {"subjectId", mark.subjectId},
                   {"kind", idOf(mark.kind)},
                   {"frameworkHash", mark.frameworkHash},
                   {"formerIds", mark.formerIds},
                   {"formerLevelId", mark.formerLevelId}});
}

std::string recordJson(const EvidenceCheck& check) {
    return textOf({{"auditId", check.auditId.text()},
                   {"evidenceId", check.evidenceId.text()},
                   {"verdict", idOf(check.verdict)},
                   {"author", check.author},
                   {"checkedAt", check.checkedAt.iso()}});
}

std::string recordJson(const SchoolFramework& framework) {
    return textOf({{"frameworkId", framework.frameworkId},
                   {"hash", framework.hash},
                   {"origin", framework.origin},
                   {"addedAt", framework.addedAt.iso()}});
}

std::string recordJson(const SchoolWording& wording) {
    return textOf({{"frameworkId", wording.frameworkId},
                   {"origin", wording.origin},
                   {"keptAt", wording.keptAt.iso()},
                   {"texts", wording.texts}});
}

std::string recordJson(const ReviewPack& pack) {
    return textOf({{"id", pack.id.text()},
                   {"auditId", pack.auditId.text()},
                   {"title", pack.title},
                   {"detail", idOf(pack.detail)},
                   {"reviewers", pack.reviewers},
                   {"replyBy", dayOrNull(pack.replyBy)},
                   {"contentHash", pack.contentHash},
                   {"author", pack.author},
                   {"createdAt", pack.createdAt.iso()}});
}

std::string recordJson(const ReviewComment& comment) {
    return textOf({{"id", comment.id.text()},
                   {"auditId", comment.auditId.text()},
                   {"packId", comment.packId.text()},
                   {"sourceId", comment.sourceId},
                   {"subjectId", comment.subjectId},
                   {"reviewer", comment.reviewer},
                   {"stance", idOf(comment.stance)},
                   {"text", comment.text},
                   {"writtenAt", comment.writtenAt.iso()},
                   {"onBehalf", comment.onBehalf},
                   {"enteredBy", comment.enteredBy},
                   {"state", idOf(comment.state)},
                   {"answer", comment.answer},
                   {"answeredBy", comment.answeredBy},
                   {"answeredAt", momentOrNull(comment.answeredAt)},
                   {"settledBy", comment.settledBy},
                   {"settledAt", momentOrNull(comment.settledAt)},
                   {"actionId", comment.actionId.text()},
                   {"judgementSubject", comment.judgementSubject},
                   {"withdrawnBy", comment.withdrawnBy},
                   {"withdrawnAt", momentOrNull(comment.withdrawnAt)}});
}

std::string recordJson(const FirstView& view) {
    return textOf({{"id", view.id.text()},
                   {"auditId", view.auditId.text()},
                   {"packId", view.packId.text()},
                   {"subjectId", view.subjectId},
                   {"judge", view.judge},
                   {"levelId", view.levelId},
                   {"rationale", view.rationale},
                   {"writtenAt", view.writtenAt.iso()},
                   {"agreedLevelId", view.agreedLevelId},
                   {"agreedReason", view.agreedReason},
                   {"agreedBy", view.agreedBy},
                   {"agreedAt", momentOrNull(view.agreedAt)}});
}

std::string recordJson(const Fact& fact) {
    return textOf({{"auditId", fact.auditId.text()},
                   {"itemId", fact.itemId},
                   {"fieldId", fact.fieldId},
                   {"rowId", fact.rowId},
                   {"rowLabel", fact.rowLabel},
                   {"type", idOf(fact.type)},
                   {"value", fact.value}});
}

std::string recordJson(const Answer& answer) {
    return textOf({{"auditId", answer.auditId.text()},
                   {"itemId", answer.itemId},
                   {"text", answer.text},
                   {"respondent", answer.respondent},
                   {"date", dayOrNull(answer.date)},
                   {"followUp", answer.followUp}});
}

std::string recordJson(const FocusChoice& focus) {
    return textOf({{"auditId", focus.auditId.text()}, {"areaIds", focus.areaIds}});
}

std::string recordJson(const Meeting& meeting) {
    Json decisions = Json::array();
    for (const MeetingDecision& decision : meeting.decisions)
        decisions.push_back({{"subjectId", decision.subjectId},
                             {"commentId", decision.commentId.text()},
                             {"text", decision.text}});
    return textOf({{"id", meeting.id.text()},
                   {"auditId", meeting.auditId.text()},
                   {"date", meeting.date.iso()},
                   {"attended", meeting.attended},
                   {"notes", meeting.notes},
                   {"decisions", std::move(decisions)}});
}

std::string recordJson(const SchoolYear& year) {
    Json halfTerms = Json::array();
    for (std::size_t i = 0; i < year.halfTerms.size(); ++i)
        halfTerms.push_back({{"id", halfTermId(i)},
                             {"first", year.halfTerms[i].first.iso()},
                             {"last", year.halfTerms[i].last.iso()}});
    return textOf({{"cycle", year.cycle}, {"halfTerms", std::move(halfTerms)}});
}

std::string recordJson(const SavedTemplate& saved) {
    return textOf({{"id", saved.id.text()},
                   {"name", saved.name},
                   {"sectionIds", saved.sectionIds},
                   {"audience", saved.audience},
                   {"redaction", saved.redaction},
                   {"listEvidence", saved.listEvidence},
                   {"smallNumberThreshold", saved.smallNumberThreshold}});
}

std::string recordJson(const SchoolLogo& logo) {
    return textOf({{"fileName", logo.fileName}, {"mediaType", logo.mediaType}, {"size", logo.bytes.size()}});
}

} // namespace inclusion
