#include "support/qt_strings.h"
#include "widgets/controls/card.h"
#include "widgets/controls/descriptor_block.h"
#include "widgets/panels/panel_registry.h"
#include "widgets/window/menu_letters.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

#include "gui/window_fixture.h"

/// What a small screen and large letters must not spoil.
using namespace inclusion;

namespace {

/// The largest text; the application looks as it was afterwards.
struct LargeText : WindowFixture {
    QFont font = QApplication::font();
    explicit LargeText(int percent = 200) {
        appearance.setTextSize(percent);
        settle();
    }
    ~LargeText() {
        appearance.setTextSize(100);
        QApplication::setFont(font);
    }
    void resize(QSize size) {
        window->resize(size);
        settle();
    }
    /// Whether a good part of a widget lies inside everything that it stands in.
    static bool isInSight(const QWidget& widget) {
        QRect seen = widget.rect();
        for (const QWidget* around = &widget; !around->isWindow(); around = around->parentWidget())
            seen = seen.translated(around->pos()) & around->parentWidget()->rect();
        return seen.height() >= std::min(widget.height(), 24) && seen.width() >= std::min(widget.width(), 24);
    }
};

void doubled(const QList<QAction*>& actions, const QString& where, QStringList& problems) {
    QStringList seen;
    for (const QAction* action : actions) {
        if (action->isSeparator())
            continue;
        const QKeySequence letter = QKeySequence::mnemonic(action->text());
        if (letter.isEmpty())
            continue;
        if (seen.contains(letter.toString()))
            problems.append(where + QStringLiteral(": ") + action->text());
        seen.append(letter.toString());
        if (const QMenu* menu = action->menu())
            doubled(menu->actions(), action->text(), problems);
    }
}

} // namespace

TEST_CASE("No two entries of a menu share a letter") {
    WindowFixture fixture;
    for (const PanelEntry& panel : allPanels()) // the entries come with the place
        fixture.enter(panel.id);
    QStringList problems;
    doubled(fixture.find<QMenuBar>("menuBar").actions(), QStringLiteral("the bar"), problems);
    CHECK(problems.join('\n').toStdString() == "");
    // The check sees what it is for.
    QMenu menu;
    menu.addAction(QStringLiteral("&Open"));
    menu.addAction(QStringLiteral("&Once more"));
    menu.addAction(QStringLiteral("Save && close"));
    doubled(menu.actions(), QStringLiteral("planted"), problems);
    CHECK(problems.size() == 1);
    partLetters(menu.actions());
    problems.clear();
    doubled(menu.actions(), QStringLiteral("planted"), problems);
    CHECK(problems.isEmpty());
    CHECK(menu.actions().at(0)->text() == "&Open");
    CHECK(menu.actions().at(1)->text() == "Once &more");
    CHECK(menu.actions().at(2)->text() == "&Save && close");
}

TEST_CASE("Enter presses the button that has the keyboard") {
    WindowFixture fixture;
    const auto before = require(fixture.stored().actions(fixture.audit.id)).size();
    fixture.enter("actions");
    auto& button = fixture.find<QPushButton>("newAction");
    button.setFocus(Qt::TabFocusReason);
    fixture.press(Qt::Key_Return);
    REQUIRE(require(fixture.stored().actions(fixture.audit.id)).size() == before + 1);
    fixture.enter("overview");
    fixture.find<QPushButton>("searchEverything").setFocus(Qt::TabFocusReason);
    fixture.press(Qt::Key_Enter);
    CHECK(fixture.window->findChild<QDialog*>("searchPalette"));
}

TEST_CASE("No place and no message makes the window grow at any size of text") {
    const int percent = GENERATE(100, 150, 200);
    LargeText fixture(percent);
    const QSize small = percent == 100 ? QSize(1280, 672) : QSize(1366, 720);
    fixture.resize(small);
    for (const PanelEntry& panel : allPanels()) {
        INFO(panel.id.toStdString() << " at " << percent);
        fixture.enter(panel.id);
        CHECK(fixture.window->size() == small);
        CHECK(fixture.window->minimumSizeHint().width() <= small.width());
        CHECK(fixture.window->minimumSizeHint().height() <= small.height());
    }
    // A message above the page takes its room from the page.
    fixture.click(fixture.find<QPushButton>("authorButton"));
    REQUIRE(fixture.isShown("authorBar"));
    CHECK(fixture.window->size() == small);
    CHECK(fixture.window->minimumSizeHint().height() <= small.height());
}

TEST_CASE("Every place is named in full at the largest text") {
    LargeText fixture;
    fixture.resize({1280, 672});
    const auto& tabs = fixture.find<QTabBar>("places");
    const QRect last = tabs.tabRect(tabs.count() - 1);
    CHECK(tabs.count() == 6);
    CHECK(tabs.rect().contains(last));
    const auto& search = fixture.find<QPushButton>("searchEverything");
    const auto& audit = fixture.find<QPushButton>("auditInView");
    CHECK(tabs.geometry().right() < audit.geometry().left());
    CHECK(search.geometry().right() <= fixture.window->width());
    CHECK(search.width() >= search.sizeHint().width());
    CHECK(audit.width() >= audit.sizeHint().width());
    CHECK(search.text() == "Search");
    fixture.appearance.setTextSize(100);
    fixture.settle();
    CHECK(search.text() == "Search everything (Ctrl+K)");
}

TEST_CASE("No descriptor is cut at any size of text") {
    const int percent = GENERATE(100, 150, 200);
    LargeText fixture(percent);
    fixture.choose("leading-1");
    const auto blocks = fixture.find<QWidget>("audit").findChildren<DescriptorBlock*>();
    REQUIRE(blocks.size() > 1);
    for (const DescriptorBlock* block : blocks) {
        CHECK(block->height() >= block->heightForWidth(block->width()));
        CHECK(block->geometry().bottom() < block->parentWidget()->height());
        // Nor is the column cut by the card that it stands in.
        const QWidget* card = block->parentWidget()->parentWidget();
        CHECK(block->mapTo(card, QPoint(0, block->height())).y() < card->height());
    }
}

TEST_CASE("No card of a statement lies over another or is cut") {
    const int percent = GENERATE(100, 150, 200);
    LargeText fixture(percent);
    const auto path = fixture.folder / "rise.inclusion";
    Setting setting;
    setting.name = "Oakfield School";
    {
        auto service = require(AuditService::create(path, setting, fixture.dependencies()));
        const auto audit = require(
            service->addAudit(*require(fixture.frameworks.find("rise-inclusion-audit")), "2026/27", "SENCO"));
        ReviewComment comment;
        comment.id = ReviewCommentId(fixture.ids.next());
        comment.auditId = audit.id;
        comment.subjectId = "outcomes-1";
        comment.reviewer = "Chair";
        comment.text = "Seven learners are too few for figures, but what do their families say?";
        require(service->addComment(comment));
    }
    REQUIRE(fixture.window->openFile(fromPath(path)));
    fixture.enter("audit");
    for (const QSize size : {QSize(1366, 720), QSize(1920, 1000), QSize(1280, 672)}) {
        fixture.resize(size);
        for (const char* subject : {"outcomes-1", "outcomes-2", "leadership-1"}) {
            fixture.choose(subject);
            fixture.settle();
            const auto& statement = fixture.find<QLabel>("statement");
            INFO(percent << " per cent at " << size.width() << ", " << subject);
            CHECK(statement.height() >= statement.heightForWidth(statement.width()));
            QList<QWidget*> cards;
            for (QWidget* card : fixture.find<QWidget>("workspace")
                                     .findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                if (card->isVisible() && qobject_cast<Card*>(card))
                    cards.append(card);
            REQUIRE(cards.size() > 3);
            std::sort(cards.begin(), cards.end(),
                      [](const QWidget* a, const QWidget* b) { return a->y() < b->y(); });
            for (qsizetype place = 0; place < cards.size(); ++place) {
                INFO(cards[place]->metaObject()->className());
                CHECK(cards[place]->height() >=
                      cards[place]->layout()->totalHeightForWidth(cards[place]->width()));
                if (place > 0)
                    CHECK(cards[place - 1]->geometry().bottom() < cards[place]->geometry().top());
            }
        }
    }
}

TEST_CASE("The list of statements begins with the name of its area") {
    const int percent = GENERATE(100, 200);
    LargeText fixture(percent);
    fixture.resize({1366, 720});
    fixture.enter("audit");
    auto& list = fixture.find<QTreeView>("navigator");
    REQUIRE(list.currentIndex().row() == 0);
    CHECK(list.visualRect(list.currentIndex().parent()).top() >= 0);
    // Who comes back to the first statement by keys sees it, too.
    list.setFocus();
    fixture.press(Qt::Key_End);
    fixture.press(Qt::Key_Home);
    fixture.press(Qt::Key_Down);
    CHECK(list.visualRect(list.model()->index(0, 0)).top() >= 0);
}

TEST_CASE("Titles of evidence are told in full at the largest text") {
    const QString title = QStringLiteral("Reading ages of every class in the second half of the year");
    LargeText fixture;
    fixture.resize({1366, 720});
    fixture.choose("leading-1");
    fixture.find<QWidget>("newTitle").setFocus();
    fixture.type(title);
    fixture.press(Qt::Key_Return);
    fixture.settle();
    auto& table = fixture.find<QTableView>("evidence");
    const QRect room =
        table.visualRect(table.model()->index(table.model()->rowCount() - 1, 0)).adjusted(7, 0, -7, 0);
    REQUIRE(table.fontMetrics().horizontalAdvance(title) > room.width());
    const QRect needed = table.fontMetrics().boundingRect(0, 0, room.width(), 1000, Qt::TextWordWrap, title);
    CHECK(needed.height() <= room.height());
    fixture.enter("evidence");
    auto& bank = fixture.find<QTableView>("bank");
    const QRect cell = bank.visualRect(bank.model()->index(0, 0)).adjusted(7, 0, -7, 0);
    CHECK(cell.height() >= 2 * bank.fontMetrics().lineSpacing());
    CHECK(bank.fontMetrics().boundingRect(0, 0, cell.width(), 1000, Qt::TextWordWrap, title).height() <=
          cell.height());
}

TEST_CASE("The plan keeps the keyboard and its place when it becomes a board") {
    LargeText fixture;
    fixture.resize({1366, 720});
    fixture.enter("actions");
    fixture.click(fixture.find<QPushButton>("newAction"));
    auto& table = fixture.find<QTableView>("actionTable");
    table.setFocus();
    fixture.settle();
    QScrollArea* page = nullptr;
    for (QWidget* around = &table; around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around))
            page = area;
    REQUIRE(page);
    page->verticalScrollBar()->setValue(0);
    fixture.find<QPushButton>("asBoard").setChecked(true); // as a screen reader presses it
    fixture.settle();
    CHECK(fixture.find<QWidget>("board").isAncestorOf(QApplication::focusWidget()));
    CHECK(page->verticalScrollBar()->value() == 0);
    fixture.find<QPushButton>("asTable").setChecked(true);
    fixture.settle();
    CHECK(table.hasFocus());
}

TEST_CASE("F6 never leads out of sight") {
    const int percent = GENERATE(100, 200);
    LargeText fixture(percent);
    fixture.resize({1280, 672});
    for (const PanelEntry& panel : allPanels()) {
        fixture.enter(panel.id);
        for (int step = 0; step < 12; ++step) {
            fixture.press(Qt::Key_F6);
            const QWidget* focus = QApplication::focusWidget();
            REQUIRE(focus);
            const QRect at(focus->mapTo(fixture.window.get(), QPoint()), focus->size());
            INFO(percent << " per cent, " << panel.id.toStdString() << ", step " << step << ": "
                         << focus->objectName().toStdString() << " at " << at.x() << ", " << at.y() << ", "
                         << at.width() << " by " << at.height());
            CHECK(LargeText::isInSight(*focus));
        }
    }
}

TEST_CASE("An interview says how many questions are answered and shows no empty step") {
    WindowFixture fixture(false);
    Setting setting;
    setting.name = "Oakfield School";
    const auto path = fixture.folder / "interview.inclusion";
    {
        auto service = require(AuditService::create(path, setting, fixture.dependencies()));
        require(service->addAudit(*require(fixture.frameworks.find("astrea-interview")), "2026/27", "SENCO"));
    }
    REQUIRE(fixture.window->openFile(fromPath(path)));
    fixture.enter("overview");
    REQUIRE(QTest::qWaitFor([&] { return !fixture.find<QLabel>("inView").text().isEmpty(); }));
    const QString said = fixture.find<QLabel>("inView").text();
    CHECK(said.contains("answered"));
    CHECK_FALSE(said.contains("0 of 0"));
    fixture.enter("audit");
    for (const QLabel* label : fixture.window->findChildren<QLabel*>())
        if (label->isVisible())
            CHECK(label->text() != "Highlight");
}
