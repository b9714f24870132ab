#include "core/storage/stores/action_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

constexpr const char* actionColumns =
    "SELECT id, audit_id, area_id, title, purpose, lead, start, due, outcome, cost, state, created_at,"
    " coalesce((SELECT previous_action_id FROM action_origin o WHERE o.action_id = action.id), '')"
    " FROM action";

Action actionFrom(const sqlite::Query& row) {
    Action action;
    action.id = row.id<ActionId>(0);
    action.auditId = row.id<AuditId>(1);
    action.areaId = row.text(2);
    action.title = row.text(3);
    action.purpose = row.text(4);
    action.lead = row.text(5);
    action.start = row.date(6);
    action.due = row.date(7);
    action.outcome = row.text(8);
    action.cost = row.text(9);
    action.state = sqlite::known(actionStateFromId(row.text(10)));
    action.createdAt = row.timestamp(11);
    action.previousId = row.id<ActionId>(12);
    return action;
}

} // namespace

std::optional<Action> ActionStore::find(const ActionId& id) const {
    sqlite::Query row = m_connection.query(std::string(actionColumns) + " WHERE id = ?");
    std::optional<Action> action = sqlite::first(row.bind(id), actionFrom);
    if (action)
        readParts(*action);
    return action;
}

std::vector<Action> ActionStore::ofAudit(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query(std::string(actionColumns) +
                                            " WHERE audit_id = ? ORDER BY due IS NULL, due, title, id");
    std::vector<Action> actions = sqlite::all(rows.bind(auditId), actionFrom);
    for (Action& action : actions)
        readParts(action);
    return actions;
}

void ActionStore::readParts(Action& action) const {
    sqlite::Query subjects =
        m_connection.query("SELECT subject_id FROM action_subject WHERE action_id = ? ORDER BY position");
    subjects.bind(action.id);
    while (subjects.step())
        action.subjectIds.push_back(subjects.text(0));

    sqlite::Query milestones = m_connection.query(
        "SELECT id, title, due, reached FROM milestone WHERE action_id = ? ORDER BY position");
    milestones.bind(action.id);
    while (milestones.step())
        action.milestones.push_back(
            {milestones.id<MilestoneId>(0), milestones.text(1), milestones.date(2), milestones.flag(3)});

    sqlite::Query rounds = m_connection.query(
        "SELECT id, date, working, next_actions, author FROM review_round WHERE action_id = ?"
        " ORDER BY position");
    rounds.bind(action.id);
    while (rounds.step())
        action.rounds.push_back({rounds.id<ReviewRoundId>(0), sqlite::known(rounds.date(1)), rounds.text(2),
                                 rounds.text(3), rounds.text(4)});
}

void ActionStore::replace(const std::optional<Action>& before, const std::optional<Action>& after) {
    const ActionId& id = before ? before->id : after.value().id;
    expectStored(find(id), before, RecordKind::Action, id.text());
    const Action nothing;
    const Action& old = before ? *before : nothing;
    if (!after) {
        replaceSubjects(id, old.subjectIds, {});
        replaceMilestones(id, old.milestones, {});
        replaceRounds(id, old.rounds, {});
        replaceOrigin(id, old.previousId, {});
        m_connection.query("DELETE FROM action WHERE id = ?").bind(id).run();
        return;
    }
    m_connection
        .query("INSERT INTO action (id, audit_id, area_id, title, purpose, lead, start, due, outcome, cost,"
               " state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
               " ON CONFLICT (id) DO UPDATE SET audit_id = excluded.audit_id, area_id = excluded.area_id,"
               " title = excluded.title, purpose = excluded.purpose, lead = excluded.lead,"
               " start = excluded.start, due = excluded.due, outcome = excluded.outcome,"
               " cost = excluded.cost, state = excluded.state, created_at = excluded.created_at")
        .bind(id, after->auditId, after->areaId, after->title, after->purpose, after->lead, after->start,
              after->due, after->outcome, after->cost, idOf(after->state), after->createdAt)
        .run();
    replaceSubjects(id, old.subjectIds, after->subjectIds);
    replaceMilestones(id, old.milestones, after->milestones);
    replaceRounds(id, old.rounds, after->rounds);
    replaceOrigin(id, old.previousId, after->previousId);
}

void ActionStore::replaceOrigin(const ActionId& id, const ActionId& before, const ActionId& after) {
    if (before == after)
        return;
    m_connection.query("DELETE FROM action_origin WHERE action_id = ?").bind(id).run();
    if (!after.isEmpty())
        m_connection.query("INSERT INTO action_origin (action_id, previous_action_id) VALUES (?, ?)")
            .bind(id, after)
            .run();
}

void ActionStore::replaceSubjects(const ActionId& id, const std::vector<std::string>& before,
                                  const std::vector<std::string>& after) {
    if (before == after)
        return;
    m_connection.query("DELETE FROM action_subject WHERE action_id = ?").bind(id).run();
    for (std::size_t position = 0; position < after.size(); ++position)
        m_connection.query("INSERT INTO action_subject (action_id, position, subject_id) VALUES (?, ?, ?)")
            .bind(id, position, after[position])
            .run();
}

void ActionStore::replaceMilestones(const ActionId& id, const std::vector<Milestone>& before,
                                    const std::vector<Milestone>& after) {
    if (before == after)
        return;
    m_connection.query("DELETE FROM milestone WHERE action_id = ?").bind(id).run();
    for (std::size_t position = 0; position < after.size(); ++position)
        m_connection
            .query("INSERT INTO milestone (id, action_id, position, title, due, reached)"
                   " VALUES (?, ?, ?, ?, ?, ?)")
            .bind(after[position].id, id, position, after[position].title, after[position].due,
                  after[position].reached)
            .run();
}

void ActionStore::replaceRounds(const ActionId& id, const std::vector<ReviewRound>& before,
                                const std::vector<ReviewRound>& after) {
    if (before == after)
        return;
    m_connection.query("DELETE FROM review_round WHERE action_id = ?").bind(id).run();
    for (std::size_t position = 0; position < after.size(); ++position)
        m_connection
            .query("INSERT INTO review_round (id, action_id, position, date, working, next_actions, author)"
                   " VALUES (?, ?, ?, ?, ?, ?, ?)")
            .bind(after[position].id, id, position, after[position].date, after[position].working,
                  after[position].nextActions, after[position].author)
            .run();
}

} // namespace inclusion
