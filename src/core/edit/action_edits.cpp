#include "core/edit/action_edits.h"

#include "core/audit/record_rules.h"
#include "core/edit/edit_names.h"
#include "core/edit/subject_rules.h"
#include "core/storage/stores/stores.h"

#include <algorithm>

namespace inclusion {

namespace names = edit_names;

Action ActionEdits::actionWith(const ActionId& id) const {
    return found(m_sources.stores.actions.find(id), RecordKind::Action, id.text());
}

void ActionEdits::complete(Action& action, const Action& before) const {
    for (Milestone& milestone : action.milestones)
        if (milestone.id.isEmpty())
            milestone.id = m_sources.ids.make<MilestoneId>();
    for (ReviewRound& round : action.rounds)
        if (round.id.isEmpty())
            round.id = m_sources.ids.make<ReviewRoundId>();
    std::stable_sort(
        action.rounds.begin(), action.rounds.end(),
        [](const ReviewRound& left, const ReviewRound& right) { return left.date < right.date; });
    requireActionSubjects(*m_sources.frameworkOf(action.auditId), action, before);
    valueOrThrow(checkRecord(action));
}

EditPtr ActionEdits::addAction(Action action) const {
    if (action.id.isEmpty())
        action.id = m_sources.ids.make<ActionId>();
    if (action.createdAt == Timestamp())
        action.createdAt = m_sources.clock.now();
    complete(action, Action());
    const std::string area = action.areaId;
    return recordEdit<Action>(names::addAction, area, std::nullopt, std::move(action));
}

EditPtr ActionEdits::changeAction(Action after) const {
    const Action before = actionWith(after.id);
    after.auditId = before.auditId;
    after.createdAt = before.createdAt;
    after.previousId = before.previousId;
    complete(after, before);
    for (const ReviewRound& round : before.rounds)
        if (std::find(after.rounds.begin(), after.rounds.end(), round) == after.rounds.end())
            throw Failure(ErrorCode::InvalidValue,
                          {"review-round", round.id.text(), "rounds are added, never changed"});
    const std::string area = after.areaId;
    return recordEdit<Action>(names::changeAction, area, before, std::move(after));
}

EditPtr ActionEdits::addReviewRound(const ActionId& id, ReviewRound round) const {
    const Action before = actionWith(id);
    Action after = before;
    after.rounds.push_back(std::move(round));
    complete(after, before);
    return recordEdit<Action>(names::addReviewRound, before.areaId, before, std::move(after));
}

EditPtr ActionEdits::removeAction(const ActionId& id) const {
    const Action before = actionWith(id);
    if (!before.rounds.empty())
        throw Failure(ErrorCode::InvalidValue,
                      {"action", before.title, "its review rounds stay readable; set its state to stopped"});
    return recordEdit<Action>(names::removeAction, before.areaId, before, std::nullopt);
}

} // namespace inclusion
