#include "core/audit/audit_snapshot.h"

#include <algorithm>
#include <unordered_set>

namespace inclusion {

namespace {

const std::string noText;

} // namespace

const Judgement* AuditSnapshot::judgementOf(const std::string& subjectId) const {
    const auto found = judgements.find(subjectId);
    return found == judgements.end() ? nullptr : &found->second;
}

const std::string& AuditSnapshot::descriptionOf(const std::string& subjectId) const {
    const auto found = descriptions.find(subjectId);
    return found == descriptions.end() ? noText : found->second.text;
}

const std::string& AuditSnapshot::wordingOf(const std::string& itemId) const {
    if (!wording)
        return noText;
    const auto found = wording->texts.find(itemId);
    return found == wording->texts.end() ? noText : found->second;
}

HighlightState AuditSnapshot::highlightOf(const std::string& descriptorId) const {
    const auto found = highlights.find(descriptorId);
    return found == highlights.end() ? HighlightState::NotYet : found->second.state;
}

std::vector<const Evidence*> AuditSnapshot::evidenceOf(const std::string& subjectId) const {
    std::unordered_set<std::string_view> linked;
    for (const EvidenceLink& link : links)
        if (link.subjectId == subjectId)
            linked.insert(link.evidenceId.text());
    std::vector<const Evidence*> found;
    found.reserve(linked.size());
    if (linked.empty())
        return found;
    for (const Evidence& each : evidence)
        if (linked.contains(each.id.text()))
            found.push_back(&each);
    return found;
}

const Fact* AuditSnapshot::factOf(const std::string& itemId, const std::string& fieldId,
                                  const std::string& rowId) const {
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) {
        return fact.itemId == itemId && fact.fieldId == fieldId && fact.rowId == rowId;
    });
    return found == facts.end() ? nullptr : &*found;
}

std::vector<const Fact*> AuditSnapshot::factsOf(const std::string& itemId) const {
    std::vector<const Fact*> found;
    for (const Fact& fact : facts)
        if (fact.itemId == itemId)
            found.push_back(&fact);
    return found;
}

const Answer* AuditSnapshot::answerOf(const std::string& itemId) const {
    const auto found = answers.find(itemId);
    return found == answers.end() ? nullptr : &found->second;
}

bool AuditSnapshot::isInFocus(const std::string& areaId) const {
    return std::find(focusAreaIds.begin(), focusAreaIds.end(), areaId) != focusAreaIds.end();
}

const SubjectMark* AuditSnapshot::markOf(const std::string& subjectId, SubjectMark::Kind kind) const {
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const SubjectMark& mark) {
        return mark.kind == kind && mark.subjectId == subjectId;
    });
    return found == marks.end() ? nullptr : &*found;
}

const EvidenceCheck* AuditSnapshot::checkOf(const EvidenceId& evidenceId) const {
    const auto found = checks.find(evidenceId.text());
    return found == checks.end() ? nullptr : &found->second;
}

std::vector<const Action*> AuditSnapshot::storyOf(const Action& action) const {
    std::vector<const Action*> story;
    const ActionId* next = &action.previousId;
    // As many steps as there are actions: a file from elsewhere may lead round in a circle.
    while (!next->isEmpty() && story.size() < earlierActions.size()) {
        const auto found = std::find_if(earlierActions.begin(), earlierActions.end(),
                                        [&](const Action& earlier) { return earlier.id == *next; });
        if (found == earlierActions.end())
            break;
        story.push_back(&*found);
        next = &found->previousId;
    }
    return story;
}

const Framework* AuditSnapshot::frameworkWith(const std::string& hash) const {
    if (framework && framework->hash() == hash)
        return framework.get();
    const auto found = std::find_if(formerFrameworks.begin(), formerFrameworks.end(),
                                    [&](const auto& former) { return former->hash() == hash; });
    return found == formerFrameworks.end() ? nullptr : found->get();
}

std::vector<const Note*> AuditSnapshot::notesOf(const std::string& subjectId, Note::Kind kind) const {
    std::vector<const Note*> found;
    for (const Note& note : notes)
        if (note.subjectId == subjectId && note.kind == kind)
            found.push_back(&note);
    std::stable_sort(found.begin(), found.end(),
                     [](const Note* left, const Note* right) { return left->position < right->position; });
    return found;
}

} // namespace inclusion
