#include "core/audit/record_json.h"

#include <nlohmann/json.hpp>

namespace inclusion {

namespace {

using Json = nlohmann::ordered_json;

Json dayOrNull(const std::optional<Date>& day) {
    return day ? Json(day->iso()) : Json(nullptr);
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

template <typename Record, typename Function>
Json listJson(const std::vector<Record>& records, Function&& jsonOf) {
    Json list = Json::array();
    for (const Record& record : records)
        list.push_back(jsonOf(record));
    return list;
}

} // namespace

std::string recordJson(const Setting& setting) {
    return Json{{"id", setting.id.text()},
                {"name", setting.name},
                {"phase", idOf(setting.phase)},
                {"reference", setting.reference},
                {"sample", setting.sample}}
        .dump();
}

std::string recordJson(const Audit& audit) {
    return Json{{"id", audit.id.text()},
                {"frameworkId", audit.frameworkId},
                {"frameworkRevision", audit.frameworkRevision},
                {"frameworkHash", audit.frameworkHash},
                {"cycle", audit.cycle},
                {"agreed", audit.agreed},
                {"createdAt", audit.createdAt.iso()}}
        .dump();
}

std::string recordJson(const Judgement& judgement) {
    return Json{{"auditId", judgement.auditId.text()},   {"subjectId", judgement.subjectId},
                {"levelId", judgement.levelId},          {"rationale", judgement.rationale},
                {"state", idOf(judgement.state)},        {"author", judgement.author},
                {"changedAt", judgement.changedAt.iso()}}
        .dump();
}

std::string recordJson(const Description& description) {
    return Json{{"auditId", description.auditId.text()},
                {"subjectId", description.subjectId},
                {"text", description.text}}
        .dump();
}

std::string recordJson(const Highlight& highlight) {
    return Json{{"auditId", highlight.auditId.text()},
                {"descriptorId", highlight.descriptorId},
                {"state", idOf(highlight.state)}}
        .dump();
}

std::string recordJson(const Note& note) {
    return Json{{"id", note.id.text()},        {"auditId", note.auditId.text()},
                {"subjectId", note.subjectId}, {"kind", idOf(note.kind)},
                {"text", note.text},           {"position", note.position}}
        .dump();
}

std::string recordJson(const Evidence& evidence) {
    return Json{{"id", evidence.id.text()},
                {"title", evidence.title},
                {"summary", evidence.summary},
                {"sourceType", idOf(evidence.sourceType)},
                {"date", dayOrNull(evidence.date)},
                {"holder", evidence.holder},
                {"link", evidence.link},
                {"tags", evidence.tags},
                {"disclosure", idOf(evidence.disclosure)},
                {"createdAt", evidence.createdAt.iso()}}
        .dump();
}

std::string recordJson(const EvidenceLink& link) {
    return Json{{"id", link.id.text()},
                {"evidenceId", link.evidenceId.text()},
                {"auditId", link.auditId.text()},
                {"subjectId", link.subjectId},
                {"note", link.note}}
        .dump();
}

std::string recordJson(const Attachment& attachment) {
    return Json{{"id", attachment.id.text()},         {"evidenceId", attachment.evidenceId.text()},
                {"fileName", attachment.fileName},    {"mediaType", attachment.mediaType},
                {"sha256", attachment.sha256},        {"size", attachment.size},
                {"addedAt", attachment.addedAt.iso()}}
        .dump();
}

std::string recordJson(const Action& action) {
    return Json{{"id", action.id.text()},
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
                {"createdAt", action.createdAt.iso()}}
        .dump();
}

} // namespace inclusion
