#include "widgets/controls/prose_edit.h"
#include "widgets/panels/panel_registry.h"

#include <catch2/catch.hpp>

#include <QAbstractEventDispatcher>
#include <QAbstractItemView>
#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

#include "gui/review_place.h"

/// A scroll bar takes width, which breaks lines, which takes height, which asks for the scroll bar: where the
/// content is just as high as its place, such a circle lays the window out without end.
using namespace inclusion;

namespace {

constexpr int sweptPixels = 20; ///< pixels above and below the height at which the scroll bar comes
constexpr int mostRounds = 80;  ///< of the event loop until the layout rests; five or so are usual

struct RestFixture : PlaceFixture {
    RestFixture() {
        AuditSession& session = *window->session();
        Evidence piece = evidence("Learning walk");
        piece.summary = words;
        REQUIRE(session.run(session.service().addEvidence(piece, audit.id, {"own-1"})));
        Action action;
        action.auditId = audit.id;
        action.title = "Cover for visits";
        action.purpose = words;
        action.outcome = words;
        REQUIRE(session.run(session.service().addAction(action)));
        say("own-1", words);
        settle();
    }

    /// Shows a record of the place, where it has a list of them.
    void showRecord() {
        for (const char* name : {"bank", "plan", "comments"})
            for (auto* list : window->findChildren<QAbstractItemView*>(QLatin1String(name)))
                if (list->isVisible() && list->model()->rowCount() > 0) {
                    list->setCurrentIndex(list->model()->index(0, 0));
                    settle();
                }
    }

    /// How many rounds of the event loop it takes until nothing is left to do.
    static int roundsUntilRest() {
        auto* loop = QAbstractEventDispatcher::instance();
        int rounds = 0;
        while (rounds < mostRounds && loop->processEvents(QEventLoop::ExcludeUserInputEvents))
            ++rounds;
        return rounds;
    }

    /// The areas of the place in view whose content grows and shrinks with what is typed.
    std::vector<QScrollArea*> areas() {
        std::vector<QScrollArea*> found;
        for (auto* area : window->findChildren<QScrollArea*>())
            if (area->isVisible() && area->widgetResizable() && area->widget())
                found.push_back(area);
        return found;
    }

    /// Makes the window lower and higher, pixel by pixel, around the height at which the content of an area
    /// just fits.
    void sweep(QScrollArea& area, int width) {
        window->resize(width, window->height());
        settle();
        const int content = area.widget()->minimumSizeHint().height();
        const int fits = window->height() + content - area.viewport()->height();
        for (int height = fits - sweptPixels; height <= fits + sweptPixels; ++height) {
            window->resize(width, height);
            INFO(width << " by " << height);
            REQUIRE(roundsUntilRest() < mostRounds);
        }
        window->resize(width, 768);
        settle();
    }
    std::string words = "Walks in the autumn term showed calm starts and clear routines in most rooms while "
                        "transitions after lunch stay hard for younger children who need more time";
};

} // namespace

TEST_CASE("Every place lays itself out to rest whatever the height of the window") {
    RestFixture fixture;
    for (const PanelEntry& place : allPanels()) {
        fixture.enter(place.id);
        if (place.id == QLatin1String("audit"))
            fixture.choose("own-1");
        fixture.showRecord();
        for (const int width : {1366, 1180})
            for (QScrollArea* area : fixture.areas()) {
                INFO(place.id.toStdString() << ": " << area->objectName().toStdString());
                fixture.sweep(*area, width);
            }
    }
}

TEST_CASE("A box of prose is never higher for being wider") {
    WindowFixture fixture;
    auto* box = new ProseEdit(fixture.window.get());
    box->setMaximumLines(6);
    box->move(0, 0);
    box->resize(300, 100);
    box->show();
    QString text;
    for (int words = 1; words <= 40; ++words) {
        text += QStringLiteral("calm starts ").left(4 + words % 8) + QLatin1Char(' ');
        box->showText(text);
        int narrower = 10'000;
        for (int width = 200; width <= 460; width += 3) {
            box->resize(width, box->height());
            QCoreApplication::processEvents();
            INFO(words << " words at " << width);
            REQUIRE(box->height() <= narrower);
            narrower = box->height();
        }
    }
}
