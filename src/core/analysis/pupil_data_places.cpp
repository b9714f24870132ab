#include "core/analysis/pupil_data.h"

#include <algorithm>
#include <initializer_list>
#include <tuple>

namespace inclusion::analysis {

std::vector<PupilDataPlace> pupilDataIn(const AuditSnapshot& snapshot) {
    std::vector<PupilDataPlace> places;
    const auto look = [&](RecordKind record, const std::string& id,
                          std::initializer_list<std::string_view> texts) {
        for (const std::string_view text : texts) {
            for (const PupilDataHit& hit : possiblePupilData(text))
                places.push_back({record, id, hit.kind});
        }
    };
    for (const auto& [id, judgement] : snapshot.judgements)
        look(RecordKind::Judgement, id, {judgement.rationale, judgement.author});
    for (const auto& [id, description] : snapshot.descriptions)
        look(RecordKind::Description, id, {description.text});
    for (const Note& note : snapshot.notes)
        look(RecordKind::Note, note.subjectId, {note.text});
    for (const Evidence& evidence : snapshot.evidence)
        look(RecordKind::Evidence, evidence.id.text(), {evidence.title, evidence.summary, evidence.holder});
    for (const EvidenceLink& link : snapshot.links)
        look(RecordKind::EvidenceLink, link.id.text(), {link.note});
    for (const Attachment& attachment : snapshot.attachments)
        look(RecordKind::Attachment, attachment.id.text(), {attachment.fileName});
    for (const Action& action : snapshot.actions) {
        look(RecordKind::Action, action.id.text(),
             {action.title, action.purpose, action.outcome, action.lead, action.cost});
        for (const Milestone& milestone : action.milestones)
            look(RecordKind::Action, action.id.text(), {milestone.title});
        for (const ReviewRound& round : action.rounds)
            look(RecordKind::Action, action.id.text(), {round.working, round.nextActions});
    }
    for (const Fact& fact : snapshot.facts)
        if (fact.type == FieldType::Text || !fact.rowLabel.empty())
            look(RecordKind::Fact, fact.itemId,
                 {fact.rowLabel, fact.type == FieldType::Text ? fact.value : ""});
    for (const auto& [id, answer] : snapshot.answers)
        look(RecordKind::Answer, id, {answer.text, answer.respondent, answer.followUp});
    for (const Meeting& meeting : snapshot.meetings) {
        look(RecordKind::Meeting, meeting.id.text(), {meeting.notes});
        for (const std::string& role : meeting.attended)
            look(RecordKind::Meeting, meeting.id.text(), {role});
    }
    const auto key = [](const PupilDataPlace& place) { return std::tie(place.record, place.id, place.kind); };
    std::sort(places.begin(), places.end(),
              [&](const PupilDataPlace& a, const PupilDataPlace& b) { return key(a) < key(b); });
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace inclusion::analysis
