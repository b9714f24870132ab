#include "core/analysis/progress.h"

#include "core/analysis/subjects.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

void add(Progress& progress, bool judgeable, bool described, bool judged, ProgressState state) {
    ++progress.items;
    progress.judgeable += judgeable ? 1 : 0;
    progress.described += described ? 1 : 0;
    progress.judged += judged ? 1 : 0;
    progress.judgementsToBegin += judgeable && state == ProgressState::NotStarted ? 1 : 0;
    ++progress.byState.at(static_cast<std::size_t>(state));
}

bool saysSomething(const Judgement& judgement) {
    return !judgement.levelId.empty() || !judgement.rationale.empty() ||
           judgement.state != ProgressState::NotStarted;
}

/// What was answered to a question says what happens now.
bool isDescribed(const AuditSnapshot& snapshot, const std::string& itemId) {
    const Answer* answer = snapshot.answerOf(itemId);
    return !snapshot.descriptionOf(itemId).empty() || (answer && !answer->text.empty());
}

} // namespace

ProgressByArea progressOf(const AuditSnapshot& snapshot) {
    const Framework& framework = *snapshot.framework;
    ProgressByArea result;
    for (const Area* area : framework.areas()) {
        Progress own;
        own.area = area;
        for (const Item& item : area->items) {
            const Judgement* judgement = snapshot.judgementOf(item.id);
            const bool judgeable = framework.scaleOf(item.id) != nullptr;
            const bool described = isDescribed(snapshot, item.id);
            const bool judged = judgedLevel(snapshot, item.id) != nullptr;
            const ProgressState state = judgement ? judgement->state : ProgressState::NotStarted;
            add(own, judgeable, described, judged, state);
            add(result.whole, judgeable, described, judged, state);
        }
        result.areas.push_back(own);
    }
    return result;
}

bool isEmpty(const AuditSnapshot& snapshot) {
    return snapshot.notes.empty() && snapshot.links.empty() && snapshot.actions.empty() &&
           snapshot.facts.empty() && snapshot.answers.empty() && snapshot.meetings.empty() &&
           std::none_of(snapshot.judgements.begin(), snapshot.judgements.end(),
                        [](const auto& entry) { return saysSomething(entry.second); }) &&
           std::none_of(snapshot.descriptions.begin(), snapshot.descriptions.end(),
                        [](const auto& entry) { return !entry.second.text.empty(); }) &&
           std::none_of(snapshot.highlights.begin(), snapshot.highlights.end(),
                        [](const auto& entry) { return entry.second.state != HighlightState::NotYet; });
}

} // namespace inclusion::analysis
