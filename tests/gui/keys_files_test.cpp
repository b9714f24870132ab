// What the menus and the Report place do to a file, by keys alone, with the dialogs that come up for it: the
// file after each edit, and after undo.
#include "app/report_export.h"
#include "core/framework/framework_loader.h"
#include "core/protection/file_protection.h"
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QImage>

#include "gui/keys_alone.h"

using namespace inclusion;

namespace {

struct KeysFiles : KeysAlone<> {
    using KeysAlone::KeysAlone;

    QString make(const char* name, const std::string& text) {
        writeBytes(folder / name, text);
        return fromPath(folder / name);
    }
    /// Waits for a button that can be pressed and turns to its dialog, as a desktop does.
    void turnTo(const QString& button) {
        if (!QTest::qWaitFor([&] { return isShown(button) && find(button).isEnabled(); }, 30'000))
            throw std::runtime_error("nothing comes up with " + button.toStdString());
        QApplication::setActiveWindow(find(button).window());
        static_cast<void>(QTest::qWaitForWindowActive(find(button).window()));
        settle();
    }
    /// Goes back to the window when a dialog has closed.
    void turnBack() {
        QApplication::setActiveWindow(window.get());
        settle();
    }
    std::size_t ownFrameworks() { return require(stored().schoolFrameworks()).size(); }
    std::string wording() {
        const auto laid = require(stored().schoolWording(audit.frameworkId));
        return laid ? laid->texts.at("leading-1") : std::string();
    }
};

const QStringList frameworksMenu{QStringLiteral("menuFile"), QStringLiteral("menuFrameworks")};

} // namespace

TEST_CASE("A framework is brought by keys alone and undone") {
    KeysFiles fixture;
    fixture.dialogs.paths = {fixture.make("garden.csv",
                                          "Area,No,Statement,Low,High,Evidence\n"
                                          "1 Gardens,1,Everyone plants vegetables in the garden.,a,b,\n")};
    fixture.fromMenu(frameworksMenu, "actionBringFramework");
    fixture.turnTo("keepButton");
    fixture.use("keepButton");
    CHECK(fixture.ownFrameworks() == 1);
    fixture.turnBack();
    fixture.undo();
    CHECK(fixture.ownFrameworks() == 0);
    fixture.redo();
    CHECK(fixture.ownFrameworks() == 1);
}

TEST_CASE("A copy of the wording is laid over and taken off by keys alone and undone") {
    KeysFiles fixture;
    const std::string printed = "As printed: " + fullFramework()->findItem("leading-1")->text;
    fixture.dialogs.paths = {fixture.make("copy.csv", "Number,Sentence\n1.1,\"" + printed + "\"\n")};
    fixture.fromMenu(frameworksMenu, "actionLayOver");
    fixture.turnTo("keepButton");
    fixture.use("keepButton");
    CHECK(fixture.wording() == printed);
    fixture.turnBack();
    fixture.fromMenu(frameworksMenu, "actionTakeOff");
    CHECK(fixture.wording().empty());
    fixture.undo();
    CHECK(fixture.wording() == printed);
    fixture.undo();
    CHECK(fixture.wording().empty());
}

TEST_CASE("A framework of ones own is started by keys alone") {
    KeysFiles fixture;
    fixture.dialogs.paths = {fromPath(fixture.folder / "welcome.json")};
    fixture.fromMenu(frameworksMenu, "actionNewFramework");
    fixture.turnTo("writeButton");
    fixture.write("frameworkTitle", "Our welcome");
    fixture.use("writeButton");
    const FrameworkLoad load = require(loadFrameworkFile(fixture.folder / "welcome.json"));
    REQUIRE(load.framework);
    CHECK(load.framework->id() == "our-welcome");
}

TEST_CASE("An audit is added to the file by keys alone") {
    KeysFiles fixture;
    fixture.dialogs.showsNewAudit = true;
    fixture.fromMenu({"menuFile"}, "actionAddAudit");
    fixture.turnTo("startButton");
    fixture.tabTo("framework");
    fixture.press(Qt::Key_Down);
    fixture.use("startButton");
    CHECK(require(fixture.stored().audits()).size() == 2);
}

TEST_CASE("A passphrase is set and taken away by keys alone") {
    KeysFiles fixture(false);
    fixture.exportRecoverySheet = [](const report::RecoverySheet&, const std::filesystem::path& path) {
        writeBytes(path, "sheet");
        return Result<>();
    };
    fixture.start(true);
    fixture.fromMenu({"menuFile"}, "actionProtect");
    fixture.turnTo("protectButton");
    fixture.write("newPassphrase", "grey heron over the weir");
    fixture.write("repeated", "grey heron over the weir");
    fixture.dialogs.paths = {fromPath(fixture.folder / "sheet.pdf")};
    fixture.use("sheetButton");
    fixture.use("haveWords");
    fixture.use("protectButton");
    const auto isBack = [&] { return fixture.window->session() && fixture.isShown("careBanner"); };
    REQUIRE(QTest::qWaitFor(isBack, 60'000));
    CHECK(FileProtection::isProtected(fixture.file));
    fixture.turnBack();
    fixture.dialogs.agree = true;
    fixture.fromMenu({"menuFile"}, "actionRemovePassphrase");
    REQUIRE(QTest::qWaitFor([&] { return isBack() && !FileProtection::isProtected(fixture.file); }, 60'000));
}

TEST_CASE("The way back to a backup is gone by keys alone and keeps the present file") {
    KeysFiles fixture;
    fixture.walkTo("own-1");
    fixture.write("description", "As it was");
    fixture.press(Qt::Key_Tab);
    require(fixture.window->session()->service().backUp());
    fixture.clock.set(moment("2026-11-22T12:00:00Z"));
    fixture.write("rationale", "Later");
    fixture.press(Qt::Key_Tab);
    REQUIRE(fixture.judgementInFile("own-1").rationale == "Later");
    fixture.fromMenu({"menuFile"}, "actionBackups");
    fixture.turnTo("restoreButton");
    fixture.use("restoreButton");
    REQUIRE(
        QTest::qWaitFor([&] { return fixture.window->session() && fixture.isShown("careBanner"); }, 60'000));
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
    CHECK(require(fixture.stored().description(fixture.audit.id, "own-1"))->text == "As it was");
    CHECK(require(AuditService::backups(fixture.file)).size() == 2);
}

TEST_CASE("Templates and the logo are kept and taken away by keys alone and undone") {
    KeysFiles fixture(false);
    fixture.reports = app::reportServices(fixture.clock, fixture.keys);
    fixture.window.reset();
    fixture.start(true);
    fixture.enter("report");
    const auto templates = [&] { return require(fixture.stored().templates()); };
    fixture.write("ownName", "Autumn board");
    fixture.press(Qt::Key_Return);
    REQUIRE(templates().size() == 1);
    CHECK(templates().front().name == "Autumn board");
    fixture.use("removeTemplate");
    CHECK(templates().empty());
    fixture.undo();
    CHECK(templates().size() == 1);
    fixture.undo();
    CHECK(templates().empty());

    QImage picture(80, 40, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    const QString path = fromPath(fixture.folder / "sign.png");
    REQUIRE(picture.save(path));
    fixture.dialogs.paths = {path};
    const auto hasLogo = [&] { return require(fixture.stored().logo()).has_value(); };
    fixture.use("chooseLogo");
    CHECK(hasLogo());
    fixture.use("removeLogo");
    CHECK_FALSE(hasLogo());
    fixture.undo();
    CHECK(hasLogo());
    fixture.undo();
    CHECK_FALSE(hasLogo());
}
