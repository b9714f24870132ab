// The audit of the next cycle: what comes along, what does not, and what waits to be looked at.
#include "core/analysis/progress.h"
#include "core/analysis/subjects.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;
using MarkKind = SubjectMark::Kind;
using Verdict = EvidenceCheck::Verdict;

namespace {

struct LastYear : AuditFixture {
    LastYear() {
        walk = addEvidence("Learning walk", {"leading-1"});
        run(service->setJudgement(judgement("leading-1", "settled", "we saw it")));
        run(service->setJudgement(judgement("leading-overall", "much", "")));
        run(service->setDescription({audit.id, "own-1", "we meet"}));
        run(service->setHighlight({audit.id, "leading-1-settled", HighlightState::Fully}));
        Note note;
        note.auditId = audit.id;
        note.subjectId = "leading-strengths";
        note.kind = Note::Kind::Strength;
        note.text = "calm";
        run(service->addNote(note));
        action("Book a trainer", ActionState::InProgress);
        action("Paint the hall", ActionState::Done);
        clock.set(moment("2027-09-06T08:00:00.000Z"));
        next = require(service->beginNextAudit(audit.id, "2027/28", "SENCO"));
    }

    void action(const std::string& title, ActionState state) {
        Action action;
        action.auditId = audit.id;
        action.title = title;
        action.state = state;
        action.subjectIds = {"leading-1"};
        action.milestones = {{{}, "Asked", std::nullopt, true}};
        action.rounds = {{{}, day("2027-02-01"), "slowly", "go on", "SENCO"}};
        run(service->addAction(action));
    }

    AuditSnapshot snapshot() { return require(service->snapshot(next.id)); }

    EvidenceId walk;
    Audit next;
};

} // namespace

TEST_CASE("The next audit starts from last year with texts and links and open actions") {
    LastYear file;
    CHECK(file.next.previousId == file.audit.id);
    CHECK(file.next.cycle == "2027/28");
    CHECK(file.next.frameworkHash == file.audit.frameworkHash);
    const AuditSnapshot now = file.snapshot();
    REQUIRE(now.previous);
    CHECK(now.previous->id == file.audit.id);
    CHECK(now.judgementOf("leading-1")->rationale == "we saw it");
    CHECK(now.descriptionOf("own-1") == "we meet");
    CHECK(now.notesOf("leading-strengths", Note::Kind::Strength).size() == 1);
    REQUIRE(now.evidenceOf("leading-1").size() == 1);
    CHECK(now.evidenceOf("leading-1")[0]->id == file.walk);
    REQUIRE(now.actions.size() == 1);
    const Action& action = now.actions[0];
    CHECK(action.title == "Book a trainer");
    CHECK(action.rounds.empty());
    const auto story = now.storyOf(action);
    REQUIRE(story.size() == 1);
    CHECK(story[0]->auditId == file.audit.id);
    CHECK(story[0]->rounds[0].working == "slowly");
    CHECK(require(file.service->check()).empty());
    // Last year stays as it was.
    const AuditSnapshot then = require(file.service->snapshot(file.audit.id));
    CHECK(then.judgementOf("leading-1")->levelId == "settled");
    CHECK(then.actions.size() == 2);
    CHECK(then.actions[0].rounds.size() == 1);
}

TEST_CASE("Nothing in the next audit counts as judged until it is judged again") {
    LastYear file;
    AuditSnapshot now = file.snapshot();
    for (const analysis::Subject& subject : analysis::judgedSubjects(*now.framework))
        CHECK(analysis::judgedLevel(now, subject.id) == nullptr);
    CHECK(now.highlights.empty());
    std::string marked;
    for (const SubjectMark& mark : now.marks) {
        CHECK(mark.kind == MarkKind::NotRechecked);
        marked += mark.subjectId + ":" + mark.formerLevelId + " ";
    }
    CHECK(marked == "leading: leading-1:settled leading-overall:much own-1: ");
    CHECK(analysis::progressOf(now).whole.judged == 0);

    // Judging is looking again, and undo brings both back.
    Judgement judged = file.judgement("leading-1", "starting", "we saw it");
    judged.auditId = file.next.id;
    const EditPtr edit = require(file.service->setJudgement(judged));
    require(file.service->run(*edit, "SENCO"));
    now = file.snapshot();
    CHECK(now.markOf("leading-1", MarkKind::NotRechecked) == nullptr);
    CHECK(now.judgementOf("leading-1")->levelId == "starting");
    require(file.service->undo(*edit, "SENCO"));
    now = file.snapshot();
    CHECK(now.markOf("leading-1", MarkKind::NotRechecked) != nullptr);
    CHECK(now.judgementOf("leading-1")->levelId.empty());
    // A reason alone is no judgement.
    judged.levelId.clear();
    judged.rationale = "otherwise";
    file.run(file.service->setJudgement(judged));
    CHECK(file.snapshot().markOf("leading-1", MarkKind::NotRechecked) != nullptr);
}

TEST_CASE("Evidence is found still true or out of date for one cycle with who and when") {
    LastYear file;
    CHECK(file.snapshot().checkOf(file.walk) == nullptr);
    const EditPtr edit = require(file.service->checkEvidence(file.next.id, file.walk, Verdict::OutOfDate));
    require(file.service->run(*edit, "Head"));
    const AuditSnapshot now = file.snapshot();
    REQUIRE(now.checkOf(file.walk) != nullptr);
    CHECK(now.checkOf(file.walk)->verdict == Verdict::OutOfDate);
    CHECK(now.checkOf(file.walk)->author == "Head");
    CHECK(now.checkOf(file.walk)->checkedAt == file.clock.now());
    CHECK(require(file.service->snapshot(file.audit.id)).checks.empty());
    require(file.service->undo(*edit, "Head"));
    CHECK(file.snapshot().checks.empty());
    file.run(file.service->checkEvidence(file.next.id, file.walk, Verdict::StillTrue));
    // Removing the evidence takes its checks along and undo brings them back.
    const EditPtr removal = require(file.service->removeEvidence(file.walk));
    require(file.service->run(*removal, "Head"));
    CHECK(file.snapshot().checks.empty());
    require(file.service->undo(*removal, "Head"));
    CHECK(file.snapshot().checks.size() == 1);
    // The past knows what was found when.
    file.clock.set(moment("2027-10-01T08:00:00.000Z"));
    file.run(file.service->checkEvidence(file.next.id, file.walk, Verdict::OutOfDate));
    const AuditSnapshot then =
        require(file.service->snapshotAt(file.next.id, moment("2027-09-30T08:00:00.000Z")));
    CHECK(then.checkOf(file.walk)->verdict == Verdict::StillTrue);
    CHECK(then.marks.size() == 4);
}

TEST_CASE("A cycle is begun once and an action that follows another can be removed") {
    LastYear file;
    CHECK(file.service->beginNextAudit(file.audit.id, "2027/28", "S").error().code ==
          ErrorCode::AlreadyThere);
    CHECK(file.service->beginNextAudit(file.audit.id, "", "S").error().code == ErrorCode::InvalidValue);
    CHECK(require(file.service->audits()).size() == 2);
    const Action follower = file.snapshot().actions.at(0);
    // What has been reviewed stays, and so does the story of what follows it.
    CHECK(file.service->removeAction(follower.previousId).error().code == ErrorCode::InvalidValue);
    CHECK(file.snapshot().storyOf(follower).size() == 1);
    const EditPtr gone = require(file.service->removeAction(follower.id));
    require(file.service->run(*gone, "S"));
    require(file.service->undo(*gone, "S"));
    CHECK(file.snapshot().actions.at(0) == follower);
}
