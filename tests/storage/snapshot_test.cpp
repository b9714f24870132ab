#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;

TEST_CASE("A snapshot holds what belongs to its audit in the promised order") {
    AuditFixture fixture;
    const auto add = [&](const char* title, const char* date, std::vector<std::string> subjects) {
        Evidence evidence = fixture.evidence(title);
        evidence.date = Date::parse(date);
        fixture.run(fixture.service->addEvidence(evidence, fixture.audit.id, subjects));
    };
    add("Undated", "", {"leading-1"});
    add("Later", "2026-11-01", {"leading-1", "leading"});
    add("B earlier", "2026-09-01", {"leading-2"});
    add("A earlier", "2026-09-01", {"leading-1"});
    add("Only in the bank", "2026-09-01", {});
    const Audit other = require(fixture.service->addAudit(*fullFramework(), "2027/28", "SENCO"));
    fixture.run(
        fixture.service->addEvidence(fixture.evidence("Of the other audit"), other.id, {"leading-1"}));
    Judgement elsewhere = fixture.judgement("leading-1", "starting", "elsewhere");
    elsewhere.auditId = other.id;
    fixture.run(fixture.service->setJudgement(elsewhere));

    const AuditSnapshot snapshot = require(fixture.service->snapshot(fixture.audit.id));
    std::vector<std::string> titles;
    for (const Evidence& evidence : snapshot.evidence)
        titles.push_back(evidence.title);
    CHECK(titles == std::vector<std::string>{"A earlier", "B earlier", "Later", "Undated"});
    CHECK(snapshot.links.size() == 5);
    CHECK(snapshot.judgements.empty());
    CHECK(snapshot.judgementOf("leading-1") == nullptr);
    CHECK(snapshot.descriptionOf("leading-1").empty());
    CHECK(snapshot.highlightOf("leading-1-settled") == HighlightState::NotYet);
    titles.clear();
    for (const Evidence* evidence : snapshot.evidenceOf("leading-1"))
        titles.push_back(evidence->title);
    CHECK(titles == std::vector<std::string>{"A earlier", "Later", "Undated"});
    CHECK(snapshot.evidenceOf("own-1").empty());
    CHECK(snapshot.framework->id() == "full");
    const auto missing = fixture.service->snapshot(AuditId("nobody"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error() == Error{ErrorCode::NotFound, {"audit", "nobody"}, {}});
}

TEST_CASE("Evidence is selected by type subject tag and audit") {
    AuditFixture fixture;
    Evidence data = fixture.evidence("Data");
    data.sourceType = SourceType::Data;
    data.tags = {"attendance"};
    fixture.run(fixture.service->addEvidence(data, fixture.audit.id, {"leading-1"}));
    fixture.addEvidence("Walk", {"leading-1", "leading-2"});
    fixture.addEvidence("Bank", {});
    const auto count = [&](const EvidenceFilter& filter) {
        return require(fixture.service->evidenceList(filter)).size();
    };
    CHECK(count({}) == 3);
    CHECK(count({SourceType::Data, {}, {}, {}, 0}) == 1);
    CHECK(count({SourceType::Governor, {}, {}, {}, 0}) == 0);
    CHECK(count({{}, fixture.audit.id, {}, {}, 0}) == 2);
    CHECK(count({{}, fixture.audit.id, "leading-2", {}, 0}) == 1);
    CHECK(count({{}, {}, "leading-1", {}, 0}) == 2);
    CHECK(count({{}, AuditId("nobody"), "leading-1", {}, 0}) == 0);
    CHECK(count({{}, {}, {}, "reading", 0}) == 2);
    CHECK(count({SourceType::Data, fixture.audit.id, "leading-1", "attendance", 0}) == 1);
    CHECK(count({SourceType::Data, fixture.audit.id, "leading-1", "reading", 0}) == 0);
    CHECK(count({{}, {}, {}, {}, 2}) == 2);
}

TEST_CASE("A snapshot holds ten thousand pieces of evidence with all their links") {
    AuditFixture fixture;
    std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
    for (int i = 0; i < 10'000; ++i) {
        Evidence evidence = fixture.evidence("Piece " + std::to_string(i));
        evidence.summary = "What it shows, in a sentence or two of the length that people write in a table.";
        rows.emplace_back(evidence, std::vector<std::string>{"leading-1", "leading-2"});
    }
    fixture.run(fixture.service->addEvidenceRows(std::move(rows), fixture.audit.id));
    const AuditSnapshot snapshot = require(fixture.service->snapshot(fixture.audit.id));
    CHECK(snapshot.evidence.size() == 10'000);
    CHECK(snapshot.links.size() == 20'000);
    CHECK(snapshot.evidenceOf("leading-2").size() == 10'000);
}
