// A new audit by a framework that the program does not bring along: a file or a table, chosen where one
// begins.
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct NewAuditWindow : WindowFixture {
    explicit NewAuditWindow(bool open) : WindowFixture(open) { dialogs.showsNewAudit = true; }

    static QString garden() {
        return fromPath(std::filesystem::path(INCLUSION_SOURCE_DIR) / "tests/data/frameworks/garden-1.json");
    }
    /// Brings the framework of that file into the dialog, by keys.
    void bring(const QString& path) {
        dialogs.paths.push_back(path);
        reach("fromFile");
        press(Qt::Key_Space);
        REQUIRE(QTest::qWaitFor(
            [&] { return isShown("keepButton") && find<QPushButton>("keepButton").isEnabled(); }, 20000));
        QApplication::setActiveWindow(find("keepButton").window());
        tabTo("keepButton");
        press(Qt::Key_Space);
        // A desktop gives the dialog behind the keyboard back.
        QApplication::setActiveWindow(find("NewAuditDialog").window());
        settle();
    }
    void reach(const QString& name) {
        QApplication::setActiveWindow(find("NewAuditDialog").window());
        tabTo(name);
    }
};

} // namespace

TEST_CASE("A new audit is begun by a framework from a file") {
    NewAuditWindow fixture(false);
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    fixture.reach("setting");
    fixture.type("Hillside School");
    fixture.bring(NewAuditWindow::garden());
    auto& list = fixture.find<QListWidget>("framework");
    CHECK(list.hasFocus());
    CHECK(list.currentItem()->text().contains("(from garden-1.json)"));
    CHECK_FALSE(fixture.find<QTextBrowser>("frameworkDetails").toPlainText().isEmpty());
    CHECK(accessibilityProblems(fixture.find("NewAuditDialog")).join('\n').toStdString() == "");
    const int rows = list.count();
    fixture.bring(NewAuditWindow::garden());
    CHECK(list.count() == rows); // the same once more takes its own place

    const auto path = fixture.folder / "Hillside.inclusion";
    fixture.dialogs.paths.push_back(fromPath(path));
    fixture.reach("cycle");
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.window->session());
    fixture.window.reset();
    const auto service = require(AuditService::open(path, OpenMode::ReadOnly, fixture.dependencies()));
    const auto audits = require(service->audits());
    REQUIRE(audits.size() == 1);
    std::ifstream in(toPath(NewAuditWindow::garden()), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(require(service->frameworkOf(audits[0]))->text() == text); // word for word
}

TEST_CASE("An audit by a framework from a file is added to the file in view") {
    NewAuditWindow fixture(true);
    fixture.window->findChild<QAction*>("actionAddAudit")->trigger();
    fixture.settle();
    fixture.bring(NewAuditWindow::garden());
    fixture.reach("cycle");
    fixture.press(Qt::Key_Return);
    const auto audits = require(fixture.stored().audits());
    REQUIRE(audits.size() == 2);
    CHECK(std::any_of(audits.begin(), audits.end(), [](const Audit& each) {
        return each.frameworkId.find("garden") != std::string::npos;
    }));
}

TEST_CASE("A file that is no framework is shown for what it is and the choice stays") {
    NewAuditWindow fixture(false);
    fixture.press(Qt::Key_N, Qt::ControlModifier);
    const auto path = fixture.folder / "letter.json";
    std::ofstream(path) << "Dear all";
    fixture.dialogs.paths = {fromPath(path)};
    fixture.reach("fromFile");
    const int rows = fixture.find<QListWidget>("framework").count();
    fixture.press(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("findings"); }, 20000));
    CHECK_FALSE(fixture.find("keepButton").isEnabled());
    QTest::keyClick(&fixture.find("FrameworkImportDialog"), Qt::Key_Escape);
    fixture.settle();
    CHECK(fixture.find<QListWidget>("framework").count() == rows);
}
