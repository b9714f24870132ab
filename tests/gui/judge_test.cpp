#include "support/qt_strings.h"
#include "widgets/controls/level_choice.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

TEST_CASE("A level is chosen by mouse and saved at once") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-settled"));
    CHECK(fixture.judgementInFile("own-1").levelId == "settled");
    CHECK(fixture.judgementInFile("own-1").author == "SENCO");
    CHECK(fixture.find<LevelChoice>("level-settled").isChecked());
    CHECK(fixture.find<QLabel>("saving").text().startsWith(QStringLiteral("✓ Saved")));
    CHECK(fixture.find<QLabel>("nextUndo").text() == "Undo judgement on 3.1 (Ctrl+Z)");
}

TEST_CASE("Digits and arrows choose a level while a level has the keyboard") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.press(Qt::Key_J, Qt::ControlModifier);
    fixture.press(Qt::Key_3);
    CHECK(fixture.judgementInFile("own-1").levelId == "leading-the-way");
    fixture.press(Qt::Key_Up);
    CHECK(fixture.judgementInFile("own-1").levelId == "settled");
    fixture.press(Qt::Key_0);
    CHECK(fixture.judgementInFile("own-1").levelId.empty());
    fixture.press(Qt::Key_7); // no such level
    CHECK(fixture.judgementInFile("own-1").levelId.empty());
}

TEST_CASE("A rationale is written when the field is left and undone and done again by keys") {
    WindowFixture fixture;
    fixture.choose("own-1");
    auto& rationale = fixture.find<ProseEdit>("rationale");
    rationale.setFocus();
    fixture.type("Seen in 3 lessons");
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
    CHECK(fixture.find<QLabel>("wordCount").text() == "4 words");
    fixture.press(Qt::Key_Tab);
    CHECK(fixture.judgementInFile("own-1").rationale == "Seen in 3 lessons");

    rationale.setFocus();
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
    CHECK(rationale.toPlainText().isEmpty());
    fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(fixture.judgementInFile("own-1").rationale == "Seen in 3 lessons");
    CHECK(rationale.toPlainText() == "Seen in 3 lessons");
}

TEST_CASE("A long text is broken beside its scroll bar from the first moment") {
    WindowFixture fixture(false);
    {
        const auto other =
            require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
        const std::string text(1500, 'x');
        std::string words;
        for (std::size_t place = 0; place < text.size(); place += 5)
            words += text.substr(place, 5) + ' ';
        const auto edit = require(other->setJudgement(fixture.judgement("own-1", "settled", words)));
        require(other->run(*edit, "SENCO"));
    }
    fixture.settings.setLastPlace(toQt(fixture.file.string()), toQt(fixture.audit.id.text()), "own-1");
    REQUIRE(fixture.window->openFile(toQt(fixture.file.string())));
    fixture.enter("audit");
    auto& rationale = fixture.find<ProseEdit>("rationale");
    REQUIRE(rationale.verticalScrollBar()->isVisible());
    const QTextLayout* layout = rationale.document()->firstBlock().layout();
    CHECK(layout->lineAt(0).width() + 2 * rationale.document()->documentMargin() <=
          rationale.viewport()->width());
}

TEST_CASE("Typing that pauses is saved without leaving the field") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.find("rationale").setFocus();
    fixture.type("We asked learners");
    REQUIRE(
        QTest::qWaitFor([&] { return fixture.judgementInFile("own-1").rationale == "We asked learners"; }));
    CHECK(fixture.find("rationale").hasFocus());
}

TEST_CASE("Undo while typing takes back what was typed") {
    WindowFixture fixture;
    fixture.choose("own-1");
    auto& rationale = fixture.find<ProseEdit>("rationale");
    rationale.setFocus();
    fixture.type("Not yet saved");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(rationale.toPlainText().isEmpty());
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
}

TEST_CASE("Going to another item writes what was typed to the right one") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.find("rationale").setFocus();
    fixture.type("For the own statement");
    fixture.press(Qt::Key_Up, Qt::AltModifier);
    CHECK(fixture.subject() == "voices-1");
    CHECK(fixture.judgementInFile("own-1").rationale == "For the own statement");
    fixture.choose("leading-1");
    CHECK(fixture.find<ProseEdit>("rationale").toPlainText().isEmpty());
    CHECK(fixture.judgementInFile("leading-1").rationale.empty());
}

TEST_CASE("The state of the work is chosen apart from the level") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("state-ready-for-review"));
    CHECK(fixture.judgementInFile("own-1").state == ProgressState::ReadyForReview);
    CHECK(fixture.judgementInFile("own-1").levelId.empty());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.find<QAbstractButton>("state-not-started").isChecked());
}

TEST_CASE("Undo shows the item that it is about") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-settled"));
    fixture.choose("leading-1");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.subject() == "own-1");
    CHECK(fixture.find<LevelChoice>("level-none").isChecked());
}

TEST_CASE("A hint leads to where something can be done about it") {
    WindowFixture fixture;
    fixture.choose("own-1");
    CHECK_FALSE(fixture.isShown("hintWayOut"));
    fixture.click(fixture.find("level-settled"));
    fixture.click(fixture.find("hintWayOut"));
    CHECK(fixture.find("newTitle").hasFocus());
    fixture.type("Learning walk");
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.evidenceInFile("own-1").size() == 1);
}

TEST_CASE("An area that is judged above an open legal duty says so and leads to it") {
    WindowFixture fixture;
    fixture.choose("leading");
    fixture.click(fixture.find("level-settled"));
    REQUIRE(fixture.isShown("hintWayOut"));
    fixture.click(fixture.find("hintWayOut"));
    REQUIRE(fixture.subject() == "leading-1");
    fixture.click(fixture.find("level-settled"));
    fixture.choose("leading");
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        CHECK_FALSE((label->isVisible() && label->text().contains(QStringLiteral("legal duty here"))));
}

TEST_CASE("What the framework says to look at stands beside the judgement") {
    WindowFixture fixture;
    fixture.choose("leading-1");
    REQUIRE(fixture.isShown("guidance"));
    CHECK(fixture.find<QLabel>("guidance").text() == QStringLiteral("• Ask three leaders, not one."));
    REQUIRE(fixture.isShown("prompts"));
    fixture.choose("own-1");
    CHECK_FALSE(fixture.isShown("guidance"));
    CHECK_FALSE(fixture.isShown("prompts"));
}

TEST_CASE("What the next level needs leads to its descriptor") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.click(fixture.find("level-starting"));
    fixture.click(fixture.find("need-own-1-settled"));
    CHECK(fixture.find("descriptor-own-1-settled").hasFocus());
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_Space);
    CHECK(fixture.highlightInFile("own-1-settled") == HighlightState::Fully);
    CHECK_FALSE(fixture.isShown("need-own-1-settled"));
}

TEST_CASE("An item that the framework does not have judged shows no levels") {
    WindowFixture fixture;
    fixture.choose("attendance");
    CHECK_FALSE(fixture.isShown("levels"));
    CHECK_FALSE(fixture.isShown("rationale"));
    fixture.choose("leading-overall");
    CHECK(fixture.isShown("level-much"));
    fixture.click(fixture.find("level-much"));
    CHECK(fixture.judgementInFile("leading-overall").levelId == "much");
}

TEST_CASE("An overall judgement takes no description and no evidence of its own") {
    WindowFixture fixture;
    fixture.choose("leading-overall");
    CHECK_FALSE(fixture.isShown("description"));
    CHECK_FALSE(fixture.isShown("newTitle"));
    CHECK(fixture.isShown("rationale"));
    fixture.press(Qt::Key_E, Qt::ControlModifier);
    fixture.press(Qt::Key_L, Qt::ControlModifier);
    CHECK_FALSE(fixture.isShown("reuseWords"));
    fixture.choose("leading");
    CHECK(fixture.isShown("description"));
}

TEST_CASE("How the framework goes about a step unfolds and what to look at folds away until it is wanted") {
    WindowFixture fixture;
    fixture.choose("leading-1");
    CHECK_FALSE(fixture.isShown("guidance-1"));
    CHECK_FALSE(fixture.isShown("how-2")); // the framework says nothing of it
    fixture.tabTo("how-1");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.find<QLabel>("guidance-1").text() == QStringLiteral("Prepare\nRead everything first."));
    CHECK(accessibilityProblems(*fixture.window) == QStringList());
    fixture.tabTo("how-1");
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(fixture.isShown("guidance-1"));
    REQUIRE(fixture.isShown("guidance"));
    fixture.tabTo("helpToggle");
    fixture.press(Qt::Key_Space);
    CHECK_FALSE(fixture.isShown("guidance"));
    CHECK_FALSE(fixture.isShown("prompts"));
    fixture.window.reset();
    fixture.start(true);
    fixture.choose("leading-1");
    CHECK_FALSE(fixture.isShown("guidance")); // the next day as well
    fixture.tabTo("helpToggle");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.isShown("guidance"));
}
