// An audit is moved to a later revision of its framework: nothing is lost, and what changed is marked.
#include "core/analysis/former_subjects.h"
#include "core/audit/fact_value.h"
#include "core/framework/framework_loader.h"
#include "core/previous_figures.h"
#include "core/report/document_text.h"
#include "core/report/report_builder.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace inclusion;
using MarkKind = SubjectMark::Kind;

namespace {

std::shared_ptr<const Framework> garden(const char* name) {
    const auto path = std::filesystem::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks" / name;
    return require(loadFrameworkFile(path)).framework;
}

std::string textOf(const report::ReportDocument& document) {
    std::string all;
    report::forEachText(document.blocks, [&](const std::string& text) { all += text + "\n"; });
    return all;
}

/// A file with an audit by the first revision, with something on every part of it.
struct Garden : AuditFixture {
    Garden() {
        audit = require(service->addAudit(*one, "2026/27", "SENCO"));
        for (const char* item : {"beds-1", "beds-2", "beds-3", "beds-4", "paths-1", "paths-2", "shed-1"}) {
            run(service->setJudgement(judgement(item, "thriving", std::string("why ") + item)));
            run(service->setDescription({audit.id, item, std::string("what ") + item}));
            addEvidence(std::string("seen ") + item, {item});
        }
        shared = addEvidence("both paths", {"paths-1", "paths-2"});
        run(service->setJudgement(judgement("beds-overall", "growing", "all in all")));
        run(service->setHighlight({audit.id, "beds-4-bare", HighlightState::Fully}));
        addNote("beds-strengths", "beans");
        addNote("shed-1", "a strong lock");
        addNote("beds-3", "many hands");
        Action plan;
        plan.auditId = audit.id;
        plan.areaId = "shed";
        plan.title = "Put up lamps";
        plan.subjectIds = {"beds-3", "shed-1", "beds-4"};
        action = ActionId(run(service->addAction(plan)).changes.front().recordId);
    }

    void addNote(const std::string& subject, const std::string& text) {
        Note note;
        note.auditId = audit.id;
        note.subjectId = subject;
        note.kind = Note::Kind::Strength;
        note.text = text;
        run(service->addNote(note));
    }

    AuditSnapshot snapshot() { return require(service->snapshot(audit.id)); }

    std::shared_ptr<const Framework> one = garden("garden-1.json");
    std::shared_ptr<const Framework> two = garden("garden-2.json");
    EvidenceId shared;
    ActionId action;
};

std::vector<std::string> titles(const std::vector<const Evidence*>& evidence) {
    std::vector<std::string> all;
    for (const Evidence* each : evidence)
        all.push_back(each->title);
    return all;
}

} // namespace

TEST_CASE("A move to a later revision carries what is unchanged as it is") {
    Garden garden;
    const Audit moved = require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    CHECK(moved.frameworkRevision == 2);
    REQUIRE(moved.formerRevisions.size() == 1);
    CHECK(moved.formerRevisions[0].frameworkHash == garden.one->hash());
    CHECK(moved.formerRevisions[0].author == "SENCO");
    const AuditSnapshot after = garden.snapshot();
    CHECK(after.framework->hash() == garden.two->hash());
    CHECK(after.audit == moved);
    CHECK(after.judgementOf("beds-1")->levelId == "in-leaf"); // the level has another id, the same words
    CHECK(after.judgementOf("beds-light")->rationale == "why beds-4");
    CHECK(after.judgementOf("beds-4") == nullptr);
    CHECK(after.descriptionOf("beds-light") == "what beds-4");
    CHECK(titles(after.evidenceOf("beds-light")) == std::vector<std::string>{"seen beds-4"});
    CHECK(after.highlightOf("beds-light-bare") == HighlightState::Fully);
    CHECK(after.judgementOf("beds-overall")->levelId == "growing");
    CHECK(after.notesOf("beds-good", Note::Kind::Strength).size() == 1);
    for (const char* unchanged : {"beds-1", "beds-light", "beds-overall", "beds"})
        CHECK(after.markOf(unchanged, MarkKind::LookAgain) == nullptr);
    CHECK(require(garden.service->check()).empty());
}

TEST_CASE("A changed item keeps its judgement and is marked with the old text to read") {
    Garden garden;
    require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    const AuditSnapshot after = garden.snapshot();
    CHECK(after.judgementOf("beds-2")->levelId == "in-leaf");
    const SubjectMark* mark = after.markOf("beds-2", MarkKind::LookAgain);
    REQUIRE(mark != nullptr);
    CHECK(mark->formerIds == std::vector<std::string>{"beds-2"});
    CHECK(mark->formerLevelId == "thriving");
    const Framework* then = after.frameworkWith(mark->frameworkHash);
    REQUIRE(then != nullptr);
    CHECK(then->findItem("beds-2")->text == "Every bed is watered once a week.");
    CHECK(after.markOf("water-1", MarkKind::LookAgain) == nullptr);
}

TEST_CASE("Split and merged items gather what was said and are marked and nothing is judged for them") {
    Garden garden;
    require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    const AuditSnapshot after = garden.snapshot();
    for (const char* part : {"beds-planted", "beds-weeded"}) {
        CHECK(after.judgementOf(part) == nullptr);
        CHECK(after.descriptionOf(part) == "what beds-3");
        CHECK(titles(after.evidenceOf(part)) == std::vector<std::string>{"seen beds-3"});
        REQUIRE(after.markOf(part, MarkKind::LookAgain) != nullptr);
        CHECK(after.markOf(part, MarkKind::LookAgain)->formerLevelId == "thriving");
    }
    CHECK(after.notesOf("beds-planted", Note::Kind::Strength).size() == 1);
    CHECK(after.notesOf("beds-weeded", Note::Kind::Strength).empty());
    CHECK(after.judgementOf("paths-all") == nullptr);
    CHECK(after.descriptionOf("paths-all") == "what paths-1\n\nwhat paths-2");
    CHECK(titles(after.evidenceOf("paths-all")) ==
          std::vector<std::string>{"both paths", "seen paths-1", "seen paths-2"});
    CHECK(after.markOf("paths-all", MarkKind::LookAgain)->formerIds ==
          std::vector<std::string>{"paths-1", "paths-2"});
}

TEST_CASE("What a revision dropped stays readable with judgement and evidence and notes") {
    Garden garden;
    require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    const AuditSnapshot after = garden.snapshot();
    const auto former = analysis::formerSubjects(after);
    std::string ids;
    for (const analysis::FormerSubject& subject : former)
        ids += subject.id + " ";
    CHECK(ids == "beds-3 paths-1 paths-2 shed-1 ");
    const analysis::FormerSubject& shed = former.back();
    CHECK(shed.framework->labelOf(shed.id) == "3.1 The shed is locked");
    CHECK(shed.level->title == "Thriving");
    CHECK(shed.judgement->rationale == "why shed-1");
    CHECK(shed.description == "what shed-1");
    CHECK(titles(shed.evidence) == std::vector<std::string>{"seen shed-1"});
    REQUIRE(shed.notes.size() == 1);
    CHECK(shed.notes[0]->text == "a strong lock");
    CHECK(shed.successorIds.empty());
    CHECK(former.front().successorIds == std::vector<std::string>{"beds-planted", "beds-weeded"});
    const Action action = *require(garden.service->action(garden.action));
    CHECK(action.subjectIds ==
          std::vector<std::string>{"beds-planted", "beds-weeded", "shed-1", "beds-light"});
    CHECK(action.areaId == "shed");
    Action done = action; // an action that names what is gone can still be worked on
    done.state = ActionState::Done;
    garden.run(garden.service->changeAction(done));
    garden.reopen();
    CHECK(require(garden.service->check()).empty());
}

TEST_CASE("A mark is cleared by a person and comes back by undo") {
    Garden garden;
    require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    const EditPtr edit = require(garden.service->clearMark(garden.audit.id, "beds-2", MarkKind::LookAgain));
    require(garden.service->run(*edit, "Head"));
    CHECK(require(garden.service->marksOf(garden.audit.id, "beds-2")).empty());
    CHECK(garden.service->clearMark(garden.audit.id, "beds-2", MarkKind::LookAgain).error().code ==
          ErrorCode::NotFound);
    require(garden.service->undo(*edit, "Head"));
    CHECK(require(garden.service->marksOf(garden.audit.id, "beds-2")).size() == 1);
}

TEST_CASE("A move is backed up first and a failed backup stops it") {
    Garden garden;
    const AuditSnapshot before = garden.snapshot();
    const auto folder = std::filesystem::path(garden.file.string() + "-backups");
    std::ofstream(folder) << "in the way";
    const auto refused = garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::BackupFailed);
    CHECK(garden.snapshot().audit == before.audit);
    std::filesystem::remove(folder);
    require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    const auto backups = require(AuditService::backups(garden.file));
    REQUIRE(backups.size() == 1);
    garden.service.reset();
    require(AuditService::restoreBackup(backups.front().path, garden.file, garden.dependencies()));
    garden.reopen();
    const AuditSnapshot restored = garden.snapshot();
    CHECK(restored.audit == before.audit);
    CHECK(restored.judgements == before.judgements);
    CHECK(restored.links == before.links);
}

TEST_CASE("An audit is moved only to a later revision of its own framework") {
    Garden garden;
    CHECK(garden.service->reviseAudit(garden.audit.id, *garden.one, "S").error().code ==
          ErrorCode::InvalidValue);
    CHECK(garden.service->reviseAudit(garden.audit.id, *fullFramework(), "S").error().code ==
          ErrorCode::InvalidValue);
    CHECK(require(garden.service->audits()).back().formerRevisions.empty());
}

TEST_CASE("The report shows what is to be looked at again and what is no longer in the framework") {
    Garden garden;
    require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    report::ReportOptions options;
    options.today = day("2026-11-22");
    const std::string text = textOf(report::buildReport(garden.snapshot(), options));
    for (const char* said :
         {"To be looked at again", "Every bed is watered once a week.", "The level then: Thriving.",
          "No longer in the framework", "3.1 The shed is locked", "why shed-1", "a strong lock",
          "seen shed-1", "In its place stands now: 1.3 Beds are planted and 1.4 Beds are weeded"}) {
        INFO(said);
        CHECK(text.find(said) != std::string::npos);
    }
}

TEST_CASE("What was entered moves with its item and is never read as a value of another type") {
    Garden garden;
    garden.run(garden.service->setFact({garden.audit.id, "beds-2", "times", {}, "3"}));
    garden.run(garden.service->setFact({garden.audit.id, "beds-2", "who", {}, "the gardening club"}));
    garden.run(garden.service->setFact({garden.audit.id, "beds-4", "hours", {}, "5.5"}));
    garden.run(garden.service->setFact({garden.audit.id, "shed-1", "keys", {}, "in the office"}));
    require(garden.service->reviseAudit(garden.audit.id, *garden.two, "SENCO"));
    const AuditSnapshot after = garden.snapshot();
    REQUIRE(after.factOf("beds-light", "hours") != nullptr);
    CHECK(after.factOf("beds-light", "hours")->value == "5.5");
    CHECK(after.factOf("beds-4", "hours") == nullptr);

    // The framework asked for a count and asks for a share now: the count stays what it was.
    const Field& field = *findField(*after.framework->findItem("beds-2"), "times");
    CHECK(field.type == FieldType::Percentage);
    CHECK_FALSE(fits(*after.factOf("beds-2", "times"), field));
    const auto former = analysis::formerFacts(after, "beds-2");
    REQUIRE(former.size() == 1);
    CHECK(former[0].fact->value == "3");
    CHECK(former[0].field->label == "Waterings a week");
    CHECK(after.markOf("beds-2", MarkKind::LookAgain) != nullptr);

    const auto gone = analysis::formerSubjects(after);
    REQUIRE(gone.back().id == "shed-1");
    REQUIRE(gone.back().facts.size() == 1);
    CHECK(gone.back().facts[0].fact->value == "in the office");
    CHECK(require(garden.service->check()).empty());

    const std::string text = textOf(report::buildReport(after, {.today = day("2026-11-22")}));
    CHECK(text.find("Waterings a week (as it was asked for before the framework changed)") !=
          std::string::npos);
    CHECK(text.find("in the office") != std::string::npos);

    // A new value takes its place, and undo brings the old one back as it was.
    auto edit = require(garden.service->setFact({garden.audit.id, "beds-2", "times", {}, "80%"}));
    require(garden.service->run(*edit, "SENCO"));
    CHECK(garden.snapshot().factOf("beds-2", "times")->type == FieldType::Percentage);
    require(garden.service->undo(*edit, "SENCO"));
    CHECK(garden.snapshot().factOf("beds-2", "times")->type == FieldType::Count);
    CHECK(garden.snapshot().factOf("beds-2", "times")->value == "3");
}

TEST_CASE("A fact alone is work enough to be looked at again") {
    AuditFixture fixture;
    const auto one = garden("garden-1.json");
    const Audit audit = require(fixture.service->addAudit(*one, "2026/27", "SENCO"));
    fixture.run(fixture.service->setFact({audit.id, "beds-2", "times", {}, "3"}));
    require(fixture.service->reviseAudit(audit.id, *garden("garden-2.json"), "SENCO"));
    const auto marks = require(fixture.service->marks(audit.id));
    REQUIRE(marks.size() == 1);
    CHECK(marks[0].subjectId == "beds-2");
}

TEST_CASE(
    "The report shows last year's figure beside this year's and leaves out what that year's counts hide") {
    AuditFixture fixture;
    fixture.run(fixture.service->setFact({fixture.audit.id, "attendance", "funding", {}, "1000"}));
    fixture.run(fixture.service->setFact({fixture.audit.id, "attendance", "plans", {}, "3"}));
    const Audit next = require(fixture.service->beginNextAudit(fixture.audit.id, "2027/28", "SENCO"));
    fixture.run(fixture.service->setFact({next.id, "attendance", "funding", {}, "1250"}));
    fixture.run(fixture.service->setFact({next.id, "attendance", "plans", {}, "12"}));
    report::ReportOptions options;
    options.today = day("2027-11-22");
    options.sectionIds = {"facts"};
    const AuditSnapshot now = require(fixture.service->snapshot(next.id));
    CHECK(textOf(report::buildReport(now, options)).find("1,000") == std::string::npos);
    options.previousFigures = require(previousFiguresOf(*fixture.service, next));
    CHECK(options.previousFigures.cycle == "2026/27");
    const std::string text = textOf(report::buildReport(now, options));
    for (const char* shown : {"1,250", "1,000", "12", "fewer than 5", "2026/27"})
        CHECK(text.find(shown) != std::string::npos);
}
