// The menu of frameworks: what is brought, written out, started and laid over, by keys and clicks.
#include "core/framework/framework_loader.h"
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <fstream>

#include "gui/accessibility_lint.h"
#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

constexpr const char* table = "Area,No,Statement,Low,High,Evidence\n"
                              "1 Gardens,1,Everyone plants vegetables in the garden.,a,b,\n"
                              ",2,Tools are cleaned after each lesson.,a,b,\n";

struct FrameworksWindow : WindowFixture {
    QString write(const std::string& name, const std::string& text) {
        const auto path = folder / name;
        std::ofstream(path, std::ios::binary) << text;
        return fromPath(path);
    }
    void trigger(const char* action) {
        auto* found = window->findChild<QAction*>(QLatin1String(action));
        REQUIRE(found);
        REQUIRE(found->isEnabled());
        found->trigger();
        settle();
    }
    /// Waits until the file that a dialog reads in its thread has been read.
    bool waitFor(const QString& button) {
        return QTest::qWaitFor([&] { return find<QPushButton>(button).isEnabled(); }, 5000);
    }
    bool waitForText(const QString& label, const QString& text) {
        return QTest::qWaitFor([&] { return find<QLabel>(label).text().contains(text); }, 5000);
    }
};

} // namespace

TEST_CASE("A table is shown kept in the file and an audit is begun by it") {
    FrameworksWindow fixture;
    fixture.dialogs.paths = {fixture.write("garden.csv", table)};
    fixture.trigger("actionBringFramework");
    REQUIRE(fixture.waitFor("keepButton"));
    CHECK(accessibilityProblems(fixture.find("FrameworkImportDialog")).join('\n').toStdString() == "");
    CHECK(fixture.find<QTreeWidget>("preview").topLevelItemCount() == 3);
    CHECK(fixture.find<QLabel>("counts").text().contains("Low → High"));
    CHECK(fixture.find<QListWidget>("findings").item(0)->text().contains("left out"));

    auto& title = fixture.find<QLineEdit>("frameworkTitle");
    title.setFocus();
    title.selectAll();
    fixture.type("Our garden");
    CHECK_FALSE(fixture.find<QPushButton>("keepButton").isEnabled());
    fixture.press(Qt::Key_Tab);
    REQUIRE(fixture.waitFor("keepButton"));
    fixture.click(fixture.find("keepButton"));

    const auto own = require(fixture.stored().schoolFrameworks());
    REQUIRE(own.size() == 1);
    CHECK(own.front().frameworkId == "our-garden");
    CHECK(own.front().origin == "garden.csv");
    CHECK(fixture.isShown("frameworkBanner"));

    NewAuditChoice choice;
    choice.frameworkId = "our-garden";
    choice.cycle = "2026/27";
    fixture.dialogs.newAudit = choice;
    fixture.trigger("actionAddAudit");
    CHECK(fixture.dialogs.offer.frameworks.front().title == "Our garden (your own)");
    CHECK(fixture.window->session()->framework()->id() == "our-garden");
    CHECK(require(fixture.stored().audits()).size() == 2);
}

TEST_CASE("Bringing a framework can be undone") {
    FrameworksWindow fixture;
    fixture.dialogs.paths = {fixture.write("garden.csv", table)};
    fixture.trigger("actionBringFramework");
    REQUIRE(fixture.waitFor("keepButton"));
    fixture.click(fixture.find("keepButton"));
    REQUIRE(require(fixture.stored().schoolFrameworks()).size() == 1);
    fixture.trigger("actionUndo");
    CHECK(require(fixture.stored().schoolFrameworks()).empty());
}

TEST_CASE("A table that cannot be taken says why and keeps nothing") {
    FrameworksWindow fixture;
    fixture.dialogs.paths = {
        fixture.write("bad.csv", "Area,No,Statement,Low,High\nA,1.1,x,a,b\nA,1.1,y,a,b\n")};
    fixture.trigger("actionBringFramework");
    REQUIRE(fixture.waitForText("counts", "cannot be taken"));
    CHECK_FALSE(fixture.find<QPushButton>("keepButton").isEnabled());
    CHECK(fixture.find<QListWidget>("findings").item(0)->text().startsWith("✕ Row 3, number: "));
    CHECK(accessibilityProblems(fixture.find("FrameworkImportDialog")).join('\n').toStdString() == "");
    fixture.click(fixture.find("cancelButton"));
    CHECK(require(fixture.stored().schoolFrameworks()).empty());
}

TEST_CASE("A framework of ones own is started in a file that is valid") {
    FrameworksWindow fixture;
    fixture.trigger("actionNewFramework");
    CHECK(accessibilityProblems(fixture.find("NewFrameworkDialog")).join('\n').toStdString() == "");
    fixture.click(fixture.find("writeButton"));
    CHECK(fixture.find<QLabel>("problem").text().contains("title"));
    fixture.type("Our welcome");
    auto& levels = fixture.find<QPlainTextEdit>("levels");
    levels.setFocus();
    levels.selectAll();
    fixture.type("Low");
    fixture.click(fixture.find("writeButton"));
    CHECK(fixture.find<QLabel>("problem").text().contains("two to ten"));
    fixture.press(Qt::Key_End, Qt::ControlModifier);
    fixture.press(Qt::Key_Return);
    fixture.type("High");
    fixture.dialogs.paths = {fromPath(fixture.folder / "welcome.json")};
    fixture.click(fixture.find("writeButton"));
    const FrameworkLoad load = require(loadFrameworkFile(fixture.folder / "welcome.json"));
    REQUIRE(load.framework);
    CHECK(load.findings.empty());
    CHECK(load.framework->id() == "our-welcome");
    CHECK(load.framework->data().scales.front().levels.size() == 2);
}

TEST_CASE("The framework in view is written to a file byte for byte") {
    FrameworksWindow fixture;
    fixture.dialogs.paths = {fromPath(fixture.folder / "out.json")};
    fixture.trigger("actionWriteFramework");
    const FrameworkLoad load = require(loadFrameworkFile(fixture.folder / "out.json"));
    REQUIRE(load.framework);
    CHECK(load.framework->hash() == fixture.window->session()->framework()->hash());
}

TEST_CASE("A copy of the wording is shown beside ours laid over and taken off") {
    FrameworksWindow fixture;
    const std::string ours = fullFramework()->findItem("leading-1")->text;
    fixture.dialogs.paths = {
        fixture.write("copy.csv", "Number,Sentence\n1.1,\"As printed: " + ours + "\"\n")};
    fixture.choose("leading-1");
    CHECK_FALSE(fixture.isShown("ownCopy"));
    fixture.trigger("actionLayOver");
    REQUIRE(fixture.waitFor("keepButton"));
    CHECK(accessibilityProblems(fixture.find("WordingDialog")).join('\n').toStdString() == "");
    auto& pairs = fixture.find<QTreeWidget>("pairs");
    REQUIRE(pairs.topLevelItemCount() == 1);
    CHECK(pairs.topLevelItem(0)->text(1) == toQt(ours));
    CHECK(pairs.topLevelItem(0)->text(2) == toQt("As printed: " + ours));
    CHECK(fixture.find<QListWidget>("left").count() > 0);
    fixture.click(fixture.find("keepButton"));

    const auto wording = require(fixture.stored().schoolWording(fixture.audit.frameworkId));
    REQUIRE(wording);
    CHECK(wording->texts.at("leading-1") == "As printed: " + ours);
    CHECK(wording->origin == "copy.csv");
    CHECK(fixture.find<QLabel>("ownCopy").text() == toQt("In your own copy (copy.csv): As printed: " + ours));

    fixture.window->findChild<QMenu*>("menuFrameworks")->aboutToShow();
    fixture.trigger("actionTakeOff");
    CHECK_FALSE(require(fixture.stored().schoolWording(fixture.audit.frameworkId)));
    CHECK_FALSE(fixture.isShown("ownCopy"));
}

TEST_CASE("A copy that cannot be read says why") {
    FrameworksWindow fixture;
    fixture.dialogs.paths = {fixture.write("copy.txt", "Nothing has a number here.")};
    fixture.trigger("actionLayOver");
    REQUIRE(fixture.waitForText("counts", "cannot be taken"));
    CHECK_FALSE(fixture.find<QPushButton>("keepButton").isEnabled());
    CHECK(fixture.find<QListWidget>("left").item(0)->text().startsWith("✕ No numbered sentence"));
}

TEST_CASE("In a file that is only read a framework is written out and none is brought or laid over") {
    FrameworksWindow fixture;
    fixture.window.reset();
    const ProtectedFile protection(fixture.file);
    fixture.start(true);
    const auto action = [&](const char* name) {
        return fixture.window->findChild<QAction*>(QLatin1String(name));
    };
    for (const char* name : {"actionBringFramework", "actionLayOver", "actionTakeOff", "actionAddAudit"})
        CHECK_FALSE(action(name)->isEnabled());
    CHECK(action("actionWriteFramework")->isEnabled());
}
