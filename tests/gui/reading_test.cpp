#include "support/qt_strings.h"
#include "widgets/dialogs/reading_dialog.h"
#include "widgets/theme/theme.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QFontDatabase>
#include <QLabel>
#include <QRadioButton>
#include <QSlider>
#include <QStyle>

#include <algorithm>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

/// Leaves the application looking as it was.
struct ReadingWindow : WindowFixture {
    QFont font = QApplication::font();
    ReadingDialog* dialog = nullptr;
    ReadingWindow() {
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = window->findChild<ReadingDialog*>();
        REQUIRE(dialog);
        REQUIRE(dialog->isVisible());
        QApplication::setActiveWindow(dialog);
        static_cast<void>(QTest::qWaitForWindowActive(dialog));
    }
    ~ReadingWindow() {
        appearance.setAppearance(Appearance::Light);
        appearance.setLetters(Letters::System);
        appearance.setLessMotion(false);
        appearance.setTextSize(100);
        QApplication::setFont(font);
    }
    template <typename Widget>
    Widget& part(const char* name) {
        auto* widget = dialog->findChild<Widget*>(name);
        REQUIRE(widget);
        return *widget;
    }
};

} // namespace

TEST_CASE("Reading is chosen from the keyboard and remembered and seen at once") {
    ReadingWindow fixture;
    CHECK(accessibilityProblems(*fixture.dialog).join('\n').toStdString() == "");
    fixture.part<QRadioButton>("followSystem").setFocus();
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Down);
    CHECK(fixture.settings.appearance() == Appearance::Dark);
    CHECK(themeOf(fixture.window.get()).dark);
    fixture.press(Qt::Key_Down);
    CHECK(fixture.settings.appearance() == Appearance::HighContrast);
    CHECK(themeOf(fixture.window.get()).highContrast);
    const qreal before = QApplication::font().pointSizeF();
    fixture.part<QSlider>("textSize").setFocus();
    fixture.press(Qt::Key_End);
    CHECK(fixture.settings.textSize() == 200);
    CHECK(QApplication::font().pointSizeF() == Approx(2 * before));
    CHECK(fixture.part<QLabel>("textSizeValue").text() == "200 %");
    fixture.part<QCheckBox>("lessMotion").setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(fixture.settings.lessMotion());
    CHECK(QApplication::cursorFlashTime() == 0);
    CHECK(fixture.window->style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
    // Another start finds it all again.
    WorkbenchSettings again(QString::fromStdString((fixture.folder / "settings.ini").string()));
    CHECK(again.appearance() == Appearance::HighContrast);
    CHECK(again.textSize() == 200);
    CHECK(again.lessMotion());
}

TEST_CASE("Letters for readers with dyslexia reach every text") {
    REQUIRE(AppearanceControl::hasOpenDyslexic()); // scripts/install brings it
    ReadingWindow fixture;
    fixture.part<QRadioButton>("systemLetters").setFocus();
    fixture.press(Qt::Key_Down);
    CHECK(fixture.settings.letters() == Letters::OpenDyslexic);
    for (const char* name : {"rationale", "headline", "navigator"}) {
        INFO(name);
        CHECK(QFontInfo(fixture.find(name).font()).family() == "OpenDyslexic");
    }
    fixture.press(Qt::Key_Up);
    CHECK(QFontInfo(fixture.find("rationale").font()).family() != "OpenDyslexic");
}

TEST_CASE("High contrast is black and white in both directions") {
    for (const bool dark : {false, true}) {
        const Theme theme = Theme::strong(dark);
        CHECK(theme.dark == dark);
        CHECK(contrast(theme.text, theme.surface) == Approx(21.0));
        CHECK(contrast(theme.accent, theme.card) >= 7.0);
        CHECK(contrast(theme.onAccent, theme.accent) >= 7.0);
        CHECK(contrast(theme.text, theme.selection) >= 7.0);
    }
}

TEST_CASE("The list of keys names every action that has one") {
    WindowFixture fixture;
    fixture.press(Qt::Key_Slash, Qt::ControlModifier);
    const auto& entries = fixture.dialogs.shortcuts;
    int actions = 0;
    for (const QAction* action : fixture.window->findChildren<QAction*>()) {
        if (action->text().isEmpty())
            continue;
        QString what = action->text();
        what.remove('&');
        for (const QKeySequence& shortcut : action->shortcuts()) {
            ++actions;
            const QString keys = shortcut.toString(QKeySequence::NativeText);
            INFO(keys.toStdString() << " " << what.toStdString());
            CHECK(std::count_if(entries.begin(), entries.end(), [&](const ShortcutEntry& entry) {
                      return entry.keys == keys && entry.what.endsWith(what);
                  }) >= 1);
        }
    }
    CHECK(actions > 20);
}
