#include "core/analysis/quality.h"
#include "core/analysis/subjects.h"
#include "core/analysis/triangulation.h"

#include <catch2/catch.hpp>

#include <set>

#include "audit_fixture.h"

using namespace inclusion;
using namespace inclusion::analysis;
using namespace inclusion::test;

namespace {

std::vector<QualityFinding> allFindingsOf(const AuditSnapshot& snapshot) {
    const EvidenceIndex evidence(snapshot);
    return qualityFindings(snapshot, Triangulation(snapshot, evidence), fixtureToday());
}

/// Without what concerns the audit as a whole.
std::vector<QualityFinding> findingsOf(const AuditSnapshot& snapshot) {
    std::vector<QualityFinding> findings = allFindingsOf(snapshot);
    std::erase_if(findings, [](const QualityFinding& finding) {
        return finding.target == QualityFinding::Target::Audit;
    });
    return findings;
}

/// The ids that a rule found, in order.
std::vector<std::string> found(const AuditSnapshot& snapshot, QualityRule rule) {
    std::vector<std::string> ids;
    for (const QualityFinding& finding : findingsOf(snapshot)) {
        if (finding.rule == rule)
            ids.push_back(finding.id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("Evidence behind a subject keeps its order and stands there once") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    addEvidence(snapshot, "First", SourceType::Document, {"out-1", "out-2", "out-1"});
    addEvidence(snapshot, "Second", SourceType::Data, {"out-1"});
    const EvidenceIndex index(snapshot);
    REQUIRE(index.of("out-1").size() == 2);
    CHECK(index.of("out-1")[0].evidence->title == "First");
    CHECK(index.of("out-1")[1].evidence->title == "Second");
    CHECK(index.subjectsOf(snapshot.evidence[0].id) == Ids{"out-1", "out-2"});
    CHECK(index.of("nowhere").empty());
}

TEST_CASE("Triangulation counts kinds of source and names those that prompts suggest") {
    const AuditSnapshot snapshot = workedAudit();
    const EvidenceIndex evidence(snapshot);
    const Triangulation triangulation(snapshot, evidence);

    const SubjectSources* first = triangulation.find("out-1");
    REQUIRE(first);
    CHECK(first->counts.total() == 3);
    CHECK(first->counts.kinds() == 3);
    CHECK(first->missing == std::vector<SourceType>{SourceType::ParentVoice});
    CHECK_FALSE(first->documentsOnly());
    CHECK(triangulation.find("lead-1")->documentsOnly());
    CHECK_FALSE(triangulation.find("out-3")->documentsOnly());
    CHECK(triangulation.find("nowhere") == nullptr);

    // Six pieces stand in outcomes; one of them twice, and it counts once.
    CHECK(triangulation.areas()[0].counts.total() == 6);
    CHECK(triangulation.areas()[0].counts.of(SourceType::Document) == 2);
    CHECK(triangulation.areas()[1].counts.total() == 1);
    CHECK(triangulation.whole().total() == 6);
}

TEST_CASE("A judgement asks for evidence of more than one kind") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "grow");
    CHECK(found(snapshot, QualityRule::JudgedWithoutEvidence) == Ids{"out-1"});
    CHECK(found(snapshot, QualityRule::DocumentsOnly).empty());

    addEvidence(snapshot, "Policy", SourceType::Document, {"out-1"});
    addEvidence(snapshot, "Plan", SourceType::Document, {"out-1"});
    CHECK(found(snapshot, QualityRule::JudgedWithoutEvidence).empty());
    CHECK(found(snapshot, QualityRule::DocumentsOnly) == Ids{"out-1"});
    CHECK(found(snapshot, QualityRule::OneSourceType).empty());

    snapshot.evidence[0].sourceType = snapshot.evidence[1].sourceType = SourceType::Data;
    CHECK(found(snapshot, QualityRule::DocumentsOnly).empty());
    CHECK(found(snapshot, QualityRule::OneSourceType) == Ids{"out-1"});

    snapshot.evidence[0].sourceType = SourceType::LearnerVoice;
    CHECK(found(snapshot, QualityRule::OneSourceType).empty());
}

TEST_CASE("Nothing is asked of what is not judged") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "", "", ProgressState::InProgress);
    describe(snapshot, "out-2", "We meet.");
    addEvidence(snapshot, "Policy", SourceType::Document, {"out-3"});
    CHECK(findingsOf(snapshot).empty());
}

TEST_CASE("A judgement without rationale is found for areas and overall judgements too") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "grow", "");
    judge(snapshot, "outcomes", "grow", "");
    judge(snapshot, "lead-overall", "keep", "");
    judge(snapshot, "lead-1", "grow", "Said.");
    CHECK(found(snapshot, QualityRule::JudgedWithoutRationale) == Ids{"out-1", "outcomes", "lead-overall"});
    // Evidence is asked for at items only.
    CHECK(found(snapshot, QualityRule::JudgedWithoutEvidence) == Ids{"out-1", "lead-1"});
}

TEST_CASE("A level is above the highlights while none of its descriptors is highlighted") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "root");
    highlight(snapshot, "out-d2", HighlightState::Fully);
    CHECK(found(snapshot, QualityRule::LevelAboveHighlights) == Ids{"out-1"});
    highlight(snapshot, "out-d3", HighlightState::Partly);
    CHECK(found(snapshot, QualityRule::LevelAboveHighlights).empty());

    judge(snapshot, "outcomes", "grow");
    CHECK(found(snapshot, QualityRule::LevelAboveHighlights) == Ids{"outcomes"});
    judge(snapshot, "outcomes", "start"); // that level has no descriptor for the area
    CHECK(found(snapshot, QualityRule::LevelAboveHighlights).empty());
    judge(snapshot, "lead-1", "root"); // nor has this item at any level
    CHECK(found(snapshot, QualityRule::LevelAboveHighlights).empty());
}

TEST_CASE("A legal duty at the lowest level is found and so is an area that is judged above it") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "outcomes", "start"); // the lowest level promises nothing
    CHECK(found(snapshot, QualityRule::LegalDutyOpen).empty());
    judge(snapshot, "outcomes", "grow"); // while 1.2, which the law asks for, is not judged
    CHECK(found(snapshot, QualityRule::LegalDutyOpen) == Ids{"outcomes"});
    CHECK(found(snapshot, QualityRule::LegalDutyAtLowest).empty());
    judge(snapshot, "out-1", "start"); // no law asks for this one
    judge(snapshot, "out-2", "start");
    CHECK(found(snapshot, QualityRule::LegalDutyAtLowest) == Ids{"out-2"});
    CHECK(found(snapshot, QualityRule::LegalDutyOpen) == Ids{"outcomes"});
    judge(snapshot, "out-2", "grow");
    CHECK(found(snapshot, QualityRule::LegalDutyAtLowest).empty());
    CHECK(found(snapshot, QualityRule::LegalDutyOpen).empty());
    judge(snapshot, "lead-overall", "keep"); // an area without duties
    CHECK(found(snapshot, QualityRule::LegalDutyOpen).empty());
}

TEST_CASE("Open actions ask for lead day and outcome and done ones for nothing") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    Action& action = addAction(snapshot, "Hear learners", "");
    action.areaId = "lead";
    const Ids here = {action.id.text()};
    CHECK(found(snapshot, QualityRule::ActionWithoutLead) == here);
    CHECK(found(snapshot, QualityRule::ActionWithoutDate) == here);
    CHECK(found(snapshot, QualityRule::ActionWithoutOutcome) == here);
    CHECK(findingsOf(snapshot)[0].areaId == "lead");
    CHECK(findingsOf(snapshot)[0].target == QualityFinding::Target::Action);

    action.lead = "SENCO";
    action.outcome = "Learners say so";
    action.due = fixtureToday();
    CHECK(findingsOf(snapshot).empty());
    action.due = fixtureToday().plusDays(-1);
    CHECK(found(snapshot, QualityRule::ActionOverdue) == here);
    action.state = ActionState::Done;
    CHECK(findingsOf(snapshot).empty());
}

TEST_CASE("Evidence older than the year before the cycle and evidence without a day are found") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    addEvidence(snapshot, "Fresh enough", SourceType::Data, {"out-1"}, "2025-09-01");
    addEvidence(snapshot, "Old", SourceType::Data, {"out-1"}, "2025-08-31");
    addEvidence(snapshot, "Undated", SourceType::Data, {"out-1"}, "");
    CHECK(found(snapshot, QualityRule::EvidenceOlderThanCycle) == Ids{snapshot.evidence[1].id.text()});
    CHECK(found(snapshot, QualityRule::EvidenceUndated) == Ids{snapshot.evidence[2].id.text()});
    snapshot.audit.cycle = "our third go";
    CHECK(found(snapshot, QualityRule::EvidenceOlderThanCycle).empty());
}

TEST_CASE("An area with judgements asks for strengths and priorities wherever they are noted") {
    AuditSnapshot snapshot = emptyAudit(smallFramework());
    judge(snapshot, "out-1", "grow");
    judge(snapshot, "lead-1", "grow");
    CHECK(found(snapshot, QualityRule::StrengthsMissing) == Ids{"outcomes", "lead"});
    CHECK(found(snapshot, QualityRule::PrioritiesMissing) == Ids{"outcomes", "lead"});
    note(snapshot, "out-2", Note::Kind::Strength, "Good.");
    note(snapshot, "lead-strong", Note::Kind::Strength, "Good.");
    note(snapshot, "outcomes", Note::Kind::Development, "Next.");
    note(snapshot, "lead-1", Note::Kind::Remark, "Later.");
    CHECK(found(snapshot, QualityRule::StrengthsMissing).empty());
    CHECK(found(snapshot, QualityRule::PrioritiesMissing) == Ids{"lead"});
}

TEST_CASE("Another number of focus areas than the framework asks for is noted") {
    AuditSnapshot snapshot = emptyAudit(smallFramework()); // asks for two or three
    const auto noted = [&] { return countOf(allFindingsOf(snapshot), QualityRule::FocusAreaCount); };
    CHECK(noted() == 0); // nothing is chosen yet
    snapshot.focusAreaIds = {"lead"};
    CHECK(noted() == 1);
    snapshot.focusAreaIds = {"outcomes", "lead"};
    CHECK(noted() == 0);
    snapshot.focusAreaIds = {"outcomes", "lead", "facts", "own"};
    CHECK(noted() == 1);
}

TEST_CASE("Each rule of quality has an id of its own") {
    std::set<std::string_view> ids;
    for (const QualityRule rule : allQualityRules)
        ids.insert(idOf(rule));
    CHECK(ids.size() == allQualityRules.size());
    CHECK_FALSE(ids.contains(""));
}
