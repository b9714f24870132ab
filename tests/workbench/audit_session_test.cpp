#include "support/full_disk.h"
#include "support/qt_strings.h"
#include "workbench/audit_edits.h"
#include "workbench/edit_text.h"
#include "workbench/session_fixture.h"

#include <catch2/catch.hpp>
#include <sys/resource.h>

#include <QTest>

#include <csignal>

using namespace inclusion;

TEST_CASE("An edit is in the file before anything hears of it") {
    SessionFixture fixture;
    QSignalSpy saved(fixture.session.get(), &AuditSession::saved);
    std::string levelWhenHeard;
    QObject::connect(fixture.session.get(), &AuditSession::changed, fixture.session.get(),
                     [&] { levelWhenHeard = fixture.judgementInFile().levelId; });
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    CHECK(levelWhenHeard == "settled");
    REQUIRE(saved.count() == 1);
    CHECK(saved.first().first().toDateTime().toUTC().toString(Qt::ISODate) == "2026-11-22T10:00:00Z");
    CHECK(fixture.judgementInFile().author == "SENCO");
    CHECK(fixture.judgementInFile().state == ProgressState::InProgress);
}

TEST_CASE("Setting what is set already does nothing") {
    SessionFixture fixture;
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    QSignalSpy changed(fixture.session.get(), &AuditSession::changed);
    CHECK(setLevel(*fixture.session, "leading-1", "settled"));
    CHECK(setDescription(*fixture.session, "leading-1", QString()));
    CHECK(changed.isEmpty());
    CHECK(fixture.session->undoStack().count() == 1);
}

TEST_CASE("Undo and redo go through the file and are called by name") {
    SessionFixture fixture;
    REQUIRE(setLevel(*fixture.session, "leading-1", "starting"));
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    REQUIRE(setHighlight(*fixture.session, "leading-1-settled", HighlightState::Partly));
    CHECK(fixture.session->undoStack().undoText() == "highlight on 1.1");
    QSignalSpy revealed(fixture.session.get(), &AuditSession::revealed);
    REQUIRE(fixture.session->undo());
    CHECK(revealed.takeFirst().first().toString() == "leading-1-settled");
    CHECK(fixture.session->undoStack().undoText() == "judgement on 1.1");
    REQUIRE(fixture.session->undo());
    CHECK(fixture.judgementInFile().levelId == "starting");
    REQUIRE(fixture.session->undo());
    CHECK(fixture.judgementInFile().levelId.empty());
    CHECK_FALSE(fixture.session->undo());
    REQUIRE(fixture.session->redo());
    REQUIRE(fixture.session->redo());
    CHECK(fixture.judgementInFile().levelId == "settled");
}

TEST_CASE("Evidence that is undone and done again keeps its id") {
    SessionFixture fixture;
    REQUIRE(addEvidence(*fixture.session, "leading-1", fixture.evidence("Learning walk")));
    const auto evidence = require(fixture.session->service().evidenceList());
    REQUIRE(evidence.size() == 1);
    REQUIRE(fixture.session->undo());
    CHECK(require(fixture.session->service().evidenceList()).empty());
    REQUIRE(fixture.session->redo());
    CHECK(require(fixture.session->service().evidenceList()) == evidence);
}

TEST_CASE("An undo that meets a change from outside is refused and dropped") {
    SessionFixture fixture;
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    fixture.changeFromOutside(fixture.judgement("leading-1", "leading-the-way", "Seen elsewhere"));
    QSignalSpy failed(fixture.session.get(), &AuditSession::failed);
    CHECK_FALSE(fixture.session->undo());
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().value<Error>().code == ErrorCode::Conflict);
    CHECK(fixture.judgementInFile().levelId == "leading-the-way");
    CHECK_FALSE(fixture.session->undoStack().canUndo());
}

TEST_CASE("A change from outside has everything read again") {
    SessionFixture fixture;
    QSignalSpy changed(fixture.session.get(), &AuditSession::changed);
    fixture.session->checkOutside();
    CHECK(changed.isEmpty());
    fixture.changeFromOutside(fixture.judgement("leading-1", "settled", "Seen elsewhere"));
    fixture.session->checkOutside();
    REQUIRE(changed.count() == 1);
    CHECK(changed.first().first().value<ChangeSet>().everything);
}

TEST_CASE("A save that fails changes nothing and works when it is tried again") {
    SessionFixture fixture;
    REQUIRE(setLevel(*fixture.session, "leading-1", "starting"));
    QSignalSpy failed(fixture.session.get(), &AuditSession::failed);
    {
        FullDisk full;
        CHECK_FALSE(setLevel(*fixture.session, "leading-1", "settled"));
        CHECK_FALSE(fixture.session->retry());
    }
    CHECK(failed.count() == 2);
    CHECK(fixture.session->undoStack().count() == 1);
    CHECK(fixture.judgementInFile().levelId == "starting");
    REQUIRE(fixture.session->retry());
    CHECK(fixture.judgementInFile().levelId == "settled");
    CHECK(fixture.session->undoStack().count() == 2);
    CHECK(require(fixture.other().check()).empty());
}

TEST_CASE("When the file cannot be written the work goes on in a copy") {
    SessionFixture fixture;
    REQUIRE(setLevel(*fixture.session, "leading-1", "starting"));
    {
        FullDisk full;
        CHECK_FALSE(setLevel(*fixture.session, "leading-1", "settled"));
    }
    const auto copy = fixture.folder / "copy.inclusion";
    require(fixture.session->continueIn(copy));
    CHECK(fixture.session->path() == copy);
    CHECK(fixture.judgementInFile().levelId == "starting");
    fixture.file = copy;
    CHECK(fixture.judgementInFile().levelId == "settled");
    REQUIRE(fixture.session->undo());
    CHECK(fixture.judgementInFile().levelId == "starting");
}

TEST_CASE("An audit that is added comes into view with its own framework") {
    SessionFixture fixture;
    QSignalSpy shown(fixture.session.get(), &AuditSession::auditShown);
    require(fixture.session->addAudit(*fullFramework(), "2027/28"));
    CHECK(shown.count() == 1);
    CHECK(fixture.session->audit()->cycle == "2027/28");
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    require(fixture.session->showAudit(fixture.audit.id));
    CHECK(fixture.session->audit()->cycle == "2026/27");
    CHECK(fixture.judgementInFile().levelId.empty());
    // Undo goes back to the audit that it is about.
    REQUIRE(fixture.session->undo());
    CHECK(fixture.session->audit()->cycle == "2027/28");
}

TEST_CASE("A file without an audit opens with nothing in view") {
    AuditFixture fixture;
    const auto path = fixture.folder / "empty.inclusion";
    Setting setting;
    setting.name = "New school";
    require(AuditService::create(path, setting, fixture.dependencies())).reset();
    const auto session = require(AuditSession::open(path, fixture.dependencies()));
    CHECK(session->audit() == nullptr);
    CHECK(session->framework() == nullptr);
}

TEST_CASE("A missing file and a foreign file are refused with their own reasons") {
    AuditFixture fixture;
    const auto missing = AuditSession::open(fixture.folder / "none.inclusion", fixture.dependencies());
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::FileNotFound);
    writeBytes(fixture.folder / "foreign.inclusion", std::string(2000, 'x'));
    const auto foreign = AuditSession::open(fixture.folder / "foreign.inclusion", fixture.dependencies());
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error().code == ErrorCode::NotAnAuditFile);
}

TEST_CASE("Edits are named with the number that the framework shows") {
    const auto framework = fullFramework();
    CHECK(editText("set-judgement", "leading-1", framework.get()) == "judgement on 1.1");
    CHECK(editText("set-highlight", "leading-1-starting", framework.get()) == "highlight on 1.1");
    CHECK(editText("set-highlight", "leading-whole", framework.get()) == "highlight on 1");
    CHECK(editText("add-evidence", "", framework.get()) == "new evidence");
    CHECK(editText("some-later-edit", "own-1", framework.get()) == "last change on 3.1");
}
