#include "core/report/document_text.h"
#include "core/report/minutes.h"

#include <catch2/catch.hpp>

#include "audit_fixture.h"
#include "document_dump.h"

using namespace inclusion;
using namespace inclusion::report;
using namespace inclusion::test;

namespace {

ReportOptions today() {
    ReportOptions options;
    options.today = fixtureToday();
    options.createdAt = *Timestamp::parse("2026-11-21T10:00:00Z");
    return options;
}

Meeting meetingOf(const AuditSnapshot& snapshot) {
    Meeting meeting = snapshot.meetings.front();
    meeting.decisions = {{"out-1", ReviewCommentId("c1"), "Ask learners in June."},
                         {"", {}, "Meet again in March."}};
    return meeting;
}

} // namespace

TEST_CASE("Minutes say who was there and what was decided and what is still open") {
    const AuditSnapshot snapshot = workedAudit();
    AuditSnapshot before = snapshot;
    before.judgements.erase("out-1");
    before.actions.erase(before.actions.begin());
    before.comments.clear();
    const ReportDocument document = buildMinutes(snapshot, meetingOf(snapshot),
                                                 EarlierState{before, *Date::parse("2026-10-01")}, today());
    CHECK(document.title == "Minutes of the review meeting: Sample Primary School");
    checkGolden("minutes", dump(document.blocks));
}

TEST_CASE("A comment that was taken back is named in the minutes without its words") {
    AuditSnapshot snapshot = workedAudit();
    Meeting meeting = meetingOf(snapshot);
    meeting.decisions.push_back({"out-2", ReviewCommentId("c4"), "Nothing to decide."});
    AuditSnapshot before = snapshot;
    for (ReviewComment& comment : before.comments)
        comment.withdrawnAt.reset();
    const std::string text = dump(
        buildMinutes(snapshot, meeting, EarlierState{before, *Date::parse("2026-10-01")}, today()).blocks);
    CHECK(text.find("taken back on 10 Nov 2026") != std::string::npos);
    CHECK(text.find("1 comment was taken back.") != std::string::npos);
    CHECK(text.find("Taken back") == std::string::npos); // what the comment said
}

TEST_CASE("Minutes tell no small count and no change where only the way of telling differs") {
    AuditSnapshot snapshot = workedAudit();
    snapshot.actions.front().title = "Ask three pupils";
    snapshot.comments[1].text = "Two pupils say otherwise.";
    Meeting meeting = meetingOf(snapshot);
    meeting.notes = "We spoke of 17 of 20 pupils.";
    meeting.decisions.front().text = "See one pupil.";
    const AuditSnapshot before = snapshot;
    const std::string text = dump(
        buildMinutes(snapshot, meeting, EarlierState{before, *Date::parse("2026-10-01")}, today()).blocks);
    for (const char* told : {"Fewer than 5 pupils say otherwise", "more than 15 of 20 pupils",
                             "See fewer than 5 pupils", "Nothing has changed since then"}) {
        INFO(told);
        CHECK(text.find(told) != std::string::npos);
    }
    for (const char* small : {"Two pupils", "three pupils", "one pupil", "17 of"})
        CHECK(text.find(small) == std::string::npos);
}

TEST_CASE("Minutes of a meeting that decided nothing say so") {
    AuditSnapshot snapshot = emptyAudit(workedAudit().framework->data());
    Meeting meeting;
    meeting.date = fixtureToday();
    const std::string text = dump(buildMinutes(snapshot, meeting, {}, today()).blocks);
    CHECK(text.find("No decision was recorded.") != std::string::npos);
    CHECK(text.find("No question or challenge is open.") != std::string::npos);
    CHECK(text.find("nobody is named yet") != std::string::npos);
    // What was decided on may wait for its answer still: nothing else does.
    meeting.decisions.push_back({"", ReviewCommentId(), "We look again in June."});
    CHECK(dump(buildMinutes(snapshot, meeting, {}, today()).blocks)
              .find("No other question or challenge is open.") != std::string::npos);
}

TEST_CASE("What changed since is told from two states of an audit") {
    const AuditSnapshot snapshot = workedAudit();
    AuditSnapshot before = snapshot;
    before.judgements["out-1"].levelId = "start";
    const EarlierState earlier{before, *Date::parse("2026-10-01")};
    const std::string text = dump(buildChanges(snapshot, earlier, today()).blocks);
    CHECK(text.find("What changed since 1 October 2026") != std::string::npos);
    CHECK(text.find("1.1 Needs are known") != std::string::npos);
    CHECK(text.find("Getting started") != std::string::npos);
    const EarlierState same{snapshot, *Date::parse("2026-10-01")};
    CHECK(dump(buildChanges(snapshot, same, today()).blocks).find("Nothing has changed since then.") !=
          std::string::npos);
}
