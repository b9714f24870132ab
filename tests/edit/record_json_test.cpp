// The JSON of records as docs/file-format.md describes it: history holds it, so it may only ever grow.
#include "core/audit/record_json.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;

TEST_CASE("Every record has its JSON") {
    const Timestamp at = moment("2026-11-22T10:00:00.000Z");
    CHECK(recordJson(Setting{SettingId("s"), "Oakfield", Phase::Primary, "123", true}) ==
          R"({"id":"s","name":"Oakfield","phase":"primary","reference":"123","sample":true})");
    CHECK(recordJson(Audit{AuditId("a"), "full", 3, "abc", "2026/27", false, at}) ==
          R"({"id":"a","frameworkId":"full","frameworkRevision":3,"frameworkHash":"abc","cycle":"2026/27",)"
          R"("agreed":false,"createdAt":"2026-11-22T10:00:00.000Z","previousId":"","formerRevisions":[]})");
    CHECK(recordJson(
              Judgement{AuditId("a"), "x-1", "settled", "say \"why\"", ProgressState::Agreed, "SENCO", at}) ==
          R"({"auditId":"a","subjectId":"x-1","levelId":"settled","rationale":"say \"why\"",)"
          R"("state":"agreed","author":"SENCO","changedAt":"2026-11-22T10:00:00.000Z"})");
    CHECK(recordJson(Description{AuditId("a"), "x-1", "é\n"}) ==
          R"({"auditId":"a","subjectId":"x-1","text":"é\n"})");
    CHECK(recordJson(Highlight{AuditId("a"), "d-1", HighlightState::Partly}) ==
          R"({"auditId":"a","descriptorId":"d-1","state":"partly"})");
    CHECK(recordJson(Note{NoteId("n"), AuditId("a"), "x-1", Note::Kind::Development, "more", 2}) ==
          R"({"id":"n","auditId":"a","subjectId":"x-1","kind":"development","text":"more","position":2})");
    CHECK(
        recordJson(Evidence{EvidenceId("e"),
                            "Walk",
                            "seen",
                            SourceType::Observation,
                            std::nullopt,
                            "Head",
                            "https://example.org",
                            {"a", "b"},
                            Disclosure::TitleOnly,
                            at}) ==
        R"({"id":"e","title":"Walk","summary":"seen","sourceType":"observation","date":null,"holder":"Head",)"
        R"("link":"https://example.org","tags":["a","b"],"disclosure":"title-only",)"
        R"("createdAt":"2026-11-22T10:00:00.000Z"})");
    CHECK(recordJson(EvidenceLink{EvidenceLinkId("l"), EvidenceId("e"), AuditId("a"), "x-1", ""}) ==
          R"({"id":"l","evidenceId":"e","auditId":"a","subjectId":"x-1","note":""})");
    CHECK(recordJson(
              Attachment{AttachmentId("t"), EvidenceId("e"), "a.pdf", "application/pdf", "00", 12, at}) ==
          R"({"id":"t","evidenceId":"e","fileName":"a.pdf","mediaType":"application/pdf","sha256":"00",)"
          R"("size":12,"addedAt":"2026-11-22T10:00:00.000Z"})");
    Action action;
    action.id = ActionId("c");
    action.auditId = AuditId("a");
    action.title = "Train";
    action.due = day("2027-02-01");
    action.subjectIds = {"x-1"};
    action.milestones = {{MilestoneId("m"), "Booked", day("2026-12-01"), true}};
    action.rounds = {{ReviewRoundId("r"), day("2026-11-01"), "yes", "go on", "SENCO"}};
    action.createdAt = at;
    CHECK(
        recordJson(action) ==
        R"({"id":"c","auditId":"a","areaId":"","title":"Train","purpose":"","lead":"","start":null,)"
        R"("due":"2027-02-01","outcome":"","cost":"","state":"planned","subjectIds":["x-1"],)"
        R"("milestones":[{"id":"m","title":"Booked","due":"2026-12-01","reached":true}],)"
        R"("rounds":[{"id":"r","date":"2026-11-01","working":"yes","nextActions":"go on","author":"SENCO"}],)"
        R"("createdAt":"2026-11-22T10:00:00.000Z","previousId":""})");
    CHECK(recordJson(SubjectMark{
              AuditId("a"), "x-1", SubjectMark::Kind::LookAgain, "abc", {"x-0", "x-1"}, "settled"}) ==
          R"({"auditId":"a","subjectId":"x-1","kind":"look-again","frameworkHash":"abc",)"
          R"("formerIds":["x-0","x-1"],"formerLevelId":"settled"})");
    CHECK(recordJson(
              EvidenceCheck{AuditId("a"), EvidenceId("e"), EvidenceCheck::Verdict::OutOfDate, "SENCO", at}) ==
          R"({"auditId":"a","evidenceId":"e","verdict":"out-of-date","author":"SENCO",)"
          R"("checkedAt":"2026-11-22T10:00:00.000Z"})");
    CHECK(recordJson(SchoolFramework{"ours", "abc", "ours.json", at}) ==
          R"({"frameworkId":"ours","hash":"abc","origin":"ours.json","addedAt":"2026-11-22T10:00:00.000Z"})");
    CHECK(recordJson(SchoolWording{"ours", "copy.pdf", at, {{"x-1", "As printed."}}}) ==
          R"({"frameworkId":"ours","origin":"copy.pdf","keptAt":"2026-11-22T10:00:00.000Z",)"
          R"("texts":{"x-1":"As printed."}})");
    CHECK(
        recordJson(ReviewPack{ReviewPackId("p"),
                              AuditId("a"),
                              "Autumn",
                              PackDetail::TitlesOnly,
                              {"Chair"},
                              day("2026-12-10"),
                              "00",
                              "SENCO",
                              at}) ==
        R"({"id":"p","auditId":"a","title":"Autumn","detail":"titles-only","reviewers":["Chair"],)"
        R"("replyBy":"2026-12-10","contentHash":"00","author":"SENCO","createdAt":"2026-11-22T10:00:00.000Z"})");
    ReviewComment comment;
    comment.id = ReviewCommentId("k");
    comment.auditId = AuditId("a");
    comment.sourceId = "s";
    comment.reviewer = "Chair";
    comment.text = "Why?";
    comment.writtenAt = at;
    CHECK(recordJson(comment) ==
          R"({"id":"k","auditId":"a","packId":"","sourceId":"s","subjectId":"","reviewer":"Chair",)"
          R"("stance":"question","text":"Why?","writtenAt":"2026-11-22T10:00:00.000Z","onBehalf":false,)"
          R"("enteredBy":"","state":"open","answer":"","answeredBy":"","answeredAt":null,"settledBy":"",)"
          R"("settledAt":null,"actionId":"","judgementSubject":"","withdrawnBy":"","withdrawnAt":null})");
    FirstView view;
    view.id = FirstViewId("v");
    view.auditId = AuditId("a");
    view.subjectId = "x-1";
    view.judge = "Deputy head";
    view.levelId = "settled";
    view.writtenAt = at;
    CHECK(
        recordJson(view) ==
        R"({"id":"v","auditId":"a","packId":"","subjectId":"x-1","judge":"Deputy head","levelId":"settled",)"
        R"("rationale":"","writtenAt":"2026-11-22T10:00:00.000Z","agreedLevelId":"","agreedReason":"",)"
        R"("agreedBy":"","agreedAt":null})");
    CHECK(
        recordJson(Fact{AuditId("a"), "i", "f", "r", "Sight", FieldType::Count, "6"}) ==
        R"({"auditId":"a","itemId":"i","fieldId":"f","rowId":"r","rowLabel":"Sight","type":"count","value":"6"})");
    CHECK(
        recordJson(Answer{AuditId("a"), "i", "yes", "Head", day("2026-10-14"), "look"}) ==
        R"({"auditId":"a","itemId":"i","text":"yes","respondent":"Head","date":"2026-10-14","followUp":"look"})");
    CHECK(recordJson(FocusChoice{AuditId("a"), {"x", "y"}}) == R"({"auditId":"a","areaIds":["x","y"]})");
    CHECK(recordJson(Meeting{MeetingId("m"),
                             AuditId("a"),
                             day("2026-10-14"),
                             {"Head"},
                             "n",
                             {{"x-1", ReviewCommentId("k"), "we ask"}}}) ==
          R"({"id":"m","auditId":"a","date":"2026-10-14","attended":["Head"],"notes":"n",)"
          R"("decisions":[{"subjectId":"x-1","commentId":"k","text":"we ask"}]})");
    CHECK(
        recordJson(SchoolYear{"2026/27", {}})
            .starts_with(
                R"({"cycle":"2026/27","halfTerms":[{"id":"autumn-1","first":"1970-01-01","last":"1970-01-01"},)"));
}

TEST_CASE("Every record is read back from its JSON") {
    const Timestamp at = moment("2026-11-22T10:00:00.000Z");
    const auto same = [](const auto& record) {
        using Record = std::decay_t<decltype(record)>;
        CHECK(require(recordFromJson<Record>(recordJson(record))) == record);
    };
    same(ReviewPack{ReviewPackId("p"),
                    AuditId("a"),
                    "Autumn",
                    PackDetail::NoEvidence,
                    {"Chair", "Clerk"},
                    std::nullopt,
                    "00",
                    "SENCO",
                    at});
    ReviewComment comment;
    comment.id = ReviewCommentId("k");
    comment.reviewer = "Chair";
    comment.stance = CommentStance::Challenge;
    comment.onBehalf = true;
    comment.state = CommentState::Settled;
    comment.answer = "Because";
    comment.answeredAt = at;
    comment.settledAt = at;
    comment.actionId = ActionId("c");
    comment.judgementSubject = "x-1";
    same(comment);
    comment.withdrawnBy = "SENCO";
    comment.withdrawnAt = at;
    same(comment);
    FirstView view;
    view.id = FirstViewId("v");
    view.packId = ReviewPackId("p");
    view.judge = "Deputy head";
    view.rationale = "seen";
    view.writtenAt = at;
    same(view);
    view.agreedLevelId = "settled";
    view.agreedReason = "seen by both";
    view.agreedBy = "SENCO";
    view.agreedAt = at;
    same(view);
    // Written before meetings decided anything.
    CHECK(require(recordFromJson<Meeting>(
              R"({"id":"m","auditId":"a","date":"2026-10-14","attended":["Head"],"notes":"n"})")) ==
          Meeting{MeetingId("m"), AuditId("a"), day("2026-10-14"), {"Head"}, "n"});
    same(Setting{SettingId("s"), "Oakfield", Phase::Special, "123", true});
    same(Audit{AuditId("a"), "full", 3, "abc", "2026/27", true, at});
    same(
        Audit{AuditId("b"), "full", 4, "abd", "2027/28", false, at, AuditId("a"), {{3, "abc", at, "SENCO"}}});
    // Written before audits could follow one another.
    CHECK(require(recordFromJson<Audit>(
              R"({"id":"a","frameworkId":"full","frameworkRevision":3,"frameworkHash":"abc",)"
              R"("cycle":"2026/27","agreed":true,"createdAt":"2026-11-22T10:00:00.000Z"})")) ==
          Audit{AuditId("a"), "full", 3, "abc", "2026/27", true, at});
    same(SubjectMark{AuditId("a"), "x-1", SubjectMark::Kind::NotRechecked, "abc", {"x-1"}, ""});
    same(EvidenceCheck{AuditId("a"), EvidenceId("e"), EvidenceCheck::Verdict::StillTrue, "SENCO", at});
    same(Judgement{AuditId("a"), "x-1", "settled", "say \"why\"", ProgressState::Agreed, "SENCO", at});
    same(Description{AuditId("a"), "x-1", "é\n"});
    same(Fact{AuditId("a"), "i", "f", "r", "Sight", FieldType::Count, "6"});
    same(Answer{AuditId("a"), "i", "yes", "Head", day("2026-10-14"), "look"});
    same(Answer{AuditId("a"), "i", "yes", "", {}, ""});
    same(FocusChoice{AuditId("a"), {"x", "y"}});
    same(Meeting{MeetingId("m"), AuditId("a"), day("2026-10-14"), {"Head", "SENCO"}, "n"});
    same(Meeting{MeetingId("m"), AuditId("a"), day("2026-10-14"), {}, "", {{"", {}, "go on"}}});
    SchoolYear year{"2026/27", {}};
    year.halfTerms[3] = {day("2027-02-22"), day("2027-03-25")};
    same(year);
    same(Highlight{AuditId("a"), "d-1", HighlightState::Fully});
    same(Note{NoteId("n"), AuditId("a"), "x-1", Note::Kind::Development, "more", 2});
    same(Evidence{EvidenceId("e"),
                  "Walk",
                  "seen",
                  SourceType::Meeting,
                  day("2026-10-14"),
                  "Head",
                  "https://example.org",
                  {"a", "b"},
                  Disclosure::LeaveOut,
                  at});
    same(EvidenceLink{EvidenceLinkId("l"), EvidenceId("e"), AuditId("a"), "x-1", "there"});
    same(Attachment{AttachmentId("t"), EvidenceId("e"), "a.pdf", "application/pdf", "abc", 12, at});
    Action action;
    action.id = ActionId("p");
    action.title = "Train";
    action.due = day("2027-02-01");
    action.state = ActionState::Stopped;
    action.subjectIds = {"x-1", "d-1"};
    action.milestones = {{MilestoneId("m"), "Booked", std::nullopt, true}};
    action.rounds = {{ReviewRoundId("r"), day("2026-11-10"), "Half", "The rest", "SENCO"}};
    action.createdAt = at;
    same(action);
    same(SchoolFramework{"ours", "abc", "ours.json", at});
    same(SchoolWording{"ours", "copy.pdf", at, {{"x-1", "As printed."}, {"x-2", "é"}}});
    CHECK_FALSE(recordFromJson<Note>(""));
    CHECK_FALSE(recordFromJson<Note>("{}"));
    CHECK(recordFromJson<Note>("[1]").error().code == ErrorCode::InvalidValue);
}
