#include "core/analysis/written_texts.h"

namespace inclusion::analysis {

void forEachWrittenText(
    const AuditSnapshot& snapshot,
    const std::function<void(RecordKind record, const std::string& id, const std::string& text)>& look) {
    for (const auto& [id, judgement] : snapshot.judgements) {
        look(RecordKind::Judgement, id, judgement.rationale);
        look(RecordKind::Judgement, id, judgement.author);
    }
    for (const auto& [id, description] : snapshot.descriptions)
        look(RecordKind::Description, id, description.text);
    for (const Note& note : snapshot.notes)
        look(RecordKind::Note, note.subjectId, note.text);
    for (const Evidence& evidence : snapshot.evidence)
        for (const std::string* text : {&evidence.title, &evidence.summary, &evidence.holder})
            look(RecordKind::Evidence, evidence.id.text(), *text);
    for (const EvidenceLink& link : snapshot.links)
        look(RecordKind::EvidenceLink, link.id.text(), link.note);
    for (const Attachment& attachment : snapshot.attachments)
        look(RecordKind::Attachment, attachment.id.text(), attachment.fileName);
    for (const Action& action : snapshot.actions) {
        for (const std::string* text :
             {&action.title, &action.purpose, &action.outcome, &action.lead, &action.cost})
            look(RecordKind::Action, action.id.text(), *text);
        for (const Milestone& milestone : action.milestones)
            look(RecordKind::Action, action.id.text(), milestone.title);
        for (const ReviewRound& round : action.rounds) {
            look(RecordKind::Action, action.id.text(), round.working);
            look(RecordKind::Action, action.id.text(), round.nextActions);
        }
    }
    for (const Fact& fact : snapshot.facts) {
        look(RecordKind::Fact, fact.itemId, fact.rowLabel);
        if (fact.type == FieldType::Text)
            look(RecordKind::Fact, fact.itemId, fact.value);
    }
    for (const auto& [id, answer] : snapshot.answers)
        for (const std::string* text : {&answer.text, &answer.respondent, &answer.followUp})
            look(RecordKind::Answer, id, *text);
    for (const ReviewComment& comment : snapshot.comments) {
        look(RecordKind::ReviewComment, comment.id.text(), comment.text);
        look(RecordKind::ReviewComment, comment.id.text(), comment.answer);
    }
    for (const FirstView& view : snapshot.firstViews) {
        look(RecordKind::FirstView, view.id.text(), view.rationale);
        look(RecordKind::FirstView, view.id.text(), view.agreedReason);
    }
    for (const Meeting& meeting : snapshot.meetings) {
        look(RecordKind::Meeting, meeting.id.text(), meeting.notes);
        for (const MeetingDecision& decision : meeting.decisions)
            look(RecordKind::Meeting, meeting.id.text(), decision.text);
        for (const std::string& role : meeting.attended)
            look(RecordKind::Meeting, meeting.id.text(), role);
    }
}

} // namespace inclusion::analysis
