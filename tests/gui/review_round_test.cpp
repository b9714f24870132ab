// A round of review as it goes on: what is taken back, found again by searching, and what an empty place
// offers.
#include "support/qt_strings.h"
#include "widgets/window/search_palette.h"
#include "workbench/models/suggestion_model.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QRadioButton>
#include <QScrollArea>
#include <QToolTip>

#include "gui/accessibility_lint.h"
#include "gui/review_place.h"

using namespace inclusion;

namespace {

/// Whether all of it that fits can be seen in the scroll areas around it.
bool isInSight(const QWidget& widget) {
    for (const QWidget* around = widget.parentWidget(); around; around = around->parentWidget()) {
        const auto* area = qobject_cast<const QScrollArea*>(around);
        if (area == nullptr)
            continue;
        const QRect place(widget.mapTo(area->viewport(), QPoint(0, 0)), widget.size());
        if (!area->viewport()->rect().intersects(place))
            return false;
    }
    return true;
}

struct RoundFixture : PlaceFixture {
    /// Searches everything for words; the list of what was found is in view.
    QListView& search(const QString& typed) {
        press(Qt::Key_K, Qt::ControlModifier);
        auto* palette = window->findChild<SearchPalette*>();
        REQUIRE(palette != nullptr);
        QApplication::setActiveWindow(palette);
        static_cast<void>(QTest::qWaitForWindowActive(palette));
        settle();
        type(typed);
        auto* list = palette->findChild<QListView*>(QStringLiteral("everywhereList"));
        REQUIRE(QTest::qWaitFor([&] { return list->isVisible() && list->model()->rowCount() > 0; }));
        return *list;
    }
    /// Chooses what was found first; the window has the keyboard again.
    void chooseFound() {
        press(Qt::Key_Return);
        QApplication::setActiveWindow(window.get());
        static_cast<void>(QTest::qWaitForWindowActive(window.get()));
        settle();
    }
};

} // namespace

TEST_CASE("A reply that takes a comment back shows it and nothing waits any more") {
    PlaceFixture fixture;
    const review::PackContent pack = fixture.makePack();
    review::Reply reply = fixture.replyTo(pack);
    reply.comments = {{fixture.ids.next(), "leading-1", CommentStance::Challenge, "How do you know?",
                       moment("2026-11-25T19:00:00Z")}};
    const auto take = [&] {
        fixture.click(fixture.find("showComments"));
        fixture.dialogs.paths.push_back(fixture.replyFile(reply, pack));
        fixture.click(fixture.find("importReply"));
    };
    take();
    fixture.press(Qt::Key_Space); // "Take it in" has the keyboard
    reply.comments.front().withdrawnAt = moment("2026-11-27T08:00:00Z");
    take();
    CHECK(fixture.find<QLabel>("previewText").text().contains("1 taken back"));
    fixture.press(Qt::Key_Space);
    const auto comments = require(fixture.stored().comments(fixture.audit.id));
    REQUIRE(comments.size() == 1);
    CHECK(comments.front().withdrawnBy == "Chair of governors");
    CHECK(fixture.find<QLabel>("commentState").text() == "taken back by Chair of governors, 27 Nov 2026");
    CHECK(fixture.find<QLabel>("commentSaid").text() == "How do you know?"); // what was said is kept
    CHECK_FALSE(fixture.isShown("saveAnswer"));
    take();
    CHECK_FALSE(fixture.isShown("takeReply")); // the same once more is nothing
    fixture.choose("leading-1");
    CHECK(fixture.find<QLabel>("comment-1").text().startsWith("taken back"));
}

TEST_CASE("A search over everything finds what a governor asked and goes there") {
    RoundFixture fixture;
    fixture.say("leading-1", "Why do families wait?");
    const ReviewCommentId wanted = fixture.say("own-1", "Is the giraffe fed?");
    fixture.say("leading-2", "Who leads this?");
    fixture.enter("overview");
    auto& found = fixture.search("giraffe");
    CHECK(found.model()->rowCount() == 1);
    CHECK(found.model()->index(0, 0).data(SuggestionModel::HintRole).toString().startsWith("Comment"));
    fixture.chooseFound();
    REQUIRE(fixture.isShown("review"));
    CHECK(fixture.find<QLabel>("commentSaid").text() == "Is the giraffe fed?");
    fixture.find("commentAnswer").setFocus();
    fixture.type("Every day");
    fixture.click(fixture.find("saveAnswer"));
    CHECK(fixture.inFile(wanted).answer == "Every day");
    fixture.enter("overview");
    CHECK(fixture.search("every day").model()->rowCount() == 1); // answers are found as well
}

TEST_CASE("A search over everything goes to the meeting that decided something") {
    RoundFixture fixture;
    fixture.say("leading-1", "Why do families wait?");
    fixture.enter("review");
    fixture.click(fixture.find("showMeetings"));
    fixture.click(fixture.find("meetingsGuideBegin"));
    fixture.find("decision").setFocus();
    fixture.type("A zebra crossing is painted");
    fixture.find("meetingDay").setFocus();
    fixture.enter("overview");
    fixture.search("zebra");
    fixture.chooseFound();
    REQUIRE(fixture.isShown("review"));
    CHECK(fixture.isShown("meetingCard"));
}

TEST_CASE("An empty Review place says what to do first and offers it") {
    PlaceFixture fixture;
    fixture.enter("review");
    CHECK(fixture.isShown("commentsGuide"));
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
    fixture.click(fixture.find("commentsGuideBegin"));
    CHECK(fixture.find("packTitle").hasFocus());
    fixture.click(fixture.find("leavePack"));
    CHECK(fixture.isShown("packsGuide"));
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
    fixture.click(fixture.find("showApart"));
    fixture.click(fixture.find("apartGuideBegin"));
    CHECK(fixture.find<QRadioButton>("packApart").isChecked());
    fixture.click(fixture.find("leavePack"));
    fixture.click(fixture.find("showMeetings"));
    fixture.click(fixture.find("meetingsGuideBegin"));
    CHECK(fixture.find("meetingPresent").hasFocus());
    CHECK_FALSE(fixture.isShown("meetingsGuide"));
    fixture.say("leading-1", "Why?");
    fixture.click(fixture.find("showComments"));
    CHECK_FALSE(fixture.isShown("commentsGuide"));
}

TEST_CASE("Rows of the Review place have room for each of their lines") {
    PlaceFixture fixture;
    fixture.say("leading-1", "Why?");
    fixture.say("leading-2", "How?");
    fixture.enter("review");
    auto& list = fixture.find<QListView>("comments");
    const QModelIndex first = list.model()->index(0, 0);
    REQUIRE(first.data().toString().count(QLatin1Char('\n')) == 2);
    CHECK(list.visualRect(first).height() >= 3 * list.fontMetrics().height() + 8);
    CHECK(list.visualRect(list.model()->index(1, 0)).top() > list.visualRect(first).bottom());
}

TEST_CASE("What takes the keyboard in the Review place is in sight") {
    PlaceFixture fixture;
    fixture.window->resize(1100, 520);
    for (int number = 0; number < 12; ++number)
        fixture.say("leading-1", "Question " + std::to_string(number));
    fixture.enter("review");
    fixture.click(fixture.find("showMeetings"));
    fixture.click(fixture.find("meetingsGuideBegin"));
    for (int step = 0; step < 10; ++step) {
        fixture.press(Qt::Key_F6);
        fixture.settle();
        REQUIRE(QApplication::focusWidget() != nullptr);
        INFO(QApplication::focusWidget()->objectName().toStdString());
        CHECK(isInSight(*QApplication::focusWidget()));
    }
    fixture.find("since").setFocus();
    fixture.type("1 Nov 2026");
    fixture.press(Qt::Key_Return);
    fixture.dialogs.paths.push_back(QString::fromStdString((fixture.folder / "changes.pdf").string()));
    fixture.click(fixture.find("saveChanges"));
    fixture.waitFor([&] { return fixture.isShown("sinceDone"); });
    fixture.waitFor([&] { return isInSight(fixture.find("sinceDone")); }); // it scrolls there a moment later
    fixture.dialogs.paths.push_back(QString::fromStdString((fixture.folder / "minutes.pdf").string()));
    fixture.find("saveMinutes").setFocus();
    fixture.press(Qt::Key_Space);
    fixture.waitFor([&] { return fixture.isShown("meetingDone"); });
    fixture.settle();
    fixture.waitFor([&] { return isInSight(fixture.find("meetingDone")); });
}

TEST_CASE("Hostile words are text in search results in hints and in the preview of a reply") {
    RoundFixture fixture;
    const std::string hostile = "<b>giraffe</b><img src=x> =1+1 \xE2\x80\xAE reversed";
    fixture.say("leading-1", hostile, CommentStance::Question, "<i>Chair</i>");
    fixture.enter("overview");
    auto& found = fixture.search("giraffe");
    const QString hint = found.model()->index(0, 0).data(SuggestionModel::HintRole).toString();
    CHECK(hint.contains("<b>giraffe</b>"));
    CHECK_FALSE(hint.contains(QChar(0x202E)));
    fixture.press(Qt::Key_Escape);
    QApplication::setActiveWindow(fixture.window.get());
    static_cast<void>(QTest::qWaitForWindowActive(fixture.window.get()));
    // A hint that pops up is a label, too, and shows what it is given as it stands.
    QToolTip::showText({10, 10}, QString::fromStdString(hostile), fixture.window.get());
    bool isSeen = false;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        const auto* tip = qobject_cast<QLabel*>(widget);
        if (tip == nullptr || !tip->inherits("QTipLabel"))
            continue;
        isSeen = true;
        CHECK(tip->textFormat() == Qt::PlainText);
    }
    CHECK(isSeen);
    QToolTip::hideText();
    const review::PackContent pack = fixture.makePack();
    review::Reply reply = fixture.replyTo(pack);
    reply.reviewer = "<u>Chair</u> \xE2\x80\xAE";
    reply.comments = {
        {fixture.ids.next(), "leading-1", CommentStance::Question, hostile, moment("2026-11-25T19:00:00Z")}};
    fixture.click(fixture.find("showComments"));
    fixture.dialogs.paths.push_back(fixture.replyFile(reply, pack));
    fixture.click(fixture.find("importReply"));
    const auto& heading = fixture.find<QLabel>("previewHeading");
    CHECK(heading.textFormat() == Qt::PlainText);
    CHECK(heading.text().contains("<u>Chair</u>"));
    CHECK_FALSE(heading.text().contains(QChar(0x202E)));
}
