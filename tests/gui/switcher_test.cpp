// The audits of a file, to choose between and to begin others: keys, then a look into the file.
#include "core/framework/framework_loader.h"
#include "support/qt_strings.h"
#include "widgets/controls/summary_table.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QStandardItemModel>

#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

struct SwitcherFixture : WindowFixture {
    SwitcherFixture() : WindowFixture(false) {
        service = require(AuditService::open(file, OpenMode::ReadWrite, dependencies()));
        run(service->setJudgement(judgement("own-1", "settled", "we saw it")));
        second = require(service->beginNextAudit(audit.id, "2027/28", "SENCO"));
        service.reset();
    }

    void open() {
        REQUIRE(window->openFile(fromPath(file)));
        settle();
    }
    /// Opens the sheet. A desktop gives the window the keyboard back when a sheet closes.
    void openSheet() {
        QApplication::setActiveWindow(window.get());
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(isShown("audits"));
    }
    /// The cells of a row of the sheet, once all is read.
    QStringList row(int row) {
        auto& table = find<SummaryTable>("audits");
        static_cast<void>(QTest::qWaitFor([&] {
            for (int each = 0; each < table.rows().rowCount(); ++each)
                if (table.rows().index(each, 2).data().toString() == QStringLiteral("reading…"))
                    return false;
            return true;
        }));
        QStringList cells;
        for (int column = 0; column < table.rows().columnCount(); ++column)
            cells.append(table.rows().index(row, column).data().toString());
        return cells;
    }

    Audit second;
};

} // namespace

TEST_CASE("Every audit of the file is listed with cycle and progress and Enter brings one into view") {
    SwitcherFixture fixture;
    fixture.open();
    fixture.openSheet();
    auto& table = fixture.find<SummaryTable>("audits");
    CHECK(table.hasFocus());
    REQUIRE(table.rows().rowCount() == 2);
    CHECK(fixture.row(0)[0] == QStringLiteral("Every key"));
    CHECK(fixture.row(0)[1] == QStringLiteral("2026/27"));
    CHECK(fixture.row(0)[2].startsWith("1 of "));
    CHECK(fixture.row(0)[2].contains("judged"));
    CHECK(fixture.row(1)[2].contains("1 not re-checked"));
    const bool firstInView = fixture.window->session()->auditId() == fixture.audit.id;
    CHECK(fixture.row(firstInView ? 0 : 1)[3] == QStringLiteral("in view"));
    fixture.press(firstInView ? Qt::Key_Down : Qt::Key_Up);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.window->session()->auditId() == (firstInView ? fixture.second.id : fixture.audit.id));
    CHECK_FALSE(fixture.isShown("audits"));
    const auto& button = fixture.find<QPushButton>("auditInView");
    CHECK(button.text().contains(firstInView ? "2027/28" : "2026/27"));
    CHECK(button.accessibleName().startsWith("Audit in view: Every key"));
}

TEST_CASE("The list of audits is there at once and what is read beside the window is filled in") {
    SwitcherFixture fixture;
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    const auto garden = require(loadFrameworkFile(std::filesystem::path(INCLUSION_SOURCE_DIR) /
                                                  "tests/data/frameworks/garden-1.json"))
                            .framework;
    const Audit other = require(fixture.service->addAudit(*garden, "2026/27", "SENCO"));
    fixture.service.reset();
    fixture.open();
    require(fixture.window->session()->showAudit(fixture.audit.id));
    fixture.settle();
    QApplication::setActiveWindow(fixture.window.get());
    const auto sheet = [&] { // not waited for
        QTest::keyClick(fixture.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        return fixture.window->findChild<SummaryTable*>("audits");
    };
    auto* table = sheet();
    REQUIRE(table != nullptr);
    CHECK(table->isVisible());
    const auto cell = [&](int row, int column, int role = Qt::DisplayRole) {
        return table->rows().index(row, column).data(role).toString();
    };
    REQUIRE(table->rows().rowCount() == 3);
    const QString reading = QStringLiteral("reading…");
    QStringList names;
    int row = -1; // of the other framework
    for (int each = 0; each < 3; ++each) {
        names.append(cell(each, 0));
        CHECK_FALSE(cell(each, 1).isEmpty());
        CHECK(cell(each, 2) == reading);
        if (cell(each, 0) == reading)
            row = each;
    }
    CHECK(names.count("Every key") == 2); // that of the audit in view needs no reading
    REQUIRE(row >= 0);
    const QString inView = table->currentIndex().siblingAtColumn(3).data().toString();
    CHECK(inView == QStringLiteral("in view"));

    SECTION("then all of it is told, to a screen reader too") {
        fixture.settle();
        CHECK(cell(row, 0) == toQt(garden->shownTitle()));
        CHECK(cell(row, 0, Qt::AccessibleTextRole) == cell(row, 0));
        for (int each = 0; each < 3; ++each) {
            CHECK(cell(each, 2).contains(" of "));
            CHECK(cell(each, 2, Qt::AccessibleTextRole) == cell(each, 2));
        }
        CHECK(table->hasFocus());
        CHECK(table->currentIndex().siblingAtColumn(3).data().toString() == inView); // it has not moved
    }
    SECTION("and an audit can be chosen before") {
        QApplication::setActiveWindow(table->window());
        while (table->currentIndex().row() != row)
            QTest::keyClick(table, table->currentIndex().row() < row ? Qt::Key_Down : Qt::Key_Up);
        CHECK(cell(row, 0) == reading);
        QTest::keyClick(table, Qt::Key_Return);
        fixture.settle();
        CHECK(fixture.window->session()->auditId() == other.id);
        CHECK_FALSE(fixture.isShown("audits"));
    }
    SECTION("and it can be left before") {
        QTest::keyClick(table, Qt::Key_Escape);
        fixture.settle();
        CHECK_FALSE(fixture.isShown("audits"));
        CHECK(fixture.window->session()->auditId() == fixture.audit.id);
    }
}

TEST_CASE("Escape leaves the sheet of audits and changes nothing") {
    SwitcherFixture fixture;
    fixture.open();
    const AuditId before = fixture.window->session()->auditId();
    fixture.click(fixture.find("auditInView"));
    CHECK(fixture.isShown("audits"));
    fixture.press(Qt::Key_Up);
    fixture.press(Qt::Key_Escape);
    CHECK_FALSE(fixture.isShown("audits"));
    CHECK(fixture.window->session()->auditId() == before);
}

TEST_CASE("Another audit and the next cycle are begun from the sheet of audits") {
    SwitcherFixture fixture;
    fixture.open();
    require(fixture.window->session()->showAudit(fixture.second.id));
    fixture.openSheet();
    auto& next = fixture.find<QPushButton>("nextCycle");
    CHECK(next.text() == QStringLiteral("Begin 2028/29 of Every key"));
    next.setFocus();
    fixture.press(Qt::Key_Space);
    QPushButton* begin = nullptr;
    for (QPushButton* button : fixture.window->findChildren<QPushButton*>())
        if (button->isVisible() && button->text() == QStringLiteral("Begin 2028/29"))
            begin = button;
    REQUIRE(begin != nullptr);
    fixture.click(*begin);
    auto audits = require(fixture.stored().audits());
    REQUIRE(audits.size() == 3);
    CHECK(audits.back().previousId == fixture.second.id);

    // The next cycle of an audit that has one already is not offered again.
    require(fixture.window->session()->showAudit(fixture.audit.id));
    NewAuditChoice choice;
    choice.frameworkId = QStringLiteral("hackney-wellbeing");
    choice.cycle = QStringLiteral("2026/27");
    fixture.dialogs.newAudit = choice;
    fixture.openSheet();
    CHECK_FALSE(fixture.isShown("nextCycle"));
    auto& another = fixture.find<QPushButton>("addAudit");
    another.setFocus();
    fixture.press(Qt::Key_Space);
    audits = require(fixture.stored().audits());
    REQUIRE(audits.size() == 4);
    CHECK(fixture.window->session()->audit()->frameworkId == "hackney-wellbeing");
}

TEST_CASE("In a protected file audits are chosen between and none is begun") {
    SwitcherFixture fixture;
    {
        const ProtectedFile protection(fixture.file);
        fixture.open();
    }
    REQUIRE(fixture.window->session()->isReadOnly());
    fixture.openSheet();
    CHECK(fixture.isShown("audits"));
    CHECK_FALSE(fixture.isShown("nextCycle"));
    CHECK_FALSE(fixture.isShown("addAudit"));
    const bool firstInView = fixture.window->session()->auditId() == fixture.audit.id;
    fixture.press(firstInView ? Qt::Key_Down : Qt::Key_Up);
    fixture.press(Qt::Key_Return);
    CHECK(fixture.window->session()->auditId() == (firstInView ? fixture.second.id : fixture.audit.id));
}
