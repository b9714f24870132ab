#include "support/qt_strings.h"
#include "workbench/audit_edits.h"
#include "workbench/audit_places.h"
#include "workbench/models/suggestion_model.h"
#include "workbench/session_fixture.h"
#include "workbench/suggestion.h"
#include "workbench/web_address.h"

#include <catch2/catch.hpp>

#include <QAbstractItemModelTester>
#include <QTest>

#include <optional>

using namespace inclusion;

namespace {

QStringList titles(const std::vector<Suggestion>& suggestions) {
    QStringList texts;
    for (const Suggestion& each : suggestions)
        texts.append(each.title);
    return texts;
}

/// What the search over everything finds.
std::vector<Suggestion> foundBy(const QString& words, const AuditPlaces& places, SessionFixture& fixture) {
    std::optional<std::vector<Suggestion>> found;
    findEverywhere(*fixture.session, places, words, 30, fixture.session.get(),
                   [&](std::vector<Suggestion> all) { found = std::move(all); });
    static_cast<void>(QTest::qWaitFor([&] { return found.has_value(); }));
    return found.value();
}

} // namespace

TEST_CASE("Items of all audits are found by number and by words those in view first") {
    SessionFixture fixture;
    REQUIRE(fixture.session->addAudit(*fullFramework(), "2027/28"));
    const AuditPlaces places(*fixture.session);
    CHECK(findPlaces(places, "  ", 20).empty());
    const auto found = findPlaces(places, "leaders KNOW", 20);
    REQUIRE(found.size() == 2);
    CHECK(found.front().title == "1.1 Leaders know the school");
    CHECK(found.front().auditId == fixture.session->auditId());
    CHECK(found.back().auditId == fixture.audit.id);
    CHECK(titles(findPlaces(places, "1.1", 1)) == QStringList{"1.1 Leaders know the school"});
    CHECK(findPlaces(places, "1.1 2026/27", 20).size() == 1);
    CHECK(findPlaces(places, "giraffe", 20).empty());
}

TEST_CASE("A search finds items evidence reasons and notes and says which is which") {
    SessionFixture fixture;
    REQUIRE(setRationale(*fixture.session, "own-1", "Leaders were seen"));
    Evidence evidence = fixture.evidence("Leaders' minutes");
    REQUIRE(addEvidence(*fixture.session, "own-1", evidence));
    const AuditPlaces places(*fixture.session);
    const auto found = foundBy("leaders", places, fixture);
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == Suggestion::Kind::Subject);
    CHECK(found[0].id == "leading-1");
    CHECK(found[1].kind == Suggestion::Kind::Evidence);
    CHECK(found[1].title == "Leaders' minutes");
    CHECK(found[2].id == "own-1");
    CHECK(found[2].hint == QStringLiteral("Reason · Leaders were seen"));
    CHECK(foundBy("", places, fixture).empty());
    const auto bank = suggestionsOf(require(readEvidence(fixture.session->service(), "min", 5)), places);
    REQUIRE(bank.size() == 1);
    CHECK(bank.front().hint.endsWith("3.1"));
    SuggestionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(found);
    CHECK(model.index(2).data(Qt::AccessibleTextRole).toString().contains("Reason"));
}

TEST_CASE("A search finds comments and meetings and shows what others wrote as it stands") {
    SessionFixture fixture;
    ReviewComment comment;
    comment.auditId = fixture.session->auditId();
    comment.reviewer = "Chair";
    comment.text = "<b>Giraffes</b> \u202e turned";
    REQUIRE(fixture.session->run(fixture.session->service().addComment(comment)));
    Meeting meeting;
    meeting.auditId = fixture.session->auditId();
    meeting.date = day("2026-11-24");
    meeting.notes = "Giraffes came late";
    REQUIRE(fixture.session->run(fixture.session->service().addMeeting(meeting)));
    const AuditPlaces places(*fixture.session);
    const auto found = foundBy("giraffes", places, fixture);
    REQUIRE(found.size() == 2);
    for (const Suggestion& each : found) {
        CHECK(each.auditId == fixture.session->auditId());
        CHECK_FALSE(each.id.empty());
        CHECK_FALSE(each.hint.contains(QChar(0x202E)));
        const bool isMeeting = each.kind == Suggestion::Kind::Meeting;
        CHECK((isMeeting || each.kind == Suggestion::Kind::Comment));
        CHECK(each.title == (isMeeting ? "Meeting of 24 Nov 2026" : "The audit as a whole"));
        CHECK(each.hint.startsWith(isMeeting ? QStringLiteral("Meeting · ")
                                             : QStringLiteral("Comment · <b>Giraffes</b>")));
    }
}

TEST_CASE("Only addresses on the web and of e-mail are opened") {
    for (const char* good : {"https://example.org", "http://example.org/a?b=c", " HTTPS://example.org ",
                             "mailto:office@example.org"})
        CHECK(isWebAddress(good));
    for (const char* bad : {"", "example", "file:///etc/passwd", "javascript:alert(1)", "C:\\x.exe",
                            "https://", "smb://server/share", "mailto:"})
        CHECK_FALSE(isWebAddress(bad));
}
