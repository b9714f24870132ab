#pragma once

#include "widgets/controls/filter_choice.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QMenu>

#include "gui/window_fixture.h"

/// Opens the list of filters above the navigator by keys, goes to one and leaves the list open there; null
/// where it is not offered.
inline QMenu* openFilters(WindowFixture& fixture, const QString& filter) {
    auto& choice = fixture.find<inclusion::FilterChoice>("filterChoice");
    choice.setFocus();
    fixture.press(Qt::Key_Space);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    for (qsizetype step = 0; step <= menu->actions().size(); ++step) {
        if (menu->activeAction() && menu->activeAction()->text() == filter)
            return menu;
        QTest::keyClick(menu, Qt::Key_Down);
    }
    QTest::keyClick(menu, Qt::Key_Escape);
    return nullptr;
}

/// Chooses a filter or takes it back, beside those that are on, by keys.
inline void toggleFilter(WindowFixture& fixture, const QString& filter) {
    QMenu* menu = openFilters(fixture, filter);
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_Space);
    CHECK(menu->isVisible()); // the next one can be chosen
    QTest::keyClick(menu, Qt::Key_Escape);
    fixture.settle();
}

/// Shows everything again and then what that filter shows alone.
inline void filterBy(WindowFixture& fixture, const QString& filter) {
    QMenu* menu = openFilters(fixture, "Everything");
    REQUIRE(menu);
    QTest::keyClick(menu, Qt::Key_Return);
    fixture.settle();
    toggleFilter(fixture, filter);
}

/// What is said to be shown.
inline QString filterState(WindowFixture& fixture) {
    return fixture.find<inclusion::FilterChoice>("filterChoice").accessibleName();
}
