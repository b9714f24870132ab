// Reads what pack_json.cpp writes, from whoever may have written it.
#include "core/base/whole_number.h"
#include "core/review/pack_json.h"
#include "core/review/review_json.h"

#include <nlohmann/json.hpp>

#include <unordered_set>

namespace inclusion::review {

namespace {

using Json = nlohmann::json;

template <typename Function>
auto listIn(const Json& json, const char* key, Function&& read) {
    std::vector<decltype(read(json))> list;
    const auto& array = json.at(key).get_ref<const Json::array_t&>();
    list.reserve(array.size());
    for (const Json& each : array)
        list.push_back(read(each));
    return list;
}

std::vector<std::string> textsIn(const Json& json, const char* key) {
    return listIn(json, key, [](const Json& each) { return each.get<std::string>(); });
}

Provenance provenanceFrom(const std::string& id) {
    for (const Provenance each : {Provenance::Source, Provenance::Project})
        if (idOf(each) == id)
            return each;
    throw std::invalid_argument("unknown provenance");
}

PackLevel levelFrom(const Json& json) {
    return {textIn(json, "id"), textIn(json, "title"), textIn(json, "symbol"), textIn(json, "summary")};
}

PackScale scaleFrom(const Json& json) {
    return {textIn(json, "id"), textIn(json, "title"), listIn(json, "levels", levelFrom)};
}

PackDescriptor descriptorFrom(const Json& json) {
    return {textIn(json, "levelId"), textIn(json, "text"),
            knownValue(highlightStateFromId(textIn(json, "state")))};
}

PackEvidenceUse useFrom(const Json& json) {
    return {wholeNumber<std::size_t>(json.at("piece")), textIn(json, "shows")};
}

PackSubject subjectFrom(const Json& json) {
    PackSubject subject;
    subject.id = textIn(json, "id");
    subject.number = textIn(json, "number");
    subject.title = textIn(json, "title");
    subject.text = textIn(json, "text");
    subject.provenance = provenanceFrom(textIn(json, "provenance"));
    subject.scaleId = textIn(json, "scaleId");
    subject.levelId = textIn(json, "levelId");
    subject.rationale = textIn(json, "rationale");
    subject.state = knownValue(progressStateFromId(textIn(json, "state")));
    subject.description = textIn(json, "description");
    subject.descriptors = listIn(json, "descriptors", descriptorFrom);
    subject.evidence = listIn(json, "evidence", useFrom);
    subject.evidenceLeftOut = wholeNumber<int>(json.at("evidenceLeftOut"));
    subject.strengths = textsIn(json, "strengths");
    subject.developments = textsIn(json, "developments");
    subject.remarks = textsIn(json, "remarks");
    return subject;
}

PackArea areaFrom(const Json& json) {
    return {subjectFrom(json.at("whole")), listIn(json, "overall", subjectFrom),
            listIn(json, "items", subjectFrom)};
}

PackEvidence evidenceFrom(const Json& json) {
    return {textIn(json, "title"),
            textIn(json, "summary"),
            knownValue(sourceTypeFromId(textIn(json, "sourceType"))),
            dayIn(json, "date"),
            textIn(json, "holder"),
            json.at("titleOnly").get<bool>()};
}

PackAction actionFrom(const Json& json) {
    return {textIn(json, "title"),   textIn(json, "area"),
            textIn(json, "purpose"), textIn(json, "lead"),
            dayIn(json, "start"),    dayIn(json, "due"),
            textIn(json, "outcome"), knownValue(actionStateFromId(textIn(json, "state")))};
}

GlossaryEntry entryFrom(const Json& json) {
    return {textIn(json, "term"), textIn(json, "expansion"), textIn(json, "meaning")};
}

/// Whatever refers to something inside the pack finds it there.
void checkReferences(const PackContent& pack) {
    std::unordered_set<std::string> subjects;
    const auto check = [&](const PackSubject& subject) {
        if (subject.id.empty() || !subjects.insert(subject.id).second)
            throw std::invalid_argument("a subject without an id of its own");
        for (const PackEvidenceUse& use : subject.evidence)
            if (use.piece >= pack.evidence.size())
                throw std::out_of_range("evidence that is not there");
    };
    for (const PackArea& area : pack.areas) {
        check(area.whole);
        for (const PackSubject& subject : area.overall)
            check(subject);
        for (const PackSubject& subject : area.items)
            check(subject);
    }
}

void read(const Json& json, PackContent& pack) {
    pack.id = ReviewPackId(uuidIn(json, "packId"));
    pack.auditId = AuditId(uuidIn(json, "auditId"));
    pack.createdAt = momentIn(json, "createdAt");
    pack.replyKey = hexIn(json, "replyKey", 64);
    pack.title = textIn(json, "title");
    pack.reviewers = textsIn(json, "reviewers");
    pack.note = textIn(json, "note");
    pack.questions = textsIn(json, "questions");
    pack.replyBy = dayIn(json, "replyBy");
    pack.detail = knownValue(packDetailFromId(textIn(json, "detail")));
    if (json.contains("apart")) // packs made before there was judging apart have no such key
        pack.apart = json.at("apart").get<bool>();
    pack.setting = textIn(json, "setting");
    pack.sample = json.at("sample").get<bool>();
    pack.cycle = textIn(json, "cycle");
    pack.agreed = json.at("agreed").get<bool>();
    pack.framework = textIn(json, "framework");
    pack.wording = textIn(json, "wording");
    pack.scales = listIn(json, "scales", scaleFrom);
    pack.areas = listIn(json, "areas", areaFrom);
    pack.evidence = listIn(json, "evidence", evidenceFrom);
    pack.actions = listIn(json, "actions", actionFrom);
    pack.glossary = listIn(json, "glossary", entryFrom);
    checkReferences(pack);
}

} // namespace

Result<PackContent> readPack(std::string_view bytes) {
    PackContent pack;
    const Result<> done = readReviewFile(bytes, {"pack", "inclusion-review-pack", largestPack},
                                         [&](const Json& json) { read(json, pack); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return pack;
}

} // namespace inclusion::review
