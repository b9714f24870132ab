// Review meetings and the dates of the school year in the Overview: keys and clicks, then a look into the
// file.
#include "support/qt_strings.h"
#include "widgets/controls/date_field.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/summary_table.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>

#include "gui/accessibility_lint.h"
#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct ReviewsFixture : WindowFixture {
    explicit ReviewsFixture(Phase phase = Phase::Secondary) : WindowFixture(false) {
        service = require(AuditService::open(file, OpenMode::ReadWrite, dependencies()));
        Setting setting = require(service->setting());
        setting.phase = phase;
        run(service->editSetting(setting));
        service.reset();
    }

    void open() {
        REQUIRE(window->openFile(fromPath(file)));
        enter("overview");
        settle();
    }
    bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 20'000); }
    QString cell(int row, int column) {
        return find<SummaryTable>("reviewMeetings").rows().index(row, column).data().toString();
    }
    int rows() { return find<SummaryTable>("reviewMeetings").rows().rowCount(); }
    std::vector<Meeting> meetings() { return require(stored().meetings(audit.id)); }
};

} // namespace

TEST_CASE("The meetings that are due follow from the phase and the dates of the school year") {
    ReviewsFixture fixture;
    fixture.open();
    REQUIRE(fixture.waitFor([&] { return fixture.isShown("reviewMeetings"); }));
    CHECK(fixture.find<QLabel>("reviewsHint").text() == QStringLiteral("once each half-term"));
    CHECK(fixture.rows() == 6);
    CHECK(fixture.cell(0, 0) == QStringLiteral("Autumn, first half"));
    CHECK(fixture.cell(0, 1) == QStringLiteral("none recorded"));
    CHECK(fixture.cell(1, 1) == QStringLiteral("due now")); // the clock stands at 22 November 2026
    CHECK(fixture.cell(2, 1) == QStringLiteral("to come"));
    CHECK(fixture.find<QLabel>("nextReview").text() ==
          QStringLiteral("Due now: Autumn, second half, 2 Nov to 18 Dec 2026."));
}

TEST_CASE("A meeting is recorded and changed and removed by keyboard alone and undone") {
    ReviewsFixture fixture;
    fixture.open();
    REQUIRE(fixture.waitFor([&] { return fixture.isShown("reviewMeetings"); }));
    fixture.tabTo("recordMeeting");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.find<DateField>("meetingDate").hasFocus());
    fixture.type("nonsense");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.isShown("meetingProblem"));
    CHECK(fixture.meetings().empty());
    fixture.find<DateField>("meetingDate").selectAll();
    fixture.type("12 Nov 2026");
    fixture.tabTo("party1");
    fixture.press(Qt::Key_Space);
    fixture.tabTo("meetingOthers");
    fixture.type("Governor,  SENCO ,Governor");
    fixture.tabTo("meetingNotes");
    fixture.type("Look at the quiet room again");
    fixture.tabTo("saveMeeting");
    fixture.press(Qt::Key_Space);
    auto meetings = fixture.meetings();
    REQUIRE(meetings.size() == 1);
    CHECK(meetings[0].date == day("2026-11-12"));
    CHECK(meetings[0].attended == std::vector<std::string>{"Mental health lead", "Governor", "SENCO"});
    CHECK(meetings[0].notes == "Look at the quiet room again");
    CHECK_FALSE(fixture.isShown("meetingDate"));
    REQUIRE(fixture.waitFor([&] { return fixture.cell(1, 1).contains("held"); }));
    CHECK(fixture.cell(1, 3) == QStringLiteral("Mental health lead, Governor, SENCO"));
    CHECK(fixture.find<QLabel>("nextReview").text().startsWith("Next: Spring, first half"));

    auto& table = fixture.find<SummaryTable>("reviewMeetings");
    table.setFocus();
    table.setCurrentIndex(table.rows().index(1, 0));
    fixture.press(Qt::Key_Return);
    CHECK(fixture.find<QCheckBox>("party1").isChecked());
    CHECK(fixture.find<QLineEdit>("meetingOthers").text() == QStringLiteral("Governor, SENCO"));
    fixture.tabTo("party2");
    fixture.press(Qt::Key_Space);
    fixture.tabTo("saveMeeting");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.meetings()[0].attended.size() == 4);

    REQUIRE(fixture.waitFor([&] { return fixture.cell(1, 3).contains("Link worker"); }));
    table.setFocus();
    table.setCurrentIndex(table.rows().index(1, 0));
    fixture.press(Qt::Key_Delete);
    CHECK(fixture.meetings().empty());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(fixture.meetings().size() == 1);
    CHECK(fixture.meetings()[0].attended.size() == 3);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.meetings().empty());
}

TEST_CASE(
    "The dates of the school year are set and what is due moves with them and the usual ones come back") {
    ReviewsFixture fixture;
    fixture.open();
    REQUIRE(fixture.waitFor([&] { return fixture.isShown("schoolYear"); }));
    fixture.tabTo("schoolYear");
    fixture.press(Qt::Key_Space);
    auto& first = fixture.find<DateField>("autumn-2-first");
    first.setFocus();
    first.selectAll();
    fixture.type("1 Oct 2026"); // within the half-term before
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.find<QLabel>("yearProblem").text().contains("Autumn, second half begins before"));
    CHECK(require(fixture.stored().schoolYear("2026/27"))->halfTerms[1].first == day("2026-11-02"));
    first.setFocus();
    first.selectAll();
    fixture.type("9 Nov 2026");
    fixture.press(Qt::Key_Tab);
    CHECK_FALSE(fixture.isShown("yearProblem"));
    CHECK(require(fixture.stored().schoolYear("2026/27"))->halfTerms[1].first == day("2026-11-09"));
    REQUIRE(fixture.waitFor(
        [&] { return fixture.find<QLabel>("nextReview").text().contains("9 Nov to 18 Dec"); }));
    REQUIRE(fixture.waitFor([&] { return fixture.isShown("usualDates"); }));
    fixture.tabTo("usualDates");
    fixture.press(Qt::Key_Space);
    CHECK(require(fixture.stored().schoolYear("2026/27"))->halfTerms[1].first == day("2026-11-02"));
    REQUIRE(fixture.waitFor([&] { return first.text() == QStringLiteral("2 Nov 2026"); }));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().schoolYear("2026/27"))->halfTerms[1].first == day("2026-11-09"));
}

TEST_CASE("The forms of meetings and of the school year have nothing to stumble over") {
    ReviewsFixture fixture;
    fixture.open();
    REQUIRE(fixture.waitFor([&] { return fixture.isShown("schoolYear"); }));
    fixture.click(fixture.find("recordMeeting"));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    fixture.click(fixture.find("schoolYear"));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
}

TEST_CASE("Without a rhythm there is no card of meetings") {
    ReviewsFixture fixture(Phase::Nursery);
    fixture.open();
    REQUIRE(fixture.waitFor([&] { return fixture.find<QLabel>("stoppedTitle").text() != QString(); }));
    CHECK_FALSE(fixture.isShown("recordMeeting"));
    CHECK_FALSE(fixture.isShown("reviewMeetings"));
}

TEST_CASE("In a protected file meetings are read and none is recorded") {
    ReviewsFixture fixture;
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    Meeting meeting;
    meeting.auditId = fixture.audit.id;
    meeting.date = day("2026-11-12");
    meeting.attended = {"Link worker"};
    meeting.notes = "All went well";
    fixture.run(fixture.service->addMeeting(meeting));
    fixture.service.reset();
    {
        const ProtectedFile protection(fixture.file);
        fixture.open();
    }
    REQUIRE(fixture.window->session()->isReadOnly());
    REQUIRE(fixture.waitFor([&] { return fixture.isShown("reviewMeetings"); }));
    CHECK_FALSE(fixture.isShown("recordMeeting"));
    auto& table = fixture.find<SummaryTable>("reviewMeetings");
    table.setFocus();
    table.setCurrentIndex(table.rows().index(1, 0));
    fixture.press(Qt::Key_Delete);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.find<ProseEdit>("meetingNotes").toPlainText() == QStringLiteral("All went well"));
    CHECK_FALSE(fixture.isShown("saveMeeting"));
    CHECK(fixture.meetings().size() == 1);
}
