#include "support/another_process.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> titles(const fs::path& file, AuditFixture& fixture) {
    const auto service = require(AuditService::open(file, OpenMode::ReadOnly, fixture.dependencies()));
    CHECK(require(service->check()).empty());
    std::vector<std::string> found;
    for (const Evidence& evidence : require(service->evidenceList()))
        found.push_back(evidence.title);
    return found;
}

fs::path backupFolder(const AuditFixture& fixture) {
    return fs::path(fixture.file) += "-backups";
}

} // namespace

TEST_CASE("A backup is a whole audit file named after its moment") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    const BackupInfo made = require(fixture.service->backUp());
    CHECK(made.path == backupFolder(fixture) / "20261122-100000-000.inclusion");
    CHECK(made.size == static_cast<std::int64_t>(fs::file_size(made.path)));
    CHECK(titles(made.path, fixture) == std::vector<std::string>{"Learning walk"});
    // A second one at the same moment gets a name of its own.
    CHECK(require(fixture.service->backUp()).path.filename() == "20261122-100000-000-2.inclusion");
    const auto list = require(AuditService::backups(fixture.file));
    REQUIRE(list.size() == 2);
    CHECK(list.back().path == made.path);
    CHECK(list.back().madeAt == fixture.clock.now());
}

TEST_CASE("Backups are listed newest first and other files in the folder are left alone") {
    AuditFixture fixture;
    CHECK(require(AuditService::backups(fixture.file)).empty());
    fixture.clock.set(moment("2026-01-05T10:00:00Z"));
    require(fixture.service->backUp());
    const fs::path notes = backupFolder(fixture) / "notes.txt";
    const fs::path old = backupFolder(fixture) / "20200101-000000-000 (copy).inclusion";
    writeBytes(notes, "mine");
    writeBytes(old, "mine");
    for (const char* time : {"2026-01-05T11:00:00Z", "2026-11-22T11:00:00Z"}) {
        fixture.clock.set(moment(time));
        require(fixture.service->backUp());
    }
    const auto list = require(AuditService::backups(fixture.file));
    REQUIRE(list.size() == 2); // of January only the newest is kept
    CHECK(list[0].madeAt == moment("2026-11-22T11:00:00Z"));
    CHECK(list[1].madeAt == moment("2026-01-05T11:00:00Z"));
    CHECK(bytesOf(notes) == "mine");
    CHECK(bytesOf(old) == "mine");
}

TEST_CASE("The first edit of a day makes a backup of what was there before") {
    AuditFixture fixture;
    fixture.addEvidence("Monday");
    CHECK(require(AuditService::backups(fixture.file)).empty());
    fixture.clock.set(moment("2026-11-23T08:00:00Z"));
    fixture.addEvidence("Tuesday");
    fixture.addEvidence("Tuesday again");
    auto list = require(AuditService::backups(fixture.file));
    REQUIRE(list.size() == 1);
    CHECK(titles(list.front().path, fixture) == std::vector<std::string>{"Monday"});
    fixture.reopen();
    fixture.addEvidence("Tuesday after opening");
    CHECK(require(AuditService::backups(fixture.file)).size() == 1);
    CHECK_FALSE(fixture.service->automaticBackupProblem());
}

TEST_CASE("The backup of a day is made ahead of its first edit and only once") {
    AuditFixture fixture;
    fixture.addEvidence("Monday");
    fixture.clock.set(moment("2026-11-23T08:00:00Z"));
    fixture.service->backUpAhead();
    fixture.service->backUpAhead();
    fixture.addEvidence("Tuesday"); // waits for it
    auto list = require(AuditService::backups(fixture.file));
    REQUIRE(list.size() == 1);
    CHECK(titles(list.front().path, fixture) == std::vector<std::string>{"Monday"});
    CHECK(list.front().madeAt == moment("2026-11-23T08:00:00Z"));
    CHECK_FALSE(fixture.service->automaticBackupProblem());

    fixture.service->backUpAhead(); // changed today: nothing is due
    fixture.addEvidence("Tuesday again");
    CHECK(require(AuditService::backups(fixture.file)).size() == 1);
}

TEST_CASE("Opening a file several times a day makes one backup of it") {
    AuditFixture fixture;
    fixture.addEvidence("Monday");
    fixture.clock.set(moment("2026-11-23T08:00:00Z"));
    for (int time = 0; time < 3; ++time) {
        fixture.reopen();
        fixture.service->backUpAhead();
        // Closing gives up what is not done yet, so that the first times may leave none.
        CHECK(require(AuditService::backups(fixture.file)).size() <= 1);
    }
    fixture.addEvidence("Tuesday");
    CHECK(require(AuditService::backups(fixture.file)).size() == 1);
}

TEST_CASE("A backup that fails ahead is tried again by the edit and the failure can be seen") {
    AuditFixture fixture;
    fixture.addEvidence("Monday");
    writeBytes(backupFolder(fixture), "a file where the folder should be");
    fixture.clock.set(moment("2026-11-23T08:00:00Z"));
    fixture.service->backUpAhead();
    fixture.addEvidence("Tuesday");
    REQUIRE(fixture.service->automaticBackupProblem());
    CHECK(fixture.service->automaticBackupProblem()->code == ErrorCode::BackupFailed);
}

TEST_CASE("An edit is saved although its automatic backup fails and the failure can be seen") {
    AuditFixture fixture;
    writeBytes(backupFolder(fixture), "a file where the folder should be");
    fixture.clock.set(moment("2026-11-23T08:00:00Z"));
    fixture.addEvidence("Tuesday");
    REQUIRE(fixture.service->automaticBackupProblem());
    CHECK(fixture.service->automaticBackupProblem()->code == ErrorCode::BackupFailed);
    fixture.service.reset();
    CHECK(titles(fixture.file, fixture) == std::vector<std::string>{"Tuesday"});
}

TEST_CASE("A backup that cannot be written fails and leaves nothing behind") {
    AuditFixture fixture;
    writeBytes(backupFolder(fixture), "in the way");
    const auto made = fixture.service->backUp();
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::BackupFailed);
    fs::remove(backupFolder(fixture));
    fs::create_directory(backupFolder(fixture));
    fixture.service.reset();
    fs::permissions(fixture.folder.path(), fs::perms(0777));
    fs::permissions(fixture.file, fs::perms(0666));
    fs::permissions(backupFolder(fixture), fs::perms(0555));
    const int code = asOrdinaryUser([&] {
        fixture.reopen();
        const auto again = fixture.service->backUp();
        return again ? 200 : static_cast<int>(again.error().code);
    });
    CHECK(code == static_cast<int>(ErrorCode::BackupFailed));
    CHECK(fs::is_empty(backupFolder(fixture)));
}

TEST_CASE("Restoring backs up the present file first") {
    AuditFixture fixture;
    fixture.addEvidence("Before");
    const BackupInfo backup = require(fixture.service->backUp());
    fixture.addEvidence("Later");
    fixture.service.reset();
    fixture.clock.set(moment("2026-11-22T15:00:00Z"));
    require(AuditService::restoreBackup(backup.path, fixture.file, fixture.dependencies()));
    CHECK(titles(fixture.file, fixture) == std::vector<std::string>{"Before"});
    const auto list = require(AuditService::backups(fixture.file));
    REQUIRE(list.size() == 2);
    CHECK(list.front().madeAt == fixture.clock.now());
    CHECK(titles(list.front().path, fixture) == std::vector<std::string>{"Before", "Later"});
    // It goes on as if nothing had been: also with edits.
    fixture.reopen();
    fixture.addEvidence("Afterwards");
    CHECK(require(fixture.service->search("afterwards")).size() == 1);
    CHECK(require(fixture.service->search("later")).empty());
}

TEST_CASE("Another program that has the file open sees a restored backup as a change from outside") {
    AuditFixture fixture;
    fixture.addEvidence("Before");
    const BackupInfo backup = require(fixture.service->backUp());
    fixture.addEvidence("Later");
    fixture.reopen(OpenMode::ReadOnly); // whoever works on a file is not overtaken by a backup
    CHECK_FALSE(require(fixture.service->changedFromOutside()));
    // Another process, because files are not opened twice in one.
    CHECK(inAnotherProcess([&] {
              return AuditService::restoreBackup(backup.path, fixture.file, fixture.dependencies()) ? 0 : 1;
          }) == 0);
    CHECK(require(fixture.service->changedFromOutside()));
    CHECK(require(fixture.service->evidenceList()).size() == 1);
}

TEST_CASE("A damaged file is set aside when a backup takes its place") {
    AuditFixture fixture;
    fixture.addEvidence("Before");
    const BackupInfo backup = require(fixture.service->backUp());
    fixture.service.reset();
    const std::string damaged = bytesOf(fixture.file).substr(0, 9000);
    writeBytes(fixture.file, damaged);
    writeBytes(fs::path(fixture.file) += "-journal", "left by a crash");
    require(AuditService::restoreBackup(backup.path, fixture.file, fixture.dependencies()));
    CHECK(titles(fixture.file, fixture) == std::vector<std::string>{"Before"});
    const fs::path aside = backupFolder(fixture) / "replaced-20261122-100000-000.inclusion";
    CHECK(bytesOf(aside) == damaged);
    CHECK_FALSE(fs::exists(fs::path(fixture.file) += "-journal"));
    CHECK(require(AuditService::backups(fixture.file)).size() == 1);
}

TEST_CASE("A missing file comes back from its backup") {
    AuditFixture fixture;
    fixture.addEvidence("Before");
    const BackupInfo backup = require(fixture.service->backUp());
    fixture.service.reset();
    fs::remove(fixture.file);
    require(AuditService::restoreBackup(backup.path, fixture.file, fixture.dependencies()));
    CHECK(titles(fixture.file, fixture) == std::vector<std::string>{"Before"});
}

TEST_CASE("What is no audit file is not restored and the present file stays") {
    AuditFixture fixture;
    fixture.addEvidence("Present");
    fixture.service.reset();
    const fs::path other = fixture.folder / "other.inclusion";
    writeBytes(other, std::string(5000, 'x'));
    const auto restored = AuditService::restoreBackup(other, fixture.file, fixture.dependencies());
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == ErrorCode::NotAnAuditFile);
    CHECK(restored.error().parameters.front() == other.string());
    CHECK(titles(fixture.file, fixture) == std::vector<std::string>{"Present"});
    CHECK(require(AuditService::backups(fixture.file)).empty());
}

TEST_CASE("A copy is complete") {
    AuditFixture fixture;
    fixture.addEvidence("Stays");
    const fs::path target = fixture.folder / "copy.inclusion";
    fixture.reopen(OpenMode::ReadOnly);
    require(fixture.service->saveCopy(target));
    CHECK(titles(target, fixture) == std::vector<std::string>{"Stays"});
    const auto again = fixture.service->saveCopy(target);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::FileExists);
    const auto nowhere = fixture.service->saveCopy(fixture.folder / "no such folder" / "copy.inclusion");
    REQUIRE_FALSE(nowhere);
    CHECK(std::distance(fs::directory_iterator(fixture.folder.path()), fs::directory_iterator()) == 2);
}
