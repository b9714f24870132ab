#include "core/analysis/changes.h"

#include "core/analysis/subjects.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace inclusion::analysis {

namespace {

using BySubject = std::unordered_map<std::string, std::set<std::string>>;

BySubject evidenceBySubject(const AuditSnapshot& snapshot) {
    BySubject evidence;
    for (const EvidenceLink& link : snapshot.links)
        evidence[link.subjectId].insert(link.evidenceId.text());
    return evidence;
}

/// Notes as texts that tell any two apart, order among fellows left out.
BySubject notesBySubject(const AuditSnapshot& snapshot) {
    BySubject notes;
    for (const Note& note : snapshot.notes)
        notes[note.subjectId].insert(std::string(idOf(note.kind)) + '\n' + note.id.text() + '\n' + note.text);
    return notes;
}

int missingIn(const std::set<std::string>& here, const std::set<std::string>& there) {
    return static_cast<int>(std::count_if(here.begin(), here.end(),
                                          [&](const std::string& each) { return !there.contains(each); }));
}

class Comparison {
public:
    Comparison(const AuditSnapshot& before, const AuditSnapshot& after)
        : m_before(before), m_after(after), m_evidenceBefore(evidenceBySubject(before)),
          m_evidenceAfter(evidenceBySubject(after)), m_notesBefore(notesBySubject(before)),
          m_notesAfter(notesBySubject(after)) {}

    SubjectChange of(const std::string& subjectId) {
        SubjectChange change;
        change.subjectId = subjectId;
        const Judgement* then = m_before.judgementOf(subjectId);
        const Judgement* now = m_after.judgementOf(subjectId);
        // Levels are told apart by their ids: the framework may have been read twice.
        change.levelAfter = judgedLevel(m_after, subjectId);
        const Scale* scale = m_after.framework->scaleOf(subjectId);
        change.levelBefore = scale && then ? scale->findLevel(then->levelId) : nullptr;
        const Judgement none;
        change.rationaleChanged = (then ? *then : none).rationale != (now ? *now : none).rationale;
        change.stateChanged = (then ? *then : none).state != (now ? *now : none).state;
        change.descriptionChanged = m_before.descriptionOf(subjectId) != m_after.descriptionOf(subjectId);
        change.evidenceAdded = missingIn(m_evidenceAfter[subjectId], m_evidenceBefore[subjectId]);
        change.evidenceTakenOff = missingIn(m_evidenceBefore[subjectId], m_evidenceAfter[subjectId]);
        for (const Descriptor* descriptor : m_after.framework->descriptorsOf(subjectId))
            change.highlightsChanged +=
                m_before.highlightOf(descriptor->id) != m_after.highlightOf(descriptor->id) ? 1 : 0;
        const auto& notesThen = m_notesBefore[subjectId];
        const auto& notesNow = m_notesAfter[subjectId];
        // A note whose text changed is missing on both sides and counts once.
        change.notesChanged = std::max(missingIn(notesNow, notesThen), missingIn(notesThen, notesNow));
        return change;
    }

private:
    const AuditSnapshot& m_before;
    const AuditSnapshot& m_after;
    BySubject m_evidenceBefore;
    BySubject m_evidenceAfter;
    BySubject m_notesBefore;
    BySubject m_notesAfter;
};

std::vector<ActionChange> actionChanges(const AuditSnapshot& before, const AuditSnapshot& after) {
    std::unordered_map<std::string, const Action*> then;
    for (const Action& action : before.actions)
        then.emplace(action.id.text(), &action);
    std::vector<ActionChange> changes;
    for (const Action& action : after.actions) {
        const auto found = then.find(action.id.text());
        if (found == then.end()) {
            changes.push_back(
                {ActionChange::Kind::Added, action.title, action.id, static_cast<int>(action.rounds.size())});
            continue;
        }
        const Action& old = *found->second;
        const bool ended = action.state != old.state;
        const auto kind = ended && action.state == ActionState::Done      ? ActionChange::Kind::Finished
                          : ended && action.state == ActionState::Stopped ? ActionChange::Kind::Stopped
                                                                          : ActionChange::Kind::Changed;
        const int rounds = static_cast<int>(action.rounds.size()) - static_cast<int>(old.rounds.size());
        if (!(old == action))
            changes.push_back({kind, action.title, action.id, std::max(0, rounds)});
        then.erase(found);
    }
    for (const Action& action : before.actions)
        if (then.contains(action.id.text()))
            changes.push_back({ActionChange::Kind::Removed, action.title, action.id, 0});
    return changes;
}

} // namespace

bool SubjectChange::any() const {
    return levelChanged() || rationaleChanged || descriptionChanged || stateChanged || evidenceAdded > 0 ||
           evidenceTakenOff > 0 || highlightsChanged > 0 || notesChanged > 0;
}

AuditChanges changesBetween(const AuditSnapshot& before, const AuditSnapshot& after) {
    AuditChanges changes;
    Comparison comparison(before, after);
    const auto add = [&](const std::string& subjectId) {
        SubjectChange change = comparison.of(subjectId);
        if (change.any())
            changes.subjects.push_back(std::move(change));
    };
    for (const Area* area : after.framework->areas()) {
        add(area->id);
        for (const Item& item : area->items)
            add(item.id);
        for (const OverallJudgement& overall : area->judgements)
            add(overall.id);
        for (const Slot& slot : area->slots)
            add(slot.id);
    }
    changes.actions = actionChanges(before, after);
    return changes;
}

} // namespace inclusion::analysis
