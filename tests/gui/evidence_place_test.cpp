#include "support/qt_strings.h"
#include "widgets/panels/bank_table.h"
#include "workbench/models/evidence_bank_model.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>

#include "gui/bank_window.h"
#include "gui/protected_file.h"

using namespace inclusion;

TEST_CASE("The Evidence place shows all evidence and the keyboard is in the table") {
    BankWindow fixture;
    CHECK(fixture.titles() == QStringList{"Parent survey", "Improvement plan", "Learning walk"});
    CHECK(fixture.table().hasFocus());
    CHECK(fixture.table().currentIndex().row() == 0);
    CHECK(fixture.find<QLabel>("count").text() == "3 pieces");
    CHECK(fixture.find<QLabel>("inView").text() == "3 pieces of evidence");
}

TEST_CASE("Evidence is found while its words are typed and a pause is enough") {
    BankWindow fixture;
    fixture.press(Qt::Key_F, Qt::ControlModifier);
    REQUIRE(fixture.find("search").hasFocus());
    fixture.type("learn");
    CHECK(QTest::qWaitFor([&] { return fixture.titles() == QStringList{"Learning walk"}; }));
    fixture.press(Qt::Key_Return);
    CHECK(fixture.table().hasFocus());
    CHECK(fixture.isShown("clearFilters"));
    fixture.click(fixture.find("clearFilters"));
    CHECK(fixture.titles().size() == 3);
    CHECK_FALSE(fixture.isShown("clearFilters"));
}

TEST_CASE("Evidence is filtered by source tag audit and what is worth a look") {
    BankWindow fixture;
    fixture.pick("filterSource", "Learning walk");
    CHECK(fixture.titles() == QStringList{"Learning walk"});
    fixture.pick("filterTag", "autumn");
    CHECK_FALSE(fixture.isShown("bank"));
    CHECK(fixture.find<QLabel>("emptyHint").text().startsWith("Nothing here fits"));
    CHECK(fixture.find("filterTag").hasFocus());
    fixture.pick("filterSource", "Any source");
    CHECK(fixture.titles() == QStringList{"Improvement plan"});
    fixture.pick("filterTag", "Any tag");
    fixture.pick("filterShow", "Not used yet");
    CHECK(fixture.titles() == QStringList{"Parent survey"});
    fixture.pick("filterShow", "Over a year old");
    CHECK(fixture.titles() == QStringList{"Learning walk"});
    fixture.pick("filterShow", "All evidence");
    fixture.find<QComboBox>("filterAudit").setFocus();
    fixture.press(Qt::Key_Down);
    CHECK(fixture.titles() == QStringList{"Improvement plan", "Learning walk"});
}

TEST_CASE("A click on a heading sorts and what is selected stays so") {
    BankWindow fixture;
    auto& table = fixture.table();
    fixture.press(Qt::Key_Down); // the plan
    const auto* header = table.horizontalHeader();
    const int x = header->sectionViewportPosition(EvidenceBankModel::SourceColumn) + 10;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    fixture.settle();
    CHECK(fixture.titles() == QStringList{"Improvement plan", "Learning walk", "Parent survey"});
    CHECK(table.currentIndex().row() == 0);
    REQUIRE(table.selectionModel()->selectedRows().size() == 1);
    CHECK(table.selectionModel()->selectedRows().front().row() == 0);
}

TEST_CASE("Delete removes what is selected and undo brings all of it back") {
    BankWindow fixture;
    fixture.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(fixture.find<QLabel>("inView").text() == QStringLiteral("3 pieces of evidence · 2 selected"));
    fixture.press(Qt::Key_Delete);
    CHECK(fixture.piecesInFile() == 1);
    CHECK(fixture.titles() == QStringList{"Learning walk"});
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.piecesInFile() == 3);
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
}

TEST_CASE("A file that is open for reading only loses nothing to Delete") {
    BankWindow fixture;
    const ProtectedFile protection(fixture.file);
    REQUIRE(fixture.window->openFile(QString::fromStdString(fixture.file.string())));
    REQUIRE(fixture.window->session()->isReadOnly());
    fixture.enter("evidence");
    REQUIRE(fixture.table().hasFocus());
    fixture.press(Qt::Key_Delete);
    CHECK(fixture.titles().size() == 3);
}
