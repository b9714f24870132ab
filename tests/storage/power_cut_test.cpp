// The power goes in the middle of the work: what was not synced is lost, torn or out of order. Killing a
// program cannot show this, because the system still has what it wrote.
#include "support/audit_fixture.h"
#include "support/power_cut.h"
#include "support/torture.h"

#include <SQLiteCpp/Database.h>
#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

/// Edits until the power goes; the numbers of the last evidence and description that were acknowledged.
struct Acknowledged {
    int evidence = -1;
    int description = -1;
    int attachment = -1;
    int count = 0;
};

Acknowledged workUntilItStops(AuditFixture& fixture) {
    Acknowledged done;
    const auto opened = AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies());
    if (!opened)
        return done;
    AuditService& service = **opened;
    const auto run = [&](const Result<EditPtr>& edit) {
        const bool saved = edit && service.run(**edit, "SENCO");
        done.count += saved ? 1 : 0;
        return saved;
    };
    for (int number = 0;; ++number) {
        Evidence evidence = fixture.evidence("Piece " + std::to_string(number));
        evidence.id = fixture.ids.make<EvidenceId>();
        if (!run(service.addEvidence(evidence, fixture.audit.id, {"leading-1"})))
            return done;
        done.evidence = number;
        if (!run(service.setDescription({fixture.audit.id, "leading-1", std::to_string(number)})))
            return done;
        done.description = number;
        if (!run(service.attach(evidence.id, std::to_string(number) + ".txt", "text/plain",
                                std::string(9000, 'x') + std::to_string(number))))
            return done;
        done.attachment = number;
    }
}

/// How many of the acknowledged edits the file does not hold.
int lostOf(AuditFixture& fixture, const Acknowledged& done) {
    const AuditSnapshot snapshot = require(fixture.service->snapshot(fixture.audit.id));
    const std::string& described = snapshot.descriptionOf("leading-1");
    const int description = described.empty() ? -1 : std::stoi(described);
    return std::max(0, done.evidence + 1 - static_cast<int>(snapshot.evidence.size())) +
           std::max(0, done.description - description) +
           std::max(0, done.attachment + 1 - static_cast<int>(snapshot.attachments.size()));
}

} // namespace

TEST_CASE("A power cut at any moment loses nothing that was acknowledged") {
    const bool isProtected = GENERATE(false, true);
    INFO((isProtected ? "protected" : "plain"));
    AuditFixture fixture;
    fixture.service.reset();
    if (isProtected)
        fixture.protect();
    const std::string bytes = bytesOf(fixture.file);
    const int cuts = rounds(40, 1000, "INCLUSION_POWER_CUTS");
    Tally tally(std::string("power cut with unsynced writes lost, torn and reordered") +
                (isProtected ? ", protected file" : ""));
    for (int cut = 0; cut < cuts; ++cut) {
        INFO("cut " << cut);
        fs::remove(fs::path(fixture.file) += "-journal");
        writeBytes(fixture.file, bytes);
        PowerCut power(fixture.file, static_cast<unsigned>(cut), 3 + cut * 37 % 1499);
        Acknowledged done;
        {
            const FaultVfs vfs(power);
            done = workUntilItStops(fixture);
        }
        REQUIRE(power.isOff());
        power.leaveSurvivors();
        // Every other time the first to look is a reader, which has to roll back what was left as well.
        fixture.reopen(cut % 2 == 0 ? OpenMode::ReadWrite : OpenMode::ReadOnly);
        CHECK(require(fixture.service->check()).empty());
        const int lost = lostOf(fixture, done);
        fixture.service.reset();
        CHECK(lost == 0);
        ++tally.injected;
        tally.committed += done.count;
        tally.lost += lost;
    }
    CHECK(tally.committed > 2 * cuts);
}

TEST_CASE("The model of the power cut finds what weaker settings of SQLite lose") {
    const TemporaryFolder folder;
    const fs::path file = folder / "weak.db";
    int lost = 0;
    for (unsigned cut = 0; cut < 50; ++cut) {
        fs::remove(file);
        fs::remove(fs::path(file) += "-journal");
        SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
        PowerCut power(file, cut, 5 + static_cast<int>(cut));
        int committed = 0;
        {
            const FaultVfs vfs(power);
            SQLite::Database database(file, SQLite::OPEN_READWRITE);
            database.exec("PRAGMA synchronous = FULL"); // the journal's end is not on the disk at a commit
            while (database.tryExec("INSERT INTO t VALUES (randomblob(100))") == SQLITE_OK)
                ++committed;
        }
        power.leaveSurvivors();
        SQLite::Database database(file, SQLite::OPEN_READWRITE);
        lost += database.execAndGet("SELECT count(*) FROM t").getInt() < committed ? 1 : 0;
    }
    CHECK(lost > 0);
}
