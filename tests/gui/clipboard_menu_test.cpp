#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct ClipboardMenuWindow : WindowFixture {
    ClipboardMenuWindow() {
        choose("own-1");
        find("rationale").setFocus();
    }
    /// Opens the Edit menu over what has the keyboard and chooses an entry that can be chosen.
    void chooseInMenu(const char* name) {
        QAction* entry = shown(name);
        REQUIRE(entry->isEnabled());
        auto* menu = window->findChild<QMenu*>("menuEdit");
        menu->setActiveAction(entry);
        QTest::keyClick(menu, Qt::Key_Return);
        settle();
    }
    bool canBeChosen(const char* name) {
        const bool can = shown(name)->isEnabled();
        QTest::keyClick(window->findChild<QMenu*>("menuEdit"), Qt::Key_Escape);
        return can;
    }

private:
    QAction* shown(const char* name) {
        auto* menu = window->findChild<QMenu*>("menuEdit");
        menu->popup(window->mapToGlobal(QPoint(20, 20)));
        settle();
        return window->findChild<QAction*>(name);
    }
};

} // namespace

TEST_CASE_METHOD(ClipboardMenuWindow, "Words are moved by the Edit menu alone") {
    type("Learners are heard every term.");
    CHECK_FALSE(canBeChosen("actionCut"));
    chooseInMenu("actionSelectAll");
    chooseInMenu("actionCut");
    CHECK(find<QPlainTextEdit>("rationale").toPlainText().isEmpty());
    chooseInMenu("actionPaste");
    type(" So say the minutes.");
    find("navigator").setFocus();
    settle();
    CHECK(judgementInFile("own-1").rationale == "Learners are heard every term. So say the minutes.");
}

TEST_CASE_METHOD(ClipboardMenuWindow,
                 "The Edit menu copies from a line and offers nothing where no text is") {
    auto& line = find<QLineEdit>("newTitle");
    line.setFocus();
    type("Minutes");
    line.selectAll();
    chooseInMenu("actionCopy");
    CHECK(QApplication::clipboard()->text() == "Minutes");
    find("navigator").setFocus();
    CHECK_FALSE(canBeChosen("actionCopy"));
    CHECK_FALSE(canBeChosen("actionPaste"));
}
