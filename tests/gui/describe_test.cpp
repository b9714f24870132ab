#include "support/qt_strings.h"
#include "widgets/controls/date_field.h"
#include "widgets/controls/descriptor_block.h"
#include "widgets/panels/evidence_table.h"
#include "workbench/models/evidence_model.h"

#include <catch2/catch.hpp>

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include "gui/accessibility_lint.h"
#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

TEST_CASE("Evidence is added by typing and Enter and the next can follow") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Learning walk in Year 4");
    fixture.press(Qt::Key_Tab);
    fixture.press(Qt::Key_Down); // the next kind of source
    fixture.press(Qt::Key_Tab);
    fixture.find<QLineEdit>("newDate").selectAll();
    fixture.type("14/10");
    fixture.press(Qt::Key_Return);
    const auto evidence = fixture.evidenceInFile("own-1");
    REQUIRE(evidence.size() == 1);
    CHECK(evidence.front().title == "Learning walk in Year 4");
    CHECK(evidence.front().sourceType == SourceType::Data);
    CHECK(evidence.front().date == day("2026-10-14"));
    CHECK(fixture.find("newTitle").hasFocus());
    CHECK(fixture.find<QLineEdit>("newTitle").text().isEmpty());
    CHECK(fixture.find<EvidenceTable>("evidence").model()->rowCount() == 1);
    fixture.type("Pupil interviews");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    CHECK(fixture.find<QLabel>("inView").text() ==
          QStringLiteral("3.1 · 2 pieces of evidence · 1 kind of source"));
}

TEST_CASE("A date that is none is named and nothing is added") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Learning walk");
    fixture.tabTo("newDate");
    fixture.find<QLineEdit>("newDate").selectAll();
    fixture.type("31/02/2026");
    fixture.click(fixture.find("addButton"));
    CHECK(fixture.evidenceInFile("own-1").empty());
    CHECK(fixture.find<QLabel>("entryProblem").text().contains("not a date"));
    CHECK(fixture.find("newDate").accessibleDescription().contains("not a date"));
    CHECK(fixture.find("newDate").hasFocus());
    fixture.press(Qt::Key_Delete);
    CHECK_FALSE(fixture.isShown("entryProblem"));
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.evidenceInFile("own-1").size() == 1);
    CHECK_FALSE(fixture.evidenceInFile("own-1").front().date.has_value());
}

TEST_CASE("Blank evidence is not added") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("   ");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").empty());
}

TEST_CASE("Evidence is changed in place and taken off by Delete") {
    WindowFixture fixture;
    fixture.choose("own-1");
    CHECK(fixture.isShown("emptyHint"));
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Lerning walk");
    fixture.press(Qt::Key_Return);
    auto& table = fixture.find<EvidenceTable>("evidence");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, EvidenceModel::TitleColumn));
    fixture.press(Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor != nullptr);
    editor->selectAll();
    fixture.type("Learning walk");
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.evidenceInFile("own-1").size() == 1);
    CHECK(fixture.evidenceInFile("own-1").front().title == "Learning walk");

    table.setFocus();
    fixture.press(Qt::Key_Delete);
    CHECK(fixture.evidenceInFile("own-1").empty());
    CHECK(require(fixture.stored().evidenceList()).size() == 1); // still in the bank
    CHECK(fixture.find("newTitle").hasFocus());                  // not lost with the table
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
}

TEST_CASE("What happens now is described and kept") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.find("description").setFocus();
    fixture.type("One-page profiles");
    fixture.press(Qt::Key_Tab);
    const auto stored = require(fixture.stored().description(fixture.audit.id, "own-1"));
    REQUIRE(stored);
    CHECK(stored->text == "One-page profiles");
}

TEST_CASE("A descriptor is marked by Space and by mouse") {
    WindowFixture fixture;
    fixture.choose("own-1");
    auto& block = fixture.find<DescriptorBlock>("descriptor-own-1-settled");
    block.setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(fixture.highlightInFile("own-1-settled") == HighlightState::Partly);
    CHECK(block.checkState() == Qt::PartiallyChecked);
    CHECK(block.accessibleDescription() == "Partly evidenced");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.highlightInFile("own-1-settled") == HighlightState::Fully);
    fixture.click(block);
    CHECK(fixture.highlightInFile("own-1-settled") == HighlightState::NotYet);
    CHECK(block.checkState() == Qt::Unchecked);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(block.checkState() == Qt::Checked);
}

TEST_CASE("Days are read as people write them") {
    const QDate today(2026, 11, 22);
    const QDate wanted(2026, 10, 4);
    for (const char* text : {"4 Oct 2026", "4 October 2026", "04/10/2026", "4/10/26", "4.10.2026",
                             "2026-10-04", "4/10", "4 oct", " 4 Oct 26 ", "4Oct"})
        CHECK(DateField::parse(QString::fromUtf8(text), today) == wanted);
    CHECK(DateField::parse("3 Sept 2025", today) == QDate(2025, 9, 3));
    for (const char* text :
         {"", "31/02/2026", "4 Octember", "0/1/2026", "tomorrow", "4 10 20266", "2026-13-01"})
        CHECK_FALSE(DateField::parse(QString::fromUtf8(text), today).isValid());
}

TEST_CASE("Arrows move a date by days and weeks") {
    DateField field;
    field.setToday({2026, 11, 22});
    QTest::keyClick(&field, Qt::Key_Up);
    CHECK(field.text() == "22 Nov 2026");
    QTest::keyClick(&field, Qt::Key_Down);
    CHECK(field.text() == "21 Nov 2026");
    QTest::keyClick(&field, Qt::Key_Down, Qt::ControlModifier);
    CHECK(field.text() == "14 Nov 2026");
}

TEST_CASE("A marked descriptor names the evidence that supports it and forgets what is taken off") {
    WindowFixture fixture;
    fixture.walkTo("own-1");
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    for (const char* title : {"Learning walk", "Parent survey"}) {
        fixture.type(title);
        fixture.press(Qt::Key_Return);
    }
    CHECK_FALSE(fixture.isShown("support-own-1-settled")); // nothing is said of it yet
    fixture.tabTo("descriptor-own-1-settled");
    fixture.press(Qt::Key_Space);
    fixture.tabTo("support-own-1-settled");
    const auto tick = [&](const QString& title) {
        fixture.press(Qt::Key_Space);
        QMenu* menu = nullptr;
        REQUIRE(QTest::qWaitFor(
            [&] { return (menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) != nullptr; }));
        for (QAction* piece : menu->actions())
            if (piece->text() == title)
                menu->setActiveAction(piece);
        QTest::keyClick(menu, Qt::Key_Return);
        fixture.settle();
    };
    const auto behind = [&](const std::string& subject) { return fixture.evidenceInFile(subject); };
    tick("Learning walk");
    REQUIRE(behind("own-1-settled").size() == 1);
    CHECK(behind("own-1-settled").front().title == "Learning walk");
    CHECK(fixture.find<QLabel>("supportedBy-own-1-settled").text() == "Shown by Learning walk");
    tick("Parent survey");
    CHECK(fixture.find<QLabel>("supportedBy-own-1-settled").text() ==
          "Shown by Learning walk · Parent survey");
    tick("Parent survey"); // again: no longer
    CHECK(behind("own-1-settled").size() == 1);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(behind("own-1-settled").size() == 2);
    // What no longer stands behind the statement supports nothing of it, and comes back whole.
    const auto learning = behind("own-1").front().title;
    auto& table = fixture.find<QAbstractItemView>("evidence");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    fixture.press(Qt::Key_Delete);
    CHECK(behind("own-1").size() == 1);
    REQUIRE(behind("own-1-settled").size() == 1);
    CHECK(behind("own-1-settled").front().title != learning);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(behind("own-1-settled").size() == 2);
    CHECK(require(fixture.stored().check()).empty());
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
    // It is told where it is used once, by its statement.
    fixture.enter("evidence");
    auto& bank = fixture.find<QAbstractItemView>("bank");
    for (int row = 0; row < bank.model()->rowCount(); ++row)
        CHECK(bank.model()->index(row, bank.model()->columnCount() - 1).data().toString() == "3.1");
    // Undone while another place is in view, it is told when the statement is seen again.
    fixture.press(Qt::Key_Z, Qt::ControlModifier); // the second was chosen
    fixture.press(Qt::Key_Z, Qt::ControlModifier); // the first was chosen
    CHECK(behind("own-1-settled").empty());
    fixture.enter("audit");
    CHECK_FALSE(fixture.isShown("supportedBy-own-1-settled"));
    fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.find<QLabel>("supportedBy-own-1-settled").text() == "Shown by Learning walk");
}

TEST_CASE(
    "In a file that is only read the evidence that supports a descriptor is told and cannot be chosen") {
    WindowFixture fixture(false);
    fixture.reopen();
    const EvidenceId walk = fixture.addEvidence("Learning walk", {"own-1"});
    fixture.run(
        fixture.service->linkEvidence(std::vector<EvidenceId>{walk}, fixture.audit.id, "own-1-settled"));
    fixture.service.reset();
    const ProtectedFile protection(fixture.file);
    fixture.start(true);
    fixture.choose("own-1");
    CHECK(fixture.find<QLabel>("supportedBy-own-1-settled").text() == "Shown by Learning walk");
    CHECK_FALSE(fixture.isShown("support-own-1-settled"));
}
