// The evidence bank by keys alone: the file after each edit, and after undo.
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTreeWidget>

#include "gui/bank_window.h"
#include "gui/keys_alone.h"

using namespace inclusion;

namespace {

struct KeysBank : KeysAlone<BankWindow> {
    QString make(const char* name, const QByteArray& bytes) {
        const QString path = fromPath(folder / name);
        QFile written(path);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(bytes);
        return path;
    }
    std::size_t tagged(const char* tag) {
        BankFilter filter;
        filter.tag = tag;
        return require(stored().bankIds(filter)).size();
    }
};

} // namespace

TEST_CASE("A piece of evidence is changed and linked by keys alone and undone") {
    KeysBank fixture; // the survey is chosen
    fixture.press(Qt::Key_Return);
    fixture.press(Qt::Key_End);
    fixture.type(" 2026");
    fixture.write("pieceHolder", "Office");
    fixture.write("pieceSummary", "Nine in ten feel heard");
    fixture.press(Qt::Key_L, Qt::ControlModifier);
    fixture.type("3.1");
    fixture.press(Qt::Key_Return);
    const Evidence changed = fixture.piece("Parent survey 2026");
    CHECK(changed.holder == "Office");
    CHECK(changed.summary == "Nine in ten feel heard");
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    fixture.undo();
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
    fixture.undo(3);
    const Evidence undone = fixture.piece("Parent survey");
    CHECK(undone.holder != "Office");
    CHECK(undone.summary.empty());
    fixture.redo();
    CHECK(fixture.piece("Parent survey 2026").holder == undone.holder);
}

TEST_CASE("Several pieces are tagged and linked and left out by keys alone and undone") {
    KeysBank fixture;
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    fixture.write("bulkTag", "governors");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.tagged("governors") == 3);
    fixture.write("bulkTag", "governors");
    fixture.use("bulkRemoveTag");
    CHECK(fixture.tagged("governors") == 0);
    fixture.press(Qt::Key_L, Qt::ControlModifier);
    fixture.type("3.1");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").size() == 3);
    fixture.tabTo("bulkDisclosure");
    fixture.press(Qt::Key_End);
    CHECK(fixture.piece("Learning walk").disclosure == Disclosure::LeaveOut);
    fixture.use("bulkRemove");
    CHECK(fixture.piecesInFile() == 0);
    fixture.undo();
    CHECK(fixture.piecesInFile() == 3);
    CHECK(fixture.piece("Learning walk").disclosure == Disclosure::LeaveOut);
    fixture.undo();
    CHECK(fixture.piece("Learning walk").disclosure == Disclosure::Include);
    fixture.undo();
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
    fixture.undo();
    CHECK(fixture.tagged("governors") == 3);
    fixture.undo();
    CHECK(fixture.tagged("governors") == 0);
}

TEST_CASE("A file is attached and taken off by keys alone and undone") {
    KeysBank fixture;
    const EvidenceId survey = fixture.piece("Parent survey").id;
    const auto attached = [&] { return require(fixture.stored().attachmentsOf(survey)).size(); };
    fixture.dialogs.attachments = {fixture.make("notes.txt", "what parents said")};
    fixture.use("attachFile");
    REQUIRE(QTest::qWaitFor([&] { return attached() == 1; }, 30'000));
    fixture.settle();
    fixture.tabTo("files");
    fixture.press(Qt::Key_Delete);
    CHECK(attached() == 0);
    fixture.undo();
    CHECK(attached() == 1);
    fixture.undo();
    CHECK(attached() == 0);
}

TEST_CASE("A table of evidence is taken in from the menu by keys alone and undone") {
    KeysBank fixture;
    fixture.dialogs.paths = {fixture.make("evidence.csv", "title,source type,date,items,tags\n"
                                                          "Book look,work scrutiny,2026-10-05,own-1,\n"
                                                          "Survey of parents,parent voice,2026-10-07,,\n")};
    fixture.fromMenu({"menu-evidence"}, "actionImportTable");
    REQUIRE(QTest::qWaitFor(
        [&] { return fixture.isShown("takeButton") && fixture.find("takeButton").isEnabled(); }, 30'000));
    QApplication::setActiveWindow(fixture.find("takeButton").window()); // as a desktop does
    fixture.use("takeButton");
    REQUIRE(QTest::qWaitFor([&] { return fixture.piecesInFile() == 5; }, 60'000));
    REQUIRE(QTest::qWaitFor([&] { return fixture.window->session()->undoStack().canUndo(); }, 60'000));
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    QApplication::setActiveWindow(fixture.window.get());
    fixture.undo();
    CHECK(fixture.piecesInFile() == 3);
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
}
