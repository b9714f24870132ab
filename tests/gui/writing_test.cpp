#include "support/qt_strings.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QTableWidget>
#include <QTextBlock>

#include "gui/accessibility_lint.h"
#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

/// The window with spelling ready and the rationale of an item in the focus.
struct WritingWindow : WindowFixture {
    WritingWindow() {
        choose("own-1");
        box().setFocus();
        REQUIRE(QTest::qWaitFor([this] { return spelling.isReady(); }, 30'000));
    }
    ProseEdit& box() { return find<ProseEdit>("rationale"); }
    QString warning() {
        const auto* label = box().findChild<QLabel*>("proseWarning");
        return label->isVisible() ? label->text() : QString();
    }
    bool waitForWarning(const QString& words) {
        return QTest::qWaitFor([&] { return warning().contains(words); }, 5'000);
    }
    /// Whether something in the colour of errors is painted in the box.
    bool hasMarks() {
        settle();
        const QImage image = box().viewport()->grab().toImage();
        const QColor mark(0xB42318);
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor colour = image.pixelColor(x, y);
                found +=
                    colour.red() - colour.green() > 90 && std::abs(colour.red() - mark.red()) < 60 ? 1 : 0;
            }
        return found > 10;
    }
    QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    QStringList offers() {
        QStringList texts;
        for (const QAction* action : menu()->actions())
            if (action->objectName() == "suggestion")
                texts.append(action->text());
        return texts;
    }
    void trigger(const QString& name) {
        QAction* action = menu()->findChild<QAction*>(name);
        REQUIRE(action);
        QMenu* open = menu();
        open->setActiveAction(action);
        QTest::keyClick(open, Qt::Key_Return);
        settle();
    }
};

} // namespace

TEST_CASE("A slip is underlined once the word is left and put right from the keyboard") {
    WritingWindow fixture;
    fixture.type("We recieve");
    CHECK_FALSE(fixture.hasMarks()); // it is still being typed
    fixture.type(" feedback");
    CHECK(fixture.hasMarks());
    fixture.press(Qt::Key_F7);
    REQUIRE(fixture.menu());
    CHECK(fixture.offers().value(0) == "receive");
    QTest::keyClick(fixture.menu(), Qt::Key_Down);
    QTest::keyClick(fixture.menu(), Qt::Key_Return);
    fixture.settle();
    CHECK(fixture.box().toPlainText() == "We receive feedback");
    CHECK_FALSE(fixture.hasMarks());
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.judgementInFile("own-1").rationale == "We receive feedback");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
}

TEST_CASE("The menu of the mouse offers suggestions and keeps an own word outside the audit") {
    WritingWindow fixture;
    fixture.type("Oakfieldian learners");
    CHECK(fixture.hasMarks());
    QTextCursor cursor = fixture.box().textCursor();
    cursor.setPosition(3);
    const QPoint place = fixture.box().cursorRect(cursor).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, fixture.box().viewport()->mapToGlobal(place));
    QApplication::sendEvent(fixture.box().viewport(), &event);
    fixture.settle();
    REQUIRE(fixture.menu());
    fixture.trigger("addToDictionary");
    CHECK_FALSE(fixture.hasMarks());
    QFile own(fromPath(fixture.folder / "my-words.txt"));
    REQUIRE(own.open(QIODevice::ReadOnly));
    CHECK(own.readAll() == "Oakfieldian\n");
    fixture.box().setFocus();
    fixture.press(Qt::Key_F7);
    CHECK(fixture.warning() == "No word here is spelt wrong.");
}

TEST_CASE("Spelling is switched off and on in the menu and remembered") {
    WritingWindow fixture;
    fixture.type("We recieve feedback");
    REQUIRE(fixture.hasMarks());
    auto* check = fixture.window->findChild<QAction*>("actionCheckSpelling");
    check->trigger();
    CHECK_FALSE(fixture.hasMarks());
    CHECK_FALSE(fixture.settings.checksSpelling());
    CHECK_FALSE(fixture.window->findChild<QAction*>("actionNextMisspelt")->isEnabled());
    check->trigger();
    CHECK(fixture.hasMarks());
}

TEST_CASE("The words are counted at the field that has the focus and nothing moves for it") {
    WritingWindow fixture;
    CHECK_FALSE(fixture.isShown("wordCount"));
    fixture.type("We asked every learner");
    CHECK(fixture.find<QLabel>("wordCount").text() == "4 words");
    const int height = fixture.box().height();
    fixture.press(Qt::Key_Tab);
    CHECK_FALSE(fixture.isShown("wordCount"));
    CHECK(fixture.box().height() == height);
}

TEST_CASE("A text that looks like data about children gets a gentle word below it") {
    WritingWindow fixture;
    fixture.type("Born 3 May 2014 she");
    REQUIRE(fixture.waitForWarning("date of birth"));
    CHECK(fixture.warning().startsWith(QStringLiteral("▲ ")));
    CHECK(fixture.box().hasFocus());
    CHECK(QApplication::activeModalWidget() == nullptr);
    const auto* label = fixture.box().findChild<QLabel*>("proseWarning");
    CHECK(label->geometry().bottom() < fixture.box().height());
    CHECK(label->geometry().top() >= fixture.box().viewport()->geometry().bottom());
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    fixture.type("Every learner was asked");
    CHECK(QTest::qWaitFor([&] { return fixture.warning().isEmpty(); }, 5'000));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
}

TEST_CASE("Short forms in view are explained by a key and at the word") {
    WritingWindow fixture;
    fixture.type("Every EHCP");
    fixture.press(Qt::Key_F1);
    QTableWidget* terms = nullptr;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (each->objectName() == "GlossaryDialog" && each->isVisible())
            terms = each->findChild<QTableWidget*>("terms");
    REQUIRE(terms);
    CHECK(terms->hasFocus());
    QStringList shown;
    for (int row = 0; row < terms->rowCount(); ++row)
        shown.append(terms->item(row, 0)->text());
    CHECK(shown.contains("EHCP"));
    CHECK(accessibilityProblems(*terms->window()).join('\n').toStdString() == "");
    QTest::keyClick(terms, Qt::Key_Escape);
    QApplication::setActiveWindow(fixture.window.get());
    fixture.box().setFocus();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&fixture.box(), &event);
    REQUIRE(fixture.menu());
    const auto* explanation = fixture.menu()->findChild<QAction*>("explanation");
    REQUIRE(explanation);
    CHECK(explanation->text().startsWith("EHCP: education, health and care plan"));
    QTest::keyClick(fixture.menu(), Qt::Key_Escape);
}

TEST_CASE("A file for reading only has no marks and no count but explains short forms") {
    WindowFixture fixture(false);
    const ProtectedFile protection(fixture.file);
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.choose("own-1");
    auto& box = fixture.find<ProseEdit>("rationale");
    box.setFocus();
    fixture.press(Qt::Key_F7);
    CHECK(QApplication::activePopupWidget() == nullptr);
    CHECK_FALSE(fixture.isShown("wordCount"));
}

TEST_CASE("In a long text only the lines on the screen are looked at") {
    WritingWindow fixture;
    QString text;
    while (text.size() < 50'000)
        text += QStringLiteral("Learners recieve feedback that helps, and staff act on it within a week. ");
    fixture.box().setPlainText(text); // one paragraph
    fixture.settle();
    fixture.press(Qt::Key_End, Qt::ControlModifier);
    fixture.type("more");
    int lines = 0;
    qsizetype characters = 0;
    fixture.box().forEachVisibleLine(
        [&](const QTextBlock&, const QString& whole, const QTextLine& line, const QPointF&) {
            ++lines;
            characters += line.textLength();
            CHECK(whole.size() > 50'000);
        });
    CHECK(lines >= 2);
    CHECK(lines <= fixture.box().maximumLines() + 2);
    CHECK(characters < 2'500);
    CHECK(fixture.hasMarks());
}
