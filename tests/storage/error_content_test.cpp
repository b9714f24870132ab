// The details of errors travel to screens, terminals and mails to whoever helps: what people wrote must not
// be in them. (Names of files and roles may: they are what an error speaks of.)
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

constexpr const char* canary = "Zibelword";

void look(const Error& error) {
    CHECK(error.detail.find(canary) == std::string::npos);
    for (const std::string& parameter : error.parameters)
        CHECK(parameter.find(canary) == std::string::npos);
}

} // namespace

TEST_CASE("No error of a file tells what was written in it") {
    AuditFixture fixture;
    const EvidenceId id = fixture.addEvidence(canary);
    fixture.run(fixture.service->setJudgement(fixture.judgement("leading-1", "settled", canary)));
    fixture.run(fixture.service->attach(id, std::string(canary) + ".txt", "text/plain", canary));
    // Overtaken, refused by the rules, refused by the file, not there, read-only.
    Evidence after = require(fixture.service->evidence(id)).value();
    after.summary = canary;
    const EditPtr first = require(fixture.service->changeEvidence(after));
    const EditPtr second = require(fixture.service->changeEvidence(after));
    require(fixture.service->run(*first, "SENCO"));
    look(fixture.service->run(*second, "SENCO").error());
    look(fixture.service->setJudgement(fixture.judgement("no-such-item", "settled", canary)).error());
    look(fixture.service->setJudgement(fixture.judgement("leading-1", "no-such-level", canary)).error());
    look(fixture.service->removeEvidence(fixture.ids.make<EvidenceId>()).error());
    look(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()).error());
    const EditPtr third = require(fixture.service->removeEvidence(id));
    fixture.reopen(OpenMode::ReadOnly);
    look(fixture.service->run(*third, "SENCO").error());
    fixture.service.reset();
    // What `check` and a damaged file have to say.
    {
        SQLite::Database database(fixture.file, SQLite::OPEN_READWRITE);
        database.exec("UPDATE judgement SET subject_id = 'Zibelless'");
        database.exec("UPDATE attachment_content SET bytes = zeroblob(size)");
        database.exec("UPDATE framework_text SET text = text || ' '");
    }
    fixture.reopen(OpenMode::ReadOnly);
    const auto problems = require(fixture.service->check());
    CHECK(problems.size() >= 2);
    for (const FileProblem& problem : problems)
        CHECK(problem.detail.find(canary) == std::string::npos);
    look(fixture.service->snapshot(fixture.audit.id).error());
    fixture.service.reset();
    std::string bytes = bytesOf(fixture.file);
    for (std::size_t i = 8192; i < bytes.size(); i += 3)
        bytes[i] = static_cast<char>(i);
    writeBytes(fixture.file, bytes);
    look(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()).error());
}
