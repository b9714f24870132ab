// What takes long in the Evidence place: it tells how far it is, may be stopped, and nobody who types waits.
#include "support/qt_strings.h"
#include "support/temporary_folder.h"
#include "widgets/dialogs/evidence_import_dialog.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

#include "gui/accessibility_lint.h"
#include "gui/bank_window.h"

using namespace inclusion;

namespace {

constexpr int rows = 10'000;

struct LongWork : BankWindow {
    /// A table of many pieces, each behind a statement.
    QString makeTable() {
        std::string text = "title,source type,date,items,tags,summary\n";
        for (int row = 0; row < rows; ++row)
            text += "Visit " + std::to_string(row) +
                    ",learning walk,2026-10-05,own-1,autumn,\"What was seen in lesson " +
                    std::to_string(row) + " and what the learners said about it\"\n";
        writeBytes(folder / "evidence.csv", text);
        return fromPath(folder / "evidence.csv");
    }
    std::string bytesOf(const char* name) {
        QFile written(fromPath(folder / name));
        REQUIRE(written.open(QIODevice::ReadOnly));
        return written.readAll().toStdString();
    }
    void takeIn(const QString& path) {
        dialogs.paths.push_back(path);
        window->findChild<QAction*>("actionImportTable")->trigger();
        auto* dialog = window->findChild<EvidenceImportDialog*>();
        REQUIRE(dialog);
        auto* take = dialog->findChild<QPushButton*>("takeButton");
        REQUIRE(QTest::qWaitFor([&] { return take->isEnabled(); }, 60'000));
        QTest::keyClick(take, Qt::Key_Return);
        QApplication::setActiveWindow(window.get());
        REQUIRE(isShown("exchangeStop"));
    }
    void waitForMessage(const QString& text) {
        REQUIRE(QTest::qWaitFor(
            [&] {
                return isShown("exchangeMessage") && !isShown("exchangeStop") &&
                       find<QLabel>("exchangeMessage").text().startsWith(text);
            },
            120'000));
    }
};

} // namespace

TEST_CASE("Ten thousand pieces are taken in while somebody types and adds") {
    LongWork fixture;
    fixture.reveal("Learning walk");
    fixture.takeIn(fixture.makeTable());
    AuditSession& session = *fixture.window->session();
    CHECK(session.isKeeping());
    CHECK(fixture.isShown("exchangeProgress"));
    CHECK(fixture.find<QLabel>("exchangeMessage").text().startsWith("10000 pieces of evidence are being"));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    QSignalSpy told(&session, &AuditSession::writing);
    CHECK(QTest::qWaitFor([&] { return told.count() > 3; }, 60'000)); // it is in the midst of it
    // What is chosen or added goes first …
    fixture.find("newPiece").setFocus();
    fixture.type("Added meanwhile");
    fixture.press(Qt::Key_Return);
    CHECK(session.isKeeping());
    CHECK(fixture.piecesInFile() == 4);
    CHECK(fixture.piece("Added meanwhile").title == "Added meanwhile");
    // … and what is typed is kept.
    fixture.reveal("Learning walk");
    fixture.find("pieceTitle").setFocus();
    fixture.press(Qt::Key_End);
    fixture.type(" in Year 4");
    fixture.waitForMessage("10000 pieces of evidence were taken in.");
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Learning walk in Year 4");
    REQUIRE(session.commitPending());
    CHECK(fixture.piecesInFile() == rows + 4);
    CHECK(fixture.piece("Learning walk in Year 4").sourceType == SourceType::Observation);
    CHECK(fixture.evidenceInFile("own-1").size() == rows + 1);
    REQUIRE(QTest::qWaitFor([&] { return fixture.table().model()->rowCount() == rows + 4; }, 60'000));
    CHECK(fixture.find<QLabel>("count").text() == "10004 pieces");
    // One step each takes back what was typed, the table, and what was added.
    REQUIRE(session.undo());
    REQUIRE(session.undo());
    CHECK(fixture.piecesInFile() == 4);
    REQUIRE(session.undo());
    CHECK(fixture.piecesInFile() == 3);
    CHECK(require(fixture.stored().check()).empty());
}

TEST_CASE("Taking in a table is stopped by keys and nothing of it is left") {
    LongWork fixture;
    fixture.takeIn(fixture.makeTable());
    fixture.find("exchangeStop").setFocus();
    fixture.press(Qt::Key_Space);
    fixture.waitForMessage("Stopped. Nothing was taken in.");
    CHECK(fixture.piecesInFile() == 3);
    CHECK_FALSE(fixture.window->session()->undoStack().canUndo());
    CHECK_FALSE(fixture.isShown("failureBanner"));
    REQUIRE(QApplication::focusWidget());
    CHECK(QApplication::focusWidget()->isVisible());
    CHECK(require(fixture.stored().check()).empty());
}

TEST_CASE("The window may be closed while a table is taken in") {
    LongWork fixture;
    fixture.takeIn(fixture.makeTable());
    CHECK(fixture.window->close());
    fixture.window.reset();
    CHECK(fixture.piecesInFile() == 3);
    CHECK(require(fixture.stored().check()).empty());
}

TEST_CASE("A table that is written is whole or not there whenever it is stopped") {
    LongWork fixture;
    fixture.takeIn(fixture.makeTable());
    fixture.waitForMessage("10000 pieces of evidence were taken in.");
    REQUIRE(QTest::qWaitFor([&] { return fixture.table().model()->rowCount() == rows + 3; }, 60'000));
    const auto write = [&](bool stop) {
        fixture.dialogs.paths.push_back(fromPath(fixture.folder / "out.csv"));
        fixture.window->findChild<QAction*>("actionExportTable")->trigger();
        REQUIRE(fixture.isShown("exchangeProgress"));
        if (stop)
            fixture.find<QPushButton>("exchangeStop").click();
        fixture.waitForMessage({});
        return fixture.find<QLabel>("exchangeMessage").text();
    };
    const QDir folder(fromPath(fixture.folder.path()));
    const QStringList before = folder.entryList(QDir::Files | QDir::Hidden);
    const QString stopped = write(true);
    if (stopped == "Stopped. No table was written.") // it may have been too late
        CHECK(folder.entryList(QDir::Files | QDir::Hidden) == before);
    else
        CHECK(stopped.startsWith("10003 pieces of evidence stand in"));
    CHECK(write(false).startsWith("10003 pieces of evidence stand in"));
    const std::string written = fixture.bytesOf("out.csv");
    CHECK(std::count(written.begin(), written.end(), '\n') == rows + 4);
}
