// Steps of the schema, put in from outside: what is true of them holds for every later one.
#include "core/storage/audit_file.h"
#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

/// The version that the file of a test is made with; the steps of a test come after it.
int shippedVersion() {
    return allMigrations().back().version;
}

Migration firstStep() {
    return {shippedVersion() + 1,
            "CREATE TABLE gala (id TEXT NOT NULL PRIMARY KEY, title TEXT NOT NULL) STRICT;"
            "INSERT INTO gala SELECT id, 'About ' || title FROM evidence;"};
}

std::vector<Migration> with(std::vector<Migration> more) {
    std::vector<Migration> migrations = allMigrations();
    for (Migration& migration : more)
        migrations.push_back(std::move(migration));
    return migrations;
}

/// A closed file of the shipped version with one piece of evidence.
struct OldFile : AuditFixture {
    OldFile() {
        addEvidence("Learning walk");
        service.reset();
    }

    AuditFileOptions options(std::vector<Migration> more) const {
        AuditFileOptions options;
        options.migrations = with(std::move(more));
        return options;
    }

    Result<std::int64_t> openAndCount(const AuditFileOptions& options) const {
        return guarded(file, [&] {
            AuditFile opened(file, options);
            return opened.connection().number("SELECT count(*) FROM gala");
        });
    }

    int version() const {
        return SQLite::Database(file, SQLite::OPEN_READWRITE).execAndGet("PRAGMA user_version").getInt();
    }
};

} // namespace

TEST_CASE("Versions of the shipped migrations count up from one") {
    int version = 0;
    for (const Migration& migration : allMigrations()) {
        CHECK(migration.version == ++version);
        CHECK_FALSE(migration.sql.empty());
    }
}

TEST_CASE("An older file is backed up and brought up to date with its content") {
    OldFile fixture;
    AuditFileOptions options =
        fixture.options({firstStep(),
                         {shippedVersion() + 2, "ALTER TABLE gala RENAME TO gathering;"
                                                "ALTER TABLE gathering RENAME TO gala;"}});
    int backups = 0;
    options.backUp = [&](sqlite::Connection& connection) {
        ++backups;
        CHECK(connection.number("PRAGMA user_version") == shippedVersion());
        Backups(fixture.file).make(connection, fixture.clock.now());
    };
    CHECK(require(fixture.openAndCount(options)) == 1);
    CHECK(backups == 1);
    CHECK(fixture.version() == shippedVersion() + 2);
    // The backup is the file as it was.
    const auto made = Backups(fixture.file).list();
    REQUIRE(made.size() == 1);
    const auto backup =
        require(AuditService::open(made.front().path, OpenMode::ReadOnly, fixture.dependencies()));
    CHECK(require(backup->summary()).evidenceCount == 1);
    // Nothing is left to do when it is opened again.
    CHECK(require(fixture.openAndCount(options)) == 1);
    CHECK(backups == 1);
}

TEST_CASE("A failed backup stops the migration") {
    OldFile fixture;
    AuditFileOptions options = fixture.options({firstStep()});
    options.backUp = [&](sqlite::Connection& connection) {
        writeBytes(fs::path(fixture.file) += "-backups", "a file where the folder should be");
        Backups(fixture.file).make(connection, fixture.clock.now());
    };
    const auto opened = fixture.openAndCount(options);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::BackupFailed);
    CHECK(fixture.version() == shippedVersion());
    fixture.reopen();
    CHECK(require(fixture.service->check()).empty());
}

TEST_CASE("A step that fails is taken back and earlier steps stay") {
    OldFile fixture;
    const auto opened = fixture.openAndCount(fixture.options(
        {firstStep(), {shippedVersion() + 2, "DELETE FROM gala; INSERT INTO nowhere VALUES (1);"}}));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::StorageFailed);
    CHECK(fixture.version() == shippedVersion() + 1);
    CHECK(require(fixture.openAndCount(fixture.options({firstStep()}))) == 1);
}

TEST_CASE("A step that breaks a reference is taken back") {
    OldFile fixture;
    const auto opened = fixture.openAndCount(
        fixture.options({{shippedVersion() + 1, "UPDATE evidence_link SET audit_id = 'nobody';"}}));
    REQUIRE_FALSE(opened);
    CHECK(opened.error().detail.find("evidence_link") != std::string::npos);
    CHECK(fixture.version() == shippedVersion());
}

TEST_CASE("A step may rebuild a table that others point to") {
    OldFile fixture;
    AuditFileOptions options = fixture.options(
        {{shippedVersion() + 1,
          "CREATE TABLE framework_text_new (hash TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT;"
          "INSERT INTO framework_text_new SELECT hash, text FROM framework_text;"
          "DROP TABLE framework_text;"
          "ALTER TABLE framework_text_new RENAME TO framework_text;"
          "CREATE TABLE gala (id TEXT) STRICT;"}});
    CHECK(require(fixture.openAndCount(options)) == 0);
    CHECK(require(fixture.openAndCount(options)) == 0);
}

TEST_CASE("An older file is refused for reading only") {
    OldFile fixture;
    AuditFileOptions options = fixture.options({firstStep()});
    options.readOnly = true;
    const auto opened = fixture.openAndCount(options);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::AuditFileTooOld);
    CHECK(opened.error().parameters == std::vector<std::string>{fixture.file.string(),
                                                                std::to_string(shippedVersion()),
                                                                std::to_string(shippedVersion() + 1)});
}

TEST_CASE("Killing the program inside a migration leaves the old version") {
    // What a killed process leaves is a hot journal; the rollback is SQLite's. Here: the transaction is
    // abandoned by closing the connection inside it.
    OldFile fixture;
    {
        sqlite::Connection connection(fixture.file, std::chrono::milliseconds(0));
        connection.execute("BEGIN IMMEDIATE");
        connection.execute(firstStep().sql);
        connection.execute("PRAGMA user_version = " + std::to_string(shippedVersion() + 1));
    }
    CHECK(fixture.version() == shippedVersion());
}

TEST_CASE("Entries of the history survive the first file's way to the present") {
    TemporaryFolder folder;
    const fs::path file = folder / "first.inclusion";
    {
        sqlite::Connection connection = sqlite::Connection::createFile(file);
        connection.execute(allMigrations().front().sql);
        connection.execute("INSERT INTO history VALUES (7, '" + std::string(36, 'a') +
                           "', '2026-09-01T08:00:00.000Z', 'SENCO', 'set-judgement', '" +
                           std::string(36, 'b') + "', 0, 'judgement', '1.1', '', '1.1', '', '{}')");
        connection.execute("PRAGMA user_version = 1");
    }
    AuditFileOptions options;
    int backups = 0;
    options.backUp = [&](sqlite::Connection&) { ++backups; };
    const auto kept = require(guarded(file, [&] {
        AuditFile opened(file, options);
        return opened.connection().text("SELECT sequence || edit_name || at FROM history");
    }));
    CHECK(kept == "7set-judgement2026-09-01T08:00:00.000Z");
    CHECK(backups == 1);
}
