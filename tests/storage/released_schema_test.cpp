// Files as each released version of the program made them: they open, are backed up, and become files of
// today with all that they held. The rows stand in tests/data/schema; a step of the schema never changes once
// it is released, which is held here as well.
#include "core/base/sha256.h"
#include "core/storage/migrations.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <catch2/catch.hpp>

#include <array>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

const fs::path data = fs::path(INCLUSION_SOURCE_DIR) / "tests/data/schema";

/// SHA-256 of each released step.
constexpr std::array released = {
    "443ba5dae5d0e2d2b6bc6ba956462ca9e3fc92577190b4b920815d97fa19a7e4",
    "42b0313397665702a8349dc40000157d10ce07b6e2e970cc94c02816e02b24eb",
    "86b80bd0709cb0d7490b93cdb822cf225345b786336e452feff132c68ed754c3",
    "06eb6461397b8749bfac124165b90863cf9b749148d1b98bf034dc11310536b0",
    "cf1b90aed21b5fd90967d88a18676dc21787939219a9bd99ae15dfd0d70dba5a",
    "b609ed18330b9c30300ec9c457e97146636b0c6aa2d5e563a0f50001caed4c4f",
    "23eff3779576bb0edf29ecc35cc1d5a67fd89f03b134b48d52fbf49d6053c154",
    "91314e0a5804d4afe633a620c28bb1cc6f8e63f18872d864f1a89951d080b888",
    "f2eb2183dcc3f27c399541cd42b1e9284e81882fefb087b814d26c8d36d50318",
};

/// Makes a file as the program of that version did.
void makeFile(const fs::path& file, int version) {
    SQLite::Database database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const std::string framework = fullFramework()->text();
    const std::string hash = sha256(framework);
    for (int step = 1; step <= version; ++step) {
        database.exec(allMigrations()[static_cast<std::size_t>(step - 1)].sql);
        if (step == 1) {
            SQLite::Statement text(database, "INSERT INTO framework_text VALUES (?, ?)");
            text.bind(1, hash);
            text.bind(2, framework);
            text.exec();
        }
        const fs::path rows = data / ("000" + std::to_string(step) + ".sql");
        if (!fs::exists(rows))
            continue; // a step that added no rows
        std::string sql = bytesOf(rows);
        if (const std::size_t at = sql.find("'HASH'"); at != std::string::npos)
            sql.replace(at, 6, "'" + hash + "'");
        database.exec(sql);
    }
    database.exec("INSERT INTO search_index (search_index) VALUES ('rebuild')");
    database.exec("PRAGMA user_version = " + std::to_string(version));
}

} // namespace

TEST_CASE("A released step of the schema is never changed") {
    for (std::size_t step = 0; step < released.size(); ++step) {
        INFO("step " << step + 1);
        CHECK(sha256(allMigrations().at(step).sql) == released.at(step));
    }
}

TEST_CASE("A file of each released version stays as it is where its backup cannot be made") {
    const int version = GENERATE(range(1, static_cast<int>(released.size())));
    INFO("version " << version);
    AuditFixture fixture;
    fixture.service.reset();
    fs::remove(fixture.file);
    makeFile(fixture.file, version);
    const std::string before = bytesOf(fixture.file);
    writeBytes(fs::path(fixture.file) += "-backups", "a file where the folder should be");
    const auto opened = AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::BackupFailed);
    CHECK(bytesOf(fixture.file) == before);
    fs::remove(fs::path(fixture.file) += "-backups");
    CHECK(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
}

TEST_CASE("A file of the version after the newest is refused with both versions and stays as it is") {
    AuditFixture fixture;
    fixture.service.reset();
    const int newest = allMigrations().back().version;
    {
        SQLite::Database database(fixture.file, SQLite::OPEN_READWRITE);
        database.exec("CREATE TABLE of_tomorrow (id TEXT) STRICT");
        database.exec("PRAGMA user_version = " + std::to_string(newest + 1));
    }
    const std::string before = bytesOf(fixture.file);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto opened = AuditService::open(fixture.file, mode, fixture.dependencies());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::AuditFileTooNew);
        CHECK(opened.error().parameters == std::vector<std::string>{fixture.file.string(),
                                                                    std::to_string(newest + 1),
                                                                    std::to_string(newest)});
    }
    CHECK(bytesOf(fixture.file) == before);
}

TEST_CASE("A file of each released version opens with all that it held and is backed up before") {
    const int version = GENERATE(range(1, static_cast<int>(released.size()) + 1));
    INFO("version " << version);
    AuditFixture fixture;
    fixture.service.reset();
    fs::remove(fixture.file);
    makeFile(fixture.file, version);
    const bool isOlder = version < allMigrations().back().version;
    const auto reading = AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies());
    CHECK(reading.has_value() == !isOlder);
    fixture.reopen();
    const AuditService& service = *fixture.service;
    CHECK(require(service.check()).empty());
    CHECK(require(service.summary()).schemaVersion == allMigrations().back().version);
    CHECK(require(AuditService::backups(fixture.file)).size() == (isOlder ? 1 : 0));
    const Audit audit = require(service.audits()).front();
    const AuditSnapshot snapshot = require(service.snapshot(audit.id));
    CHECK(snapshot.descriptionOf("leading-1") == "What happens now");
    CHECK(require(service.judgement(audit.id, "leading-1"))->rationale == "Because walks showed it");
    REQUIRE(snapshot.evidence.size() == 1);
    CHECK(snapshot.evidence.front().tags == std::vector<std::string>{"reading"});
    CHECK(require(service.attachmentContent(snapshot.attachments.front().sha256)) == "hello");
    CHECK(require(service.actions(audit.id)).front().rounds.front().working == "It helps");
    CHECK(require(service.notes(audit.id, "leading")).size() == 1);
    CHECK(require(service.history(audit.id, "leading-1")).size() == 1);
    CHECK(require(service.search("corridors")).size() == 1);
    CHECK(require(service.schoolWording("full")).has_value() == (version >= 3));
    CHECK(require(service.comments(audit.id)).size() == (version >= 4 ? 1 : 0));
    CHECK(require(service.meetings(audit.id)).size() == (version >= 5 ? 1 : 0));
    CHECK(require(service.evidenceChecks(audit.id)).size() == (version >= 6 ? 1 : 0));
    CHECK(require(service.firstViews(audit.id)).size() == (version >= 7 ? 1 : 0));
    if (version >= 7) {
        CHECK(require(service.comments(audit.id)).front().withdrawnBy == "Governor");
        CHECK(require(service.meetings(audit.id)).front().decisions.front().text == "Walk again in spring");
    }
    CHECK(require(service.templates()).size() == (version >= 8 ? 1 : 0));
    CHECK(require(service.logo()).has_value() == (version >= 8));
    // And it can be worked on.
    fixture.audit = audit;
    fixture.run(fixture.service->setDescription({audit.id, "leading-1", "Goes on"}));
    CHECK(require(fixture.service->check()).empty());
}
