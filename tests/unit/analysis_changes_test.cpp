#include "core/analysis/changes.h"
#include "core/analysis/load.h"

#include <catch2/catch.hpp>

#include "audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

TEST_CASE("Nothing has changed between an audit and itself") {
    const AuditSnapshot audit = workedAudit();
    CHECK(changesBetween(audit, audit).isEmpty());
}

TEST_CASE("Changes say what became of each subject and action") {
    const AuditSnapshot before = workedAudit();
    AuditSnapshot after = before;
    const auto judged = std::find_if(after.judgements.begin(), after.judgements.end(), [&](const auto& each) {
        return after.framework->findItem(each.first) && !each.second.levelId.empty();
    });
    REQUIRE(judged != after.judgements.end());
    const std::string subject = judged->first;
    judged->second.levelId.clear();
    judged->second.rationale += " And more.";
    addEvidence(after, "New", SourceType::Governor, {subject});
    note(after, subject, Note::Kind::Strength, "New strength");
    after.actions.front().state = ActionState::Done;
    addAction(after, "Another one", "2027-01-01");
    const ActionId gone = after.actions[1].id;
    after.actions.erase(after.actions.begin() + 1);

    const AuditChanges changes = changesBetween(before, after);
    REQUIRE(changes.subjects.size() == 1);
    const SubjectChange& change = changes.subjects.front();
    CHECK(change.subjectId == subject);
    CHECK(change.levelChanged());
    CHECK(change.levelBefore != nullptr);
    CHECK(change.levelAfter == nullptr);
    CHECK(change.rationaleChanged);
    CHECK_FALSE(change.stateChanged);
    CHECK_FALSE(change.descriptionChanged);
    CHECK(change.evidenceAdded == 1);
    CHECK(change.evidenceTakenOff == 0);
    CHECK(change.notesChanged == 1);
    REQUIRE(changes.actions.size() == 3);
    CHECK(changes.actions[0].kind == ActionChange::Kind::Finished);
    CHECK(changes.actions[1].kind == ActionChange::Kind::Added);
    CHECK(changes.actions[2].kind == ActionChange::Kind::Removed);
    CHECK(changes.actions[2].id == gone);

    const AuditChanges back = changesBetween(after, before);
    REQUIRE(back.subjects.size() == 1);
    CHECK(back.subjects.front().evidenceTakenOff == 1);
}

TEST_CASE("The load counts open actions by who leads and by half-term") {
    const Date today = Date::parse("2026-11-22").value();
    std::vector<Action> actions;
    const auto add = [&](const char* lead, const char* due, ActionState state = ActionState::Planned) {
        Action action;
        action.lead = lead;
        action.due = Date::parse(due);
        action.state = state;
        actions.push_back(action);
    };
    add("SENCO", "2026-12-01");
    add(" senco ", "2027-03-01");
    add("SENCO", "2026-11-01");
    add("SENCO", "2026-12-02", ActionState::Done);
    add("", "");
    add("Deputy head", "2026-12-31");
    const PlanLoad load = loadOf(actions, today);
    REQUIRE(load.halfTerms.size() == 3);
    CHECK(load.halfTerms[0] == HalfTerm{HalfTerm::Term::Autumn, 2, Date::parse("2026-12-31").value()});
    CHECK(load.halfTerms[2] == HalfTerm{HalfTerm::Term::Spring, 2, Date::parse("2027-04-15").value()});
    REQUIRE(load.owners.size() == 3);
    CHECK(load.owners[0].lead == "Deputy head");
    CHECK(load.owners[1].lead == "SENCO");
    CHECK(load.owners[1].overdue == 1);
    CHECK(load.owners[1].byHalfTerm == std::vector<int>{1, 0, 1});
    CHECK(load.owners[1].total() == 3);
    CHECK(load.owners[2].lead.empty());
    CHECK(load.owners[2].undated == 1);
    CHECK(loadOf({}, today).owners.empty());
}

TEST_CASE("Every day of a year lies in the half-term that ends next") {
    Date day = Date::parse("2026-01-01").value();
    for (int step = 0; step < 365; ++step, day = day.plusDays(1)) {
        const HalfTerm halfTerm = halfTermOf(day);
        CHECK(day <= halfTerm.last);
        CHECK(halfTerm.last.daysSince(day) < 95);
    }
}
