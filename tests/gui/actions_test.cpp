#include "support/qt_strings.h"
#include "widgets/controls/date_field.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/summary_table.h"
#include "widgets/panels/actions/action_board.h"
#include "workbench/models/actions_model.h"
#include "workbench/models/text_table.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTableView>

#include "gui/accessibility_lint.h"
#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct ActionsFixture : WindowFixture {
    ActionsFixture() : WindowFixture(false) {}

    ActionId plan(const std::string& title, const char* due, const std::string& lead = "SENCO") {
        if (!service)
            reopen();
        Action action;
        action.auditId = audit.id;
        action.title = title;
        action.lead = lead;
        action.due = Date::parse(due);
        action.outcome = "fewer exclusions";
        return ActionId(run(service->addAction(action)).changes.front().recordId);
    }
    void look() {
        service.reset();
        start(true);
        enter(QStringLiteral("actions"));
    }
    std::vector<Action> inFile() { return require(stored().actions(audit.id)); }
    Action onlyInFile() {
        const auto actions = inFile();
        REQUIRE(actions.size() == 1);
        return actions.front();
    }
    QString focus() {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    void fill(const char* field, const QString& text) {
        tabTo(QLatin1String(field));
        type(text);
    }
};

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

TEST_CASE("An action is planned from title to measure by keys alone") {
    ActionsFixture fixture;
    fixture.look();
    fixture.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.focus() == "actionTitle");
    fixture.type("Coach new staff");
    fixture.fill("actionPurpose", "Every teacher knows each learner");
    fixture.tabTo("actionArea");
    fixture.press(Qt::Key_Down);
    fixture.fill("actionLead", "Deputy head");
    fixture.fill("actionStart", "1/12/2026");
    fixture.fill("actionDue", "30 Apr 2027");
    fixture.tabTo("actionState-planned");
    fixture.press(Qt::Key_Right);
    fixture.fill("actionOutcome", "Seen in six of seven classes");
    fixture.fill("actionCost", "Two days of cover");
    fixture.tabTo("newLink");
    fixture.press(Qt::Key_Down);
    fixture.tabTo("addLink");
    fixture.press(Qt::Key_Space);
    fixture.fill("newMilestone", "First visits made");
    fixture.fill("newMilestoneDate", "18/12/2026");
    fixture.press(Qt::Key_Return);
    fixture.fill("roundWorking", "Half have been");
    fixture.fill("roundNext", "Book the rest");
    fixture.tabTo("addRound");
    fixture.press(Qt::Key_Space);

    const Action action = fixture.onlyInFile();
    CHECK(action.title == "Coach new staff");
    CHECK(action.purpose == "Every teacher knows each learner");
    CHECK(action.areaId == "leading");
    CHECK(action.lead == "Deputy head");
    CHECK(action.start == Date::parse("2026-12-01"));
    CHECK(action.due == Date::parse("2027-04-30"));
    CHECK(action.state == ActionState::InProgress);
    CHECK(action.outcome == "Seen in six of seven classes");
    CHECK(action.cost == "Two days of cover");
    CHECK(action.subjectIds == std::vector<std::string>{"leading-2"});
    REQUIRE(action.milestones.size() == 1);
    CHECK(action.milestones[0].title == "First visits made");
    CHECK(action.milestones[0].due == Date::parse("2026-12-18"));
    REQUIRE(action.rounds.size() == 1);
    CHECK(action.rounds[0].working == "Half have been");
    CHECK(action.rounds[0].nextActions == "Book the rest");
    CHECK(action.rounds[0].author == "SENCO");
    CHECK(action.rounds[0].date == Date::parse("2026-11-22"));

    // And all of it can be taken back.
    for (int step = 0; step < 20 && !fixture.inFile().empty(); ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.inFile().empty());
    CHECK(fixture.isShown("planEmpty"));
}

TEST_CASE("Rounds are added and old ones stay readable") {
    ActionsFixture fixture;
    fixture.plan("Coach", "2027-04-30");
    fixture.look();
    for (const char* words : {"Begun", "Half way"}) {
        fixture.find("roundWorking").setFocus();
        fixture.type(words);
        fixture.click(fixture.find("addRound"));
    }
    CHECK(fixture.onlyInFile().rounds.size() == 2);
    auto& rounds = fixture.find<ProseEdit>("actionRounds");
    CHECK(rounds.isReadOnly());
    CHECK(rounds.toPlainText().contains("Begun"));
    CHECK(rounds.toPlainText().contains("22 Nov 2026 · SENCO"));
    fixture.click(fixture.find("addRound")); // nothing written
    CHECK(fixture.find<QLabel>("roundProblem").text().contains("Write first"));
    CHECK(fixture.onlyInFile().rounds.size() == 2);
}

TEST_CASE("Milestones are reached and changed and removed and undone") {
    ActionsFixture fixture;
    fixture.plan("Coach", "2027-04-30");
    fixture.look();
    fixture.find("newMilestone").setFocus();
    fixture.type("Booked");
    fixture.press(Qt::Key_Return);
    fixture.click(fixture.find("milestoneReached1"));
    CHECK(fixture.onlyInFile().milestones[0].reached);
    auto& day = fixture.find<QLineEdit>("milestoneDay1");
    day.setFocus();
    fixture.type("1/12/2026");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.onlyInFile().milestones[0].due == Date::parse("2026-12-01"));
    auto& title = fixture.find<ProseEdit>("milestoneTitle1");
    title.setFocus();
    title.selectAll();
    fixture.type("Trainer booked");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.onlyInFile().milestones[0].title == "Trainer booked");
    fixture.click(fixture.find("milestoneRemove1"));
    CHECK(fixture.onlyInFile().milestones.empty());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.onlyInFile().milestones.size() == 1);
    CHECK(fixture.isShown("milestoneTitle1"));
}

TEST_CASE("A finish before the start is told and not saved") {
    ActionsFixture fixture;
    fixture.plan("Coach", "2027-04-30");
    fixture.look();
    fixture.find("actionStart").setFocus();
    fixture.type("1/5/2027");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.find<QLabel>("dateProblem").text().contains("before it starts"));
    CHECK_FALSE(fixture.onlyInFile().start.has_value());
}

TEST_CASE("The board shows the plan by state and moves cards by keys") {
    ActionsFixture fixture;
    const ActionId coach = fixture.plan("Coach", "2027-04-30");
    fixture.plan("Walk", "2026-11-01", "");
    fixture.look();
    fixture.click(fixture.find("asBoard"));
    auto& planned = fixture.find<QListView>("board-planned");
    const QAbstractItemModelTester tester(planned.model(), strict);
    CHECK(planned.model()->rowCount() == 2);
    CHECK(planned.model()->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
          "Walk, Planned, lead: nobody yet, due: 1 Nov 2026, overdue");
    planned.setFocus();
    planned.setCurrentIndex(planned.model()->index(1, 0));
    fixture.press(Qt::Key_Right, Qt::AltModifier);
    CHECK(require(fixture.stored().action(coach))->state == ActionState::InProgress);
    auto& doing = fixture.find<QListView>("board-in-progress");
    CHECK(doing.hasFocus());
    CHECK(doing.accessibleName() == "In progress · 1");
    fixture.press(Qt::Key_Left);
    CHECK(planned.hasFocus());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().action(coach))->state == ActionState::Planned);
    CHECK(planned.model()->rowCount() == 2);
}

TEST_CASE("A card is moved to another state by dragging it there and undo brings it back") {
    ActionsFixture fixture;
    const ActionId coach = fixture.plan("Coach", "2027-04-30");
    fixture.plan("Later", "2027-06-30");
    fixture.look();
    fixture.click(fixture.find("asBoard"));
    auto& planned = fixture.find<QListView>("board-planned");
    auto& done = fixture.find<QListView>("board-done");
    const QModelIndex card = planned.model()->index(0, 0);
    CHECK(card.flags().testFlag(Qt::ItemIsDragEnabled));
    CHECK(planned.dragEnabled());
    const auto drop = [&](QListView& column, const QMimeData& data) {
        QDragEnterEvent enter(QPoint(20, 20), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(column.viewport(), &enter);
        QDropEvent event(QPointF(20, 20), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(column.viewport(), &event);
        fixture.settle();
        return enter.isAccepted();
    };
    const std::unique_ptr<QMimeData> dragged(planned.model()->mimeData({card}));
    CHECK(drop(done, *dragged));
    CHECK(require(fixture.stored().action(coach)).value().state == ActionState::Done);
    CHECK(done.model()->rowCount() == 1);
    CHECK(planned.model()->rowCount() == 1);
    QMimeData text;
    text.setText("a line from elsewhere");
    CHECK_FALSE(drop(done, text));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().action(coach)).value().state == ActionState::Planned);
    CHECK(planned.model()->rowCount() == 2);
}

TEST_CASE("Overdue and unowned and the load of each are told in words") {
    ActionsFixture fixture;
    fixture.plan("Walk", "2026-11-01", "");
    for (const char* title : {"One", "Two", "Three", "Four"})
        fixture.plan(title, "2026-12-10");
    fixture.look();
    auto& table = fixture.find<QTableView>("actionTable");
    const QAbstractItemModelTester tester(table.model(), strict);
    CHECK(table.model()->index(0, ActionsModel::LeadColumn).data().toString() == "nobody yet");
    CHECK(table.model()->index(0, ActionsModel::DueColumn).data().toString() == "1 Nov 2026, overdue");
    const auto& load = fixture.find<SummaryTable>("loadTable").rows();
    CHECK(load.horizontalHeaderItem(2)->text() == "Autumn 2");
    CHECK(load.index(0, 0).data().toString() == "SENCO");
    CHECK(load.index(0, 2).data().toString() == "4");
    CHECK(load.index(1, 0).data().toString() == "nobody yet");
    CHECK(fixture.find<QLabel>("loadNote").text() == "▲ SENCO leads 4 of the 5 open actions.");
}

TEST_CASE("Another action comes into view only when what was typed is saved") {
    ActionsFixture fixture;
    fixture.plan("First", "2026-12-01");
    fixture.plan("Second", "2026-12-02");
    fixture.look();
    fixture.find("actionPurpose").setFocus();
    fixture.type("Typed into the first");
    fixture.find("actionTable").setFocus();
    fixture.press(Qt::Key_Down);
    CHECK(fixture.inFile()[0].purpose == "Typed into the first");
    CHECK(fixture.find<ProseEdit>("actionTitle").toPlainText() == "Second");
    CHECK(fixture.find<ProseEdit>("actionPurpose").toPlainText().isEmpty());
}

TEST_CASE("An action is removed and comes back with all it had") {
    ActionsFixture fixture;
    fixture.plan("Coach", "2027-04-30");
    fixture.look();
    const Action before = fixture.onlyInFile();
    fixture.click(fixture.find("removeAction"));
    CHECK(fixture.inFile().empty());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.onlyInFile() == before);
}

TEST_CASE("A plan that can only be read shows all and offers nothing to change") {
    ActionsFixture fixture;
    fixture.plan("Coach", "2027-04-30");
    fixture.service.reset();
    const ProtectedFile protection(fixture.file);
    fixture.look();
    CHECK(fixture.find<ProseEdit>("actionTitle").isReadOnly());
    CHECK_FALSE(fixture.isShown("addRound"));
    CHECK_FALSE(fixture.find("newAction").isEnabled());
}

TEST_CASE("The days of the plan are exported to a calendar") {
    ActionsFixture fixture;
    fixture.plan("Coach", "2027-04-30");
    std::vector<Action> exported;
    std::filesystem::path where;
    fixture.exportCalendar = [&](const Setting&, const std::vector<Action>& actions,
                                 const std::filesystem::path& path) {
        exported = actions;
        where = path;
        return Result<>();
    };
    fixture.look();
    fixture.dialogs.paths.push_back("/tmp/plan.ics");
    fixture.click(fixture.find("calendar"));
    CHECK(fixture.dialogs.suggestions.last().endsWith("Oakfield.ics"));
    CHECK(exported.size() == 1);
    CHECK(where == "/tmp/plan.ics");
    CHECK(fixture.find<QLabel>("calendarNote").text().contains("plan.ics"));
}

TEST_CASE("The plan has nothing to stumble over as a table and as a board") {
    ActionsFixture fixture;
    fixture.plan("Coach", "2027-04-30");
    fixture.look();
    fixture.find("newMilestone").setFocus();
    fixture.type("Booked");
    fixture.press(Qt::Key_Return);
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    fixture.click(fixture.find("asBoard"));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
}
