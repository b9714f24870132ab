#include "support/qt_strings.h"
#include "widgets/dialogs/new_audit_dialog.h"
#include "widgets/dialogs/shortcuts_dialog.h"
#include "widgets/panels/panel_registry.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

std::string text(const QStringList& lines) {
    return lines.join(QLatin1Char('\n')).toStdString();
}

/// Shows a dialog, makes it active and looks at it.
std::string problemsOf(QWidget& dialog) {
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    static_cast<void>(QTest::qWaitForWindowActive(&dialog));
    return text(accessibilityProblems(dialog));
}

} // namespace

TEST_CASE("The lint finds planted defects") {
    QWidget window;
    QVBoxLayout layout(&window);
    const auto add = [&](QWidget* widget, const char* name) {
        widget->setObjectName(QLatin1String(name));
        layout.addWidget(widget);
        return widget;
    };
    add(new QLineEdit, "first")->setAccessibleName("First");
    add(new QLineEdit, "nameless");
    auto* combo = new QComboBox;
    combo->addItem("its value is no name");
    add(combo, "combo")->setAccessibleName("ignored on Linux");
    add(new QPushButton("Go"), "go");
    add(new QPushButton("Go"), "goAgain");
    auto* trap = new QPlainTextEdit; // keeps Tab to itself
    add(trap, "trap")->setAccessibleName("Trap");
    window.show();
    QApplication::setActiveWindow(&window);
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    const std::string found = text(accessibilityProblems(window));
    CHECK_THAT(found, Catch::Contains("no name: QLineEdit 'nameless'"));
    CHECK_THAT(found, Catch::Contains("no name: QComboBox 'combo'"));
    CHECK_THAT(found, Catch::Contains("name 'Go' twice"));
    CHECK_THAT(found, Catch::Contains("Tab does not leave QPlainTextEdit 'trap'"));
}

TEST_CASE("The start page has nothing to stumble over") {
    WindowFixture fixture(false);
    CHECK(text(accessibilityProblems(*fixture.window)) == "");
    fixture.settings.addRecentFile("/a/b.inclusion");
    CHECK(text(accessibilityProblems(*fixture.window)) == "");
}

TEST_CASE("Every place and every kind of subject has nothing to stumble over") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-starting")); // hints and needs stand there
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.type("Learning walk");
    fixture.press(Qt::Key_Return);
    for (const char* subject :
         {"own-1", "leading-1", "leading", "attendance", "voices-1", "leading-overall"}) {
        fixture.choose(subject);
        INFO(subject);
        CHECK(text(accessibilityProblems(*fixture.window)) == "");
    }
    const int places = static_cast<int>(allPanels().size());
    for (int place = 0; place < places; ++place) {
        fixture.press(static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
        INFO("place " << place + 1);
        CHECK(text(accessibilityProblems(*fixture.window)) == "");
    }
}

TEST_CASE("Banners and the question for a role have nothing to stumble over") {
    WindowFixture fixture;
    fixture.click(fixture.find("authorButton"));
    REQUIRE(fixture.isShown("authorBar"));
    CHECK_FALSE(fixture.window->openFile("/no/such.inclusion"));
    REQUIRE(fixture.isShown("problemBanner"));
    CHECK(text(accessibilityProblems(*fixture.window)) == "");
}

TEST_CASE("The folded window has nothing to stumble over") {
    WindowFixture fixture;
    fixture.window->resize(1000, 768);
    fixture.settle();
    fixture.choose("own-1");
    CHECK(text(accessibilityProblems(*fixture.window)) == "");
}

TEST_CASE("Dialogs have nothing to stumble over") {
    NewAuditOffer offer;
    offer.frameworks = {{"one", "First framework", "<p>What it is.</p>"},
                        {"two", "Second framework", "<p>What else.</p>"}};
    offer.cycle = "2026/27";
    NewAuditDialog fresh(offer);
    CHECK(problemsOf(fresh) == "");
    offer.settingName = "Oakfield School";
    NewAuditDialog added(offer);
    CHECK(problemsOf(added) == "");
    ShortcutsDialog shortcuts({{"Ctrl+Z", "Undo"}, {"F6", "Next part"}});
    CHECK(problemsOf(shortcuts) == "");
}
