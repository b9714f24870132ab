#include "support/qt_strings.h"
#include "widgets/dialogs/guide_dialog.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextBrowser>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

QString guideFolder() {
    return QStringLiteral(INCLUSION_SOURCE_DIR "/docs/user-guide");
}

struct Guide : WindowFixture {
    Guide() {
        guide = guideFolder();
        window.reset();
        start(true);
        press(Qt::Key_F1, Qt::ShiftModifier);
        dialog = window->findChild<GuideDialog*>();
        REQUIRE(dialog);
        QApplication::setActiveWindow(dialog);
        settle();
        page = dialog->findChild<QTextBrowser*>("guide");
    }
    QString heading() const { return page->document()->begin().text(); }

    GuideDialog* dialog = nullptr;
    QTextBrowser* page = nullptr;
};

} // namespace

TEST_CASE("The user guide opens from the window and is read by keys") {
    Guide fixture;
    CHECK(fixture.heading() == "User guide");
    CHECK(fixture.page->hasFocus());
    // The lint takes what keeps Tab to itself for a trap: without its links, then Tab goes through them and
    // on.
    const auto flags = fixture.page->textInteractionFlags();
    fixture.page->setTextInteractionFlags(flags & ~Qt::LinksAccessibleByKeyboard);
    CHECK(accessibilityProblems(*fixture.dialog).join('\n').toStdString() == "");
    fixture.page->setTextInteractionFlags(flags);
    fixture.page->setFocus();
    for (int step = 0; step < 40 && fixture.page->hasFocus(); ++step)
        fixture.press(Qt::Key_Tab);
    CHECK_FALSE(fixture.page->hasFocus());
    fixture.dialog->openPage("README.md");
    fixture.page->moveCursor(QTextCursor::Start);
    fixture.page->setFocus();
    fixture.press(Qt::Key_Tab); // the first link
    fixture.press(Qt::Key_Return);
    CHECK(fixture.heading() == "Getting started");
    auto* back = fixture.dialog->findChild<QPushButton*>("backButton");
    CHECK(back->isEnabled());
    fixture.click(*back);
    CHECK(fixture.heading() == "User guide");
    fixture.dialog->openPage("getting-started.md#keys");
    fixture.settle();
    CHECK(fixture.page->textCursor().block().text() == "Keys");
    fixture.click(*fixture.dialog->findChild<QPushButton*>("contentsButton"));
    CHECK(fixture.heading() == "User guide");
    fixture.press(Qt::Key_Escape);
    CHECK_FALSE(fixture.dialog->isVisible());
}

TEST_CASE("Every picture of the guide fits its page") {
    Guide fixture;
    fixture.dialog->openPage("getting-started.md");
    fixture.settle();
    int pictures = 0;
    const QTextDocument& document = *fixture.page->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            ++pictures;
            const auto picture = document.resource(QTextDocument::ImageResource, QUrl(format.name()));
            const auto image = picture.value<QImage>();
            INFO(format.name().toStdString());
            REQUIRE_FALSE(image.isNull());
            CHECK(image.width() / image.devicePixelRatio() <= fixture.page->viewport()->width());
        }
    }
    CHECK(pictures > 5);
}

TEST_CASE("Every link between the pages of the guide leads somewhere") {
    const QDir folder(guideFolder());
    Guide fixture;
    int links = 0;
    for (const QString& name : folder.entryList({"*.md"})) {
        fixture.dialog->openPage(name);
        const QString text = fixture.page->toMarkdown();
        static const QRegularExpression link(R"(\]\(([^)\s]+)\))");
        for (auto found = link.globalMatch(text); found.hasNext();) {
            const QUrl target(found.next().captured(1));
            if (!target.scheme().isEmpty())
                continue;
            ++links;
            INFO(name.toStdString() << " to " << target.toString().toStdString());
            if (!target.path().isEmpty())
                CHECK(QFileInfo::exists(folder.absoluteFilePath(target.path())));
            if (target.fragment().isEmpty() || (!target.path().isEmpty() && !target.path().endsWith(".md")))
                continue;
            fixture.dialog->openPage((target.path().isEmpty() ? name : target.path()) + '#' +
                                     target.fragment());
            CHECK(fixture.page->textCursor().block().blockFormat().headingLevel() > 0);
            CHECK(fixture.page->textCursor().block().position() > 0);
        }
    }
    CHECK(links > 20);
}
