#include "core/analysis/small_counts.h"

namespace inclusion::analysis {

namespace {

template <typename Change>
void changeFacts(std::vector<Fact>& facts, const Change& change) {
    for (Fact& fact : facts) {
        change(fact.rowLabel);
        if (fact.type == FieldType::Text)
            change(fact.value);
    }
}

/// Every text of the records that people wrote. What `forEachWrittenText` looks at and what is changed here
/// go together; names of files and roles count nobody.
template <typename Change>
void changeTexts(AuditSnapshot& snapshot, const Change& change) {
    for (auto& [id, judgement] : snapshot.judgements)
        change(judgement.rationale);
    for (auto& [id, description] : snapshot.descriptions)
        change(description.text);
    for (Note& note : snapshot.notes)
        change(note.text);
    for (Evidence& evidence : snapshot.evidence) {
        change(evidence.title);
        change(evidence.summary);
        for (std::string& tag : evidence.tags)
            change(tag);
    }
    for (EvidenceLink& link : snapshot.links)
        change(link.note);
    for (auto* actions : {&snapshot.actions, &snapshot.earlierActions}) {
        for (Action& action : *actions) {
            for (std::string* text : {&action.title, &action.purpose, &action.outcome, &action.cost})
                change(*text);
            for (Milestone& milestone : action.milestones)
                change(milestone.title);
            for (ReviewRound& round : action.rounds) {
                change(round.working);
                change(round.nextActions);
            }
        }
    }
    changeFacts(snapshot.facts, change);
    for (auto& [id, answer] : snapshot.answers) {
        change(answer.text);
        change(answer.followUp);
    }
    for (ReviewComment& comment : snapshot.comments) {
        change(comment.text);
        change(comment.answer);
    }
    for (FirstView& view : snapshot.firstViews) {
        change(view.rationale);
        change(view.agreedReason);
    }
    for (Meeting& meeting : snapshot.meetings) {
        change(meeting.notes);
        for (MeetingDecision& decision : meeting.decisions)
            change(decision.text);
    }
}

} // namespace

AuditSnapshot withoutSmallCounts(AuditSnapshot snapshot, int threshold) {
    if (threshold > 1)
        changeTexts(snapshot, [&](std::string& text) { text = withoutSmallCounts(text, threshold); });
    return snapshot;
}

std::vector<Fact> withoutSmallCounts(std::vector<Fact> facts, int threshold) {
    if (threshold > 1)
        changeFacts(facts, [&](std::string& text) { text = withoutSmallCounts(text, threshold); });
    return facts;
}

} // namespace inclusion::analysis
