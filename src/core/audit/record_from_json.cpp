// Reads back what record_json.cpp writes; the keys are listed in docs/file-format.md.
#include "core/audit/record_json.h"
#include "core/base/whole_number.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <stdexcept>
#include <string>

namespace inclusion {

namespace {

using Json = nlohmann::json;

/// The value that a text stands for; throws where it stands for none.
template <typename Value>
Value known(const std::optional<Value>& value) {
    return value ? *value : throw std::invalid_argument("unknown value");
}

std::string text(const Json& json, const char* key) {
    return json.at(key).get<std::string>();
}

template <typename IdType>
IdType id(const Json& json, const char* key) {
    return IdType(text(json, key));
}

std::optional<Date> day(const Json& json, const char* key) {
    const Json& value = json.at(key);
    if (value.is_null())
        return std::nullopt;
    return known(Date::parse(value.get<std::string>()));
}

Timestamp moment(const Json& json, const char* key) {
    return known(Timestamp::parse(text(json, key)));
}

std::optional<Timestamp> momentOrNothing(const Json& json, const char* key) {
    return json.at(key).is_null() ? std::nullopt : std::optional(moment(json, key));
}

template <typename Record>
Record read(const Json& json);

template <>
Setting read(const Json& json) {
    Setting setting;
    setting.id = id<SettingId>(json, "id");
    setting.name = text(json, "name");
    setting.phase = known(phaseFromId(text(json, "phase")));
    setting.reference = text(json, "reference");
    setting.sample = json.at("sample").get<bool>();
    return setting;
}

template <>
Audit read(const Json& json) {
    Audit audit;
    audit.id = id<AuditId>(json, "id");
    audit.frameworkId = text(json, "frameworkId");
    audit.frameworkRevision = wholeNumber<int>(json.at("frameworkRevision"));
    audit.frameworkHash = text(json, "frameworkHash");
    audit.cycle = text(json, "cycle");
    audit.agreed = json.at("agreed").get<bool>();
    audit.createdAt = moment(json, "createdAt");
    // Written since the fourth version of the file.
    audit.previousId = AuditId(json.value("previousId", std::string()));
    if (const auto formers = json.find("formerRevisions"); formers != json.end())
        for (const Json& each : *formers)
            audit.formerRevisions.push_back({wholeNumber<int>(each.at("revision")),
                                             text(each, "frameworkHash"), moment(each, "replacedAt"),
                                             text(each, "author")});
    return audit;
}

template <>
Judgement read(const Json& json) {
    Judgement judgement;
    judgement.auditId = id<AuditId>(json, "auditId");
    judgement.subjectId = text(json, "subjectId");
    judgement.levelId = text(json, "levelId");
    judgement.rationale = text(json, "rationale");
    judgement.state = known(progressStateFromId(text(json, "state")));
    judgement.author = text(json, "author");
    judgement.changedAt = moment(json, "changedAt");
    return judgement;
}

template <>
Description read(const Json& json) {
    return {id<AuditId>(json, "auditId"), text(json, "subjectId"), text(json, "text")};
}

template <>
Highlight read(const Json& json) {
    return {id<AuditId>(json, "auditId"), text(json, "descriptorId"),
            known(highlightStateFromId(text(json, "state")))};
}

template <>
Note read(const Json& json) {
    Note note;
    note.id = id<NoteId>(json, "id");
    note.auditId = id<AuditId>(json, "auditId");
    note.subjectId = text(json, "subjectId");
    note.kind = known(noteKindFromId(text(json, "kind")));
    note.text = text(json, "text");
    note.position = wholeNumber<int>(json.at("position"));
    return note;
}

template <>
Evidence read(const Json& json) {
    Evidence evidence;
    evidence.id = id<EvidenceId>(json, "id");
    evidence.title = text(json, "title");
    evidence.summary = text(json, "summary");
    evidence.sourceType = known(sourceTypeFromId(text(json, "sourceType")));
    evidence.date = day(json, "date");
    evidence.holder = text(json, "holder");
    evidence.link = text(json, "link");
    evidence.tags = json.at("tags").get<std::vector<std::string>>();
    evidence.disclosure = known(disclosureFromId(text(json, "disclosure")));
    evidence.createdAt = moment(json, "createdAt");
    return evidence;
}

template <>
EvidenceLink read(const Json& json) {
    return {id<EvidenceLinkId>(json, "id"), id<EvidenceId>(json, "evidenceId"), id<AuditId>(json, "auditId"),
            text(json, "subjectId"), text(json, "note")};
}

template <>
Attachment read(const Json& json) {
    Attachment attachment;
    attachment.id = id<AttachmentId>(json, "id");
    attachment.evidenceId = id<EvidenceId>(json, "evidenceId");
    attachment.fileName = text(json, "fileName");
    attachment.mediaType = text(json, "mediaType");
    attachment.sha256 = text(json, "sha256");
    attachment.size = wholeNumber<std::int64_t>(json.at("size"));
    attachment.addedAt = moment(json, "addedAt");
    return attachment;
}

template <>
Action read(const Json& json) {
    Action action;
    action.id = id<ActionId>(json, "id");
    action.auditId = id<AuditId>(json, "auditId");
    action.areaId = text(json, "areaId");
    action.title = text(json, "title");
    action.purpose = text(json, "purpose");
    action.lead = text(json, "lead");
    action.start = day(json, "start");
    action.due = day(json, "due");
    action.outcome = text(json, "outcome");
    action.cost = text(json, "cost");
    action.state = known(actionStateFromId(text(json, "state")));
    action.subjectIds = json.at("subjectIds").get<std::vector<std::string>>();
    for (const Json& each : json.at("milestones"))
        action.milestones.push_back({id<MilestoneId>(each, "id"), text(each, "title"), day(each, "due"),
                                     each.at("reached").get<bool>()});
    for (const Json& each : json.at("rounds"))
        action.rounds.push_back({id<ReviewRoundId>(each, "id"), known(day(each, "date")),
                                 text(each, "working"), text(each, "nextActions"), text(each, "author")});
    action.createdAt = moment(json, "createdAt");
    action.previousId = ActionId(json.value("previousId", std::string())); // since the fourth version
    return action;
}

template <>
SubjectMark read(const Json& json) {
    return {id<AuditId>(json, "auditId"),
            text(json, "subjectId"),
            known(subjectMarkKindFromId(text(json, "kind"))),
            text(json, "frameworkHash"),
            json.at("formerIds").get<std::vector<std::string>>(),
            text(json, "formerLevelId")};
}

template <>
EvidenceCheck read(const Json& json) {
    return {id<AuditId>(json, "auditId"), id<EvidenceId>(json, "evidenceId"),
            known(evidenceVerdictFromId(text(json, "verdict"))), text(json, "author"),
            moment(json, "checkedAt")};
}

template <>
SchoolFramework read(const Json& json) {
    return {text(json, "frameworkId"), text(json, "hash"), text(json, "origin"), moment(json, "addedAt")};
}

template <>
SchoolWording read(const Json& json) {
    return {text(json, "frameworkId"), text(json, "origin"), moment(json, "keptAt"),
            json.at("texts").get<std::map<std::string, std::string>>()};
}

template <>
ReviewPack read(const Json& json) {
    ReviewPack pack;
    pack.id = id<ReviewPackId>(json, "id");
    pack.auditId = id<AuditId>(json, "auditId");
    pack.title = text(json, "title");
    pack.detail = known(packDetailFromId(text(json, "detail")));
    pack.reviewers = json.at("reviewers").get<std::vector<std::string>>();
    pack.replyBy = day(json, "replyBy");
    pack.contentHash = text(json, "contentHash");
    pack.author = text(json, "author");
    pack.createdAt = moment(json, "createdAt");
    return pack;
}

template <>
ReviewComment read(const Json& json) {
    ReviewComment comment;
    comment.id = id<ReviewCommentId>(json, "id");
    comment.auditId = id<AuditId>(json, "auditId");
    comment.packId = id<ReviewPackId>(json, "packId");
    comment.sourceId = text(json, "sourceId");
    comment.subjectId = text(json, "subjectId");
    comment.reviewer = text(json, "reviewer");
    comment.stance = known(commentStanceFromId(text(json, "stance")));
    comment.text = text(json, "text");
    comment.writtenAt = moment(json, "writtenAt");
    comment.onBehalf = json.at("onBehalf").get<bool>();
    comment.enteredBy = text(json, "enteredBy");
    comment.state = known(commentStateFromId(text(json, "state")));
    comment.answer = text(json, "answer");
    comment.answeredBy = text(json, "answeredBy");
    comment.answeredAt = momentOrNothing(json, "answeredAt");
    comment.settledBy = text(json, "settledBy");
    comment.settledAt = momentOrNothing(json, "settledAt");
    comment.actionId = id<ActionId>(json, "actionId");
    comment.judgementSubject = text(json, "judgementSubject");
    if (json.contains("withdrawnBy")) { // files up to version 6 have none
        comment.withdrawnBy = text(json, "withdrawnBy");
        comment.withdrawnAt = momentOrNothing(json, "withdrawnAt");
    }
    return comment;
}

template <>
FirstView read(const Json& json) {
    FirstView view;
    view.id = id<FirstViewId>(json, "id");
    view.auditId = id<AuditId>(json, "auditId");
    view.packId = id<ReviewPackId>(json, "packId");
    view.subjectId = text(json, "subjectId");
    view.judge = text(json, "judge");
    view.levelId = text(json, "levelId");
    view.rationale = text(json, "rationale");
    view.writtenAt = moment(json, "writtenAt");
    view.agreedLevelId = text(json, "agreedLevelId");
    view.agreedReason = text(json, "agreedReason");
    view.agreedBy = text(json, "agreedBy");
    view.agreedAt = momentOrNothing(json, "agreedAt");
    return view;
}

template <>
Fact read(const Json& json) {
    return {id<AuditId>(json, "auditId"), text(json, "itemId"),   text(json, "fieldId"),
            text(json, "rowId"),          text(json, "rowLabel"), known(fieldTypeFromId(text(json, "type"))),
            text(json, "value")};
}

template <>
Answer read(const Json& json) {
    return {id<AuditId>(json, "auditId"), text(json, "itemId"), text(json, "text"),
            text(json, "respondent"),     day(json, "date"),    text(json, "followUp")};
}

template <>
FocusChoice read(const Json& json) {
    return {id<AuditId>(json, "auditId"), json.at("areaIds").get<std::vector<std::string>>()};
}

template <>
Meeting read(const Json& json) {
    Meeting meeting{id<MeetingId>(json, "id"), id<AuditId>(json, "auditId"), known(day(json, "date")),
                    json.at("attended").get<std::vector<std::string>>(), text(json, "notes")};
    if (json.contains("decisions")) // files up to version 6 have none
        for (const Json& each : json.at("decisions"))
            meeting.decisions.push_back(
                {text(each, "subjectId"), id<ReviewCommentId>(each, "commentId"), text(each, "text")});
    return meeting;
}

template <>
SchoolYear read(const Json& json) {
    SchoolYear year;
    year.cycle = text(json, "cycle");
    for (const Json& each : json.at("halfTerms"))
        year.halfTerms.at(known(halfTermFromId(text(each, "id")))) = {known(day(each, "first")),
                                                                      known(day(each, "last"))};
    return year;
}

template <>
SavedTemplate read(const Json& json) {
    return {id<SavedTemplateId>(json, "id"),
            text(json, "name"),
            json.at("sectionIds").get<std::vector<std::string>>(),
            text(json, "audience"),
            text(json, "redaction"),
            json.at("listEvidence").get<bool>(),
            wholeNumber<int>(json.at("smallNumberThreshold"))};
}

} // namespace

template <typename Record>
Result<Record> recordFromJson(std::string_view json) {
    try {
        return read<Record>(Json::parse(json));
    } catch (const std::exception& exception) {
        return failure(ErrorCode::InvalidValue, {"history.record", "", "the JSON of a record"},
                       exception.what());
    }
}

template Result<Setting> recordFromJson(std::string_view);
template Result<Audit> recordFromJson(std::string_view);
template Result<Judgement> recordFromJson(std::string_view);
template Result<Description> recordFromJson(std::string_view);
template Result<Highlight> recordFromJson(std::string_view);
template Result<Note> recordFromJson(std::string_view);
template Result<Evidence> recordFromJson(std::string_view);
template Result<EvidenceLink> recordFromJson(std::string_view);
template Result<Attachment> recordFromJson(std::string_view);
template Result<Action> recordFromJson(std::string_view);
template Result<SubjectMark> recordFromJson(std::string_view);
template Result<EvidenceCheck> recordFromJson(std::string_view);
template Result<SchoolFramework> recordFromJson(std::string_view);
template Result<SchoolWording> recordFromJson(std::string_view);
template Result<ReviewPack> recordFromJson(std::string_view);
template Result<ReviewComment> recordFromJson(std::string_view);
template Result<FirstView> recordFromJson(std::string_view);
template Result<Fact> recordFromJson(std::string_view);
template Result<Answer> recordFromJson(std::string_view);
template Result<FocusChoice> recordFromJson(std::string_view);
template Result<Meeting> recordFromJson(std::string_view);
template Result<SchoolYear> recordFromJson(std::string_view);
template Result<SavedTemplate> recordFromJson(std::string_view);

} // namespace inclusion
