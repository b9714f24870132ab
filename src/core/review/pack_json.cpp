#include "core/review/pack_json.h"

#include <nlohmann/json.hpp>

namespace inclusion::review {

namespace {

using Json = nlohmann::ordered_json;

Json dayJson(const std::optional<Date>& day) {
    return day ? Json(day->iso()) : Json(nullptr);
}

template <typename Value, typename Function>
Json listJson(const std::vector<Value>& values, Function&& jsonOf) {
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(jsonOf(value));
    return list;
}

Json levelJson(const PackLevel& level) {
    return {{"id", level.id}, {"title", level.title}, {"symbol", level.symbol}, {"summary", level.summary}};
}

Json scaleJson(const PackScale& scale) {
    return {{"id", scale.id}, {"title", scale.title}, {"levels", listJson(scale.levels, levelJson)}};
}

Json descriptorJson(const PackDescriptor& descriptor) {
    return {{"levelId", descriptor.levelId}, {"text", descriptor.text}, {"state", idOf(descriptor.state)}};
}

Json useJson(const PackEvidenceUse& use) {
    return {{"piece", use.piece}, {"shows", use.shows}};
}

Json subjectJson(const PackSubject& subject) {
    return {{"id", subject.id},
            {"number", subject.number},
            {"title", subject.title},
            {"text", subject.text},
            {"provenance", idOf(subject.provenance)},
            {"scaleId", subject.scaleId},
            {"levelId", subject.levelId},
            {"rationale", subject.rationale},
            {"state", idOf(subject.state)},
            {"description", subject.description},
            {"descriptors", listJson(subject.descriptors, descriptorJson)},
            {"evidence", listJson(subject.evidence, useJson)},
            {"evidenceLeftOut", subject.evidenceLeftOut},
            {"strengths", subject.strengths},
            {"developments", subject.developments},
            {"remarks", subject.remarks}};
}

Json areaJson(const PackArea& area) {
    return {{"whole", subjectJson(area.whole)},
            {"overall", listJson(area.overall, subjectJson)},
            {"items", listJson(area.items, subjectJson)}};
}

Json evidenceJson(const PackEvidence& piece) {
    return {{"title", piece.title},        {"summary", piece.summary}, {"sourceType", idOf(piece.sourceType)},
            {"date", dayJson(piece.date)}, {"holder", piece.holder},   {"titleOnly", piece.titleOnly}};
}

Json actionJson(const PackAction& action) {
    return {{"title", action.title},          {"area", action.area},
            {"purpose", action.purpose},      {"lead", action.lead},
            {"start", dayJson(action.start)}, {"due", dayJson(action.due)},
            {"outcome", action.outcome},      {"state", idOf(action.state)}};
}

Json entryJson(const GlossaryEntry& entry) {
    return {{"term", entry.term}, {"expansion", entry.expansion}, {"meaning", entry.meaning}};
}

} // namespace

std::string packJson(const PackContent& pack) {
    const Json json = {{"format", "inclusion-review-pack"},
                       {"version", 1},
                       {"packId", pack.id.text()},
                       {"auditId", pack.auditId.text()},
                       {"createdAt", pack.createdAt.iso()},
                       {"replyKey", pack.replyKey},
                       {"title", pack.title},
                       {"reviewers", pack.reviewers},
                       {"note", pack.note},
                       {"questions", pack.questions},
                       {"replyBy", dayJson(pack.replyBy)},
                       {"detail", idOf(pack.detail)},
                       {"apart", pack.apart},
                       {"setting", pack.setting},
                       {"sample", pack.sample},
                       {"cycle", pack.cycle},
                       {"agreed", pack.agreed},
                       {"framework", pack.framework},
                       {"wording", pack.wording},
                       {"scales", listJson(pack.scales, scaleJson)},
                       {"areas", listJson(pack.areas, areaJson)},
                       {"evidence", listJson(pack.evidence, evidenceJson)},
                       {"actions", listJson(pack.actions, actionJson)},
                       {"glossary", listJson(pack.glossary, entryJson)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace inclusion::review
