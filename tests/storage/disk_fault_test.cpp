// What is more than one edit, on a disk that fails at any one of its operations: opening, bringing up to
// date, backing up, restoring.
#include "core/storage/audit_file.h"
#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "support/audit_fixture.h"
#include "support/fault_vfs.h"
#include "support/torture.h"

#include <catch2/catch.hpp>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

constexpr DiskOperation operations[] = {DiskOperation::Read,   DiskOperation::Write,
                                        DiskOperation::Sync,   DiskOperation::Delete,
                                        DiskOperation::Create, DiskOperation::Truncate};

/// Tries `act` with each kind of operation failing at its n-th time, n from 1 until it passes clean; the
/// short form goes in growing steps. `look` says after each, on a sound disk, what holds. `act` says whether
/// it worked.
template <typename Act, typename Look>
void withEveryFault(const std::string& name, AuditFixture& fixture, const Act& act, const Look& look) {
    const std::string bytes = bytesOf(fixture.file);
    Tally tally(name);
    for (const DiskOperation operation : operations)
        for (const Fault fault : {Fault::Fail, Fault::Tear, Fault::Gone}) {
            bool met = true;
            for (int n = 1; met; n += isTorture() ? 1 : 1 + n) {
                INFO(name << ": " << nameOf(operation) << " " << n << " " << nameOf(fault));
                fs::remove(fs::path(fixture.file) += "-journal");
                fs::remove_all(fs::path(fixture.file) += "-backups");
                writeBytes(fixture.file, bytes);
                FaultyDisk disk;
                bool worked = false;
                {
                    const FaultVfs vfs(disk);
                    disk.arm(operation, fault, n);
                    worked = act();
                    met = disk.hasFailed();
                }
                const bool holds = look(worked);
                CHECK(holds);
                tally.injected += met ? 1 : 0;
                tally.committed += worked ? 1 : 0;
                tally.lost += holds ? 0 : 1;
            }
        }
    CHECK(tally.injected > 10);
}

bool isSoundWith(AuditFixture& fixture, const fs::path& file, const std::string& title) {
    const auto service = AuditService::open(file, OpenMode::ReadOnly, fixture.dependencies());
    if (!service)
        return false;
    const auto evidence = require((*service)->evidenceList());
    return require((*service)->check()).empty() && evidence.size() == 1 && evidence.front().title == title;
}

/// Whether every backup that there is can be opened and is sound.
bool backupsAreSound(AuditFixture& fixture, const std::string& title) {
    for (const BackupInfo& backup : require(AuditService::backups(fixture.file)))
        if (!isSoundWith(fixture, backup.path, title))
            return false;
    return true;
}

} // namespace

TEST_CASE("Opening a file on a failing disk says so or works and harms nothing") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    fixture.service.reset();
    withEveryFault(
        "opening and reading", fixture,
        [&] {
            const auto service =
                AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
            return service && (*service)->snapshot(fixture.audit.id);
        },
        [&](bool) { return isSoundWith(fixture, fixture.file, "Learning walk"); });
}

TEST_CASE("A file is of the old or the new version whatever fails while it is brought up to date") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    fixture.service.reset();
    AuditFileOptions options;
    const int shipped = options.migrations.back().version;
    options.migrations.push_back({shipped + 1, "CREATE TABLE gala (id TEXT NOT NULL PRIMARY KEY) STRICT;"
                                               "INSERT INTO gala SELECT id FROM evidence;"});
    options.backUp = [&](sqlite::Connection& connection) {
        Backups(fixture.file).make(connection, fixture.clock.now());
    };
    withEveryFault(
        "a migration", fixture,
        [&] { return guarded(fixture.file, [&] { AuditFile(fixture.file, options); }).has_value(); },
        [&](bool worked) {
            // Opening goes on where it was broken off: nothing is half new.
            AuditFileOptions asItIs = options;
            asItIs.acceptOlder = true;
            asItIs.readOnly = true;
            int version = 0;
            {
                AuditFile file(fixture.file, asItIs);
                version = static_cast<int>(file.connection().number("PRAGMA user_version"));
            }
            AuditFile file(fixture.file, options);
            return (version == shipped + 1 || (!worked && version == shipped)) &&
                   file.connection().number("SELECT count(*) FROM gala") == 1 &&
                   backupsAreSound(fixture, "Learning walk");
        });
}

TEST_CASE("A backup is sound or is not there whatever fails while it is made") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    fixture.service.reset();
    withEveryFault(
        "making a backup", fixture,
        [&] {
            const auto service =
                AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
            return service && (*service)->backUp();
        },
        [&](bool worked) {
            const auto backups = require(AuditService::backups(fixture.file));
            return backups.size() == (worked ? 1 : 0) && backupsAreSound(fixture, "Learning walk") &&
                   isSoundWith(fixture, fixture.file, "Learning walk");
        });
}

TEST_CASE("A file is the present one or the backup whatever fails while it is restored") {
    AuditFixture fixture;
    fixture.addEvidence("Backup");
    const fs::path backup = fixture.folder / "kept.inclusion";
    require(fixture.service->saveCopy(backup));
    fixture.run(fixture.service->removeEvidence(require(fixture.service->evidenceList()).front().id));
    fixture.addEvidence("Present");
    fixture.service.reset();
    withEveryFault(
        "restoring a backup", fixture,
        [&] { return AuditService::restoreBackup(backup, fixture.file, fixture.dependencies()).has_value(); },
        [&](bool worked) {
            const bool isRestored = isSoundWith(fixture, fixture.file, "Backup");
            return (isRestored || (!worked && isSoundWith(fixture, fixture.file, "Present"))) &&
                   isSoundWith(fixture, backup, "Backup") && backupsAreSound(fixture, "Present");
        });
}
