#include "support/qt_strings.h"
#include "widgets/controls/prose_edit.h"
#include "widgets/controls/suggestion_list.h"
#include "widgets/controls/summary_table.h"
#include "workbench/models/text_table.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>

#include "gui/review_place.h"

/// Texts are told in full at any size, and no bar stands inside a page that scrolls itself.
using namespace inclusion;

namespace {

const QString longTitle = QStringLiteral("One page that says which measure goes with which intervention, "
                                         "agreed by everybody who runs one of them");

/// The largest text; the application looks as it was afterwards.
template <typename Fixture>
struct Large : Fixture {
    QFont font = QApplication::font();
    Large() {
        Fixture::appearance.setTextSize(200);
        Fixture::window->resize(1366, 720);
        Fixture::settle();
    }
    ~Large() {
        Fixture::appearance.setTextSize(100);
        QApplication::setFont(font);
    }
};

/// Whether a scroll area has more than it shows.
bool scrolls(const QWidget& area) {
    return static_cast<const QScrollArea&>(area).verticalScrollBar()->maximum() > 0;
}

} // namespace

TEST_CASE("A milestone has the lines that its title needs and Enter is done with it") {
    Large<WindowFixture> fixture;
    fixture.enter("actions");
    fixture.click(fixture.find("newAction"));
    fixture.find("newMilestone").setFocus();
    fixture.type("Booked");
    const int oneLine = [&] {
        fixture.press(Qt::Key_Return);
        return fixture.find("milestoneTitle1").height();
    }();
    auto& title = fixture.find<ProseEdit>("milestoneTitle1");
    title.setFocus();
    title.selectAll();
    fixture.type(longTitle);
    fixture.press(Qt::Key_Return);
    const auto milestone = [&] {
        return require(fixture.stored().actions(fixture.audit.id)).front().milestones.front().title;
    };
    CHECK(QString::fromStdString(milestone()) == longTitle); // no end of a line in it
    CHECK(title.height() >= oneLine + title.fontMetrics().lineSpacing());
    CHECK(title.verticalScrollBar()->maximum() == 0);
}

TEST_CASE("A suggestion that is too long for its line tells where it stands below its title") {
    Large<WindowFixture> fixture;
    Evidence piece;
    piece.id = EvidenceId(fixture.ids.next());
    piece.title = longTitle.toStdString();
    piece.sourceType = SourceType::ParentVoice;
    REQUIRE(fixture.window->session()->run(
        fixture.window->session()->service().addEvidence(piece, fixture.audit.id, {})));
    fixture.choose("own-1");
    fixture.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("reuseWordsList"); }, 5000));
    fixture.settle();
    auto& list = fixture.find<SuggestionList>("reuseWordsList");
    const int line = list.fontMetrics().lineSpacing();
    int highest = 0;
    int all = 0;
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        highest = std::max(highest, list.sizeHintForRow(row));
        all += list.sizeHintForRow(row);
    }
    CHECK(highest > 3 * line); // two lines and the hint
    CHECK(list.height() >= std::min(all, 5 * line));
    CHECK(list.verticalScrollBar()->maximum() == 0);
}

TEST_CASE("The history tells all that was written") {
    Large<WindowFixture> fixture;
    fixture.choose("own-1");
    const QString text = longTitle + QLatin1Char(' ') + longTitle;
    fixture.find("description").setFocus();
    fixture.type(text);
    fixture.press(Qt::Key_Tab);
    fixture.click(fixture.find("historyToggle"));
    fixture.settle();
    auto& table = fixture.find<SummaryTable>("history");
    const QModelIndex what = table.rows().index(0, 2);
    REQUIRE(what.data().toString().contains(text));
    const int line = table.fontMetrics().lineSpacing();
    const int lines = table.fontMetrics().horizontalAdvance(what.data().toString()) / table.columnWidth(2);
    CHECK(lines > 3);
    CHECK(table.QTableView::rowHeight(0) > lines * line);
}

TEST_CASE("A page that scrolls holds no part that scrolls beside its list at the largest text") {
    Large<PlaceFixture> fixture;
    fixture.say("own-1", "Who has seen it happen?");
    fixture.enter("review");
    fixture.settle();
    CHECK_FALSE(scrolls(fixture.find("commentScroll")));
    fixture.click(fixture.find("showPacks"));
    fixture.click(fixture.find("newPack"));
    fixture.settle();
    CHECK_FALSE(scrolls(fixture.find("packScroll")));
    const auto& areas = fixture.find<QListWidget>("packAreas");
    CHECK(areas.verticalScrollBar()->maximum() == 0);
    fixture.enter("actions");
    fixture.click(fixture.find("newAction"));
    fixture.settle();
    CHECK_FALSE(scrolls(fixture.find("cardScroll")));
    // What is not in view makes no page scroll.
    fixture.enter("review");
    fixture.click(fixture.find("showMeetings"));
    fixture.click(fixture.find("meetingsGuideBegin"));
    fixture.settle();
    const QWidget* page = fixture.find("reviewHeading").parentWidget();
    CHECK(page->height() <= page->parentWidget()->height());
    CHECK(scrolls(fixture.find("meetingScroll"))); // beside its list, by itself
}

TEST_CASE("While there is no meeting and nothing judged apart a guide stands alone and leads on") {
    PlaceFixture fixture;
    fixture.enter("review");
    fixture.click(fixture.find("showApart"));
    CHECK(fixture.isShown("apartGuide"));
    CHECK_FALSE(fixture.isShown("apartCard"));
    fixture.click(fixture.find("showMeetings"));
    CHECK(fixture.isShown("meetingsGuide"));
    CHECK_FALSE(fixture.isShown("meetingsCard"));
    fixture.tabTo("meetingsGuideBegin");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.isShown("meetingsCard"));
    CHECK_FALSE(fixture.isShown("meetingsGuide"));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.isShown("meetingsGuide"));
    CHECK_FALSE(fixture.isShown("meetingsCard"));
}
