// What is more than one edit, on a disk that fails at any one of its operations: opening, bringing up to
// date, backing up, restoring, importing, erasing, beginning an audit, moving to a later revision.
#include "core/framework/framework_loader.h"
#include "core/storage/audit_file.h"
#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "support/every_fault.h"

#include <algorithm>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

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

TEST_CASE("A file made of JSON is whole or not there whatever fails while it is made") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    const std::string json = require(fixture.service->exportJson());
    const fs::path made = fixture.folder / "made.inclusion";
    withEveryFault(
        "importing a file", fixture,
        [&] {
            fs::remove(made);
            return AuditService::importJson(json, "audit.json", made).has_value();
        },
        [&](bool worked) {
            return (fs::exists(made) ? isSoundWith(fixture, made, "Learning walk") : !worked) &&
                   isSoundWith(fixture, fixture.file, "Learning walk");
        });
}

TEST_CASE("Rows of a table are all in the file or none whatever fails while they are imported") {
    AuditFixture fixture;
    const auto count = [&] {
        const auto service =
            require(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies()));
        CHECK(require(service->check()).empty());
        return require(service->evidenceList()).size();
    };
    withEveryFault(
        "importing a table", fixture,
        [&] {
            const auto service =
                AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
            if (!service)
                return false;
            std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
            for (int i = 0; i < 40; ++i)
                rows.push_back({fixture.evidence("Row " + std::to_string(i)), {"leading-1"}});
            const auto edit = (*service)->addEvidenceRows(std::move(rows), fixture.audit.id);
            return edit && (*service)->run(**edit, "SENCO");
        },
        [&](bool worked) {
            const std::size_t rows = count();
            return rows == 40 || (!worked && rows == 0);
        });
}

TEST_CASE("Evidence is erased wholly or stays wholly whatever fails meanwhile") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    const EvidenceId erased = fixture.addEvidence("Letter of a parent");
    fixture.run(fixture.service->attach(erased, "letter.txt", "text/plain", "Dear all"));
    withEveryFault(
        "erasing evidence", fixture,
        [&] {
            const auto service =
                AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
            return service && (*service)->eraseEvidence(erased, "SENCO");
        },
        [&](bool worked) {
            const auto service =
                require(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies()));
            const auto there = require(service->evidence(erased));
            const bool isWhole =
                there && require(service->attachmentsOf(erased)).size() == 1 &&
                require(service->attachmentContent(require(service->attachmentsOf(erased)).front().sha256)) ==
                    "Dear all";
            return require(service->check()).empty() && (there ? isWhole && !worked : true);
        });
}

TEST_CASE("The next audit is begun wholly or not at all whatever fails meanwhile") {
    AuditFixture fixture;
    fixture.addEvidence("Learning walk");
    fixture.run(fixture.service->setJudgement(fixture.judgement("leading-1", "settled", "Seen")));
    withEveryFault(
        "beginning the next audit", fixture,
        [&] {
            const auto service =
                AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
            return service && (*service)->beginNextAudit(fixture.audit.id, "2027/28", "SENCO");
        },
        [&](bool worked) {
            const auto service =
                require(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies()));
            const auto audits = require(service->audits());
            bool isWhole = false;
            for (const Audit& each : audits)
                if (each.id != fixture.audit.id)
                    isWhole = require(service->marks(each.id)).size() > 0 &&
                              require(service->snapshot(each.id)).evidence.size() == 1;
            return require(service->check()).empty() &&
                   (audits.size() == 2 ? isWhole : audits.size() == 1 && !worked);
        });
}

TEST_CASE("An audit moves to a later revision wholly or not at all whatever fails meanwhile") {
    AuditFixture fixture;
    const auto first =
        require(loadFrameworkFile(fs::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks/garden-1.json"));
    const auto second =
        require(loadFrameworkFile(fs::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks/garden-2.json"));
    const Audit garden = require(fixture.service->addAudit(*first.framework, "2026/27", "SENCO"));
    const std::string item = first.framework->items().front()->id;
    fixture.run(fixture.service->setDescription({garden.id, item, "What grows"}));
    withEveryFault(
        "moving to a later revision", fixture,
        [&] {
            const auto service =
                AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
            return service && (*service)->reviseAudit(garden.id, *second.framework, "SENCO");
        },
        [&](bool worked) {
            const auto service =
                require(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies()));
            const auto audits = require(service->audits());
            const auto now = std::find_if(audits.begin(), audits.end(),
                                          [&](const Audit& each) { return each.id == garden.id; });
            const bool hasMoved = now->frameworkRevision == second.framework->data().revision;
            const bool isAsItWas = now->frameworkRevision == first.framework->data().revision &&
                                   require(service->description(garden.id, item))->text == "What grows";
            return require(service->check()).empty() && (hasMoved || (!worked && isAsItWas));
        });
}
