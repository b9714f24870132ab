// Two people on one file: the second reads and is told who has it; what a dead program left behind stops
// nobody.
#include "core/storage/file_lock.h"
#include "support/another_process.h"
#include "support/audit_fixture.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

using namespace inclusion;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

/// A closed file, and what another program finds when it opens it.
struct SharedFile : AuditFixture {
    SharedFile() : lock(FileLock::pathFor(file)) {}

    Result<> open(OpenMode mode = OpenMode::ReadWrite) {
        const auto opened = AuditService::open(file, mode, dependencies());
        return opened ? Result<>() : Result<>(tl::unexpected<Error>(opened.error()));
    }

    /// The lock of this very program, with some values changed, as someone else would have left it.
    void writeLock(const Json& changes) {
        Json json = Json::parse(bytesOf(lock));
        json["token"] = "another";
        json.update(changes);
        service.reset();
        writeBytes(lock, json.dump());
    }

    void letLockAge(std::chrono::minutes minutes) {
        fs::last_write_time(lock, fs::last_write_time(lock) - minutes);
    }

    fs::path lock;
};

const Json elsewhere = {{"host", "STAFF-LAPTOP"}, {"machine", "other"}, {"boot", "other"}, {"role", "Head"}};

} // namespace

TEST_CASE("A second program is told who works on a file and may read it") {
    SharedFile fixture;
    fixture.addEvidence("Learning walk");
    const Result<> second = fixture.open();
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::AuditFileInUse);
    char host[256] = {};
    gethostname(host, sizeof host - 1);
    CHECK(second.error().parameters ==
          std::vector<std::string>{fixture.file.string(), "SENCO", host, "2026-11-22T10:00:00.000Z"});
    CHECK(inAnotherProcess([&] { return fixture.open(OpenMode::ReadOnly) ? 0 : 1; }) == 0);
    fixture.addEvidence("Still at work");
}

TEST_CASE("A lock goes with the closing of the file and reading needs none") {
    SharedFile fixture;
    CHECK(fs::exists(fixture.lock));
    fixture.service.reset();
    CHECK_FALSE(fs::exists(fixture.lock));
    fixture.reopen(OpenMode::ReadOnly);
    CHECK_FALSE(fs::exists(fixture.lock));
    CHECK(fixture.open());
}

TEST_CASE("A program that was killed keeps nobody out") {
    SharedFile fixture;
    fixture.service.reset();
    const int killed = inAnotherProcess([&] {
        fixture.reopen();
        kill(getpid(), SIGKILL);
        return 0;
    });
    CHECK(killed == 255);
    CHECK(fs::exists(fixture.lock));
    CHECK(fixture.open());
}

TEST_CASE("A process that has the number of one that ended is not taken for it") {
    SharedFile fixture;
    fixture.writeLock({{"processStart", 1}});
    CHECK(fixture.open());
}

TEST_CASE("A lock of this computer from before it was started anew is taken over") {
    SharedFile fixture;
    if (Json::parse(bytesOf(fixture.lock))["machine"] == "")
        return; // a system that does not tell computers apart waits until the lock is old
    fixture.writeLock({{"boot", "an earlier one"}});
    CHECK(fixture.open());
}

TEST_CASE("A lock of another computer holds until it was not renewed for ten minutes") {
    SharedFile fixture;
    fixture.writeLock(elsewhere);
    fixture.letLockAge(std::chrono::minutes(8));
    const Result<> early = fixture.open();
    REQUIRE_FALSE(early);
    CHECK(early.error().parameters[1] == "Head");
    CHECK(early.error().parameters[2] == "STAFF-LAPTOP");
    fixture.letLockAge(std::chrono::minutes(3));
    CHECK(fixture.open());
}

TEST_CASE("Whoever lost the file to someone else is told and writes nothing more") {
    SharedFile fixture;
    fixture.addEvidence("Before the night");
    const EditPtr edit = require(fixture.service->setDescription({fixture.audit.id, "leading-1", "late"}));
    Json json = Json::parse(bytesOf(fixture.lock));
    json["token"] = "another";
    json.update(elsewhere);
    writeBytes(fixture.lock, json.dump());
    CHECK(fixture.service->stayAtWork().error().code == ErrorCode::AuditFileInUse);
    const auto run = fixture.service->run(*edit, "SENCO");
    REQUIRE_FALSE(run);
    CHECK(run.error().code == ErrorCode::AuditFileInUse);
    CHECK_FALSE(require(fixture.service->description(fixture.audit.id, "leading-1")));
    fixture.service.reset();
    CHECK(fs::exists(fixture.lock)); // it belongs to the other one
}

TEST_CASE("A lock is renewed while the file stays open") {
    SharedFile fixture;
    fixture.letLockAge(std::chrono::minutes(20));
    const EditPtr edit = require(fixture.service->setDescription({fixture.audit.id, "leading-1", "we meet"}));
    require(fixture.service->run(*edit, "Head")); // another name is written at once
    CHECK(fs::file_time_type::clock::now() - fs::last_write_time(fixture.lock) < std::chrono::minutes(5));
    CHECK(FileLock::holderOf(fixture.file)->role == "Head");
}

TEST_CASE("A lock file that was removed is made again by the next edit") {
    SharedFile fixture;
    fs::remove(fixture.lock);
    fixture.addEvidence("Learning walk");
    CHECK(fs::exists(fixture.lock));
    CHECK(fixture.open().error().code == ErrorCode::AuditFileInUse);
}

TEST_CASE("Rubbish in the place of a lock file keeps out until it is old") {
    for (const char* rubbish : {"", "{", "[1,2]", "{\"role\": 7, \"process\": \"x\"}", "\xff\xfe"}) {
        SharedFile fixture;
        fixture.service.reset();
        writeBytes(fixture.lock, rubbish);
        const Result<> opened = fixture.open();
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::AuditFileInUse);
        fixture.letLockAge(std::chrono::minutes(11));
        CHECK(fixture.open());
    }
}

TEST_CASE("Of many programs that find a lock left behind exactly one gets the file") {
    SharedFile fixture;
    fixture.writeLock(elsewhere);
    fixture.letLockAge(std::chrono::minutes(11));
    int wait[2];
    REQUIRE(pipe(wait) == 0);
    std::vector<pid_t> children;
    for (int i = 0; i < 6; ++i) {
        children.push_back(fork());
        if (children.back() != 0)
            continue;
        const auto opened = AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
        alarm(30); // two winners would wait for each other
        close(wait[1]);
        char byte = 0;
        // Whoever has it keeps it until all have tried.
        if (opened && read(wait[0], &byte, 1) < 0)
            _exit(2);
        const bool isRefused = !opened && (opened.error().code == ErrorCode::AuditFileInUse ||
                                           opened.error().code == ErrorCode::AuditFileBusy);
        _exit(opened ? 1 : isRefused ? 0 : 2);
    }
    close(wait[0]);
    int winners = 0;
    int ended = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (ended == static_cast<int>(children.size()) - 1)
            close(wait[1]); // only the one that has it is left
        int status = 0;
        waitpid(-1, &status, 0);
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) != 2);
        winners += WEXITSTATUS(status) == 1 ? 1 : 0;
        ++ended;
    }
    CHECK(winners == 1);
}

TEST_CASE("A backup is not restored over the head of whoever works on the file") {
    SharedFile fixture;
    fixture.addEvidence("Before");
    const BackupInfo backup = require(fixture.service->backUp());
    fixture.addEvidence("Later");
    const auto restored = AuditService::restoreBackup(backup.path, fixture.file, fixture.dependencies());
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == ErrorCode::AuditFileInUse);
    CHECK(require(fixture.service->evidenceList()).size() == 2);
}
