#include "support/qt_strings.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/suggestion_list.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>

#include "gui/accessibility_lint.h"
#include "gui/bank_window.h"
#include "gui/protected_file.h"

using namespace inclusion;

TEST_CASE("Every field of a piece of evidence is edited and undone") {
    BankWindow fixture; // the survey is chosen
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Parent survey");
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.find("pieceTitle").hasFocus());
    fixture.fill("pieceTitle", "Survey of parents");
    fixture.press(Qt::Key_Tab);
    fixture.press(Qt::Key_Down); // source
    fixture.fill("pieceDate", "3/9/2026");
    fixture.fill("pieceHolder", "Office");
    fixture.fill("pieceLink", "https://example.org/survey");
    fixture.fill("pieceTags", "reading, autumn,  reading");
    fixture.press(Qt::Key_Tab);
    fixture.press(Qt::Key_Down); // disclosure
    fixture.find("pieceSummary").setFocus();
    fixture.type("Nine in ten feel heard");
    fixture.table().setFocus();
    fixture.settle();
    const Evidence stored = fixture.piece("Survey of parents");
    CHECK(stored.sourceType == SourceType::StaffVoice);
    CHECK(stored.date == day("2026-09-03"));
    CHECK(stored.holder == "Office");
    CHECK(stored.link == "https://example.org/survey");
    CHECK(stored.tags == std::vector<std::string>{"autumn", "reading"});
    CHECK(stored.disclosure == Disclosure::TitleOnly);
    CHECK(stored.summary == "Nine in ten feel heard");
    CHECK(fixture.find<QLineEdit>("pieceDate").text() == "3 Sep 2026");
    for (int step = 0; step < 8; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
    const Evidence undone = fixture.piece("Parent survey");
    CHECK(undone.sourceType == SourceType::ParentVoice);
    CHECK(undone.summary.empty());
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Parent survey");
    CHECK(fixture.find<ProseEdit>("pieceSummary").toPlainText().isEmpty());
}

TEST_CASE("What is typed into a field commits after a pause") {
    BankWindow fixture;
    fixture.fill("pieceHolder", "Deputy head");
    CHECK(fixture.piece("Parent survey").holder != "Deputy head");
    CHECK(QTest::qWaitFor([&] { return fixture.piece("Parent survey").holder == "Deputy head"; }, 5000));
    fixture.press(Qt::Key_Z, Qt::ControlModifier); // of the window and not of the field
    CHECK(fixture.piece("Parent survey").holder != "Deputy head");
}

TEST_CASE("A blank title comes back and a date that is none is named") {
    BankWindow fixture;
    fixture.fill("pieceTitle", "  ");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Parent survey");
    fixture.fill("pieceDate", "31/02/2026");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.find<QLabel>("pieceProblem").text().contains("not a date"));
    CHECK(fixture.find("pieceDate").accessibleDescription().contains("not a date"));
    CHECK(fixture.piece("Parent survey").date == day("2026-11-01"));
    fixture.fill("pieceDate", "2/11");
    fixture.press(Qt::Key_Return);
    CHECK_FALSE(fixture.isShown("pieceProblem"));
    CHECK(fixture.piece("Parent survey").date == day("2026-11-02"));
}

TEST_CASE("Choosing another piece writes what was typed into the first") {
    BankWindow fixture;
    fixture.find("pieceSummary").setFocus();
    fixture.type("Typed and left");
    auto& table = fixture.table();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                      table.visualRect(table.model()->index(1, 0)).center());
    fixture.settle();
    CHECK(fixture.piece("Parent survey").summary == "Typed and left");
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Improvement plan");
    CHECK(fixture.find<ProseEdit>("pieceSummary").toPlainText() ==
          QString::fromStdString(fixture.piece("Improvement plan").summary));
}

TEST_CASE("Evidence is linked by number or words and taken off again") {
    BankWindow fixture;
    CHECK(fixture.isShown("usesEmpty"));
    fixture.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(fixture.find("linkTo").hasFocus());
    fixture.type("leaders know");
    CHECK(QTest::qWaitFor([&] { return fixture.isShown("linkToList"); }));
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("leading-1").size() == 3);
    CHECK_FALSE(fixture.isShown("linkToList"));
    fixture.type("3.1");
    fixture.press(Qt::Key_Down);
    REQUIRE(fixture.find("linkToList").hasFocus());
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    auto& uses = fixture.find<SuggestionList>("uses");
    CHECK(uses.model()->rowCount() == 2);
    uses.setFocus();
    fixture.press(Qt::Key_Delete);
    CHECK(uses.model()->rowCount() == 1);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(uses.model()->rowCount() == 2);
}

TEST_CASE("From where it is used one goes to the statement") {
    BankWindow fixture;
    fixture.press(Qt::Key_Down); // the plan
    auto& uses = fixture.find<SuggestionList>("uses");
    REQUIRE(uses.model()->rowCount() == 2);
    uses.setFocus();
    uses.setCurrentIndex(uses.model()->index(1, 0));
    fixture.press(Qt::Key_Return);
    CHECK(fixture.isShown("audit"));
    CHECK(fixture.subject() == "own-1");
}

TEST_CASE("New evidence is typed into the bank and can be described at once") {
    BankWindow fixture;
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(fixture.find("newPiece").hasFocus());
    fixture.type("Book look in Year 2");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.piece("Book look in Year 2").date == day("2026-11-22"));
    CHECK(fixture.find("newPiece").hasFocus());
    CHECK(fixture.find<QLineEdit>("newPiece").text().isEmpty());
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Book look in Year 2");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.piecesInFile() == 3);
}

TEST_CASE("Several pieces are tagged linked and left out of reports each as one step") {
    BankWindow fixture;
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    CHECK(fixture.find<QLabel>("bulkHeading").text() == "3 selected");
    CHECK_FALSE(fixture.isShown("pieceTitle"));
    CHECK(accessibilityProblems(*fixture.window).isEmpty());
    fixture.find("bulkTag").setFocus();
    fixture.type("governors");
    fixture.press(Qt::Key_Return);
    const auto tagged = [&] {
        BankFilter filter;
        filter.tag = "governors";
        return require(fixture.stored().bankIds(filter)).size();
    };
    CHECK(tagged() == 3);
    CHECK(fixture.table().selectionModel()->selectedRows().size() == 3);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(tagged() == 0);
    fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(tagged() == 3);
    fixture.find("bulkTag").setFocus();
    fixture.type("governors");
    fixture.click(fixture.find("bulkRemoveTag"));
    CHECK(tagged() == 0);
    fixture.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(fixture.find("bulkLinkTo").hasFocus());
    fixture.type("3.1");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").size() == 3);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
    fixture.pick("bulkDisclosure", "Choose…");
    fixture.press(Qt::Key_End);
    CHECK(fixture.piece("Learning walk").disclosure == Disclosure::LeaveOut);
    CHECK(fixture.piece("Improvement plan").disclosure == Disclosure::LeaveOut);
}

TEST_CASE("Evidence is removed by its button and undo brings it back") {
    BankWindow fixture;
    fixture.click(fixture.find("removePiece"));
    CHECK(fixture.piecesInFile() == 2);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.piecesInFile() == 3);
}

TEST_CASE("In a file open for reading only a piece is shown and not changed") {
    BankWindow fixture;
    const ProtectedFile protection(fixture.file);
    REQUIRE(fixture.window->openFile(QString::fromStdString(fixture.file.string())));
    fixture.settle();
    fixture.enter("evidence");
    CHECK(fixture.find<QLineEdit>("pieceTitle").isReadOnly());
    CHECK_FALSE(fixture.find("pieceSource").isEnabled());
    CHECK_FALSE(fixture.isShown("newPiece"));
    CHECK_FALSE(fixture.isShown("linkTo"));
    CHECK_FALSE(fixture.isShown("removePiece"));
    fixture.find("pieceTitle").setFocus();
    fixture.type("x");
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Parent survey");
    CHECK(accessibilityProblems(*fixture.window).isEmpty());
}

TEST_CASE("A chosen piece has nothing to stumble over") {
    BankWindow fixture;
    fixture.press(Qt::Key_Down);
    fixture.fill("linkTo", "1");
    CHECK(QTest::qWaitFor([&] { return fixture.isShown("linkToList"); }));
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
}
