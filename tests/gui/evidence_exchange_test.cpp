#include "support/qt_strings.h"
#include "support/temporary_folder.h"
#include "widgets/dialogs/evidence_import_dialog.h"
#include "workbench/evidence_files.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

#include "gui/accessibility_lint.h"
#include "gui/bank_window.h"
#include "gui/protected_file.h"

using namespace inclusion;

namespace {

struct ExchangeWindow : BankWindow {
    QAction& action(const char* name) {
        auto* found = window->findChild<QAction*>(name);
        REQUIRE(found);
        return *found;
    }
    QString write(const char* name, const std::string& text) {
        writeBytes(folder / name, text);
        return fromPath(folder / name);
    }
    /// Chooses a table to take in and waits until it was read.
    EvidenceImportDialog& read(const QString& path) {
        dialogs.paths.push_back(path);
        action("actionImportTable").trigger();
        auto* dialog = window->findChild<EvidenceImportDialog*>();
        REQUIRE(dialog);
        REQUIRE(QTest::qWaitFor([&] { return dialog->findChild<QLabel*>("counts")->text() != "Reading…"; },
                                30'000));
        QApplication::setActiveWindow(dialog);
        static_cast<void>(QTest::qWaitForWindowActive(dialog));
        return *dialog;
    }
    void waitForMessage(const QString& text) {
        INFO(text.toStdString());
        REQUIRE(QTest::qWaitFor([&] { return message() == text; }, 60'000));
    }
    QString message() {
        return isShown("exchangeMessage") ? find<QLabel>("exchangeMessage").text() : QString();
    }
};

} // namespace

TEST_CASE("A table of evidence is shown first and then taken in as one step") {
    ExchangeWindow fixture;
    const QString path = fixture.write("evidence.csv", "title,source type,date,items,tags\n"
                                                       "Book look,work scrutiny,2026-10-05,own-1,autumn\n"
                                                       "Survey of parents,parent voice,2026-10-07,,\n");
    EvidenceImportDialog& dialog = fixture.read(path);
    CHECK(fixture.piecesInFile() == 3);
    const auto* rows = dialog.findChild<QTreeWidget*>("rows");
    CHECK(rows->topLevelItemCount() == 2);
    CHECK(rows->topLevelItem(0)->text(3) == "3.1"); // as the item is called in the window
    CHECK(accessibilityProblems(dialog).join('\n').toStdString() == "");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    fixture.waitForMessage("2 pieces of evidence were taken in. Undo takes them back.");
    CHECK(fixture.piecesInFile() == 5);
    CHECK(fixture.piece("Book look").sourceType == SourceType::WorkScrutiny);
    CHECK(fixture.evidenceInFile("own-1").size() == 2);
    QApplication::setActiveWindow(fixture.window.get());
    fixture.table().setFocus();
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.piecesInFile() == 3);
}

TEST_CASE("A table with a mistake is refused with its place and nothing is taken in") {
    ExchangeWindow fixture;
    const QString path = fixture.write("evidence.csv", "title,source type,date\n"
                                                       "Book look,work scrutiny,2026-10-05\n"
                                                       "Walk,wizardry,2026-13-99\n");
    EvidenceImportDialog& dialog = fixture.read(path);
    const auto* findings = dialog.findChild<QListWidget*>("findings");
    REQUIRE(findings->count() == 2);
    CHECK(findings->item(0)->text().contains("Row 3, source-type"));
    CHECK_FALSE(dialog.findChild<QPushButton*>("takeButton")->isEnabled());
    CHECK(findings->hasFocus());
    CHECK(accessibilityProblems(dialog).join('\n').toStdString() == "");
    QTest::keyClick(&dialog, Qt::Key_Escape);
    fixture.settle();
    CHECK(fixture.piecesInFile() == 3);
}

TEST_CASE("Repeats and data about children are pointed out before a table is taken in") {
    ExchangeWindow fixture;
    const QString path = fixture.write("evidence.csv", "title,source type,date,summary\n"
                                                       "Parent survey,parent voice,2026-11-01,\n"
                                                       "Notes,document,2026-11-02,\"born 3 May 2014\"\n");
    EvidenceImportDialog& dialog = fixture.read(path);
    const auto* findings = dialog.findChild<QListWidget*>("findings");
    REQUIRE(findings->count() == 2);
    CHECK(findings->item(0)->text().contains("that is there already"));
    CHECK(findings->item(1)->text().contains("Row 3 looks like data about children"));
    CHECK(dialog.findChild<QPushButton*>("takeButton")->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
}

TEST_CASE("What is written to a table can be read in again as it was") {
    ExchangeWindow fixture;
    const QString path = fromPath(fixture.folder / "out.csv");
    fixture.dialogs.paths.push_back(path);
    fixture.action("actionExportTable").trigger();
    REQUIRE(QTest::qWaitFor([&] { return fixture.message().startsWith("3 pieces of evidence stand in"); },
                            30'000));
    CHECK(fixture.dialogs.suggestions.back().endsWith("evidence.csv"));
    const auto framework = require(fixture.stored().frameworkOf(fixture.audit));
    const EvidencePreview again = readEvidenceTable(path, *framework, {});
    CHECK(again.problems == QStringList());
    REQUIRE(again.rows.size() == 3);
    for (const EvidenceRow& row : again.rows) {
        Evidence stored = fixture.piece(row.evidence.title);
        CHECK(row.evidence.sourceType == stored.sourceType);
        CHECK(row.evidence.date == stored.date);
        CHECK(row.evidence.tags == stored.tags);
        CHECK(row.evidence.summary == stored.summary);
        CHECK(row.evidence.holder == stored.holder);
    }
    // Only what is in view is written.
    fixture.pick("filterSource", "Learning walk");
    fixture.dialogs.paths.push_back(path);
    fixture.action("actionExportTable").trigger();
    REQUIRE(QTest::qWaitFor([&] { return fixture.message().startsWith("1 piece of evidence stands in"); },
                            30'000));
    CHECK(readEvidenceTable(path, *framework, {}).rows.size() == 1);
}

TEST_CASE("A table that cannot be written is a failure that says where") {
    ExchangeWindow fixture;
    fixture.dialogs.paths.push_back("/no/such/folder/out.csv");
    fixture.action("actionExportTable").trigger();
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("failureBanner"); }, 30'000));
    CHECK(fixture.message().isEmpty());
}

TEST_CASE("A table that is stopped at any point of its writing leaves what was there") {
    ExchangeWindow fixture;
    const auto ids = require(fixture.stored().bankIds({}));
    REQUIRE(ids.size() == 3);
    const QString path = fixture.write("out.csv", "as it was");
    for (const double until : {0.0, 0.5, 1.0}) {
        const auto written = writeEvidenceTable(fixture.stored(), fixture.audit.id, ids, path,
                                                [until](double done) { return done < until; });
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::Cancelled);
        QFile left(path);
        REQUIRE(left.open(QIODevice::ReadOnly));
        CHECK(left.readAll() == "as it was");
    }
    double last = 0;
    require(writeEvidenceTable(fixture.stored(), fixture.audit.id, ids, path, [&](double done) {
        last = done;
        return true;
    }));
    CHECK(last == 1);
    CHECK(QFileInfo(path).size() > 100);
}
