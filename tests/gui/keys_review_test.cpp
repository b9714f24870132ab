// The Review place by keys alone: the file after each edit, and after undo.
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>

#include "gui/keys_alone.h"
#include "gui/review_place.h"

using namespace inclusion;

namespace {

struct KeysReview : KeysAlone<PlaceFixture> {
    std::vector<ReviewComment> comments() { return require(stored().comments(audit.id)); }
    std::vector<ReviewPack> packs() { return require(stored().reviewPacks(audit.id)); }
    std::vector<Meeting> meetings() { return require(stored().meetings(audit.id)); }
    /// Makes a pack; what it shows.
    review::PackContent pack(bool apart = false) {
        enter(QStringLiteral("review"));
        use("showPacks");
        use("newPack");
        write("packTitle", " of autumn");
        if (apart) {
            tabTo("packReview");
            press(Qt::Key_Down);
        }
        dialogs.paths.push_back(fromPath(folder / "pack.html"));
        use("makePack");
        waitFor([&] { return !packPath.empty() && isShown("packDone"); });
        return require(review::openPackFile(packJson, {})).content;
    }
    /// Takes a reply in.
    void take(const review::Reply& reply, const review::PackContent& pack) {
        use("showComments");
        dialogs.paths.push_back(replyFile(reply, pack));
        use("importReply");
        use("takeReply");
    }
};

} // namespace

TEST_CASE("A comment is answered and settled and taken back by keys alone and undone") {
    KeysReview fixture;
    const ReviewCommentId id = fixture.say("leading-1", "How do you know?");
    fixture.enter("review");
    fixture.write("commentAnswer", "Because we look");
    fixture.use("saveAnswer");
    CHECK(fixture.inFile(id).answer == "Because we look");
    fixture.use("settleComment");
    CHECK(fixture.inFile(id).state == CommentState::Settled);
    fixture.use("settleComment"); // taken up again
    CHECK(fixture.inFile(id).state == CommentState::Answered);
    fixture.use("withdrawComment");
    CHECK(fixture.inFile(id).withdrawnAt.has_value());
    fixture.undo();
    CHECK_FALSE(fixture.inFile(id).withdrawnAt.has_value());
    fixture.undo();
    CHECK(fixture.inFile(id).state == CommentState::Settled);
    fixture.undo();
    CHECK(fixture.inFile(id).state == CommentState::Answered);
    fixture.undo();
    CHECK(fixture.inFile(id).state == CommentState::Open);
    CHECK(fixture.inFile(id).answer.empty());
}

TEST_CASE("What somebody said is typed in by keys alone and undone") {
    KeysReview fixture;
    fixture.enter("review");
    fixture.use("typeIn");
    fixture.write("typedWho", "Parent governor");
    fixture.write("typedText", "My son waited");
    fixture.use("saveTyped");
    REQUIRE(fixture.comments().size() == 1);
    CHECK(fixture.comments().front().reviewer == "Parent governor");
    CHECK(fixture.comments().front().text == "My son waited");
    fixture.use("closeTyped");
    fixture.undo();
    CHECK(fixture.comments().empty());
    fixture.redo();
    CHECK(fixture.comments().size() == 1);
}

TEST_CASE("A pack is made and a reply taken in by keys alone and undone") {
    KeysReview fixture;
    const review::PackContent pack = fixture.pack();
    REQUIRE(fixture.packs().size() == 1);
    CHECK(fixture.packs().front().title == pack.title);
    review::Reply reply = fixture.replyTo(pack);
    reply.comments = {
        {fixture.ids.next(), "leading-1", CommentStance::Challenge, "How do you know?", reply.writtenAt}};
    fixture.take(reply, pack);
    fixture.press(Qt::Key_F6);
    REQUIRE(fixture.comments().size() == 1);
    CHECK(fixture.comments().front().text == "How do you know?");
    fixture.undo();
    CHECK(fixture.comments().empty());
    CHECK(fixture.packs().size() == 1);
    fixture.undo();
    CHECK(fixture.packs().empty());
}

TEST_CASE("Judgements made apart become one by keys alone and undone") {
    KeysReview fixture;
    fixture.walkTo("leading-1");
    fixture.tabTo("level-none");
    fixture.press(Qt::Key_2);
    REQUIRE(fixture.judgementInFile("leading-1").levelId == "settled");
    const review::PackContent pack = fixture.pack(true);
    REQUIRE(pack.apart);
    review::Reply reply = fixture.replyTo(pack);
    reply.views = {{"leading-1", "starting", "only two classes", reply.writtenAt}};
    fixture.take(reply, pack);
    fixture.use("showApart");
    fixture.tabTo("agreedLevel-none");
    fixture.press(Qt::Key_1);
    fixture.write("agreedReason", "We walked round together");
    fixture.use("agreeView");
    const auto views = [&] { return require(fixture.stored().firstViews(fixture.audit.id)); };
    CHECK(fixture.judgementInFile("leading-1").levelId == "starting");
    REQUIRE(views().size() == 2); // that of the school is kept beside
    for (const FirstView& view : views())
        CHECK(view.agreedReason == "We walked round together");
    fixture.undo();
    CHECK(fixture.judgementInFile("leading-1").levelId == "settled");
    REQUIRE(views().size() == 1);
    CHECK(views().front().agreedReason.empty());
}

TEST_CASE("A meeting is begun and decides and is removed by keys alone and undone") {
    KeysReview fixture;
    fixture.say("leading-1", "How do you know?");
    fixture.enter("review");
    fixture.use("showMeetings");
    fixture.use("meetingsGuideBegin");
    fixture.type("SENCO, Chair of governors"); // who was there has the keyboard
    fixture.write("decision", "We ask families in June");
    fixture.write("meetingNotes", "Tea was kind");
    fixture.press(Qt::Key_F6);
    REQUIRE(fixture.meetings().size() == 1);
    const Meeting meeting = fixture.meetings().front();
    CHECK(meeting.attended == std::vector<std::string>{"SENCO", "Chair of governors"});
    REQUIRE(meeting.decisions.size() == 1);
    CHECK(meeting.decisions.front().text == "We ask families in June");
    CHECK(meeting.notes == "Tea was kind");
    fixture.use("removeMeeting");
    CHECK(fixture.meetings().empty());
    fixture.undo();
    REQUIRE(fixture.meetings().size() == 1);
    CHECK(fixture.meetings().front() == meeting);
    fixture.undo(3); // notes, decision, who was there
    CHECK(fixture.meetings().front().notes.empty());
    CHECK(fixture.meetings().front().decisions.empty());
    fixture.undo();
    CHECK(fixture.meetings().empty());
}
