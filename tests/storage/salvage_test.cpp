// What can still be read of a damaged file comes into a new one; what cannot is named.
#include "support/audit_fixture.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <catch2/catch.hpp>

#include <random>

using namespace inclusion;
namespace fs = std::filesystem;

namespace {

constexpr int pieces = 1200;
constexpr std::size_t page = 4096;

/// A closed file with enough rows that each table has many pages.
struct LargeFile : AuditFixture {
    LargeFile() {
        std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
        for (int i = 0; i < pieces; ++i) {
            Evidence each = evidence("Piece " + std::to_string(i));
            each.summary = std::string(300, 'x');
            rows.emplace_back(std::move(each), std::vector<std::string>{"leading-1"});
        }
        run(service->addEvidenceRows(std::move(rows), audit.id));
        run(service->setJudgement(judgement("leading-1", "settled", "because we saw it")));
        service.reset();
        sound = bytesOf(file);
    }

    /// The pages of a table that hold rows.
    std::vector<std::size_t> leavesOf(const std::string& table) {
        // Rows tell where they are: each leaf begins with the type 13.
        std::vector<std::size_t> found;
        for (std::size_t i = 1; i < sound.size() / page; ++i) {
            const std::string content = sound.substr(i * page, page);
            if (content[0] == 13 &&
                content.find(table == "evidence" ? "include" : "because we saw it") != std::string::npos &&
                content.find("\"title\"") == std::string::npos)
                found.push_back(i);
        }
        return found;
    }

    void destroy(std::size_t index) {
        std::string bytes = fs::exists(file) ? bytesOf(file) : sound;
        std::mt19937 random(static_cast<unsigned>(index));
        for (std::size_t i = index * page; i < (index + 1) * page; ++i)
            bytes[i] = static_cast<char>(random());
        writeBytes(file, bytes);
    }

    Result<Salvage> salvage() {
        fs::remove(output);
        return AuditService::salvage(file, output, dependencies());
    }

    std::unique_ptr<AuditService> rescued() {
        auto opened = require(AuditService::open(output, OpenMode::ReadWrite, dependencies()));
        CHECK(require(opened->check()).empty());
        return opened;
    }

    std::string sound;
    fs::path output = folder / "rescued.inclusion";
};

} // namespace

TEST_CASE("All of a sound file is saved and nothing is named as lost") {
    LargeFile fixture;
    const Salvage salvage = require(fixture.salvage());
    CHECK(salvage.lost.empty());
    const auto rescued = fixture.rescued();
    CHECK(require(rescued->evidenceList()).size() == pieces);
    CHECK(require(rescued->search("piece")).size() == 50);
    CHECK(require(rescued->judgement(fixture.audit.id, "leading-1"))->rationale == "because we saw it");
    CHECK(require(rescued->setting()).name == "Oakfield School");
    CHECK(bytesOf(fixture.file) == fixture.sound);
}

TEST_CASE("Destroyed pages cost their own rows only") {
    LargeFile fixture;
    const auto leaves = fixture.leavesOf("evidence");
    REQUIRE(leaves.size() > 20);
    fixture.destroy(leaves[5]);
    fixture.destroy(leaves[15]);
    CHECK(AuditService::open(fixture.file, OpenMode::ReadOnly, fixture.dependencies()).error().code ==
          ErrorCode::AuditFileDamaged);
    const std::string damaged = bytesOf(fixture.file);
    const Salvage salvage = require(fixture.salvage());
    CHECK(bytesOf(fixture.file) == damaged);
    const auto rescued = fixture.rescued();
    const auto saved = require(rescued->evidenceList()).size();
    CHECK(saved >= pieces - 30);
    CHECK(saved < pieces);
    int unreadable = 0;
    int orphans = 0;
    for (const FileProblem& problem : salvage.lost) {
        unreadable += problem.rule == "unreadable" && problem.detail.starts_with("evidence ") ? 1 : 0;
        orphans += problem.rule == "orphan" ? 1 : 0;
    }
    CHECK(unreadable >= 2);
    CHECK(orphans >= 1); // links of lost evidence
    // What is saved can be worked on.
    const auto edit = require(rescued->setDescription({fixture.audit.id, "leading-1", "we go on"}));
    CHECK(rescued->run(*edit, "SENCO"));
}

TEST_CASE("A file cut short and files with random pages never crash salvage and what comes out is sound") {
    LargeFile fixture;
    std::mt19937 random(20261122);
    int saved = 0;
    for (int round = 0; round < 12; ++round) {
        INFO("round " << round);
        writeBytes(fixture.file,
                   round % 3 == 0 ? fixture.sound.substr(0, fixture.sound.size() / 4 * 3) : fixture.sound);
        if (round % 3 != 0)
            for (int i = 0; i < 6; ++i)
                fixture.destroy(2 + random() % (fixture.sound.size() / page - 2));
        if (const auto salvage = fixture.salvage()) {
            ++saved;
            fixture.rescued();
        } else {
            CHECK_FALSE(fs::exists(fixture.output));
        }
    }
    CHECK(saved >= 5); // where the pages that list the tables are hit nothing can be read
}

TEST_CASE("A file of an earlier version is salvaged and brought up to date") {
    LargeFile fixture;
    const Salvage first = require(fixture.salvage());
    CHECK(first.lost.empty());
    CHECK(
        SQLite::Database(fixture.output, SQLite::OPEN_READWRITE).execAndGet("PRAGMA user_version").getInt() ==
        SQLite::Database(fixture.file, SQLite::OPEN_READWRITE).execAndGet("PRAGMA user_version").getInt());
}

TEST_CASE("Salvage takes no name and nothing that is no database") {
    LargeFile fixture;
    writeBytes(fixture.output, "mine");
    CHECK(AuditService::salvage(fixture.file, fixture.output, fixture.dependencies()).error().code ==
          ErrorCode::FileExists);
    CHECK(bytesOf(fixture.output) == "mine");
    writeBytes(fixture.file, std::string(5000, 'x'));
    CHECK(fixture.salvage().error().code == ErrorCode::NotAnAuditFile);
    fs::remove(fixture.file);
    CHECK(fixture.salvage().error().code == ErrorCode::FileNotFound);
    CHECK_FALSE(fs::exists(fixture.output));
}

TEST_CASE("Backups say what they hold and what restoring them would change") {
    AuditFixture fixture;
    const EvidenceId kept = fixture.addEvidence("Kept");
    const EvidenceId gone = fixture.addEvidence("Gone");
    require(fixture.service->backUp());
    Evidence after = require(fixture.service->evidence(kept)).value();
    after.title = "Kept and changed";
    fixture.run(fixture.service->changeEvidence(after));
    fixture.run(fixture.service->removeEvidence(gone));
    fixture.addEvidence("Newer");
    fixture.addEvidence("Newest");
    fixture.service.reset();
    writeBytes((fs::path(fixture.file) += "-backups") / "20200101-000000-000.inclusion",
               std::string(5000, 'x'));
    const auto details = require(AuditService::backupDetails(fixture.file, fixture.dependencies()));
    REQUIRE(details.size() == 2);
    CHECK_FALSE(details[0].problem);
    const auto count = std::find_if(details[0].counts.begin(), details[0].counts.end(),
                                    [](const BackupCount& each) { return each.kind == "evidence"; });
    REQUIRE(count != details[0].counts.end());
    CHECK(count->held == 2);
    CHECK(count->comeBack == 1);
    CHECK(count->different == 1);
    CHECK(count->goAway == 2);
    CHECK(details[1].problem->code == ErrorCode::NotAnAuditFile);
    // Of a file that cannot be read any more, all would come back.
    writeBytes(fixture.file, "");
    CHECK(
        require(AuditService::backupDetails(fixture.file, fixture.dependencies()))[0].counts.front().goAway ==
        0);
}
