// Edits of many records beside the window: whole or not at all, and whoever is at the keyboard goes first.
#include "support/full_disk.h"
#include "workbench/audit_edits.h"
#include "workbench/session_fixture.h"

#include <catch2/catch.hpp>

#include <QTest>

#include <optional>
#include <string>
#include <vector>

using namespace inclusion;

namespace {

constexpr int manyPieces = 3000;

struct Importing : SessionFixture {
    /// Begins to take in pieces that stand behind leading-1.
    void takeIn(int pieces = manyPieces) {
        outcome.reset();
        REQUIRE(session->runBeside(
            [this, pieces](const AuditService& writer) {
                std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
                for (int row = 0; row < pieces; ++row)
                    rows.emplace_back(evidence("Walk " + std::to_string(row)),
                                      std::vector<std::string>{"leading-1"});
                return writer.addEvidenceRows(std::move(rows), audit.id);
            },
            [this](const Result<>& ended) { outcome = ended; }));
    }
    void waitForEnd() {
        REQUIRE(QTest::qWaitFor([this] { return outcome.has_value(); }, 60'000));
    }
    std::size_t pieces() { return require(other().evidenceList()).size(); }

    std::optional<Result<>> outcome;
};

} // namespace

TEST_CASE("Many records are written beside as one step of undo and are no change from outside") {
    Importing fixture;
    QSignalSpy changed(fixture.session.get(), &AuditSession::changed);
    QSignalSpy told(fixture.session.get(), &AuditSession::writing);
    fixture.takeIn();
    CHECK(fixture.session->isKeeping());
    fixture.waitForEnd();
    REQUIRE(*fixture.outcome);
    CHECK_FALSE(fixture.session->isKeeping());
    CHECK(fixture.pieces() == manyPieces);
    CHECK(told.last().first().toInt() == 100);
    REQUIRE(changed.count() == 1);
    CHECK(changed.first().first().value<ChangeSet>().everything); // nobody looks for each of them
    fixture.session->checkOutside();
    CHECK(changed.count() == 1);
    CHECK(fixture.session->undoStack().count() == 1);
    REQUIRE(fixture.session->undo());
    CHECK(fixture.pieces() == 0);
    REQUIRE(fixture.session->redo());
    CHECK(fixture.pieces() == manyPieces);
    CHECK(require(fixture.other().search("walk 2999")).size() == 1);
    CHECK(require(fixture.other().check()).empty());
}

TEST_CASE("Edits made meanwhile go first and keep their order") {
    Importing fixture;
    QSignalSpy told(fixture.session.get(), &AuditSession::writing);
    fixture.takeIn();
    int meanwhile = 0;
    for (const char* level : {"starting", "settled", "starting", "settled"}) {
        const auto before = told.count();
        REQUIRE(QTest::qWaitFor([&] { return fixture.outcome || told.count() > before; }, 60'000));
        meanwhile += fixture.outcome ? 0 : 1; // in the midst of the writing
        REQUIRE(setLevel(*fixture.session, "leading-2", level));
        CHECK(fixture.judgementInFile("leading-2").levelId == level);
    }
    CHECK(meanwhile > 0);
    fixture.waitForEnd();
    REQUIRE(*fixture.outcome);
    CHECK(fixture.pieces() == manyPieces);
    // The window undoes first what came last in the file.
    const auto history = require(fixture.other().history(fixture.audit.id));
    std::vector<std::string> edits;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry)
        if (edits.empty() || entry->editName != "add-evidence-rows" || edits.back() != entry->editName)
            edits.push_back(entry->editName);
    const QUndoStack& stack = fixture.session->undoStack();
    REQUIRE(stack.count() == 5);
    for (int step = 0; step < stack.count(); ++step) {
        const bool isImport = edits[edits.size() - 5 + static_cast<std::size_t>(step)] == "add-evidence-rows";
        CHECK(isImport != stack.text(step).startsWith("judgement"));
    }
    while (fixture.session->undoStack().canUndo())
        REQUIRE(fixture.session->undo());
    CHECK(fixture.pieces() == 0);
    CHECK(fixture.judgementInFile("leading-2").levelId.empty());
}

TEST_CASE("What is stopped leaves the file as it was") {
    Importing fixture;
    REQUIRE(setLevel(*fixture.session, "leading-1", "starting"));
    const auto before = require(fixture.other().history(fixture.audit.id)).size();
    QSignalSpy changed(fixture.session.get(), &AuditSession::changed);
    QSignalSpy failed(fixture.session.get(), &AuditSession::failed);
    fixture.takeIn();
    fixture.session->stopWriting();
    fixture.waitForEnd();
    REQUIRE_FALSE(*fixture.outcome);
    CHECK(fixture.outcome->error().code == ErrorCode::Cancelled);
    CHECK(failed.isEmpty()); // it was wished for
    CHECK(changed.isEmpty());
    CHECK(fixture.pieces() == 0);
    CHECK(require(fixture.other().history(fixture.audit.id)).size() == before);
    CHECK(fixture.session->undoStack().count() == 1);
    // And the next one begins.
    fixture.takeIn(10);
    fixture.waitForEnd();
    CHECK(fixture.pieces() == 10);
}

TEST_CASE("A session that ends meanwhile leaves a sound file without a part of it") {
    Importing fixture;
    QSignalSpy told(fixture.session.get(), &AuditSession::writing);
    fixture.takeIn();
    REQUIRE(QTest::qWaitFor([&] { return !told.isEmpty(); }, 60'000));
    fixture.session.reset();
    CHECK(fixture.pieces() == 0);
    CHECK(require(fixture.other().check()).empty());
    CHECK_FALSE(fixture.outcome);
}

TEST_CASE("Many records that cannot be written are tried again beside") {
    Importing fixture;
    QSignalSpy failed(fixture.session.get(), &AuditSession::failed);
    {
        FullDisk full;
        fixture.takeIn();
        fixture.waitForEnd();
    }
    REQUIRE_FALSE(*fixture.outcome);
    CHECK(failed.count() == 1);
    CHECK(fixture.pieces() == 0);
    REQUIRE(fixture.session->retry());
    CHECK(fixture.session->isKeeping());
    REQUIRE(QTest::qWaitFor([&] { return !fixture.session->isKeeping(); }, 60'000));
    CHECK(fixture.pieces() == manyPieces);
    CHECK(fixture.session->undoStack().count() == 1);
}

TEST_CASE("One edit of many records is written at a time") {
    Importing fixture;
    fixture.takeIn();
    CHECK_FALSE(fixture.session->runBeside(
        [](const AuditService&) -> Result<EditPtr> { return failure(ErrorCode::Cancelled); },
        [](const Result<>&) {}));
    fixture.waitForEnd();
    CHECK(fixture.pieces() == manyPieces);
}

TEST_CASE("Many records are written beside into a sealed file as well") {
    Importing fixture;
    fixture.session.reset();
    fixture.protect();
    require(fixture.keys.unlock(fixture.file, fixture.passphrase));
    fixture.session = require(AuditSession::open(fixture.file, fixture.dependencies()));
    fixture.takeIn();
    REQUIRE(setLevel(*fixture.session, "leading-2", "settled"));
    fixture.waitForEnd();
    REQUIRE(*fixture.outcome);
    CHECK(fixture.pieces() == manyPieces);
    CHECK(fixture.judgementInFile("leading-2").levelId == "settled");
    CHECK(require(fixture.other().check()).empty());
}

TEST_CASE("The backup of a day is made before many records are written and only once") {
    Importing fixture;
    REQUIRE(setLevel(*fixture.session, "leading-1", "starting"));
    fixture.clock.set(moment("2026-11-24T08:00:00.000Z"));
    fixture.takeIn();
    fixture.waitForEnd();
    REQUIRE(*fixture.outcome);
    const auto backups = require(AuditService::backups(fixture.file));
    REQUIRE(backups.size() == 1);
    CHECK(require(AuditService::open(backups.front().path, OpenMode::ReadOnly, fixture.dependencies()))
              ->evidenceList()
              ->empty());
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    CHECK(require(AuditService::backups(fixture.file)).size() == 1);
}

TEST_CASE("What is erased or moved to a later revision stops what is being written") {
    Importing fixture;
    fixture.takeIn(10);
    fixture.waitForEnd();
    const auto piece = require(fixture.other().evidenceList()).front().id;
    fixture.takeIn();
    REQUIRE(fixture.session->eraseEvidence(piece));
    REQUIRE(fixture.outcome);
    REQUIRE_FALSE(*fixture.outcome);
    CHECK(fixture.outcome->error().code == ErrorCode::Cancelled);
    CHECK(fixture.pieces() == 9);
    CHECK_FALSE(fixture.session->undoStack().canUndo());
}
