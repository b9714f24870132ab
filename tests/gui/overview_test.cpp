#include "support/qt_strings.h"
#include "widgets/controls/bar_chart_view.h"
#include "widgets/controls/date_field.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/summary_table.h"
#include "widgets/panels/overview/findings_view.h"
#include "workbench/models/text_table.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStandardItemModel>

#include <chrono>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct OverviewFixture : WindowFixture {
    OverviewFixture() : WindowFixture(false) {
        reopen();
        run(service->setJudgement(judgement("leading-1", "settled", "")));
        run(service->setJudgement(judgement("own-1", "starting", "as seen")));
        addEvidence("Learning walk", {"leading-1", "own-1"});
        run(service->setHighlight({audit.id, "leading-1-settled", HighlightState::Partly}));
        Action action;
        action.auditId = audit.id;
        action.title = "Train all staff";
        action.due = day("2026-11-01");
        run(service->addAction(action));
        service.reset();
    }
    void look() {
        start(true);
        enter(QStringLiteral("overview"));
        waitUntilShown();
    }
    /// The analysis is done beside the GUI thread.
    void waitUntilShown() {
        const auto& title = find<QLabel>("stoppedTitle");
        REQUIRE(QTest::qWaitFor([&] { return !title.text().isEmpty(); }));
        settle();
    }
    /// The field where the first finding of a kind leads to.
    std::string leadsTo(const QString& kind) {
        enter("overview");
        waitUntilShown();
        auto& findings = find<FindingsView>("worthFixing");
        const QAbstractItemModel& model = *findings.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex group = model.index(row, 0);
            if (!group.data().toString().contains(kind))
                continue;
            findings.setFocus();
            findings.expand(group);
            findings.setCurrentIndex(model.index(0, 0, group));
            press(Qt::Key_Return);
            return QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString()
                                               : std::string("nothing");
        }
        return "no finding " + kind.toStdString();
    }
    SummaryTable& table(const char* name) { return find<SummaryTable>(QLatin1String(name)); }
    QStringList texts(const char* name, int column) {
        QStringList all;
        const QAbstractItemModel& model = table(name).rows();
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, column).data().toString());
        return all;
    }
};

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

TEST_CASE("The overview counts what stands where and gives each picture as a table too") {
    OverviewFixture fixture;
    fixture.look();
    const auto& picture = fixture.find<BarChartView>("profile1Picture");
    CHECK(picture.accessibleDescription().contains("1 Leading: 1 Settled practice, 1 not judged yet"));
    fixture.tabTo("profile1AsTable");
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(fixture.isShown("profile1Picture"));
    CHECK(fixture.texts("profile1Table", 0).first() == "1 Leading");
    CHECK(fixture.texts("profile1Table", 2).first() == "1");
    const QAbstractItemModelTester profile(&fixture.table("profile1Table").rows(), strict);
    const QAbstractItemModelTester sources(&fixture.table("sourcesMap").rows(), strict);
    CHECK(fixture.texts("sourcesMap", 0).size() == 4);
    fixture.tabTo("sourcesDetail");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.texts("sourcesMap", 0).contains("1.1 Leaders know the school"));
    CHECK(fixture.texts("highlightsMap", 2).join(' ').contains("0 + 1 of"));
}

TEST_CASE("Carry on leads to where one stopped by one key") {
    OverviewFixture fixture;
    fixture.start(true);
    fixture.choose("own-1");
    fixture.enter("overview");
    fixture.waitUntilShown();
    CHECK(fixture.find<QLabel>("stoppedTitle").text().startsWith("3.1"));
    CHECK(fixture.find<QLabel>("stoppedDetail").text().contains(QStringLiteral("by\u00a0SENCO")));
    fixture.press(Qt::Key_Space);
    CHECK(fixture.isShown("audit"));
    CHECK(fixture.subject() == "own-1");
}

TEST_CASE("A file opens on the overview with one key to go on") {
    OverviewFixture fixture;
    REQUIRE(fixture.window->openFile(QString::fromStdString(fixture.file.string())));
    fixture.waitUntilShown();
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->objectName() == "carryOn");
}

TEST_CASE("What is worth fixing leads to the field where it is put right") {
    OverviewFixture fixture;
    fixture.look();
    auto& findings = fixture.find<FindingsView>("worthFixing");
    const QAbstractItemModelTester tester(findings.model(), strict);
    QStringList kinds;
    for (int row = 0; row < findings.model()->rowCount(); ++row)
        kinds.append(findings.model()->index(row, 0).data().toString());
    CHECK(kinds.contains("1 judgement that does not say why"));
    CHECK(kinds.contains("1 action overdue"));
    CHECK(kinds.contains("1 action that nobody leads yet"));

    fixture.tabTo("worthFixing");
    while (findings.currentIndex().data().toString() != "1 judgement that does not say why")
        fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Right); // opens the kind
    fixture.press(Qt::Key_Down);
    CHECK(findings.currentIndex().data().toString() == "1.1 Leaders know the school");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.subject() == "leading-1");
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->objectName() == "rationale");
    fixture.type("Because we looked");
    fixture.enter("overview");
    REQUIRE(QTest::qWaitFor([&] {
        for (int row = 0; row < findings.model()->rowCount(); ++row) {
            if (findings.model()->index(row, 0).data().toString().contains("say why"))
                return false;
        }
        return true;
    }));
    CHECK(fixture.judgementInFile("leading-1").rationale == "Because we looked");
}

TEST_CASE("Everything that is worth fixing leads to the field that its kind names") {
    OverviewFixture fixture;
    fixture.reopen();
    Evidence undated;
    undated.title = "Parent survey";
    fixture.run(fixture.service->addEvidence(undated, fixture.audit.id, {"own-1"}));
    Evidence old;
    old.title = "Old plan";
    old.date = day("2019-05-01");
    fixture.run(fixture.service->addEvidence(old, fixture.audit.id, {"own-1"}));
    Evidence telling;
    telling.title = "Learning plan";
    telling.date = day("2026-10-05");
    telling.summary = "Pupil number A123456789012";
    fixture.run(fixture.service->addEvidence(telling, fixture.audit.id, {"own-1"}));
    Action action;
    action.auditId = fixture.audit.id;
    action.title = "Ask the parents";
    fixture.run(fixture.service->addAction(action));
    fixture.service.reset();
    fixture.look();
    const auto leadsTo = [&](const char* kind) { return fixture.leadsTo(kind); };
    CHECK(leadsTo("without a date") == "actionDue");
    CHECK(leadsTo("evidence without a date") == "pieceDate");
    CHECK(leadsTo("long before this cycle") == "pieceDate");
    CHECK(leadsTo("may name a child") == "pieceTitle");
    CHECK(leadsTo("without a measure") == "actionOutcome");
    CHECK(leadsTo("nobody leads") == "actionLead");
    CHECK(leadsTo("does not say why") == "rationale");
    CHECK(leadsTo("on one kind of source") == "newTitle");
    CHECK(leadsTo("above what is highlighted").substr(0, 6) == "level-");
}

TEST_CASE("What is worth fixing in a meeting and in the choice of focus areas leads to its field") {
    OverviewFixture fixture;
    fixture.reopen();
    Meeting meeting;
    meeting.auditId = fixture.audit.id;
    meeting.date = day("2026-10-14");
    meeting.notes = "Agreed to go on";
    fixture.run(fixture.service->addMeeting(meeting));
    meeting.date = day("2026-11-02");
    meeting.notes = "Jane Smith, Tom Jones, Ann Brown";
    fixture.run(fixture.service->addMeeting(meeting));
    FocusChoice focus{fixture.audit.id, {}}; // one more than the framework asks for
    for (const Area* area : require(fixture.service->frameworkOf(fixture.audit))->areas())
        if (focus.areaIds.size() < 3)
            focus.areaIds.push_back(area->id);
    fixture.run(fixture.service->setFocus(focus));
    fixture.service.reset();
    fixture.look();
    CHECK(fixture.leadsTo("number of focus areas") == "inFocus");
    CHECK(fixture.subject() == "leading");
    CHECK(fixture.leadsTo("may name a child") == "meetingNotes");
    CHECK(fixture.find<ProseEdit>("meetingNotes").toPlainText().contains("Jane Smith"));
    // Put right there, it is gone.
    fixture.find<ProseEdit>("meetingNotes").selectAll();
    fixture.type("Talked about three learners");
    REQUIRE(fixture.window->session()->commitPending());
    fixture.enter("overview");
    fixture.waitUntilShown();
    REQUIRE(QTest::qWaitFor([&] { return fixture.leadsTo("may name a child").starts_with("no finding"); }));
}

TEST_CASE("What changed since a day is told from the history") {
    OverviewFixture fixture;
    fixture.clock.set(moment("2026-11-25T10:00:00.000Z"));
    fixture.start(true);
    fixture.choose("leading-1");
    fixture.click(fixture.find("level-leading-the-way"));
    fixture.enter("overview");
    fixture.waitUntilShown();
    auto& since = fixture.find<DateField>("changesSince");
    since.setFocus();
    since.selectAll();
    fixture.type("24/11/2026");
    fixture.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("changes"); }));
    CHECK(fixture.texts("changes", 0) == QStringList{"1.1"});
    CHECK(fixture.table("changes").rows().index(0, 1).data(Qt::AccessibleTextRole).toString() ==
          "from Settled practice to Leading the way");
    since.selectAll();
    fixture.type("26/11/2026");
    fixture.press(Qt::Key_Return);
    CHECK_FALSE(fixture.isShown("changes"));
    CHECK(fixture.find<QLabel>("changesEmpty").text() == "Nothing has changed since then.");
}

TEST_CASE("The overview of an empty audit and of one to read says what to do") {
    WindowFixture empty;
    empty.enter("overview");
    REQUIRE(QTest::qWaitFor([&] { return !empty.find<QLabel>("stoppedTitle").text().isEmpty(); }));
    CHECK(empty.find<QAbstractButton>("carryOn").text() == "Begin here");
    CHECK(empty.isShown("findingsEmpty"));
    CHECK(empty.find<QLabel>("sourcesNote").text().startsWith("No evidence is recorded yet"));

    OverviewFixture fixture;
    std::filesystem::permissions(fixture.file, std::filesystem::perms::owner_read);
    fixture.look();
    CHECK(fixture.texts("actionsDue", 2) == QStringList{"1 Nov 2026, overdue"});
}

TEST_CASE("Undo from the overview shows in the overview") {
    OverviewFixture fixture;
    fixture.look();
    fixture.choose("leading-2");
    fixture.click(fixture.find("level-settled"));
    fixture.enter("overview");
    const auto description = [&] {
        return fixture.find<BarChartView>("profile1Picture").accessibleDescription();
    };
    REQUIRE(QTest::qWaitFor([&] { return description().contains("1 Leading: 2 Settled practice"); }));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return description().contains("1 Leading: 1 Settled practice"); }));
    CHECK(fixture.judgementInFile("leading-2").levelId.empty());
}

TEST_CASE("A past day that is asked for before the overview is worked out is shown when it is there") {
    OverviewFixture fixture;
    REQUIRE(fixture.window->openFile(QString::fromStdString(fixture.file.string())));
    REQUIRE(fixture.find<QLabel>("stoppedTitle").text().isEmpty());
    QTest::keyClick(&fixture.find("seePast"), Qt::Key_Space);
    CHECK(QTest::qWaitFor([&] { return fixture.isShown("pastHeading"); }));
    CHECK(fixture.table("pastSubjects").hasFocus());
}

TEST_CASE("The audit is seen as it stood on a past day and nothing can be changed there") {
    OverviewFixture fixture;
    fixture.clock.set(moment("2026-11-25T10:00:00.000Z"));
    fixture.start(true);
    fixture.choose("leading-1");
    fixture.click(fixture.find("level-leading-the-way"));
    fixture.enter("overview");
    fixture.waitUntilShown();
    auto& since = fixture.find<DateField>("changesSince");
    since.setFocus();
    since.selectAll();
    fixture.type("24/11/2026");
    fixture.tabTo("seePast");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.find<QLabel>("pastHeading").text() == "The audit as it stood when 24 Nov 2026 began");
    auto& list = fixture.table("pastSubjects");
    CHECK(list.hasFocus());
    const QAbstractItemModelTester tester(&list.rows(), strict);
    while (list.currentIndex().siblingAtColumn(0).data().toString() != "1.1 Leaders know the school")
        fixture.press(Qt::Key_Down);
    CHECK(list.currentIndex().siblingAtColumn(1).data().toString() == "Settled practice");
    const auto& text = fixture.find<QPlainTextEdit>("pastText");
    CHECK(text.isReadOnly());
    CHECK(text.toPlainText().contains("Learning walk"));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    fixture.tabTo("backToToday");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.isShown("profile1Picture"));
    CHECK(fixture.judgementInFile("leading-1").levelId == "leading-the-way");
}
