#include "core/storage/migrations.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>

using namespace inclusion;

TEST_CASE("A new file holds its setting and an audit and is sound") {
    AuditFixture fixture;
    fixture.reopen();
    const FileSummary summary = require(fixture.service->summary());
    CHECK(summary.setting.name == "Oakfield School");
    REQUIRE(summary.audits.size() == 1);
    CHECK(summary.audits.front() == fixture.audit);
    CHECK(summary.schemaVersion == allMigrations().back().version);
    CHECK(summary.historyCount == 1);
    CHECK(require(fixture.service->frameworkOf(fixture.audit))->hash() == fullFramework()->hash());
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("Edits are in the file after it is opened again and can be searched") {
    AuditFixture fixture;
    const EvidenceId id = fixture.addEvidence("Learning walk with pupil interviews");
    fixture.run(fixture.service->setJudgement(
        fixture.judgement("leading-1", "settled", "Leaders visit lessons each week")));
    fixture.reopen(OpenMode::ReadOnly);
    const AuditSnapshot snapshot = require(fixture.service->snapshot(fixture.audit.id));
    REQUIRE(snapshot.judgementOf("leading-1") != nullptr);
    CHECK(snapshot.judgementOf("leading-1")->levelId == "settled");
    CHECK(snapshot.judgementOf("leading-1")->author == "SENCO");
    REQUIRE(snapshot.evidenceOf("leading-1").size() == 1);
    CHECK(snapshot.evidenceOf("leading-1").front()->id == id);
    CHECK(snapshot.evidenceOf("leading-1").front()->tags == std::vector<std::string>{"reading", "year 4"});
    const auto hits = require(fixture.service->search("learn"));
    REQUIRE(hits.size() == 1);
    CHECK(hits.front().title == "Learning walk with pupil interviews");
    const auto rationale = require(fixture.service->search("lessons week"));
    REQUIRE(rationale.size() == 1);
    CHECK(rationale.front().subjectId == "leading-1");
    CHECK(rationale.front().snippet.find("\u2068lessons\u2069") != std::string::npos);
    CHECK(require(fixture.service->check()).empty());
}
