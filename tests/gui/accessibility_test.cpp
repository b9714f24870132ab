#include "support/qt_strings.h"
#include "widgets/dialogs/new_audit_dialog.h"
#include "widgets/dialogs/qt_dialogs.h"
#include "widgets/dialogs/shortcuts_dialog.h"
#include "widgets/panels/panel_registry.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>

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
    add(new QPushButton("&Save"), "save");
    add(new QPushButton("S&ee"), "see");
    add(new QPushButton("&Stop"), "stop");
    auto* trap = new QPlainTextEdit; // keeps Tab to itself
    add(trap, "trap")->setAccessibleName("Trap");
    window.show();
    QApplication::setActiveWindow(&window);
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    const std::string found = text(accessibilityProblems(window));
    CHECK_THAT(found, Catch::Contains("no name: QLineEdit 'nameless'"));
    CHECK_THAT(found, Catch::Contains("no name: QComboBox 'combo'"));
    CHECK_THAT(found, Catch::Contains("name 'Go' twice"));
    CHECK_THAT(found, Catch::Contains("Alt+S means '&Save' and '&Stop'"));
    CHECK_THAT(found, !Catch::Contains("S&ee"));
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

TEST_CASE("A scroll area has no child beyond those that it counts") {
    // A reader asks by number for what it counted before, when a scroll bar may have gone since.
    WindowFixture fixture;
    fixture.enter("overview");
    int areas = 0;
    for (QScrollArea* area : fixture.window->findChildren<QScrollArea*>()) {
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(area);
        REQUIRE(spoken != nullptr);
        REQUIRE(spoken->childCount() > 0);
        CHECK(spoken->child(0) != nullptr);
        CHECK(spoken->child(spoken->childCount()) == nullptr);
        CHECK(spoken->child(99) == nullptr);
        ++areas;
    }
    CHECK(areas >= 3);
}

TEST_CASE("Banners and the question for a role have nothing to stumble over") {
    WindowFixture fixture;
    fixture.click(fixture.find("authorButton"));
    REQUIRE(fixture.isShown("authorBar"));
    CHECK_FALSE(fixture.window->openFile("/no/such.inclusion"));
    REQUIRE(fixture.isShown("problemBanner"));
    CHECK(text(accessibilityProblems(*fixture.window)) == "");
}

TEST_CASE("A file without an audit and the sheet of audits have nothing to stumble over") {
    WindowFixture fixture;
    fixture.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(fixture.isShown("audits"));
    CHECK(problemsOf(*fixture.find("audits").window()) == "");
    fixture.press(Qt::Key_Escape);
    const auto path = fixture.folder / "empty.inclusion";
    Setting setting;
    setting.name = "New school";
    require(AuditService::create(path, setting, fixture.dependencies())).reset();
    QApplication::setActiveWindow(fixture.window.get());
    REQUIRE(fixture.window->openFile(QString::fromStdString(path.string())));
    fixture.settle();
    REQUIRE(fixture.isShown("addButton"));
    CHECK(fixture.find("addButton").hasFocus()); // what to do first
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

    QWidget window;
    QtDialogs real;
    real.showAbout(&window);
    int shown = 0;
    for (auto* dialog : window.findChildren<QDialog*>()) {
        INFO(dialog->metaObject()->className());
        CHECK(problemsOf(*dialog) == "");
        ++shown;
    }
    CHECK(shown == 1); // Qt's own boxes and file dialogs are Qt's
}

TEST_CASE("Every dialog of the program is looked at by the lint in some test") {
    const std::regex head(R"(class (\w+) : public (QDialog|WindowSheet))");
    const std::filesystem::path root(INCLUSION_SOURCE_DIR);
    const auto read = [](const std::filesystem::path& path) {
        std::ifstream in(path);
        return std::string{std::istreambuf_iterator<char>(in), {}};
    };
    // A test that looks at a dialog names its class, its form or what stands in it, and the lint.
    const std::map<std::string, std::string> lookedAt = {{"SearchPalette", "palette"},
                                                         {"AuditSwitcher", "find(\"audits\").window()"},
                                                         {"WindowSheet", "*palette"},
                                                         {"NewAuditDialog", "NewAuditDialog fresh"},
                                                         {"ShortcutsDialog", "ShortcutsDialog"},
                                                         {"GlossaryDialog", "*terms->window()"}};
    std::string tests;
    for (const auto& entry : std::filesystem::directory_iterator(root / "tests/gui")) {
        const std::string text = read(entry.path());
        if (text.find("accessibilityProblems(") != std::string::npos)
            tests += text;
    }
    int found = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src/widgets")) {
        if (entry.path().extension() != ".h")
            continue;
        const std::string text = read(entry.path());
        std::smatch match;
        if (!std::regex_search(text, match, head))
            continue;
        ++found;
        const auto known = lookedAt.find(match[1]);
        INFO(match[1] << " is looked at by no test");
        CHECK(tests.find(known == lookedAt.end() ? std::string(match[1]) : known->second) !=
              std::string::npos);
    }
    CHECK(found >= 14);
}
