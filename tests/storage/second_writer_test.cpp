// Two programs on one file. The other one is a process of its own, because SQLite's locks belong to
// processes.
#include "core/storage/audit_file.h"
#include "core/storage/failure.h"
#include "support/another_process.h"
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

using namespace inclusion;

namespace {

/// A process that holds a lock on the file from its making to its end.
class LockHolder {
public:
    LockHolder(const std::filesystem::path& file, const std::string& begin) {
        int ready[2];
        if (pipe(ready) != 0)
            throw std::runtime_error("no pipe");
        m_child = fork();
        if (m_child == 0) {
            SQLite::Database database(file, SQLite::OPEN_READWRITE);
            database.exec(begin);
            if (write(ready[1], "x", 1) != 1)
                _exit(1);
            pause();
            _exit(0);
        }
        char byte = 0;
        if (read(ready[0], &byte, 1) != 1)
            throw std::runtime_error("the other process did not lock the file");
        close(ready[0]);
        close(ready[1]);
    }
    ~LockHolder() {
        kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
    }
    LockHolder(const LockHolder&) = delete;
    LockHolder& operator=(const LockHolder&) = delete;

private:
    pid_t m_child = 0;
};

Result<> openWithoutPatience(const std::filesystem::path& file, bool readOnly) {
    return guarded(file, [&] {
        AuditFileOptions options;
        options.readOnly = readOnly;
        options.busyTimeout = std::chrono::milliseconds(20);
        AuditFile opened(file, options);
    });
}

} // namespace

TEST_CASE("A file that another program is writing to is busy for writers and open for readers") {
    AuditFixture fixture;
    fixture.service.reset();
    LockHolder other(fixture.file, "BEGIN IMMEDIATE");
    const Result<> writer = openWithoutPatience(fixture.file, false);
    REQUIRE_FALSE(writer);
    CHECK(writer.error().code == ErrorCode::AuditFileBusy);
    CHECK(writer.error().parameters == std::vector<std::string>{fixture.file.string()});
    CHECK(openWithoutPatience(fixture.file, true));
}

TEST_CASE("A file that another program holds for itself is busy for everyone") {
    AuditFixture fixture;
    fixture.service.reset();
    LockHolder other(fixture.file, "BEGIN EXCLUSIVE");
    for (const bool readOnly : {false, true}) {
        const Result<> opened = openWithoutPatience(fixture.file, readOnly);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::AuditFileBusy);
    }
}

TEST_CASE("A lock ends with the program that held it") {
    AuditFixture fixture;
    fixture.service.reset();
    { LockHolder other(fixture.file, "BEGIN EXCLUSIVE"); }
    CHECK(openWithoutPatience(fixture.file, false));
}

TEST_CASE("An edit that meets a lock is busy and can be run again afterwards") {
    AuditFixture fixture;
    const EditPtr edit = require(fixture.service->setDescription({fixture.audit.id, "leading-1", "we meet"}));
    {
        LockHolder other(fixture.file, "BEGIN IMMEDIATE");
        const auto refused = fixture.service->run(*edit, "SENCO");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::AuditFileBusy);
        CHECK(require(fixture.service->snapshot(fixture.audit.id)).descriptions.empty());
    }
    require(fixture.service->run(*edit, "SENCO"));
    CHECK(require(fixture.service->description(fixture.audit.id, "leading-1"))->text == "we meet");
}

TEST_CASE("A reader that is in the middle keeps a commit waiting and nothing is half written") {
    AuditFixture fixture;
    LockHolder other(fixture.file, "BEGIN; SELECT count(*) FROM evidence");
    const EditPtr edit = require(fixture.service->setDescription({fixture.audit.id, "leading-1", "we meet"}));
    const auto refused = fixture.service->run(*edit, "SENCO");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::AuditFileBusy);
    CHECK_FALSE(require(fixture.service->description(fixture.audit.id, "leading-1")));
}

TEST_CASE("What another program commits is noticed and what we commit is not") {
    AuditFixture fixture;
    CHECK_FALSE(require(fixture.service->changedFromOutside()));
    fixture.addEvidence("Ours");
    CHECK_FALSE(require(fixture.service->changedFromOutside()));
    CHECK(inAnotherProcess([&] {
              SQLite::Database(fixture.file, SQLite::OPEN_READWRITE, 1000)
                  .exec("UPDATE setting SET name = 'Ashfield School'");
              return 0;
          }) == 0);
    CHECK(require(fixture.service->changedFromOutside()));
    CHECK_FALSE(require(fixture.service->changedFromOutside()));
    CHECK(require(fixture.service->setting()).name == "Ashfield School");
}

TEST_CASE("An edit that another program has overtaken is a conflict and overwrites nothing") {
    AuditFixture fixture;
    fixture.run(fixture.service->setDescription({fixture.audit.id, "leading-1", "first"}));
    const EditPtr edit = require(fixture.service->setDescription({fixture.audit.id, "leading-1", "ours"}));
    CHECK(inAnotherProcess([&] {
              SQLite::Database(fixture.file, SQLite::OPEN_READWRITE, 1000)
                  .exec("UPDATE description SET text = 'theirs'");
              return 0;
          }) == 0);
    const auto run = fixture.service->run(*edit, "SENCO");
    REQUIRE_FALSE(run);
    CHECK(run.error().code == ErrorCode::Conflict);
    CHECK(run.error().parameters == std::vector<std::string>{"description", "leading-1"});
    CHECK(require(fixture.service->description(fixture.audit.id, "leading-1"))->text == "theirs");
}
