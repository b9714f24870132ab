// What is worked on in the Audit place and the plan, by keys alone: the file after each edit, and after undo.
#include "support/full_disk.h"
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>

#include "gui/keys_alone.h"

using namespace inclusion;

namespace {

struct KeysWindow : KeysAlone<> {
    using KeysAlone::KeysAlone;

    QStringList strengths() {
        QStringList texts;
        for (const Note& note : require(stored().notes(audit.id, "own-1")))
            if (note.kind == Note::Kind::Strength)
                texts.append(toQt(note.text));
        return texts;
    }
    /// Chooses from the menu of a note.
    void chooseFor(const QString& note, const QString& action) {
        use(note);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (int step = 0; step < 10; ++step) {
            if (menu->activeAction() && menu->activeAction()->objectName() == action)
                break;
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QTest::keyClick(menu, Qt::Key_Return);
        settle();
    }
    std::string fact(const std::string& field) {
        for (const Fact& each : require(stored().facts(audit.id)))
            if (each.fieldId == field)
                return each.rowLabel + each.value;
        return {};
    }
    std::vector<Action> actions() { return require(stored().actions(audit.id)); }
};

} // namespace

TEST_CASE("A note is written and moved and removed by keys alone and undone") {
    KeysWindow fixture;
    fixture.walkTo("own-1");
    fixture.write("newStrength", "Calm corridors");
    fixture.press(Qt::Key_Return);
    fixture.type("Short profiles");
    fixture.press(Qt::Key_Return);
    const QStringList both{"Calm corridors", "Short profiles"};
    CHECK(fixture.strengths() == both);
    fixture.chooseFor("menu-strength-2", "noteUp");
    CHECK(fixture.strengths() == QStringList{"Short profiles", "Calm corridors"});
    fixture.chooseFor("menu-strength-1", "noteRemove");
    CHECK(fixture.strengths() == QStringList{"Calm corridors"});
    fixture.undo(2);
    CHECK(fixture.strengths() == both);
    fixture.undo(2);
    CHECK(fixture.strengths().isEmpty());
    fixture.redo();
    CHECK(fixture.strengths() == QStringList{"Calm corridors"});
}

TEST_CASE("Figures and rows of a table are entered by keys alone and undone") {
    KeysWindow fixture;
    fixture.walkTo("attendance");
    fixture.write("fact-funding", "12,345.6");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.fact("funding") == "12345.60");
    fixture.write("newRow", "Hearing");
    fixture.press(Qt::Key_Return);
    fixture.type("7");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.fact("needs") == "Hearing7");
    fixture.undo();
    CHECK(fixture.fact("needs").empty());
    CHECK(fixture.fact("funding") == "12345.60");
    fixture.undo();
    CHECK(fixture.fact("funding").empty());
    fixture.redo();
    CHECK(fixture.fact("funding") == "12345.60");
}

TEST_CASE("An answer is written and made evidence by keys alone and undone") {
    KeysWindow fixture;
    fixture.walkTo("voices-1");
    fixture.write("answerText", "We ask them each week");
    fixture.write("answerFrom", "Headteacher");
    fixture.use("answerEvidence");
    const auto answer = [&] {
        return require(fixture.stored().answer(fixture.audit.id, "voices-1")).value_or(Answer{});
    };
    CHECK(answer().text == "We ask them each week");
    CHECK(answer().respondent == "Headteacher");
    CHECK(fixture.evidenceInFile("voices-1").size() == 1);
    fixture.undo();
    CHECK(fixture.evidenceInFile("voices-1").empty());
    CHECK(answer().respondent == "Headteacher");
    fixture.undo();
    CHECK(answer().respondent.empty());
    fixture.undo();
    CHECK(answer() == Answer{});
    CHECK(fixture.find<QPlainTextEdit>("answerText").toPlainText().isEmpty());
}

TEST_CASE("Areas are put in focus by keys alone and undone") {
    KeysWindow fixture;
    const auto inFocus = [&] { return require(fixture.stored().focusAreas(fixture.audit.id)); };
    fixture.walkTo("leading");
    fixture.use("inFocus");
    CHECK(inFocus() == std::vector<std::string>{"leading"});
    fixture.undo();
    CHECK(inFocus().empty());
    fixture.redo();
    CHECK(inFocus() == std::vector<std::string>{"leading"});
}

TEST_CASE("What the next level needs becomes an action by keys alone and undone") {
    KeysWindow fixture;
    fixture.walkTo("own-1");
    fixture.tabTo("level-none");
    fixture.press(Qt::Key_1);
    fixture.use("action-own-1-settled");
    REQUIRE(fixture.isShown("actions"));
    REQUIRE(fixture.actions().size() == 1);
    CHECK(fixture.actions().front().subjectIds == std::vector<std::string>{"own-1", "own-1-settled"});
    fixture.undo();
    CHECK(fixture.actions().empty());
}

TEST_CASE("What was carried along is looked at again by keys alone and undone") {
    KeysWindow fixture(false);
    fixture.reopen();
    fixture.run(fixture.service->setJudgement(fixture.judgement("own-1", "settled", "we saw it")));
    fixture.audit = require(fixture.service->beginNextAudit(fixture.audit.id, "2027/28", "SENCO"));
    fixture.service.reset();
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    require(fixture.window->session()->showAudit(fixture.audit.id));
    const auto marks = [&] { return require(fixture.stored().marksOf(fixture.audit.id, "own-1")).size(); };
    fixture.walkTo("own-1");
    REQUIRE(marks() == 1);
    fixture.use("lookedAgainButton");
    CHECK(marks() == 0);
    fixture.undo();
    CHECK(marks() == 1);
    fixture.redo();
    CHECK(marks() == 0);
}

TEST_CASE("A milestone is reached and removed by keys alone and undone") {
    KeysWindow fixture;
    fixture.enter("actions");
    fixture.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.type("Coach new staff");
    fixture.write("newMilestone", "First visits");
    fixture.press(Qt::Key_Return);
    fixture.use("milestoneReached1");
    const auto milestones = [&] { return fixture.actions().front().milestones; };
    REQUIRE(milestones().size() == 1);
    CHECK(milestones().front().reached);
    fixture.use("milestoneRemove1");
    CHECK(milestones().empty());
    fixture.undo();
    REQUIRE(milestones().size() == 1);
    CHECK(milestones().front().reached);
    fixture.undo();
    CHECK_FALSE(milestones().front().reached);
}

TEST_CASE("A card goes to another state of the board by keys alone and undone") {
    KeysWindow fixture;
    fixture.enter("actions");
    fixture.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.type("Coach new staff");
    fixture.use("asBoard");
    fixture.tabTo("board-planned");
    fixture.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(fixture.actions().front().state == ActionState::InProgress);
    fixture.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(fixture.actions().front().state == ActionState::Planned);
    fixture.undo();
    CHECK(fixture.actions().front().state == ActionState::InProgress);
    fixture.undo();
    CHECK(fixture.actions().front().state == ActionState::Planned);
}

TEST_CASE("A save that failed is tried again by keys alone") {
    KeysWindow fixture;
    fixture.walkTo("own-1");
    fixture.tabTo("level-none");
    {
        const FullDisk full;
        fixture.press(Qt::Key_2);
        REQUIRE(fixture.isShown("failureBanner"));
    }
    for (int step = 0; step < 8 && !fixture.find("failureBanner").isAncestorOf(QApplication::focusWidget());
         ++step)
        fixture.press(Qt::Key_F6);
    const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    REQUIRE(button != nullptr);
    CHECK(button->text() == "Try again");
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(fixture.isShown("failureBanner"));
    CHECK(fixture.judgementInFile("own-1").levelId == "settled");
    fixture.undo();
    CHECK(fixture.judgementInFile("own-1").levelId.empty());
}

TEST_CASE("The next cycle is begun by keys alone") {
    KeysWindow fixture;
    fixture.walkTo("own-1");
    fixture.tabTo("level-none");
    fixture.press(Qt::Key_2);
    fixture.fromMenu({"menuFile"}, "actionNextCycle");
    const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
    REQUIRE(button != nullptr);
    REQUIRE(button->text() == "Begin 2027/28");
    fixture.press(Qt::Key_Space);
    const auto audits = require(fixture.stored().audits());
    REQUIRE(audits.size() == 2);
    CHECK(audits.back().previousId == fixture.audit.id);
}
