#include "support/qt_strings.h"
#include "workbench/audit_edits.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/session_fixture.h"

#include <catch2/catch.hpp>

#include <QTest>

using namespace inclusion;

namespace {

/// A rationale that is being typed.
struct TextFixture : SessionFixture {
    PendingText text{*session, [this] { return toQt(stored()); },
                     [this](const QString& typed) { return setRationale(*session, "leading-1", typed); }};

    std::string stored() const {
        const auto judgement = require(session->service().judgement(session->auditId(), "leading-1"));
        return judgement ? judgement->rationale : std::string();
    }
};

} // namespace

TEST_CASE("Typed text is written after a short pause and once") {
    TextFixture fixture;
    fixture.text.setPause(20);
    fixture.text.reload();
    fixture.text.edit("We asked");
    fixture.text.edit("We asked learners");
    CHECK(fixture.text.isPending());
    CHECK(fixture.stored().empty());
    REQUIRE(QTest::qWaitFor([&] { return !fixture.text.isPending(); }));
    CHECK(fixture.judgementInFile().rationale == "We asked learners");
    CHECK(fixture.session->undoStack().count() == 1);
}

TEST_CASE("A text that the file holds in another form meets no conflict when it is typed on") {
    SessionFixture fixture;
    const auto stored = [&] {
        const auto judgement =
            require(fixture.session->service().judgement(fixture.session->auditId(), "leading-1"));
        return judgement ? judgement->rationale : std::string();
    };
    // As a title, of which the file keeps no double blanks.
    PendingText text(
        *fixture.session, [&] { return toQt(stored()); },
        [&](const QString& typed) {
            return setRationale(*fixture.session, "leading-1", typed.simplified());
        });
    QSignalSpy failed(fixture.session.get(), &AuditSession::failed);
    text.reload();
    text.edit("We  asked ");
    REQUIRE(text.commit());
    CHECK_FALSE(text.isPending());
    REQUIRE(stored() == "We asked");
    text.edit("We  asked learners");
    CHECK(text.commit());
    CHECK_FALSE(text.isInConflict());
    CHECK(failed.count() == 0);
    CHECK(stored() == "We asked learners");
}

TEST_CASE("Text that is typed and taken back is not written") {
    TextFixture fixture;
    fixture.text.reload();
    fixture.text.edit("x");
    fixture.text.edit("");
    CHECK_FALSE(fixture.text.isPending());
    CHECK(fixture.text.commit());
    CHECK(fixture.session->undoStack().count() == 0);
}

TEST_CASE("Undo writes what is pending first and then takes it back") {
    TextFixture fixture;
    fixture.text.reload();
    fixture.text.edit("We asked learners");
    QSignalSpy loaded(&fixture.text, &PendingText::loaded);
    REQUIRE(fixture.session->undo());
    CHECK(fixture.stored().empty());
    REQUIRE(loaded.count() == 1);
    CHECK(loaded.first().first().toString().isEmpty());
    REQUIRE(fixture.session->redo());
    CHECK(fixture.stored() == "We asked learners");
}

TEST_CASE("Another edit of the same record leaves typed text alone") {
    TextFixture fixture;
    fixture.text.reload();
    fixture.text.edit("We asked learners");
    QSignalSpy loaded(&fixture.text, &PendingText::loaded);
    REQUIRE(setLevel(*fixture.session, "leading-1", "settled"));
    CHECK(loaded.isEmpty());
    CHECK(fixture.text.isPending());
    REQUIRE(fixture.session->commitPending());
    CHECK(fixture.judgementInFile().levelId == "settled");
    CHECK(fixture.judgementInFile().rationale == "We asked learners");
}

TEST_CASE("Text that somebody else changed meanwhile is not overwritten unseen") {
    TextFixture fixture;
    fixture.text.reload();
    fixture.text.edit("Mine");
    fixture.changeFromOutside(fixture.judgement("leading-1", "settled", "Theirs"));
    fixture.session->checkOutside();
    QSignalSpy failed(fixture.session.get(), &AuditSession::failed);
    CHECK_FALSE(fixture.session->commitPending());
    REQUIRE(failed.count() == 1);
    CHECK(failed.first().first().value<Error>().code == ErrorCode::Conflict);
    CHECK(fixture.text.isPending());
    CHECK(fixture.stored() == "Theirs");

    SECTION("mine is kept on request") {
        REQUIRE(fixture.session->resolveConflict(true));
        CHECK(fixture.judgementInFile().rationale == "Mine");
        CHECK(fixture.judgementInFile().levelId == "settled");
    }
    SECTION("theirs is taken on request") {
        QSignalSpy loaded(&fixture.text, &PendingText::loaded);
        REQUIRE(fixture.session->resolveConflict(false));
        CHECK_FALSE(fixture.session->hasPendingText());
        CHECK(loaded.last().first().toString() == "Theirs");
    }
}

TEST_CASE("What is pending is announced when it begins and ends") {
    TextFixture fixture;
    fixture.text.reload();
    QSignalSpy pending(fixture.session.get(), &AuditSession::pendingChanged);
    fixture.text.edit("W");
    fixture.text.edit("We");
    CHECK(pending.count() == 1);
    CHECK(fixture.session->hasPendingText());
    REQUIRE(fixture.text.commit());
    CHECK(pending.count() == 2);
    CHECK_FALSE(fixture.session->hasPendingText());
}
