#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <functional>

using namespace inclusion;

namespace {

/// A moment and the audit as it stood then.
struct Stand {
    Timestamp at;
    AuditSnapshot snapshot;
};

void checkSame(const AuditSnapshot& rebuilt, const AuditSnapshot& stood) {
    CHECK(rebuilt.setting == stood.setting);
    CHECK(rebuilt.audit == stood.audit);
    CHECK(rebuilt.judgements == stood.judgements);
    CHECK(rebuilt.descriptions == stood.descriptions);
    CHECK(rebuilt.highlights == stood.highlights);
    CHECK(rebuilt.notes == stood.notes);
    CHECK(rebuilt.evidence == stood.evidence);
    CHECK(rebuilt.links == stood.links);
    CHECK(rebuilt.attachments == stood.attachments);
    CHECK(rebuilt.actions == stood.actions);
    CHECK(rebuilt.facts == stood.facts);
    CHECK(rebuilt.answers == stood.answers);
    CHECK(rebuilt.focusAreaIds == stood.focusAreaIds);
    CHECK(rebuilt.meetings == stood.meetings);
    CHECK(rebuilt.schoolYear == stood.schoolYear);
    CHECK(rebuilt.framework == stood.framework);
}

} // namespace

TEST_CASE("The audit is rebuilt as it stood after every single edit") {
    AuditFixture fixture;
    AuditService& service = *fixture.service;
    std::vector<Stand> stands;
    const auto note = [&] {
        stands.push_back({fixture.clock.now(), require(service.snapshot(fixture.audit.id))});
        fixture.clock.set(Timestamp(fixture.clock.now().time() + std::chrono::hours(7)));
    };
    const auto run = [&](Result<EditPtr> edit) {
        const ChangeSet changed = fixture.run(std::move(edit));
        note();
        return changed;
    };
    note();
    const EvidenceId walk(
        run(service.addEvidence(fixture.evidence("Walk"), fixture.audit.id, {"leading-1", "leading"}))
            .changes.front()
            .recordId);
    run(service.addEvidence(fixture.evidence("Survey"), fixture.audit.id, {"leading-1"}));
    run(service.attach(walk, "notes.txt", "text/plain", "what was seen"));
    run(service.setJudgement(fixture.judgement("leading-1", "settled", "because we saw it")));
    run(service.setJudgement(fixture.judgement("leading-1", "starting", "on reflection")));
    run(service.setDescription({fixture.audit.id, "leading-1", "we meet each week"}));
    run(service.setHighlight({fixture.audit.id, "leading-1-settled", HighlightState::Partly}));
    Note strength;
    strength.auditId = fixture.audit.id;
    strength.subjectId = "leading-1";
    strength.kind = Note::Kind::Strength;
    strength.text = "calm corridors";
    strength.id = NoteId(run(service.addNote(strength)).changes.front().recordId);
    Action plan;
    plan.auditId = fixture.audit.id;
    plan.title = "Train all staff";
    plan.due = day("2027-02-01");
    plan.subjectIds = {"leading-1"};
    plan.milestones = {{{}, "Trainer booked", day("2026-11-01"), false}};
    const ActionId action(run(service.addAction(plan)).changes.front().recordId);
    run(service.addReviewRound(action, {{}, day("2026-12-01"), "Half have been", "Book the rest", ""}));

    // Evidence that is taken off and then changes goes back to what it was while it stood there.
    const auto links = require(service.linksOf(walk));
    for (const EvidenceLink& link : links)
        run(service.unlinkEvidence(link.id));
    Evidence changed = require(service.evidence(walk)).value();
    changed.title = "Walk with governors";
    changed.date = std::nullopt;
    run(service.changeEvidence(changed));
    run(service.attach(walk, "later.txt", "text/plain", "what was seen later"));
    run(service.removeAttachment(require(service.attachmentsOf(walk)).front().id));
    run(service.linkEvidence(walk, fixture.audit.id, "leading-2"));
    run(service.removeEvidence(walk));
    run(service.removeNote(strength.id));
    REQUIRE_FALSE(service.removeAction(action)); // it has been reviewed
    Action second;
    second.auditId = fixture.audit.id;
    second.title = "Order books";
    run(service.removeAction(ActionId(run(service.addAction(second)).changes.front().recordId)));
    run(service.setFact({fixture.audit.id, "attendance", "all", "", "93"}));
    run(service.setFact({fixture.audit.id, "attendance", "needs", "Sight", "6"}));
    run(service.setFact({fixture.audit.id, "attendance", "all", "", "94"}));
    run(service.setAnswer({fixture.audit.id, "voices-1", "we ask", "Head", {}, ""}));
    run(service.setAnswer({fixture.audit.id, "voices-1", "we listen", "Head", {}, ""}));
    run(service.setFocus({fixture.audit.id, {"own"}}));
    run(service.setFocus({fixture.audit.id, {"leading", "own"}}));
    const MeetingId meeting(
        run(service.addMeeting({{}, fixture.audit.id, day("2026-11-20"), {"SENCO"}, "well"}))
            .changes.front()
            .recordId);
    run(service.removeMeeting(meeting));
    SchoolYear year = require(service.schoolYear("2026/27")).value();
    year.halfTerms[0].first = day("2026-09-03");
    run(service.setSchoolYear(year));
    year.halfTerms[0].first = day("2026-09-04");
    run(service.setSchoolYear(year));
    run(service.setJudgement(fixture.judgement("leading-1", "", "")));
    Setting setting = require(service.setting());
    setting.name = "Oakfield Academy";
    run(service.editSetting(setting));
    Audit audit = fixture.audit;
    audit.agreed = true;
    const EditPtr agreed = require(service.changeAudit(audit));
    require(service.run(*agreed, "SENCO"));
    note();
    require(service.undo(*agreed, "SENCO"));
    note();

    // Another audit of the file has nothing to do with it.
    const Audit other = require(service.addAudit(*fullFramework(), "2027/28", "SENCO"));
    Judgement elsewhere = fixture.judgement("leading-1", "settled", "elsewhere");
    elsewhere.auditId = other.id;
    fixture.run(service.setJudgement(elsewhere));

    REQUIRE(stands.size() > 20);
    for (const Stand& stand : stands) {
        INFO(stand.at.iso());
        checkSame(require(service.snapshotAt(fixture.audit.id, stand.at)), stand.snapshot);
    }
}

TEST_CASE("An audit is there from when it was made though it is recorded a moment later") {
    /// Goes on by a millisecond with each look, as time does on a busy machine.
    struct RunningClock : Clock {
        Timestamp now() const override {
            at += std::chrono::milliseconds(1);
            return Timestamp(at);
        }
        Date today() const override { return Timestamp(at).date(); }
        mutable std::chrono::sys_time<std::chrono::milliseconds> at = moment("2026-11-22T10:00:00Z").time();
    };
    const TemporaryFolder folder;
    RunningClock clock;
    SequentialIdFactory ids;
    Setting setting;
    setting.name = "Oakfield School";
    const auto service = require(AuditService::create(folder / "a.inclusion", setting, {clock, ids}));
    const Audit audit = require(service->addAudit(*fullFramework(), "2026/27", "SENCO"));
    CHECK(require(service->snapshotAt(audit.id, audit.createdAt)).audit.id == audit.id);
    CHECK_FALSE(service->snapshotAt(audit.id, moment("2026-11-22T10:00:00Z")));
}

TEST_CASE("Before it was begun there was no audit") {
    AuditFixture fixture;
    const auto before = fixture.service->snapshotAt(fixture.audit.id, moment("2026-11-22T09:59:59.000Z"));
    REQUIRE_FALSE(before);
    CHECK(before.error() == Error{ErrorCode::NotFound, {"audit", fixture.audit.id.text()}, {}});
}
