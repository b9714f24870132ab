#include "support/qt_strings.h"
#include "workbench/audit_edits.h"
#include "workbench/moment_text.h"
#include "workbench/overview_loader.h"
#include "workbench/overview_tables.h"
#include "workbench/session_fixture.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QStandardItemModel>
#include <QTest>

using namespace inclusion;

TEST_CASE("The overview is worked out while it is looked at and not before") {
    SessionFixture fixture;
    OverviewLoader loader(*fixture.session);
    QSignalSpy ready(&loader, &OverviewLoader::ready);
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    QCoreApplication::processEvents();
    CHECK(loader.overview() == nullptr);
    loader.setActive(true);
    REQUIRE(ready.wait());
    CHECK(loader.overview()->profile.whole.judged() == 1);
    REQUIRE(setLevel(*fixture.session, "own-1", "starting"));
    REQUIRE(setRationale(*fixture.session, "own-1", "as seen"));
    REQUIRE(ready.wait());
    CHECK(loader.overview()->profile.whole.judged() == 2);
    CHECK(ready.count() == 2); // two changes in a row are one refresh
}

TEST_CASE("A text that may name a child comes first of what is worth fixing") {
    SessionFixture fixture;
    REQUIRE(setRationale(*fixture.session, "own-1", "Jane Smith, Tom Jones, Ann Brown"));
    const Overview overview(require(fixture.session->service().snapshot(fixture.audit.id)),
                            fixture.clock.today());
    const auto groups = findingGroups(overview);
    REQUIRE_FALSE(groups.empty());
    CHECK(groups.front().text == "1 text that may name a child");
    CHECK(groups.front().lines.front().destination ==
          Destination{Destination::Kind::Subject, "own-1", "rationale"});
}

TEST_CASE("A meeting that may name a child leads to the very text of it") {
    SessionFixture fixture;
    const auto leadsTo = [&](const Meeting& meeting) {
        AuditSnapshot snapshot = require(fixture.session->service().snapshot(fixture.audit.id));
        snapshot.meetings.push_back(meeting);
        const Overview overview(std::move(snapshot), fixture.clock.today());
        const auto line = findingGroups(overview).front().lines.front();
        CHECK(line.text == "Review meeting of 2 Nov 2026");
        CHECK(line.destination.kind == Destination::Kind::Meeting);
        return line.destination.field.toStdString();
    };
    const std::string names = "Jane Smith, Tom Jones, Ann Brown";
    Meeting meeting;
    meeting.id = MeetingId("meeting");
    meeting.date = day("2026-11-02");
    meeting.decisions = {{"own-1", ReviewCommentId("c-1"), "As before"},
                         {"own-1", ReviewCommentId("c-2"), names}};
    CHECK(leadsTo(meeting) == "decision/c-2");
    meeting.notes = names;
    CHECK(leadsTo(meeting) == "meetingNotes");
}

TEST_CASE("A plain table keeps its model as far as it stays the same") {
    QStandardItemModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    showRows(model, {"A", "B"}, {{"1", {TextCell(QString("one")), TextCell(QString("x"))}}});
    const QPersistentModelIndex cell(model.index(0, 1));
    showRows(model, {"A", "B"},
             {{"1", {TextCell(QString("one")), TextCell(QString("y"))}},
              {"2", {TextCell(QString("two")), TextCell()}}});
    CHECK(cell.data().toString() == "y");
    CHECK(model.rowCount() == 2);
    CHECK(model.index(1, 0).data(RowIdRole).toString() == "2");
    showRows(model, {"A"}, {});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Moments are said as people say them") {
    const QDate today(2026, 11, 22);
    CHECK(momentText(QDateTime(today, QTime(10, 42)), today) == "today 10:42");
    CHECK(momentText(QDateTime(QDate(2026, 11, 21), QTime(16, 20)), today) == "yesterday 16:20");
    CHECK(momentText(QDateTime(QDate(2026, 10, 14), QTime(9, 5)), today) == "14 Oct 2026 09:05");
}
