// What edits are refused, what they fill in and put straight, and what changes nothing at all.
#include "core/audit/record_json.h"
#include "core/audit/record_rules.h"
#include "core/edit/composite_edit.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include "edit/worked_file.h"

using namespace inclusion;

namespace {

/// The error with which making an edit is refused.
template <typename T>
Error refusal(const Result<T>& result) {
    REQUIRE_FALSE(result);
    return result.error();
}

void changesNothing(WorkedFile& file, Result<EditPtr> made) {
    const EditPtr edit = require(std::move(made));
    CHECK(edit->isNoOp());
    const std::string before = file.rows();
    const auto entries = file.history().size();
    CHECK(require(file.service->run(*edit, "Someone")).changes.empty());
    CHECK(require(file.service->undo(*edit, "Someone")).changes.empty());
    CHECK(file.rows() == before);
    CHECK(file.history().size() == entries);
}

} // namespace

TEST_CASE("An edit without a difference changes nothing and leaves no history") {
    WorkedFile file;
    const auto& service = *file.service;
    changesNothing(file, service.editSetting(require(service.setting())));
    changesNothing(file, service.changeAudit(file.audit));
    changesNothing(file, service.setJudgement(file.judgement("leading-1", "settled", "because we saw it")));
    changesNothing(file, service.setDescription({file.audit.id, "leading-1", "we meet each week"}));
    changesNothing(file, service.setDescription({file.audit.id, "leading-2", ""}));
    changesNothing(file, service.setHighlight({file.audit.id, "leading-1-settled", HighlightState::Partly}));
    changesNothing(file, service.setHighlight({file.audit.id, "leading-1-starting", HighlightState::NotYet}));
    changesNothing(file, service.changeNote(require(service.note(file.note.id)).value()));
    changesNothing(file, service.changeEvidence(require(service.evidence(file.walk)).value()));
    changesNothing(file, service.changeAction(require(service.action(file.action)).value()));
    changesNothing(file, service.addEvidenceRows({}, file.audit.id));
    Judgement blank = file.judgement("own-1", "", "");
    blank.state = ProgressState::NotStarted;
    changesNothing(file, service.setJudgement(blank));
}

TEST_CASE("What a framework has no field question or row for is refused") {
    WorkedFile file;
    const auto& service = *file.service;
    const AuditId& audit = file.audit.id;
    CHECK(refusal(service.setFact({audit, "nowhere", "all", "", "1"})).code == ErrorCode::NotFound);
    CHECK(refusal(service.setFact({audit, "attendance", "nowhere", "", "1"})).parameters.front() == "field");
    CHECK(refusal(service.setFact({audit, "attendance", "all", "speech", "1"})).code ==
          ErrorCode::InvalidValue);
    CHECK(refusal(service.setFact({audit, "attendance", "needs", "", "1"})).parameters.front() == "row");
    CHECK(refusal(service.setAnswer({audit, "leading-1", "yes", "", {}, ""})).code ==
          ErrorCode::InvalidValue);
    CHECK(refusal(service.makeEvidenceOfAnswer(audit, "leading-1")).code == ErrorCode::InvalidValue);
    CHECK(refusal(service.setFocus({audit, {"leading", "nowhere"}})).parameters ==
          std::vector<std::string>{"area", "nowhere"});
    CHECK(refusal(service.setFocus({audit, {"leading", "leading"}})).code == ErrorCode::InvalidValue);
    CHECK(refusal(service.addMeeting({{}, audit, day("2026-10-01"), {" "}, ""})).code ==
          ErrorCode::InvalidValue);
    CHECK(refusal(service.addMeeting({{}, audit, day("2026-10-01"), {"A", "A"}, ""})).code ==
          ErrorCode::InvalidValue);
    SchoolYear year = require(service.schoolYear("2026/27")).value();
    std::swap(year.halfTerms[0], year.halfTerms[1]);
    CHECK(refusal(service.setSchoolYear(year)).code == ErrorCode::InvalidValue);
}

TEST_CASE("A value that does not fit its field is refused with the field the value and the reason") {
    WorkedFile file;
    const std::string before = file.rows();
    const Error error = refusal(file.service->setFact({file.audit.id, "attendance", "all", "", "110"}));
    CHECK(error.code == ErrorCode::FactNotAccepted);
    CHECK(error.parameters ==
          std::vector<std::string>{"Attendance of all learners", "110", "percentage-range", ""});
    CHECK(
        refusal(file.service->setFact({file.audit.id, "attendance", "ratio", "", "0.4"})).parameters.back() ==
        "0.5");
    CHECK(file.rows() == before);
}

TEST_CASE("A reviewed action can be stopped but not removed and its rounds stay") {
    WorkedFile file;
    const Error error = refusal(file.service->removeAction(file.action));
    CHECK(error.code == ErrorCode::InvalidValue);
    CHECK(error.parameters[1] == "Train all staff");
    Action without = require(file.service->action(file.action)).value();
    without.rounds.clear();
    CHECK(refusal(file.service->changeAction(without)).code == ErrorCode::InvalidValue);
    Action reworded = require(file.service->action(file.action)).value();
    reworded.rounds.front().working = "All have been";
    CHECK(refusal(file.service->changeAction(reworded)).code == ErrorCode::InvalidValue);
}

TEST_CASE("An answer becomes evidence of the voice that gave it and undoing takes it all away") {
    WorkedFile file;
    const EditPtr edit = require(file.service->makeEvidenceOfAnswer(file.audit.id, "voices-1"));
    require(file.service->run(*edit, "SENCO"));
    EvidenceFilter filter;
    filter.auditId = file.audit.id;
    filter.subjectId = "voices-1";
    const auto made = require(file.service->evidenceList(filter));
    REQUIRE(made.size() == 1);
    CHECK(made.front().summary == "we ask them");
    CHECK(made.front().sourceType == SourceType::StaffVoice);
    CHECK(made.front().date == day("2026-10-14"));
    CHECK(made.front().holder == "Headteacher");
    const auto again = file.service->makeEvidenceOfAnswer(file.audit.id, "voices-1");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::AlreadyThere);
    require(file.service->undo(*edit, "SENCO"));
    CHECK(require(file.service->evidenceList(filter)).empty());
}

TEST_CASE("Usual dates of a school year are not kept and focus areas stand in the order of the framework") {
    WorkedFile file;
    SchoolYear year = require(file.service->schoolYear("2026/27")).value();
    CHECK(year.halfTerms[0].first == day("2026-09-03"));
    year.halfTerms[0].first = day("2026-09-01");
    file.run(file.service->setSchoolYear(year));
    CHECK_FALSE(require(file.service->snapshot(file.audit.id)).schoolYear);
    file.run(file.service->setFocus({file.audit.id, {"own", "leading"}}));
    CHECK(require(file.service->focusAreas(file.audit.id)) == std::vector<std::string>{"leading", "own"});
}

TEST_CASE("A judgement says who judged and when the edit first ran") {
    WorkedFile file;
    Judgement wanted = file.judgement("leading-2", "starting", "why");
    wanted.author = "ignored";
    wanted.changedAt = moment("2001-01-01T00:00:00Z");
    const EditPtr edit = require(file.service->setJudgement(wanted));
    file.clock.set(moment("2026-11-22T11:00:00Z"));
    require(file.service->run(*edit, "Head"));
    const auto stored = require(file.service->judgement(file.audit.id, "leading-2"));
    CHECK(stored->author == "Head");
    CHECK(stored->changedAt == moment("2026-11-22T11:00:00Z"));
    require(file.service->undo(*edit, "SENCO"));
    file.clock.set(moment("2026-11-22T12:00:00Z"));
    require(file.service->run(*edit, "SENCO")); // done again: it is still the head's judgement of eleven
    CHECK(require(file.service->judgement(file.audit.id, "leading-2")) == stored);
}

TEST_CASE("What the framework does not know is refused by kind and id") {
    WorkedFile file;
    const auto& service = *file.service;
    const Error unknown{ErrorCode::NotFound, {"item", "nowhere"}, {}};
    CHECK(refusal(service.setJudgement(file.judgement("nowhere", "settled", ""))) == unknown);
    CHECK(refusal(service.setDescription({file.audit.id, "nowhere", "text"})) == unknown);
    CHECK(refusal(service.addEvidence(file.evidence("x"), file.audit.id, {"leading-1", "nowhere"})) ==
          unknown);
    CHECK(refusal(service.linkEvidence(file.walk, file.audit.id, "nowhere")) == unknown);
    Note note = file.note;
    note.subjectId = "nowhere";
    CHECK(refusal(service.addNote(note)) == unknown);
    CHECK(refusal(service.changeNote(note)) == unknown);
    CHECK(refusal(service.setHighlight({file.audit.id, "leading-1", HighlightState::Fully})).parameters ==
          std::vector<std::string>{"descriptor", "leading-1"});
    Action action;
    action.auditId = file.audit.id;
    action.title = "x";
    action.areaId = "nowhere";
    CHECK(refusal(service.addAction(action)).parameters == std::vector<std::string>{"area", "nowhere"});
    action.areaId = "";
    action.subjectIds = {"nowhere"};
    CHECK(refusal(service.addAction(action)) == unknown);
    const Error level = refusal(service.setJudgement(file.judgement("leading-1", "much", "")));
    CHECK(level.code == ErrorCode::InvalidValue);
    CHECK(level.parameters ==
          std::vector<std::string>{"judgement.level", "much", "starting, settled, leading-the-way"});
}

TEST_CASE("What the file does not hold is not found by kind and id") {
    WorkedFile file;
    const auto& service = *file.service;
    const auto missing = [](const char* kind) { return Error{ErrorCode::NotFound, {kind, "x"}, {}}; };
    Audit audit = file.audit;
    audit.id = AuditId("x");
    CHECK(refusal(service.changeAudit(audit)) == missing("audit"));
    Judgement judgement = file.judgement("leading-1", "settled", "");
    judgement.auditId = AuditId("x");
    CHECK(refusal(service.setJudgement(judgement)) == missing("audit"));
    CHECK(refusal(service.removeNote(NoteId("x"))) == missing("note"));
    CHECK(refusal(service.removeEvidence(EvidenceId("x"))) == missing("evidence"));
    CHECK(refusal(service.linkEvidence(EvidenceId("x"), file.audit.id, "leading-1")) == missing("evidence"));
    CHECK(refusal(service.unlinkEvidence(EvidenceLinkId("x"))) == missing("evidence-link"));
    CHECK(refusal(service.attach(EvidenceId("x"), "a", "b", "c")) == missing("evidence"));
    CHECK(refusal(service.removeAttachment(AttachmentId("x"))) == missing("attachment"));
    CHECK(refusal(service.removeAction(ActionId("x"))) == missing("action"));
    CHECK(refusal(service.addReviewRound(ActionId("x"), {})) == missing("action"));
    CHECK_FALSE(require(service.evidence(EvidenceId("x"))));
    CHECK_FALSE(require(service.note(NoteId("x"))));
}

TEST_CASE("Texts that cannot be kept are refused by the name of their field") {
    WorkedFile file;
    const auto& service = *file.service;
    const auto field = [](const auto& result) {
        const Error error = refusal(result);
        CHECK(error.code == ErrorCode::InvalidValue);
        return error.parameters.at(0);
    };
    Evidence evidence = file.evidence(" \n ");
    CHECK(field(service.addEvidence(evidence, file.audit.id, {})) == "evidence.title");
    evidence.title = "broken \xC3(";
    CHECK(field(service.addEvidence(evidence, file.audit.id, {})) == "evidence.title");
    evidence.title = std::string("with a\0zero", 11);
    CHECK(field(service.addEvidence(evidence, file.audit.id, {})) == "evidence.title");
    evidence.title = "fine";
    evidence.summary = std::string(longestText + 1, 'x');
    CHECK(field(service.addEvidence(evidence, file.audit.id, {})) == "evidence.summary");
    evidence.summary = std::string(longestText, 'x');
    CHECK(service.addEvidence(evidence, file.audit.id, {}));
    evidence.tags = {"two\nlines"};
    CHECK(field(service.addEvidence(evidence, file.audit.id, {})) == "evidence.tag");
    CHECK(field(service.attach(file.walk, "folder/", "text/plain", "x")) == "attachment.file-name");
    Judgement judgement = file.judgement("leading-1", "settled", "\xFF");
    CHECK(field(service.setJudgement(judgement)) == "judgement.rationale");
    Action action;
    action.auditId = file.audit.id;
    CHECK(field(service.addAction(action)) == "action.title");
    action.title = "x";
    action.milestones = {{{}, "", {}, false}};
    CHECK(field(service.addAction(action)) == "milestone.title");
    action.milestones.clear();
    action.subjectIds = {"leading-1", "leading-1"};
    CHECK(field(service.addAction(action)) == "action.subjects");
    Setting setting = require(service.setting());
    setting.name = "";
    CHECK(field(service.editSetting(setting)) == "setting.name");
    const EditPtr edit = require(service.setDescription({file.audit.id, "leading-2", "x"}));
    CHECK(field(file.service->run(*edit, "\xFF")) == "author");
    CHECK(field(file.service->addAudit(*fullFramework(), " ", "SENCO")) == "audit.cycle");
}

TEST_CASE("Evidence is put into its normal form") {
    WorkedFile file;
    Evidence evidence = file.evidence("Walk");
    evidence.tags = {" year 4 ", "reading", "", "reading"};
    const ChangeSet changed =
        file.run(file.service->addEvidence(evidence, file.audit.id, {"leading-1", "leading", "leading-1"}));
    CHECK(changed.changes.size() == 3); // the evidence and two links
    CHECK(changed.touches(RecordKind::Evidence));
    CHECK(changed.touches(RecordKind::EvidenceLink, "leading"));
    CHECK_FALSE(changed.touches(RecordKind::EvidenceLink, "leading-2"));
    const auto stored = require(file.service->evidence(EvidenceId(changed.changes.front().recordId)));
    CHECK(stored->tags == std::vector<std::string>{"reading", "year 4"});
    CHECK(stored->createdAt == file.clock.now());
}

TEST_CASE("Evidence is linked to a subject once") {
    WorkedFile file;
    const Error error = refusal(file.service->linkEvidence(file.walk, file.audit.id, "leading-1"));
    CHECK(error == Error{ErrorCode::AlreadyThere, {"evidence-link", "leading-1"}, {}});
}

TEST_CASE("Removed evidence comes back with the same links attachments and ids") {
    WorkedFile file;
    const auto links = require(file.service->linksOf(file.walk));
    const auto attachments = require(file.service->attachmentsOf(file.walk));
    const EditPtr removal = require(file.service->removeEvidence(file.walk));
    const ChangeSet removed = require(file.service->run(*removal, "SENCO"));
    CHECK(removed.changes.size() == 7); // one attachment, one check, two links in each audit, the evidence
    CHECK_FALSE(require(file.service->evidence(file.walk)));
    CHECK(require(file.service->linksOf(file.walk)).empty());
    require(file.service->undo(*removal, "SENCO"));
    CHECK(require(file.service->linksOf(file.walk)) == links);
    CHECK(require(file.service->attachmentsOf(file.walk)) == attachments);
}

TEST_CASE("Evidence that was linked meanwhile is not removed") {
    WorkedFile file;
    const EditPtr removal = require(file.service->removeEvidence(file.walk));
    file.run(file.service->linkEvidence(file.walk, file.audit.id, "leading-2"));
    const std::string before = file.rows();
    CHECK(refusal(file.service->run(*removal, "SENCO")).code == ErrorCode::Conflict);
    CHECK(file.rows() == before);
}

TEST_CASE("Notes are appended after their fellows") {
    WorkedFile file;
    Note note = file.note;
    note.id = {};
    note.position = 77;
    note.text = "second";
    file.run(file.service->addNote(note));
    note.kind = Note::Kind::Development;
    note.text = "first of its kind";
    file.run(file.service->addNote(note));
    const auto notes = require(file.service->notes(file.audit.id, "leading-strengths"));
    REQUIRE(notes.size() == 4);
    CHECK(notes[0].text == "first of its kind");
    CHECK(notes[0].position == 0);
    CHECK(notes[1].text == "calm corridors");
    CHECK(notes[3].text == "second");
    CHECK(notes[3].position == 2);
}

TEST_CASE("Review rounds are added in the order of their days and never changed") {
    WorkedFile file;
    file.run(file.service->addReviewRound(file.action, {{}, day("2026-10-20"), "Slow start", "Push", ""}));
    Action action = require(file.service->action(file.action)).value();
    REQUIRE(action.rounds.size() == 2);
    CHECK(action.rounds[0].working == "Slow start");
    CHECK(action.rounds[0].author == "SENCO"); // who ran the edit
    CHECK(isUuid(action.rounds[0].id.text()));
    Action rewritten = action;
    rewritten.rounds[1].working = "All went well";
    CHECK(refusal(file.service->changeAction(rewritten)).code == ErrorCode::InvalidValue);
    rewritten = action;
    rewritten.rounds.clear();
    CHECK(refusal(file.service->changeAction(rewritten)).code == ErrorCode::InvalidValue);
}

TEST_CASE("Fields that no one edits stay as they were made") {
    WorkedFile file;
    Evidence evidence = require(file.service->evidence(file.walk)).value();
    const Timestamp made = evidence.createdAt;
    evidence.createdAt = moment("2001-01-01T00:00:00Z");
    evidence.title = "New title";
    file.run(file.service->changeEvidence(evidence));
    CHECK(require(file.service->evidence(file.walk))->createdAt == made);
    Audit audit = file.audit;
    audit.agreed = true;
    audit.frameworkHash = "other";
    audit.frameworkRevision = 9;
    file.run(file.service->changeAudit(audit));
    const Audit stored = require(file.service->audits()).front();
    CHECK(stored.agreed);
    CHECK(stored.frameworkHash == file.audit.frameworkHash);
    CHECK(stored.frameworkRevision == file.audit.frameworkRevision);
    Setting setting = require(file.service->setting());
    const SettingId id = setting.id;
    setting.id = SettingId("other");
    setting.name = "Ashfield School";
    file.run(file.service->editSetting(setting));
    CHECK(require(file.service->setting()).id == id);
}

TEST_CASE("A framework is audited once per cycle") {
    WorkedFile file;
    const auto again = file.service->addAudit(*fullFramework(), "2026/27", "SENCO");
    CHECK(refusal(again) == Error{ErrorCode::AlreadyThere, {"audit", "full 2026/27"}, {}});
    const Audit next = require(file.service->addAudit(*fullFramework(), "2028/29", "SENCO"));
    CHECK(require(file.service->audits()) == std::vector<Audit>{file.audit, file.next, next});
    Audit moved = next;
    moved.cycle = "2026/27";
    CHECK(refusal(file.service->changeAudit(moved)).code == ErrorCode::AlreadyThere);
    const auto history = require(file.service->history(next.id));
    REQUIRE(history.size() == 1);
    CHECK(history.front().editName == "add-audit");
    CHECK(history.front().before.empty());
    CHECK(history.front().after == recordJson(next));
}

TEST_CASE("History is told newest first and by subject") {
    WorkedFile file;
    file.run(file.service->setJudgement(file.judgement("leading-1", "starting", "once")));
    file.run(file.service->setJudgement(file.judgement("leading-2", "starting", "twice")));
    const auto all = require(file.service->history(file.audit.id));
    CHECK(all.front().subjectId == "leading-2");
    CHECK(require(file.service->history(file.audit.id, {}, 2)).size() == 2);
    const auto subject = require(file.service->history(file.audit.id, "leading-1"));
    CHECK(subject.front().editName == "set-judgement");
    CHECK(subject.front().before == recordJson([&] {
              Judgement before = file.judgement("leading-1", "settled", "because we saw it");
              before.author = "SENCO";
              before.changedAt = file.clock.now();
              return before;
          }()));
    for (const HistoryEntry& entry : subject)
        CHECK(entry.subjectId == "leading-1");
    // Records of the whole file have no audit.
    CHECK(require(file.service->history(AuditId())).front().kind == RecordKind::SchoolLogo);
}

TEST_CASE("Several edits run as one and fail as one") {
    WorkedFile file;
    const auto parts = [&] {
        std::vector<EditPtr> edits;
        edits.push_back(require(file.service->setDescription({file.audit.id, "leading-2", "both"})));
        edits.push_back(
            require(file.service->setJudgement(file.judgement("leading-2", "starting", "of them"))));
        edits.push_back(require(file.service->changeAudit(file.audit))); // changes nothing: no part of it
        return edits;
    };
    CompositeEdit edit("two-at-once", "leading-2", parts());
    CompositeEdit late("two-at-once", "leading-2", parts());
    const std::string before = file.rows();
    CHECK(require(file.service->run(edit, "SENCO")).changes.size() == 2);
    const auto entries = file.history();
    CHECK(entries[entries.size() - 1].batch == entries[entries.size() - 2].batch);
    CHECK(refusal(file.service->run(late, "SENCO")).code == ErrorCode::Conflict);
    require(file.service->undo(edit, "SENCO"));
    CHECK(file.rows() == before);
    // The second part meets a changed record: the first is taken back with it.
    file.run(file.service->setJudgement(file.judgement("leading-2", "settled", "meanwhile")));
    const std::string meanwhile = file.rows();
    CHECK(refusal(file.service->run(edit, "SENCO")).code == ErrorCode::Conflict);
    CHECK(file.rows() == meanwhile);
    CHECK(require(file.service->check()).empty());
}

TEST_CASE("A text that is not UTF-8 in a file from elsewhere can be put right") {
    WorkedFile file;
    file.service.reset();
    SQLite::Database(file.file, SQLite::OPEN_READWRITE)
        .exec("UPDATE description SET text = CAST(x'41FF' AS TEXT)");
    file.reopen();
    require(file.service->rebuildSearchIndex());
    file.run(file.service->setDescription({file.audit.id, "leading-1", "right again"}));
    CHECK(require(file.service->description(file.audit.id, "leading-1"))->text == "right again");
    CHECK(require(file.service->history(file.audit.id, "leading-1", 1)).front().before.find("A\uFFFD") !=
          std::string::npos);
    CHECK(require(file.service->check()).empty());
}
