#include "support/qt_strings.h"
#include "support/temporary_folder.h"
#include "widgets/dialogs/backups_dialog.h"
#include "widgets/dialogs/new_audit_dialog.h"
#include "widgets/dialogs/whats_new_dialog.h"
#include "workbench/framework_details.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

/// Drops a file on the window, if that takes it.
bool drop(QWidget& window, const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
    return true;
}

} // namespace

TEST_CASE("An audit dropped on the window opens and anything else does not") {
    WindowFixture fixture(false);
    CHECK_FALSE(drop(*fixture.window, "/tmp/plan.pdf"));
    REQUIRE(drop(*fixture.window, fromPath(fixture.file)));
    fixture.settle();
    REQUIRE(fixture.window->session());
    CHECK(fixture.window->session()->path() == fixture.file);
    // A file that is no audit by its content says so.
    const QString wrong = fromPath(fixture.folder / "wrong.inclusion");
    writeBytes(toPath(wrong), "this is no audit");
    REQUIRE(drop(*fixture.window, wrong));
    fixture.settle();
    CHECK(fixture.isShown("problemBanner"));
    CHECK(fixture.window->session()->path() == fixture.file);
}

TEST_CASE("What is new is read from the start page by keyboard") {
    WindowFixture fixture(false);
    fixture.tabTo("whatsNewButton");
    fixture.press(Qt::Key_Space);
    auto* dialog = fixture.window->findChild<WhatsNewDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(dialog->findChild<QTextBrowser*>("changes")->toPlainText().contains(
        "An audit is one file on your own computer"));
    QApplication::setActiveWindow(dialog);
    static_cast<void>(QTest::qWaitForWindowActive(dialog));
    CHECK(accessibilityProblems(*dialog).join('\n').toStdString() == "");
}

TEST_CASE("A framework says what it is and what its levels mean before it is chosen") {
    FrameworkLibrary library(std::filesystem::path(INCLUSION_SOURCE_DIR) / "frameworks");
    for (const FrameworkLibrary::Entry& entry : library.entries()) {
        REQUIRE(entry.load.framework);
        const FrameworkData& data = entry.load.framework->data();
        QTextDocument text;
        text.setHtml(frameworkDetails(*entry.load.framework));
        const QString shown = text.toPlainText();
        INFO(data.id << ": " << shown.toStdString());
        CHECK(shown.contains(QString::fromStdString(data.summary).simplified().left(40)));
        for (const Scale& scale : data.scales)
            for (const Level& level : scale.levels)
                CHECK(shown.contains(QString::fromStdString(level.title)));
        CHECK(shown.contains("areas"));
    }
}

TEST_CASE("The new audit dialog shows the framework that has the keyboard") {
    NewAuditOffer offer;
    offer.frameworks = {{"one", "First", "<p>About the <b>first</b></p>"},
                        {"two", "Second", "<p>About the second</p>"}};
    offer.cycle = "2026/27";
    NewAuditDialog dialog(offer);
    dialog.show();
    auto* details = dialog.findChild<QTextBrowser*>("frameworkDetails");
    auto* list = dialog.findChild<QListWidget*>("framework");
    // None is chosen by itself: that is for the person to say.
    CHECK(details->toPlainText().startsWith("Choose a framework"));
    dialog.findChild<QLineEdit*>("setting")->setText("Oakfield School");
    QTest::mouseClick(dialog.findChild<QPushButton*>("startButton"), Qt::LeftButton);
    CHECK(dialog.isVisible());
    CHECK(list->accessibleDescription() == "Choose a framework.");
    QTest::keyClick(list, Qt::Key_Down);
    CHECK(details->toPlainText() == "About the first");
    QTest::keyClick(list, Qt::Key_Down);
    CHECK(details->toPlainText() == "About the second");
    QTest::mouseClick(dialog.findChild<QPushButton*>("startButton"), Qt::LeftButton);
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.choice().frameworkId == "two");
}

TEST_CASE("The way back to a backup begins at the start page as well") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-starting"));
    fixture.clock.set(moment("2026-11-22T11:00:00.000Z")); // after the backup that was made by itself
    REQUIRE(fixture.window->session()->service().backUp());
    fixture.clock.set(moment("2026-11-22T12:00:00.000Z"));
    fixture.click(fixture.find("level-settled"));
    REQUIRE(fixture.judgementInFile("own-1").levelId == "settled");
    fixture.window.reset();
    fixture.start(false);
    fixture.dialogs.paths = {fromPath(fixture.file)};
    fixture.tabTo("restoreButton");
    fixture.press(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return fixture.window->findChild<BackupsDialog*>() != nullptr; }, 30'000));
    auto* dialog = fixture.window->findChild<BackupsDialog*>();
    QApplication::setActiveWindow(dialog);
    static_cast<void>(QTest::qWaitForWindowActive(dialog));
    CHECK(accessibilityProblems(*dialog).join('\n').toStdString() == "");
    CHECK(dialog->findChild<QLabel*>("change")->text().contains("would be as before"));
    auto* restore = dialog->findChild<QPushButton*>("restoreButton");
    restore->setFocus();
    QTest::keyClick(restore, Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("careBanner"); }, 30'000));
    CHECK(fixture.judgementInFile("own-1").levelId == "starting");
}
