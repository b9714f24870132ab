// Every way in which a file can be wrong at opening, each with an error of its own: the order of checks of
// docs/file-format.md.
#include "core/storage/migrations.h"
#include "support/another_process.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

#include <random>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

/// A closed, sound file with a few hundred rows in it.
struct ClosedFile : AuditFixture {
    ClosedFile() {
        std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
        for (int i = 0; i < 400; ++i)
            rows.emplace_back(evidence("Piece " + std::to_string(i)), std::vector<std::string>{"leading-1"});
        run(service->addEvidenceRows(std::move(rows), audit.id));
        service.reset();
    }

    ErrorCode errorOfOpening(OpenMode mode = OpenMode::ReadWrite) {
        const auto opened = AuditService::open(file, mode, dependencies());
        if (opened)
            throw std::runtime_error("the file opened");
        lastError = opened.error();
        return lastError.code;
    }

    void execute(const std::string& sql) { SQLite::Database(file, SQLite::OPEN_READWRITE).exec(sql); }

    Error lastError;
};

} // namespace

TEST_CASE("A missing file is not found and is not made") {
    ClosedFile fixture;
    fs::remove(fixture.file);
    CHECK(fixture.errorOfOpening() == ErrorCode::FileNotFound);
    CHECK(fixture.lastError.parameters == std::vector<std::string>{fixture.file.string()});
    CHECK_FALSE(fs::exists(fixture.file));
}

TEST_CASE("A folder or another kind of file is no audit file") {
    ClosedFile fixture;
    fs::remove(fixture.file);
    fs::create_directory(fixture.file);
    CHECK(fixture.errorOfOpening() == ErrorCode::NotAnAuditFile);
}

TEST_CASE("Empty and very short files are no audit files although SQLite takes them for new ones") {
    for (const std::size_t size : {std::size_t{0}, std::size_t{50}, std::size_t{511}}) {
        ClosedFile fixture;
        writeBytes(fixture.file, bytesOf(fixture.file).substr(0, size));
        CHECK(fixture.errorOfOpening() == ErrorCode::NotAnAuditFile);
        CHECK(fs::file_size(fixture.file) == size);
    }
}

TEST_CASE("A file with a broken header is no audit file") {
    ClosedFile fixture;
    std::string bytes = bytesOf(fixture.file);
    bytes.replace(0, 4, "XXXX");
    writeBytes(fixture.file, bytes);
    CHECK(fixture.errorOfOpening() == ErrorCode::NotAnAuditFile);
}

TEST_CASE("A text file and random bytes are no audit files") {
    ClosedFile fixture;
    writeBytes(fixture.file, std::string(5000, 'x'));
    CHECK(fixture.errorOfOpening() == ErrorCode::NotAnAuditFile);
}

TEST_CASE("A file that was cut in half is damaged") {
    ClosedFile fixture;
    const std::string bytes = bytesOf(fixture.file);
    writeBytes(fixture.file, bytes.substr(0, bytes.size() / 2));
    CHECK(fixture.errorOfOpening() == ErrorCode::AuditFileDamaged);
    CHECK(fixture.errorOfOpening(OpenMode::ReadOnly) == ErrorCode::AuditFileDamaged);
}

TEST_CASE("A file with overwritten pages is damaged") {
    std::mt19937 random(20261122);
    for (int round = 0; round < 10; ++round) {
        ClosedFile fixture;
        std::string bytes = bytesOf(fixture.file);
        const std::size_t pages = bytes.size() / 4096;
        const std::size_t page = 1 + random() % (pages - 3);
        for (std::size_t i = page * 4096; i < (page + 2) * 4096; ++i)
            bytes[i] = static_cast<char>(random());
        writeBytes(fixture.file, bytes);
        CHECK(fixture.errorOfOpening() == ErrorCode::AuditFileDamaged);
        CHECK_FALSE(fixture.lastError.detail.empty());
    }
}

TEST_CASE("Random bytes anywhere in a file never crash the opening") {
    std::mt19937 random(7);
    ClosedFile fixture;
    const std::string sound = bytesOf(fixture.file);
    for (int round = 0; round < 200; ++round) {
        std::string bytes = sound;
        for (int i = 0; i < 20; ++i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        writeBytes(fixture.file, bytes);
        const auto opened = AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies());
        if (opened) {
            // What the opening did not notice must not bring down a reader either.
            static_cast<void>((*opened)->snapshot(fixture.audit.id));
            static_cast<void>((*opened)->search("piece"));
            static_cast<void>((*opened)->check());
        }
    }
    SUCCEED();
}

TEST_CASE("A file of another program is no audit file") {
    ClosedFile fixture;
    fixture.execute("PRAGMA application_id = 0");
    CHECK(fixture.errorOfOpening() == ErrorCode::NotAnAuditFile);
}

TEST_CASE("A file of a newer version is refused with both versions") {
    ClosedFile fixture;
    fixture.execute("PRAGMA user_version = 4711");
    CHECK(fixture.errorOfOpening() == ErrorCode::AuditFileTooNew);
    CHECK(fixture.lastError.parameters ==
          std::vector<std::string>{fixture.file.string(), "4711",
                                   std::to_string(allMigrations().back().version)});
}

TEST_CASE("A file without a version is damaged") {
    ClosedFile fixture;
    fixture.execute("PRAGMA user_version = 0");
    CHECK(fixture.errorOfOpening() == ErrorCode::AuditFileDamaged);
}

TEST_CASE("A table a view a trigger or an index that we did not make is refused") {
    for (const char* sql : {"CREATE TABLE extra (a)", "CREATE VIEW extra AS SELECT 1",
                            "CREATE TRIGGER extra AFTER INSERT ON note BEGIN DELETE FROM evidence; END",
                            "CREATE INDEX extra ON note (text)", "ALTER TABLE note ADD COLUMN extra TEXT",
                            "DROP INDEX note_by_subject"}) {
        ClosedFile fixture;
        fixture.execute(sql);
        CHECK(fixture.errorOfOpening() == ErrorCode::AuditFileDamaged);
        CHECK(fixture.errorOfOpening(OpenMode::ReadOnly) == ErrorCode::AuditFileDamaged);
    }
}

TEST_CASE("Values outside their domain make a file damaged") {
    for (const char* sql :
         {"UPDATE evidence SET source_type = 'rumour' WHERE rowid = 1",
          "UPDATE evidence SET date = '2026-02-30' WHERE rowid = 1",
          "UPDATE evidence SET title = '' WHERE rowid = 1", "UPDATE setting SET phase = 'university'"}) {
        ClosedFile fixture;
        SQLite::Database database(fixture.file, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA ignore_check_constraints = ON");
        database.exec(sql);
        CHECK(fixture.errorOfOpening() == ErrorCode::AuditFileDamaged);
    }
}

TEST_CASE("Damage found beside the work keeps a file from being changed") {
    ClosedFile fixture;
    {
        SQLite::Database database(fixture.file, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA ignore_check_constraints = ON");
        database.exec("UPDATE evidence SET title = '' WHERE rowid = 1");
    }
    const std::string before = bytesOf(fixture.file);
    const auto service = require(
        AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies(), DamageCheck::Beside));
    CHECK(require(service->audits()).size() == 1); // it can be read meanwhile
    const EditPtr edit = require(service->setDescription({fixture.audit.id, "leading-1", "Something."}));
    const auto changed = service->run(*edit, "SENCO");
    REQUIRE_FALSE(changed);
    CHECK(changed.error().code == ErrorCode::AuditFileDamaged);
    CHECK_FALSE(service->finishOpening());
    CHECK(bytesOf(fixture.file) == before);
}

TEST_CASE("A sound file is changed once it was looked through beside the work") {
    ClosedFile fixture;
    const auto service = require(
        AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies(), DamageCheck::Beside));
    const EditPtr edit = require(service->setDescription({fixture.audit.id, "leading-1", "Something."}));
    require(service->run(*edit, "SENCO"));
    CHECK(service->soundness().get());
    require(service->finishOpening());
}

TEST_CASE("A second service beside the first reads what is committed and is interrupted from outside") {
    ClosedFile fixture;
    const auto service =
        require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    const auto reader = require(service->reader());
    const EditPtr edit = require(service->setDescription({fixture.audit.id, "leading-1", "Rhubarb."}));
    require(service->run(*edit, "SENCO"));
    CHECK(require(reader->search("rhubarb")).size() == 1);
    CHECK(reader->isReadOnly());
    CHECK_FALSE(reader->run(*edit, "SENCO"));
    reader->interrupt(); // nothing runs: nothing happens
    CHECK(require(reader->search("rhubarb")).size() == 1);
}

TEST_CASE("A file of an ordinary user opens for reading only where it may not be written") {
    ClosedFile fixture;
    fs::permissions(fixture.folder.path(), fs::perms(0755));
    fs::permissions(fixture.file, fs::perms(0444));
    const auto writing = asOrdinaryUser([&] { return static_cast<int>(fixture.errorOfOpening()); });
    CHECK(writing == static_cast<int>(ErrorCode::FileNotWritable));
    const auto reading = asOrdinaryUser([&] {
        const auto opened = AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies());
        return opened && (*opened)->snapshot(fixture.audit.id) && (*opened)->check().value().empty() ? 1 : 0;
    });
    CHECK(reading == 1);
}

TEST_CASE("A file in a folder that may not be written is found at opening") {
    ClosedFile fixture;
    fs::permissions(fixture.file, fs::perms(0666));
    fs::permissions(fixture.folder.path(), fs::perms(0555));
    const auto writing = asOrdinaryUser([&] { return static_cast<int>(fixture.errorOfOpening()); });
    CHECK(writing == static_cast<int>(ErrorCode::FileNotWritable));
    fs::permissions(fixture.folder.path(), fs::perms(0755));
}

TEST_CASE("A file that may not even be read says so") {
    ClosedFile fixture;
    fs::permissions(fixture.folder.path(), fs::perms(0755));
    fs::permissions(fixture.file, fs::perms(0000));
    const auto code = asOrdinaryUser([&] { return static_cast<int>(fixture.errorOfOpening()); });
    CHECK(code == static_cast<int>(ErrorCode::FileNotReadable));
}

TEST_CASE("A file in write-ahead mode is brought back to one that can be copied") {
    ClosedFile fixture;
    fixture.execute("PRAGMA journal_mode = WAL");
    fixture.reopen();
    fixture.addEvidence("After the change of mode");
    fixture.service.reset();
    SQLite::Database database(fixture.file, SQLite::OPEN_READONLY);
    CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "delete");
}

TEST_CASE("A name that looks like an address is taken as a name") {
    TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    FixedClock clock(moment("2026-11-22T10:00:00Z"));
    SequentialIdFactory ids;
    Setting setting;
    setting.name = "Oakfield School";
    const auto made = AuditService::create("file:a?mode=memory.inclusion", setting, {clock, ids});
    fs::current_path(before);
    REQUIRE(made);
    CHECK(fs::exists(folder / "file:a?mode=memory.inclusion"));
}
