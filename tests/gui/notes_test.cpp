#include "support/qt_strings.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/spoken_label.h"
#include "widgets/controls/summary_table.h"
#include "widgets/panels/navigator_view.h"
#include "workbench/models/navigator_filter.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QStandardItemModel>

#include "gui/accessibility_lint.h"
#include "gui/filter_keys.h"
#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct NotesFixture : WindowFixture {
    using WindowFixture::WindowFixture;

    QStringList notes(const std::string& subject, Note::Kind kind) {
        QStringList texts;
        for (const Note& note : require(stored().notes(audit.id, subject))) {
            if (note.kind == kind)
                texts.append(QString::fromStdString(note.text));
        }
        return texts;
    }
    void add(const char* field, const QString& text) {
        find(field).setFocus();
        type(text);
        press(Qt::Key_Return);
    }
    /// Chooses from the menu of a note by keys.
    void choose(const char* button, const char* action) {
        find(button).setFocus();
        press(Qt::Key_Space);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (QAction* entry : menu->actions()) {
            if (entry->objectName() == QLatin1String(action))
                menu->setActiveAction(entry);
        }
        QTest::keyClick(menu, Qt::Key_Return);
        settle();
    }
    using WindowFixture::choose;
    QStringList shown() {
        QStringList titles;
        const QAbstractItemModel& model = *find<NavigatorView>("navigator").model();
        for (int area = 0; area < model.rowCount(); ++area) {
            const QModelIndex index = model.index(area, 0);
            for (int row = 0; row < model.rowCount(index); ++row)
                titles.append(model.index(row, 0, index).data().toString());
        }
        return titles;
    }
    void filter(const char* name) { filterBy(*this, QLatin1String(name)); }
};

} // namespace

TEST_CASE("Strengths and areas for development and notes are written and ordered and removed and undone") {
    NotesFixture fixture;
    fixture.choose("own-1");
    fixture.add("newStrength", "Calm corridors");
    fixture.add("newStrength", "Short profiles");
    fixture.add("newDevelopment", "Cover staff");
    fixture.add("newRemark", "Ask governors");
    CHECK(fixture.notes("own-1", Note::Kind::Strength) == QStringList{"Calm corridors", "Short profiles"});
    CHECK(fixture.notes("own-1", Note::Kind::Development) == QStringList{"Cover staff"});
    CHECK(fixture.notes("own-1", Note::Kind::Remark) == QStringList{"Ask governors"});
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");

    fixture.choose("menu-strength-2", "noteUp");
    CHECK(fixture.notes("own-1", Note::Kind::Strength) == QStringList{"Short profiles", "Calm corridors"});
    CHECK(fixture.find<ProseEdit>("note-strength-1").toPlainText() == "Short profiles");
    fixture.find("note-strength-1").setFocus();
    fixture.press(Qt::Key_End, Qt::ControlModifier);
    fixture.type(", current");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.notes("own-1", Note::Kind::Strength).first() == "Short profiles, current");
    fixture.choose("menu-strength-2", "noteRemove");
    CHECK(fixture.notes("own-1", Note::Kind::Strength) == QStringList{"Short profiles, current"});

    for (int step = 0; step < 3; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.notes("own-1", Note::Kind::Strength) == QStringList{"Calm corridors", "Short profiles"});
    CHECK(require(fixture.stored().check()).empty());
}

TEST_CASE("Notes keep their fields while others come and go and change places") {
    NotesFixture fixture;
    fixture.choose("own-1");
    fixture.add("newStrength", "Calm corridors");
    const QPointer<ProseEdit> calm(&fixture.find<ProseEdit>("note-strength-1"));
    fixture.add("newStrength", "Short profiles");
    fixture.add("newStrength", "Clear routines");
    CHECK(&fixture.find<ProseEdit>("note-strength-1") == calm);
    const QPointer<ProseEdit> clear(&fixture.find<ProseEdit>("note-strength-3"));

    fixture.choose("menu-strength-3", "noteUp");
    REQUIRE(clear);
    CHECK(clear->objectName() == "note-strength-2");
    CHECK(clear->accessibleName() == "Strengths 2");
    CHECK(clear->parentWidget()->y() < fixture.find("note-strength-3").parentWidget()->y());
    fixture.choose("menu-strength-1", "noteRemove");
    CHECK(calm.isNull());
    REQUIRE(clear);
    CHECK(clear->objectName() == "note-strength-1");
    clear->setFocus();
    fixture.press(Qt::Key_End, Qt::ControlModifier);
    fixture.type(" at the gate");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.notes("own-1", Note::Kind::Strength) ==
          QStringList{"Clear routines at the gate", "Short profiles"});
}

TEST_CASE("The slots that a framework prints for an area take its notes") {
    NotesFixture fixture;
    fixture.choose("leading");
    fixture.add("newStrength", "Leaders are seen");
    CHECK(fixture.notes("leading-strengths", Note::Kind::Strength) == QStringList{"Leaders are seen"});
    fixture.choose("leading-overall");
    CHECK_FALSE(fixture.isShown("newStrength"));
}

TEST_CASE("A note that loses all its words keeps them") {
    NotesFixture fixture;
    fixture.choose("own-1");
    fixture.add("newRemark", "Ask governors");
    auto& note = fixture.find<ProseEdit>("note-remark-1");
    note.setFocus();
    note.selectAll();
    fixture.press(Qt::Key_Delete);
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.notes("own-1", Note::Kind::Remark) == QStringList{"Ask governors"});
    CHECK(note.toPlainText() == "Ask governors");
}

TEST_CASE("Notes can be read only where the file is") {
    NotesFixture fixture;
    fixture.choose("own-1");
    fixture.add("newStrength", "Calm corridors");
    const ProtectedFile protection(fixture.file);
    fixture.start(true);
    fixture.choose("own-1");
    CHECK_FALSE(fixture.isShown("newStrength"));
    CHECK_FALSE(fixture.isShown("menu-strength-1"));
    CHECK(fixture.find<ProseEdit>("note-strength-1").isReadOnly());
}

TEST_CASE("A missing descriptor becomes an action by one key and leads to it again") {
    NotesFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-starting"));
    fixture.find("descriptor-own-1-settled").setFocus();
    fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.isShown("actions"));
    CHECK(QApplication::focusWidget()->objectName() == "actionTitle");
    auto actions = require(fixture.stored().actions(fixture.audit.id));
    REQUIRE(actions.size() == 1);
    CHECK(actions[0].subjectIds == std::vector<std::string>{"own-1", "own-1-settled"});
    CHECK(actions[0].purpose == "Mostly.");
    CHECK(actions[0].title == "Towards Settled practice: 3.1 Own statement");

    fixture.enter("audit");
    CHECK(fixture.find<QAbstractButton>("action-own-1-settled").text() == "See its action");
    fixture.click(fixture.find("action-own-1-settled"));
    CHECK(fixture.isShown("actions"));
    CHECK(require(fixture.stored().actions(fixture.audit.id)).size() == 1); // no second one
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().actions(fixture.audit.id)).empty());
    fixture.enter("audit");
    CHECK(fixture.find<QAbstractButton>("action-own-1-settled").text() == "Make an action");
    fixture.click(fixture.find("action-own-1-settled"));
    CHECK(require(fixture.stored().actions(fixture.audit.id)).size() == 1);
}

TEST_CASE("The navigator shows what a filter asks for and keeps what is worked on") {
    NotesFixture fixture;
    const QAbstractItemModelTester tester(fixture.find<NavigatorView>("navigator").model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    fixture.choose("own-1");
    fixture.click(fixture.find("level-settled"));
    fixture.choose("leading-2");
    fixture.filter("Not started");
    CHECK(fixture.shown().contains("1.2 A plan exists"));
    CHECK_FALSE(fixture.shown().contains("3.1 Own statement"));
    CHECK(fixture.subject() == "leading-2");
    // It is started now, and stays until something else is chosen.
    fixture.click(fixture.find("level-settled"));
    CHECK(fixture.subject() == "leading-2");
    CHECK(fixture.shown().contains("1.2 A plan exists"));
    fixture.choose("leading-1");
    CHECK_FALSE(fixture.shown().contains("1.2 A plan exists"));

    fixture.filter("Ready for review");
    CHECK(fixture.find<QLabel>("filterState").text() ==
          QStringLiteral("Nothing here is “Ready for review”."));
    CHECK(fixture.subject() == "leading-1");
    fixture.tabTo("showAll");
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(fixture.isShown("filterState"));
    CHECK(fixture.shown().contains("3.1 Own statement"));

    fixture.find("navigatorSearch").setFocus();
    fixture.type("own");
    CHECK(fixture.shown().contains("3.1 Own statement"));
    CHECK(fixture.shown().size() <= 2); // and the one that is worked on
    fixture.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(fixture.subject() == "own-1");
}

TEST_CASE("The history of a statement says who changed what in words") {
    NotesFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-starting"));
    fixture.click(fixture.find("level-settled"));
    fixture.add("newStrength", "Calm corridors");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.tabTo("historyToggle");
    fixture.press(Qt::Key_Space);
    const QAbstractItemModel& lines = fixture.find<SummaryTable>("history").rows();
    const QAbstractItemModelTester tester(const_cast<QAbstractItemModel*>(&lines),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QStringList said;
    for (int row = 0; row < lines.rowCount(); ++row) {
        said.append(lines.index(row, 2).data().toString());
        CHECK(lines.index(row, 1).data().toString() == "SENCO");
        CHECK(lines.index(row, 0).data().toString().startsWith("today"));
    }
    CHECK(said.contains(QStringLiteral("Level: Starting out → Settled practice")));
    CHECK(said.contains(QStringLiteral("Strengths written: “Calm corridors”")));
    CHECK(said.filter("Undone: Strengths taken away").size() == 1);
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
}

TEST_CASE("Filters of the navigator hold together and say what is on and how much is left") {
    NotesFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-settled"));
    fixture.choose("leading-1");
    const auto all = fixture.shown().size();
    CHECK_FALSE(fixture.isShown("filterState"));
    CHECK_FALSE(fixture.isShown("showAll"));
    fixture.filter("No evidence");
    CHECK(fixture.shown().contains("3.1 Own statement"));
    CHECK(fixture.shown().contains("1.2 A plan exists"));
    const auto alone = fixture.shown().size();
    toggleFilter(fixture, "Not judged");
    CHECK(filterState(fixture) == "Show: Not judged and No evidence");
    CHECK_FALSE(fixture.shown().contains("3.1 Own statement")); // it is judged
    CHECK(fixture.shown().contains("1.2 A plan exists"));
    CHECK(fixture.shown().size() < alone);
    auto& state = fixture.find<SpokenLabel>("filterState");
    CHECK(state.text().contains("shown: “Not judged” and “No evidence”"));
    CHECK(state.spokenText() == state.text());
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    // Words narrow it further.
    fixture.find("navigatorSearch").setFocus();
    fixture.type("plan");
    CHECK(fixture.shown().contains("1.2 A plan exists"));
    CHECK(state.text().startsWith("1 of "));
    fixture.type("zzz");
    CHECK(state.text() == "Nothing here is “Not judged” and “No evidence” and holds “planzzz”.");
    fixture.find<QLineEdit>("navigatorSearch").clear();
    // What is recorded counts at once.
    fixture.choose("leading-2");
    const QString before = state.text();
    fixture.click(fixture.find("level-settled"));
    CHECK(state.text() != before);
    // One of them is taken back by its key, all by one button.
    toggleFilter(fixture, "Not judged");
    CHECK(filterState(fixture) == "Show: No evidence");
    CHECK(fixture.shown().contains("3.1 Own statement"));
    fixture.tabTo("showAll");
    fixture.press(Qt::Key_Space);
    CHECK(filterState(fixture) == "Show: everything");
    CHECK(fixture.shown().size() == all);
    CHECK_FALSE(fixture.isShown("filterState"));
    CHECK(fixture.find("navigator").hasFocus());
}

TEST_CASE("The navigator shows what an action serves by who leads it and forgets it with the action") {
    NotesFixture fixture;
    fixture.enter("audit");
    CHECK_FALSE(openFilters(fixture, "Action led by SENCO"));
    fixture.choose("own-1");
    fixture.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(fixture.isShown("actions"));
    const Action made = require(fixture.stored().actions(fixture.audit.id)).front();
    fixture.enter("audit");
    fixture.filter("Action without a lead");
    CHECK(filterState(fixture) == "Show: Action without a lead");
    CHECK(fixture.shown().size() == 1);
    Action led = made;
    led.lead = "SENCO";
    REQUIRE(fixture.window->session()->run(fixture.window->session()->service().changeAction(led)));
    fixture.settle();
    CHECK(filterState(fixture) == "Show: everything"); // nobody is without a lead any more
    fixture.filter("Action led by SENCO");
    CHECK(fixture.shown().size() == 1);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(filterState(fixture) == "Show: everything");
    CHECK_FALSE(openFilters(fixture, "Action led by SENCO"));
    CHECK(fixture.shown().size() > 1);
}
