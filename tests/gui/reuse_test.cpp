#include "support/qt_strings.h"
#include "widgets/panels/evidence_table.h"

#include <catch2/catch.hpp>

#include <QApplication>

#include "gui/accessibility_lint.h"
#include "gui/bank_window.h"

using namespace inclusion;

TEST_CASE("Evidence that is there already is put behind a statement by keys") {
    BankWindow fixture;
    fixture.choose("own-1");
    REQUIRE(fixture.evidenceInFile("own-1").size() == 1);
    fixture.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(fixture.find("reuseWords").hasFocus());
    CHECK(fixture.isShown("reuseWordsList")); // the newest at once
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
    fixture.find("reuseWords").setFocus();
    fixture.type("walk");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    CHECK(fixture.piecesInFile() == 3); // linked and not copied
    fixture.type("walk");
    fixture.press(Qt::Key_Return); // what is there already is no choice
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    fixture.press(Qt::Key_Escape);
    CHECK_FALSE(fixture.isShown("reuseWords"));
    CHECK(fixture.find("newTitle").hasFocus());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
}
