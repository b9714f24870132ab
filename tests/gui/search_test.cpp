#include "support/qt_strings.h"
#include "widgets/window/search_palette.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLabel>
#include <QListView>

#include "gui/accessibility_lint.h"
#include "gui/bank_window.h"

using namespace inclusion;

namespace {

struct SearchWindow : BankWindow {
    SearchPalette* open() {
        press(Qt::Key_K, Qt::ControlModifier);
        auto* palette = window->findChild<SearchPalette*>();
        REQUIRE(palette != nullptr);
        QApplication::setActiveWindow(palette);
        static_cast<void>(QTest::qWaitForWindowActive(palette));
        settle();
        return palette;
    }
    QWidget& in(SearchPalette* palette, const char* name) {
        return *palette->findChild<QWidget*>(QLatin1String(name));
    }
};

} // namespace

TEST_CASE("A search over everything goes to a statement") {
    SearchWindow fixture;
    auto* palette = fixture.open();
    REQUIRE(fixture.in(palette, "everywhere").hasFocus());
    fixture.type("leaders know");
    CHECK(QTest::qWaitFor([&] { return fixture.in(palette, "everywhereList").isVisible(); }));
    fixture.press(Qt::Key_Return);
    CHECK(fixture.isShown("audit"));
    CHECK(fixture.subject() == "leading-1");
    CHECK(fixture.window->findChild<SearchPalette*>() == nullptr);
}

TEST_CASE("A search over everything goes to evidence from another place") {
    SearchWindow fixture;
    fixture.enter("audit");
    auto* palette = fixture.open();
    fixture.type("improve");
    fixture.press(Qt::Key_Down);
    REQUIRE(fixture.in(palette, "everywhereList").hasFocus());
    fixture.press(Qt::Key_Return);
    CHECK(fixture.isShown("evidence"));
    CHECK(fixture.find<QLineEdit>("pieceTitle").text() == "Improvement plan");
}

TEST_CASE("The search opens by its key at once after the start and before the window has filled in") {
    WindowFixture fixture(false);
    fixture.window.reset();
    fixture.window = std::make_unique<MainWindow>(
        WindowServices{fixture.dependencies(), fixture.frameworks, fixture.settings, fixture.appearance,
                       fixture.dialogs, fixture.reports, fixture.makeSample, fixture.exportCalendar});
    // As the program starts: nothing has been painted and no event was waited for.
    fixture.window->show();
    REQUIRE(fixture.window->openFile(QString::fromStdString(fixture.file.string())));
    QApplication::setActiveWindow(fixture.window.get());
    CHECK(fixture.find<QLabel>("stoppedTitle").text().isEmpty()); // the overview is still worked out
    QTest::keyClick(fixture.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = fixture.window->findChild<SearchPalette*>();
    REQUIRE(palette != nullptr);
    CHECK(palette->isVisible());
    static_cast<void>(QTest::qWaitForWindowActive(palette));
    fixture.settle(); // the window fills in behind it
    CHECK(palette->isVisible());
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(QApplication::focusWidget()->objectName() == "everywhere");
    fixture.type("leaders know");
    CHECK(QTest::qWaitFor([&] { return palette->findChild<QWidget*>("everywhereList")->isVisible(); }));
    fixture.press(Qt::Key_Return);
    CHECK(fixture.isShown("audit"));
    CHECK(fixture.subject() == "leading-1");
}

TEST_CASE("Escape closes the search and nothing has moved") {
    SearchWindow fixture;
    auto* palette = fixture.open();
    fixture.type("xyz");
    fixture.press(Qt::Key_Return); // nothing is called so
    CHECK(palette->isVisible());
    fixture.press(Qt::Key_Escape);
    CHECK(fixture.window->findChild<SearchPalette*>() == nullptr);
    CHECK(fixture.isShown("evidence"));
}

TEST_CASE("The search has nothing to stumble over") {
    SearchWindow fixture;
    auto* palette = fixture.open();
    fixture.type("leaders");
    CHECK(QTest::qWaitFor([&] { return fixture.in(palette, "everywhereList").isVisible(); }));
    CHECK(accessibilityProblems(*palette) == QStringList());
}
