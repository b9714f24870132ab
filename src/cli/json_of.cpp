#include "cli/json_of.h"

#include <nlohmann/json.hpp>

namespace inclusion::cli {

namespace {

/// A record's JSON as history keeps it; null where there was no record.
Json recordOf(const std::string& text) {
    if (text.empty())
        return nullptr;
    Json record = Json::parse(text, nullptr, false);
    return record.is_discarded() ? Json(text) : record;
}

} // namespace

Json jsonOf(const std::optional<Date>& date) {
    return date ? Json(date->iso()) : Json(nullptr);
}

Json jsonOf(const Finding& finding) {
    return {{"file", finding.file},
            {"pointer", finding.pointer},
            {"line", finding.line},
            {"severity", finding.severity == Finding::Severity::Error ? "error" : "warning"},
            {"rule", finding.rule},
            {"message", finding.message},
            {"hint", finding.hint}};
}

Json jsonOf(const TableProblem& problem) {
    return {{"row", problem.row},
            {"column", problem.column},
            {"rule", problem.rule},
            {"message", problem.message},
            {"hint", problem.hint}};
}

Json jsonOf(const FileProblem& problem) {
    return {{"rule", problem.rule}, {"detail", problem.detail}};
}

Json jsonOf(const Setting& setting) {
    return {{"name", setting.name},
            {"phase", idOf(setting.phase)},
            {"reference", setting.reference},
            {"sample", setting.sample}};
}

Json jsonOf(const Audit& audit) {
    return {{"id", audit.id.text()},
            {"framework", audit.frameworkId},
            {"frameworkRevision", audit.frameworkRevision},
            {"frameworkHash", audit.frameworkHash},
            {"cycle", audit.cycle},
            {"agreed", audit.agreed},
            {"createdAt", audit.createdAt.iso()}};
}

Json jsonOf(const Judgement& judgement) {
    return {{"subject", judgement.subjectId},
            {"level", judgement.levelId.empty() ? Json(nullptr) : Json(judgement.levelId)},
            {"rationale", judgement.rationale},
            {"state", idOf(judgement.state)},
            {"author", judgement.author},
            {"changedAt", judgement.changedAt.iso()}};
}

Json jsonOf(const Note& note) {
    return {
        {"id", note.id.text()}, {"subject", note.subjectId}, {"kind", idOf(note.kind)}, {"text", note.text}};
}

Json jsonOf(const Evidence& evidence) {
    return {{"id", evidence.id.text()},
            {"title", evidence.title},
            {"summary", evidence.summary},
            {"sourceType", idOf(evidence.sourceType)},
            {"date", jsonOf(evidence.date)},
            {"holder", evidence.holder},
            {"link", evidence.link},
            {"tags", evidence.tags},
            {"disclosure", idOf(evidence.disclosure)},
            {"createdAt", evidence.createdAt.iso()}};
}

Json jsonOf(const EvidenceLink& link) {
    return {{"id", link.id.text()},
            {"audit", link.auditId.text()},
            {"subject", link.subjectId},
            {"note", link.note}};
}

Json jsonOf(const analysis::EvidenceOffer& offer) {
    const analysis::OfferSource& from = offer.from;
    return {{"evidence", jsonOf(offer.evidence)},
            {"audit", from.audit.id.text()},
            {"framework", from.audit.frameworkId},
            {"cycle", from.audit.cycle},
            {"subject", from.subjectId},
            {"relation", analysis::idOf(from.relation)},
            {"note", from.note},
            {"linkNote", offer.linkNote}};
}

Json jsonOf(const Attachment& attachment) {
    return {{"id", attachment.id.text()},
            {"fileName", attachment.fileName},
            {"mediaType", attachment.mediaType},
            {"sha256", attachment.sha256},
            {"size", attachment.size}};
}

Json jsonOf(const Action& action) {
    Json milestones = Json::array();
    for (const Milestone& milestone : action.milestones)
        milestones.push_back(
            {{"title", milestone.title}, {"due", jsonOf(milestone.due)}, {"reached", milestone.reached}});
    Json rounds = Json::array();
    for (const ReviewRound& round : action.rounds)
        rounds.push_back({{"date", round.date.iso()},
                          {"working", round.working},
                          {"nextActions", round.nextActions},
                          {"author", round.author}});
    return {{"id", action.id.text()},
            {"area", action.areaId},
            {"title", action.title},
            {"purpose", action.purpose},
            {"lead", action.lead},
            {"start", jsonOf(action.start)},
            {"due", jsonOf(action.due)},
            {"outcome", action.outcome},
            {"cost", action.cost},
            {"state", idOf(action.state)},
            {"subjects", action.subjectIds},
            {"milestones", milestones},
            {"rounds", rounds},
            {"createdAt", action.createdAt.iso()}};
}

Json jsonOf(const HistoryEntry& entry) {
    return {{"at", entry.at.iso()},
            {"author", entry.author},
            {"edit", entry.editName},
            {"batch", entry.batch},
            {"undo", entry.undo},
            {"kind", idOf(entry.kind)},
            {"record", entry.recordId},
            {"audit", entry.auditId.text()},
            {"subject", entry.subjectId},
            {"before", recordOf(entry.before)},
            {"after", recordOf(entry.after)}};
}

Json jsonOf(const SearchHit& hit) {
    return {{"kind", idOf(hit.kind)},   {"record", hit.recordId}, {"audit", hit.auditId.text()},
            {"subject", hit.subjectId}, {"title", hit.title},     {"snippet", hit.snippet}};
}

Json jsonOf(const BackupInfo& backup) {
    return {{"path", backup.path.string()}, {"madeAt", backup.madeAt.iso()}, {"size", backup.size}};
}

template <typename T>
Json jsonArray(const std::vector<T>& values) {
    Json array = Json::array();
    for (const T& value : values)
        array.push_back(jsonOf(value));
    return array;
}

template Json jsonArray(const std::vector<Finding>&);
template Json jsonArray(const std::vector<TableProblem>&);
template Json jsonArray(const std::vector<FileProblem>&);
template Json jsonArray(const std::vector<Audit>&);
template Json jsonArray(const std::vector<Note>&);
template Json jsonArray(const std::vector<Evidence>&);
template Json jsonArray(const std::vector<EvidenceLink>&);
template Json jsonArray(const std::vector<analysis::EvidenceOffer>&);
template Json jsonArray(const std::vector<Attachment>&);
template Json jsonArray(const std::vector<Action>&);
template Json jsonArray(const std::vector<HistoryEntry>&);
template Json jsonArray(const std::vector<SearchHit>&);
template Json jsonArray(const std::vector<BackupInfo>&);

} // namespace inclusion::cli
