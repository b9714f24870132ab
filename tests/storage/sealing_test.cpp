// Sealed files: nothing readable on the disk, nothing lost, and no way in but by passphrase or recovery
// words.
#include "core/protection/file_protection.h"
#include "core/storage/sealing/seal.h"
#include "support/audit_fixture.h"
#include "support/fault_vfs.h"

#include <catch2/catch.hpp>
#include <sys/prctl.h>

#include <algorithm>
#include <set>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

const std::string canary = "Zwiebelturm";

/// Cheap guesses: what a guess costs is no matter here.
struct SealedFixture : AuditFixture {
    SealedFixture() {
        Evidence piece = evidence("Walk round the " + canary);
        piece.summary = "What we saw of the " + canary;
        run(service->addEvidence(piece, audit.id, {"leading-1"}));
        run(service->attach(require(service->evidenceList()).front().id, canary + ".txt", "text/plain",
                            canary + std::string(300'000, 'z') + canary));
        require(service->backUp());
    }

    ServiceDependencies with(KeyRing& ring) { return {clock, ids, &ring}; }
    FileProtection protection() { return FileProtection(with(keys), 1, 8192); }
    Protection protect() {
        service.reset();
        return require(protection().protect(file, passphrase, words));
    }
    std::unique_ptr<AuditService> open(OpenMode mode = OpenMode::ReadWrite) {
        return require(AuditService::open(file, mode, with(keys)));
    }
    /// The names of files below the folder in which the canary stands, in bytes as they are.
    std::vector<std::string> holdingCanary() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(file.parent_path()))
            if (entry.is_regular_file() && bytesOf(entry.path()).find(canary) != std::string::npos)
                names.push_back(entry.path().filename().string());
        return names;
    }

    std::string words = FileProtection::newRecoveryWords();
};

/// Copies every file that SQLite writes while an edit is on its way, as a thief of the disk would.
class Watcher : public Disk {
public:
    int answer(const DiskRequest& request, int amount, const std::function<int(int)>& carryOut) override {
        if (request.operation == DiskOperation::Write) {
            written += request.bytes;
            files.insert(request.file.substr(request.file.rfind('/') + 1));
        }
        return carryOut(amount);
    }

    std::string written;
    std::set<std::string> files;
};

} // namespace

TEST_CASE("A protected file and its backups hold nothing that can be read") {
    SealedFixture fixture;
    CHECK(fixture.holdingCanary().size() == 2); // the file and its backup
    const Protection done = fixture.protect();
    CHECK(done.leftAlone.empty());
    CHECK(fixture.holdingCanary().empty());
    CHECK(bytesOf(fixture.file).find("SQLite") == std::string::npos);
    CHECK(bytesOf(fixture.file).find("evidence") == std::string::npos);
    const auto service = fixture.open();
    CHECK(service->isProtected());
    CHECK(require(service->check()).empty());
    CHECK(require(service->search(canary)).size() == 1);
    const auto attached = require(service->attachmentsOf(require(service->evidenceList()).front().id));
    CHECK(require(service->attachmentContent(attached.front().sha256)).starts_with(canary));
}

TEST_CASE("What is written while a protected file is edited is sealed as well and is all that is written") {
    SealedFixture fixture;
    fixture.protect();
    Watcher watcher;
    {
        const FaultVfs vfs(watcher);
        const auto service = fixture.open();
        for (int i = 0; i < 5; ++i) {
            const auto edit =
                require(service->setDescription({fixture.audit.id, "leading-1", canary + std::to_string(i)}));
            require(service->run(*edit, "SENCO"));
            require(service->undo(*edit, "SENCO"));
            require(service->run(*edit, "SENCO"));
        }
        require(service->backUp());
        require(service->saveCopy(fixture.folder / "copy.inclusion"));
        require(service->rebuildSearchIndex());
        CHECK(require(service->check()).empty());
    }
    CHECK(watcher.written.size() > 100'000);
    CHECK(watcher.written.find(canary) == std::string::npos);
    CHECK(watcher.written.find("SENCO") == std::string::npos);
    for (const std::string& name : watcher.files) {
        INFO(name);
        CHECK((name.ends_with(".inclusion") || name.ends_with("-journal") || name.ends_with(".part")));
    }
    CHECK(fixture.holdingCanary().empty());
    const auto copy = require(AuditService::open(fixture.folder / "copy.inclusion", OpenMode::ReadOnly,
                                                 fixture.with(fixture.keys)));
    CHECK(copy->isProtected());
}

TEST_CASE("Attachments are not written again by an edit of a protected file") {
    SealedFixture fixture;
    fixture.protect();
    const auto service = fixture.open();
    const auto first = require(service->setDescription({fixture.audit.id, "leading-1", "one"}));
    require(service->run(*first, "SENCO"));
    const std::string before = bytesOf(fixture.file);
    const auto edit = require(service->setDescription({fixture.audit.id, "leading-1", "two"}));
    require(service->run(*edit, "SENCO"));
    const std::string after = bytesOf(fixture.file);
    std::size_t changed = 0;
    for (std::size_t page = 0; page * 4096 < std::min(before.size(), after.size()); ++page)
        changed += before.compare(page * 4096, 4096, after, page * 4096, 4096) != 0 ? 1U : 0U;
    CHECK(before.size() > 300'000);
    CHECK(changed > 0);
    CHECK(changed < 30);
}

TEST_CASE("A protected file opens by its passphrase and by its recovery words and by nothing else") {
    SealedFixture fixture;
    fixture.protect();
    KeyRing ring;
    const auto shut = AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(ring));
    REQUIRE_FALSE(shut);
    CHECK(shut.error().code == ErrorCode::PassphraseNeeded);
    CHECK(AuditService::open(fixture.file, OpenMode::ReadOnly, {fixture.clock, fixture.ids}).error().code ==
          ErrorCode::PassphraseNeeded);
    for (const std::string& wrong : {std::string("grey heron over the wei"), std::string(),
                                     fixture.words.substr(0, fixture.words.rfind(' '))})
        CHECK(ring.unlock(fixture.file, wrong).error().code == ErrorCode::PassphraseWrong);
    SECTION("the passphrase as a tablet may type it") {
        require(ring.unlock(fixture.file, "  grey Heron  over the weir "));
    }
    SECTION("the recovery words") {
        require(ring.unlock(fixture.file, fixture.words));
    }
    require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.with(ring)));
    ring.forget();
    CHECK_FALSE(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(ring)));
}

TEST_CASE("The passphrase is asked for once and never of a file without one") {
    SealedFixture fixture;
    int asked = 0;
    KeyRing asking([&](const fs::path& file) {
        ++asked;
        CHECK(file == fixture.file);
        return std::optional<std::string>(fixture.passphrase);
    });
    fixture.service.reset();
    require(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(asking)));
    CHECK(asked == 0);
    fixture.protect();
    require(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(asking)));
    require(AuditService::backupDetails(fixture.file, fixture.with(asking)));
    CHECK(asked == 1);
}

TEST_CASE("A changed passphrase opens the file and its backups and the former one does not") {
    SealedFixture fixture;
    fixture.protect();
    const std::string newWords = FileProtection::newRecoveryWords();
    CHECK(require(fixture.protection().changePassphrase(fixture.file, "Another thing altogether", newWords))
              .leftAlone.empty());
    KeyRing ring;
    const auto backups = require(AuditService::backups(fixture.file));
    for (const fs::path& path : {fixture.file, backups.front().path}) {
        CHECK_FALSE(ring.unlock(path, fixture.passphrase));
        CHECK_FALSE(ring.unlock(path, fixture.words));
        CHECK(ring.unlock(path, newWords));
        CHECK(ring.unlock(path, "another thing altogether"));
    }
    CHECK(require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.with(ring)))->isProtected());
}

TEST_CASE("Taking the passphrase away gives back a plain file with all that it held") {
    SealedFixture fixture;
    const auto before = require(fixture.service->exportJson());
    fixture.protect();
    require(fixture.protection().removePassphrase(fixture.file));
    CHECK_FALSE(FileProtection::isProtected(fixture.file));
    CHECK(fixture.holdingCanary().size() == 2);
    fixture.reopen();
    CHECK(require(fixture.service->exportJson()) == before);
    CHECK(require(fixture.service->check()).empty());
    fixture.run(fixture.service->setDescription({fixture.audit.id, "leading-1", "goes on"}));
    // And once more: its pages have room already.
    fixture.protect();
    CHECK(require(fixture.open()->exportJson()).size() > before.size());
}

TEST_CASE("A file is not protected twice nor under a short passphrase nor while it is open") {
    SealedFixture fixture;
    const std::string before = bytesOf(fixture.file);
    const auto open = fixture.protection().protect(fixture.file, fixture.passphrase, fixture.words);
    REQUIRE_FALSE(open);
    CHECK(open.error().code == ErrorCode::AuditFileInUse);
    fixture.service.reset();
    CHECK(fixture.protection().protect(fixture.file, "too short", fixture.words).error().code ==
          ErrorCode::InvalidValue);
    CHECK(
        fixture.protection().changePassphrase(fixture.file, fixture.passphrase, fixture.words).error().code ==
        ErrorCode::FileNotProtected);
    CHECK(fixture.protection().removePassphrase(fixture.file).error().code == ErrorCode::FileNotProtected);
    CHECK(bytesOf(fixture.file) == before);
    fixture.protect();
    CHECK(fixture.protection().protect(fixture.file, fixture.passphrase, fixture.words).error().code ==
          ErrorCode::FileProtected);
    CHECK(fixture.protection()
              .protect(fixture.folder / "none", fixture.passphrase, fixture.words)
              .error()
              .code == ErrorCode::FileNotFound);
}

TEST_CASE("A backup from before the passphrase is restored under it") {
    SealedFixture fixture;
    const fs::path aside = fixture.folder / "plain.inclusion";
    fs::copy_file(require(AuditService::backups(fixture.file)).front().path, aside);
    fixture.protect();
    {
        const auto service = fixture.open();
        const auto edit = require(service->setDescription({fixture.audit.id, "leading-1", "later"}));
        require(service->run(*edit, "SENCO"));
    }
    SECTION("sealed as it was brought along") {
        require(AuditService::restoreBackup(require(AuditService::backups(fixture.file)).back().path,
                                            fixture.file, fixture.with(fixture.keys)));
    }
    SECTION("plain as somebody kept it elsewhere") {
        require(AuditService::restoreBackup(aside, fixture.file, fixture.with(fixture.keys)));
    }
    SECTION("in the place of a file that is damaged") {
        std::string bytes = bytesOf(fixture.file);
        std::fill(bytes.begin() + 4096, bytes.begin() + 12288, '?');
        writeBytes(fixture.file, bytes);
        CHECK_FALSE(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(fixture.keys)));
        require(AuditService::restoreBackup(aside, fixture.file, fixture.with(fixture.keys)));
    }
    const auto service = fixture.open();
    CHECK(service->isProtected());
    CHECK(require(service->check()).empty());
    CHECK_FALSE(require(service->description(fixture.audit.id, "leading-1")));
    CHECK(bytesOf(fixture.file).find(canary) == std::string::npos);
}

TEST_CASE("Whatever is altered in a protected file is noticed") {
    SealedFixture fixture;
    fixture.protect();
    const std::string sound = bytesOf(fixture.file);
    const auto errorAfter = [&](std::size_t at) {
        std::string bytes = sound;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        writeBytes(fixture.file, bytes);
        KeyRing ring;
        if (const auto unlocked = ring.unlock(fixture.file, fixture.passphrase); !unlocked)
            return unlocked.error().code;
        const auto opened = AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(ring));
        if (!opened)
            return opened.error().code;
        const auto problems = (*opened)->check();
        return problems && problems->empty() ? ErrorCode::NotFound : ErrorCode::AuditFileDamaged;
    };
    for (std::size_t page = 1; page * 4096 < sound.size(); page += 1 + page / 6) {
        INFO("page " << page);
        CHECK(errorAfter(page * 4096 + page % 4096) == ErrorCode::AuditFileDamaged);
    }
    CHECK(errorAfter(50) == ErrorCode::PassphraseWrong);   // the key itself
    CHECK(errorAfter(24) == ErrorCode::PassphraseWrong);   // what a guess costs
    CHECK(errorAfter(27) == ErrorCode::AuditFileDamaged);  // more memory than we ever take
    CHECK(errorAfter(16) == ErrorCode::AuditFileDamaged);  // version 0
    CHECK(errorAfter(200) == ErrorCode::AuditFileDamaged); // which file it is
    // Pages of one file are not taken for pages of another, nor for others of the same.
    std::string swapped = sound;
    std::swap_ranges(swapped.begin() + 3 * 4096, swapped.begin() + 4 * 4096, swapped.begin() + 5 * 4096);
    writeBytes(fixture.file, swapped);
    CHECK_FALSE(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(fixture.keys)));
    std::string other = bytesOf(require(AuditService::backups(fixture.file)).front().path);
    std::copy(sound.begin() + 3 * 4096, sound.begin() + 4 * 4096, other.begin() + 3 * 4096);
    writeBytes(fixture.file, other);
    CHECK_FALSE(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(fixture.keys)));
}

TEST_CASE("A protected file cut at any length is refused with a reason") {
    SealedFixture fixture;
    fixture.protect();
    const std::string sound = bytesOf(fixture.file);
    for (const std::size_t length :
         {0UL, 600UL, 4095UL, 4096UL, 5000UL, 8192UL, sound.size() / 2, sound.size() - 1}) {
        INFO(length);
        writeBytes(fixture.file, sound.substr(0, length));
        const auto opened = AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(fixture.keys));
        REQUIRE_FALSE(opened);
        CHECK((opened.error().code == ErrorCode::NotAnAuditFile ||
               opened.error().code == ErrorCode::AuditFileDamaged));
    }
    std::string newer = sound;
    newer[16] = 9;
    writeBytes(fixture.file, newer);
    KeyRing ring;
    const auto refused = ring.unlock(fixture.file, fixture.passphrase);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::AuditFileTooNew);
    CHECK(refused.error().parameters.front() == fixture.file.string());
}

TEST_CASE("What can be read of a damaged protected file is salvaged into a protected one") {
    SealedFixture fixture;
    for (int i = 0; i < 200; ++i)
        fixture.addEvidence("Piece " + std::to_string(i) + std::string(300, '.'));
    fixture.protect();
    std::string bytes = bytesOf(fixture.file);
    std::fill(bytes.end() - 10 * 4096, bytes.end() - 8 * 4096, '?');
    writeBytes(fixture.file, bytes);
    const fs::path output = fixture.folder / "saved.inclusion";
    const Salvage salvage = require(AuditService::salvage(fixture.file, output, fixture.with(fixture.keys)));
    CHECK(FileProtection::isProtected(output));
    const auto saved = require(AuditService::open(output, OpenMode::ReadOnly, fixture.with(fixture.keys)));
    CHECK(require(saved->check()).empty());
    CHECK(require(saved->evidenceList()).size() > 100);
}

TEST_CASE("A fault at any moment of protecting a file leaves it as it was or protected") {
    SealedFixture fixture;
    fixture.service.reset();
    const std::string plain = bytesOf(fixture.file);
    for (const DiskOperation operation : {DiskOperation::Write, DiskOperation::Create, DiskOperation::Sync}) {
        for (int n = 1;; n += n < 12 ? 1 : 17) {
            INFO(nameOf(operation) << " " << n);
            writeBytes(fixture.file, plain);
            FaultyDisk disk;
            bool failed = false;
            {
                const FaultVfs vfs(disk);
                disk.arm(operation, Fault::Fail, n);
                static_cast<void>(
                    fixture.protection().protect(fixture.file, fixture.passphrase, fixture.words));
                failed = disk.hasFailed();
            }
            const auto opened =
                AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.with(fixture.keys));
            REQUIRE(opened);
            CHECK(require((*opened)->check()).empty());
            CHECK(require((*opened)->search(canary)).size() == 1);
            if (!failed)
                break;
            for (const auto& entry : fs::directory_iterator(fixture.file.parent_path()))
                CHECK_FALSE(entry.path().filename().string().ends_with(".part"));
        }
    }
}

TEST_CASE("A program that has a protected file open is not dumped when it crashes") {
    SealedFixture fixture;
    fixture.protect();
    fixture.open();
    CHECK(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0);
}

TEST_CASE("A second program reads a protected file that another one works on") {
    SealedFixture fixture;
    fixture.protect();
    const auto first = fixture.open();
    CHECK(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.with(fixture.keys)).error().code ==
          ErrorCode::AuditFileInUse);
    const auto second = fixture.open(OpenMode::ReadOnly);
    const auto edit = require(first->setDescription({fixture.audit.id, "leading-1", "seen by both"}));
    require(first->run(*edit, "SENCO"));
    CHECK(require(second->changedFromOutside()));
    CHECK(require(second->description(fixture.audit.id, "leading-1"))->text == "seen by both");
}
