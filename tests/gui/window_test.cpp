#include "support/qt_strings.h"
#include "widgets/panels/navigator_view.h"
#include "widgets/panels/side_panel.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

#include <map>

#include "gui/window_fixture.h"

using namespace inclusion;

TEST_CASE("The window shows areas and items and the words of the framework") {
    WindowFixture fixture;
    fixture.choose("leading-1");
    CHECK(fixture.window->windowTitle() ==
          QStringLiteral("Oakfield School · Every key · 2026/27 — Inclusion Workbench"));
    CHECK(fixture.find<QLabel>("headline").text() == "Leaders know the school");
    CHECK(fixture.find<QLabel>("breadcrumb").text().contains(QStringLiteral("› 1.1")));
    CHECK(fixture.find<QAbstractButton>("level-starting").text() == "Starting out");
    fixture.choose("leading");
    CHECK(fixture.isShown("descriptor-leading-whole"));
}

TEST_CASE("A statement is described and highlighted and judged by keys alone") {
    WindowFixture fixture;
    fixture.walkTo("own-1");
    fixture.tabTo("description");
    fixture.type("Weekly talks with learners");
    fixture.tabTo("newTitle");
    fixture.type("Notes of talks");
    fixture.press(Qt::Key_Return);
    fixture.tabTo("descriptor-own-1-settled");
    fixture.press(Qt::Key_Space);
    fixture.tabTo("level-none");
    fixture.press(Qt::Key_2);
    fixture.tabTo("rationale");
    fixture.type("Learners say so");
    fixture.tabTo("state-in-progress");
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_F6);

    const Judgement judgement = fixture.judgementInFile("own-1");
    CHECK(judgement.levelId == "settled");
    CHECK(judgement.rationale == "Learners say so");
    CHECK(judgement.state == ProgressState::Agreed); // stands below
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
    CHECK(fixture.highlightInFile("own-1-settled") == HighlightState::Partly);
    CHECK(require(fixture.stored().description(fixture.audit.id, "own-1"))->text ==
          "Weekly talks with learners");

    // And all of it can be taken back.
    for (int step = 0; step < 6; ++step)
        fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.judgementInFile("own-1") == Judgement{});
    CHECK(fixture.evidenceInFile("own-1").empty());
    CHECK(fixture.highlightInFile("own-1-settled") == HighlightState::NotYet);
    CHECK(require(fixture.stored().description(fixture.audit.id, "own-1"))
              .value_or(Description{})
              .text.empty());
    CHECK(require(fixture.stored().check()).empty());
}

TEST_CASE("F6 goes round the parts of the window") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.find("navigator").setFocus();
    QStringList way;
    for (int step = 0; step < 5; ++step) {
        fixture.press(Qt::Key_F6);
        way.append(QApplication::focusWidget()->objectName());
    }
    CHECK(way ==
          QStringList{"description", "descriptor-own-1-starting", "newStrength", "level-none", "navigator"});
}

TEST_CASE("Next and previous go through the items in order and stop at the ends") {
    WindowFixture fixture;
    fixture.choose("leading-1");
    fixture.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(fixture.subject() == "leading-1");
    QStringList way;
    for (int step = 0; step < 6; ++step) {
        fixture.press(Qt::Key_Down, Qt::AltModifier);
        way.append(fixture.subject());
    }
    CHECK(way == QStringList{"leading-2", "leading-overall", "attendance", "voices-1", "own-1", "own-1"});
    fixture.choose("numbers");
    fixture.press(Qt::Key_Down, Qt::AltModifier);
    CHECK(fixture.subject() == "attendance");
}

TEST_CASE("Below 1100 pixels the judgement goes under the statement and keeps the keyboard") {
    WindowFixture fixture;
    fixture.choose("own-1");
    auto* side = fixture.window->findChild<SidePanel*>();
    REQUIRE(side != nullptr);
    CHECK(fixture.find<QScrollArea>("sideScroll").isAncestorOf(side));
    fixture.find("rationale").setFocus();
    fixture.type("Typed before");
    fixture.window->resize(1000, 768);
    fixture.settle();
    CHECK_FALSE(fixture.isShown("sideScroll"));
    CHECK(fixture.find("workspace").isAncestorOf(side));
    CHECK(fixture.find("rationale").hasFocus());
    fixture.window->resize(1366, 768);
    fixture.settle();
    CHECK(fixture.find<QScrollArea>("sideScroll").isAncestorOf(side));
    CHECK(fixture.find("rationale").hasFocus());
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.judgementInFile("own-1").rationale == "Typed before");
}

TEST_CASE("Every key does one thing and the list shows it") {
    WindowFixture fixture;
    // Places may share a key, each with an action that works only while the focus is inside it.
    const auto worksOnlyInside = [](const QAction* action) {
        return action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
    };
    const auto overlap = [](const QAction* one, const QAction* other) {
        const auto* a = qobject_cast<const QWidget*>(one->parent());
        const auto* b = qobject_cast<const QWidget*>(other->parent());
        return a == nullptr || b == nullptr || a == b || a->isAncestorOf(b) || b->isAncestorOf(a);
    };
    std::multimap<QString, const QAction*> byKey;
    for (const QAction* action : fixture.window->findChildren<QAction*>()) {
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue; // a menu tells the key, and the field that is in it answers
        for (const QKeySequence& keys : action->shortcuts()) {
            INFO(keys.toString().toStdString());
            const auto [first, last] = byKey.equal_range(keys.toString());
            for (auto each = first; each != last; ++each) {
                CHECK(worksOnlyInside(action));
                CHECK(worksOnlyInside(each->second));
                CHECK_FALSE(overlap(action, each->second));
            }
            byKey.insert({keys.toString(), action});
        }
    }
    fixture.press(Qt::Key_Slash, Qt::ControlModifier);
    QStringList listed;
    for (const ShortcutEntry& entry : fixture.dialogs.shortcuts)
        listed.append(entry.keys);
    for (const char* keys : {"Ctrl+Z", "Alt+Down", "Alt+Up", "Ctrl+E", "F6", "Ctrl+1", "Ctrl+P", "Space"})
        CHECK(listed.contains(QLatin1String(keys)));
}

TEST_CASE("Colours and text size follow the menu and are remembered") {
    WindowFixture fixture;
    const double before = QApplication::font().pointSizeF();
    fixture.find("navigator").setFocus();
    fixture.press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(QApplication::font().pointSizeF() == Approx(before * 1.25));
    CHECK(fixture.settings.textSize() == 125);
    fixture.press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(QApplication::font().pointSizeF() == Approx(before));
    fixture.window->findChild<QAction*>("actionDark")->trigger();
    CHECK(fixture.settings.appearance() == Appearance::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == QColor(0x171B21));
    fixture.window->findChild<QAction*>("actionLight")->trigger();
    CHECK(QApplication::palette().color(QPalette::Window) == QColor(0xF5F6F8));
}

TEST_CASE("Two audits in one file are chosen between") {
    WindowFixture fixture;
    require(fixture.window->session()->addAudit(*fullFramework(), "2027/28"));
    fixture.settle();
    fixture.choose("own-1");
    fixture.click(fixture.find("level-settled"));
    CHECK(fixture.judgementInFile("own-1").levelId.empty());
    fixture.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.press(Qt::Key_Up);
    fixture.press(Qt::Key_Return);
    QApplication::setActiveWindow(fixture.window.get()); // as a desktop does when a sheet closes
    CHECK(fixture.window->session()->audit()->cycle == "2026/27");
    CHECK(fixture.find<QAbstractButton>("level-none").isChecked());
    // Undo goes back to the audit that it is about.
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.window->session()->audit()->cycle == "2027/28");
}
