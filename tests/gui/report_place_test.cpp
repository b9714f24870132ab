#include "app/report_export.h"
#include "support/qt_strings.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPdfDocument>
#include <QPdfView>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

#include <atomic>
#include <fstream>
#include <thread>

#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

constexpr int longest = 60000; ///< milliseconds; pages come in less than a second where nothing else runs

/// The Report place with the real renderers behind it.
struct ReportFixture : WindowFixture {
    ReportFixture() : WindowFixture(false) {
        service = require(AuditService::open(file, OpenMode::ReadWrite, dependencies()));
        run(service->setJudgement(judgement("leading-1", "settled", "because we saw it")));
        service.reset();
        reports = app::reportServices(clock, keys);
        start(true);
    }

    int pages() { return find<QPdfView>("preview").document()->pageCount(); }
    QString state() { return find<QLabel>("state").text(); }
    /// Waits until the pages are those of the choices.
    void waitForPages() {
        auto& button = find<QPushButton>("saveReport");
        auto& box = *window->findChild<QCheckBox*>("lookedAt");
        if (!QTest::qWaitFor([&] { return button.isEnabled() || box.isVisible(); }, longest))
            FAIL("no pages: " << state().toStdString());
    }
    void enterReport() {
        enter(QStringLiteral("report"));
        waitForPages();
    }
    QStringList sections() {
        QStringList chosen;
        auto& list = find<QListWidget>("sections");
        for (int row = 0; row < list.count(); ++row)
            if (list.item(row)->checkState() == Qt::Checked)
                chosen.append(list.item(row)->data(Qt::UserRole).toString());
        return chosen;
    }
    QByteArray saved(const QString& name) {
        const QString path = fromPath(folder / name.toStdString());
        dialogs.paths = {path};
        click(find<QPushButton>("saveReport"));
        if (!QTest::qWaitFor([&] { return isShown("openReport"); }, longest))
            FAIL("not saved: " << state().toStdString());
        QFile written(path);
        written.open(QIODevice::ReadOnly);
        return written.readAll();
    }
    void waitForText(const QString& text) {
        if (!QTest::qWaitFor([&] { return state().contains(text); }, longest))
            FAIL("it says: " << state().toStdString());
    }
};

} // namespace

TEST_CASE("The Report place shows the real pages and makes them anew when something changes") {
    ReportFixture fixture;
    fixture.enterReport();
    const int governors = fixture.pages();
    CHECK(governors > 2);
    CHECK(fixture.state().contains(QString::number(governors)));
    auto& choice = fixture.find<QComboBox>("templateChoice");
    choice.setFocus();
    fixture.press(Qt::Key_Down); // inspection: the whole case
    fixture.waitForPages();
    REQUIRE(QTest::qWaitFor([&] { return fixture.pages() > governors; }, longest));
    // What is chosen is remembered.
    fixture.window.reset();
    fixture.start(true);
    fixture.enterReport();
    CHECK(fixture.find<QComboBox>("templateChoice").currentData().toString() == "inspection");
    CHECK(fixture.pages() > governors);
}

TEST_CASE("Sections are chosen and ordered by keys and the saved report follows") {
    ReportFixture fixture;
    fixture.enterReport();
    auto& list = fixture.find<QListWidget>("sections");
    list.setFocus();
    list.setCurrentRow(0);
    const QStringList before = fixture.sections();
    REQUIRE(before.size() > 3);
    fixture.press(Qt::Key_Space); // no cover
    list.setCurrentRow(1);
    fixture.press(Qt::Key_Down, Qt::AltModifier); // the summary after what follows it
    QStringList wanted = before.mid(1);
    wanted.swapItemsAt(0, 1);
    CHECK(fixture.sections() == wanted);
    CHECK(fixture.find<QComboBox>("templateChoice").currentData().toString() == "free");
    fixture.waitForPages();
    auto& format = fixture.find<QComboBox>("format");
    format.setFocus();
    fixture.press(Qt::Key_Down); // a web page
    const QString html = QString::fromUtf8(fixture.saved("own.html"));
    CHECK_FALSE(html.contains("class=\"cover\""));
    const auto second = html.indexOf(">The figures behind the summary</h1>");
    const auto first = html.indexOf(">Summary</h1>");
    REQUIRE(first > 0);
    REQUIRE(second > 0);
    CHECK(second < first);
    fixture.click(fixture.find<QPushButton>("openReport"));
    CHECK(fixture.dialogs.opened == QStringList{fromPath(fixture.folder / "own.html")});
}

TEST_CASE("Evidence that a template does not list stays unlisted when a section is taken away") {
    ReportFixture fixture;
    fixture.window.reset(); // it has the file to itself
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    fixture.addEvidence("A walk through classes");
    fixture.service.reset();
    fixture.start(true);
    fixture.enterReport();
    auto& choice = fixture.find<QComboBox>("templateChoice");
    choice.setFocus();
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Down);
    REQUIRE(choice.currentData().toString() == "trust");
    auto& list = fixture.find<QListWidget>("sections");
    list.setFocus();
    list.setCurrentRow(0);
    fixture.press(Qt::Key_Space); // no cover
    fixture.waitForPages();
    fixture.find<QComboBox>("format").setFocus();
    fixture.press(Qt::Key_Down); // a web page
    CHECK_FALSE(fixture.saved("first.html").contains("A walk through classes"));
    // And so it is remembered.
    fixture.window.reset();
    fixture.start(true);
    fixture.enterReport();
    CHECK(fixture.find<QComboBox>("templateChoice").currentData().toString() == "free");
    CHECK_FALSE(fixture.saved("second.html").contains("A walk through classes"));
    // Who chooses how much is told gets it.
    fixture.find<QComboBox>("redaction").setFocus();
    fixture.press(Qt::Key_Up);
    fixture.waitForPages();
    CHECK(fixture.saved("third.html").contains("A walk through classes"));
}

TEST_CASE("The choices of the Report place are whole at every size of text") {
    ReportFixture fixture;
    fixture.enterReport();
    const auto& scroll = fixture.find<QScrollArea>("choicesScroll");
    for (int step = 0; step < 5; ++step) { // up to 200 per cent
        INFO(fixture.settings.textSize());
        REQUIRE(
            QTest::qWaitFor([&] { return scroll.widget()->width() <= scroll.viewport()->width(); }, longest));
        for (const char* name :
             {"templateChoice", "audience", "redaction", "smallNumbers", "format", "sections"}) {
            const auto& choice = fixture.find<QWidget>(name);
            INFO(name);
            const int right = choice.mapTo(scroll.viewport(), QPoint(choice.width(), 0)).x();
            CHECK(right <= scroll.viewport()->width());
        }
        fixture.press(Qt::Key_Plus, Qt::ControlModifier);
    }
    CHECK(fixture.settings.textSize() == 200);
}

TEST_CASE("A template of the school is kept renamed deleted and brought back by undo") {
    ReportFixture fixture;
    fixture.enterReport();
    auto& list = fixture.find<QListWidget>("sections");
    list.setFocus();
    list.setCurrentRow(0);
    fixture.press(Qt::Key_Space);
    const QStringList chosen = fixture.sections();
    fixture.find<QLineEdit>("ownName").setFocus();
    fixture.type("Autumn board");
    fixture.press(Qt::Key_Return);
    auto kept = require(fixture.stored().templates());
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].name == "Autumn board");
    CHECK(static_cast<qsizetype>(kept[0].sectionIds.size()) == chosen.size());
    auto& choice = fixture.find<QComboBox>("templateChoice");
    CHECK(choice.currentText().contains("Autumn board"));
    // The pages are made anew, as the file has changed; what was said stays to be read.
    fixture.waitForPages();
    CHECK(fixture.state().contains("Autumn board"));
    CHECK(fixture.state().contains("page"));

    fixture.find<QLineEdit>("ownName").selectAll();
    fixture.find<QLineEdit>("ownName").setFocus();
    fixture.type("Spring board");
    fixture.click(fixture.find<QPushButton>("renameTemplate"));
    CHECK(require(fixture.stored().templates())[0].name == "Spring board");

    fixture.click(fixture.find<QPushButton>("removeTemplate"));
    CHECK(require(fixture.stored().templates()).empty());
    CHECK(fixture.sections() == chosen); // what it said stays chosen
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    kept = require(fixture.stored().templates());
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].name == "Spring board");
    CHECK(choice.findText("Spring board", Qt::MatchStartsWith) >= 0);
}

TEST_CASE("A name of the school's list holds the report back until somebody has looked") {
    ReportFixture fixture;
    {
        auto service = fixture.window->session();
        service->run(
            service->service().setDescription({fixture.audit.id, "own-1", "Ada Byron reads with us"}));
        std::ofstream(fixture.folder / "names.txt") << "Ada Byron\n";
    }
    fixture.enterReport();
    CHECK_FALSE(fixture.isShown("lookedAt"));
    fixture.dialogs.paths = {fromPath(fixture.folder / "names.txt")};
    fixture.click(fixture.find<QPushButton>("chooseNames"));
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("lookedAt"); }, longest));
    CHECK_FALSE(fixture.find<QPushButton>("saveReport").isEnabled());
    CHECK_FALSE(fixture.find<QPushButton>("printReport").isEnabled());
    CHECK(fixture.find<QLabel>("namesState").text().contains("names.txt"));

    SECTION("the place is one key away") {
        auto& findings = fixture.find<QListWidget>("findings");
        REQUIRE(findings.count() == 1);
        findings.setFocus();
        fixture.press(Qt::Key_Return);
        CHECK(fixture.isShown("audit"));
        CHECK(fixture.subject() == "own-1");
    }
    SECTION("saying that it was looked at lets the report go") {
        fixture.find("lookedAt").setFocus();
        fixture.press(Qt::Key_Space);
        CHECK(fixture.find<QPushButton>("saveReport").isEnabled());
        CHECK(fixture.saved("looked.pdf").startsWith("%PDF"));
    }
    SECTION("the list stays outside the audit file") {
        fixture.click(fixture.find<QPushButton>("editNames"));
        CHECK(fixture.dialogs.opened == QStringList{fromPath(fixture.folder / "names.txt")});
        fixture.click(fixture.find<QPushButton>("forgetNames"));
        REQUIRE(
            QTest::qWaitFor([&] { return fixture.find<QPushButton>("saveReport").isEnabled(); }, longest));
    }
}

TEST_CASE("A report that cannot be written is said and leaves nothing behind") {
    ReportFixture fixture;
    fixture.enterReport();
    fixture.dialogs.paths = {fromPath(fixture.folder / "no such folder" / "report.pdf")};
    fixture.click(fixture.find<QPushButton>("saveReport"));
    fixture.waitForText("report.pdf");
    CHECK_FALSE(fixture.isShown("openReport"));
    CHECK_FALSE(std::filesystem::exists(fixture.folder / "no such folder"));
    CHECK(fixture.find<QPushButton>("saveReport").isEnabled());
}

TEST_CASE("A report that is being written can be stopped") {
    ReportFixture fixture;
    const auto real = fixture.reports.save;
    std::atomic<bool> isStopped = false;
    fixture.window.reset();
    fixture.reports.save = [&](const ReportWish& wish, const ReportProgress& progress) {
        while (progress(0.4)) // until somebody stops it
            std::this_thread::yield();
        isStopped = true;
        return real(wish, progress);
    };
    fixture.start(true);
    fixture.enterReport();
    fixture.dialogs.paths = {fromPath(fixture.folder / "stopped.pdf")};
    fixture.click(fixture.find<QPushButton>("saveReport"));
    REQUIRE(QTest::qWaitFor([&] { return fixture.isShown("stopReport") && fixture.isShown("progress"); },
                            longest));
    fixture.click(fixture.find<QPushButton>("stopReport"));
    fixture.waitForText("Stopped");
    CHECK(isStopped);
    CHECK_FALSE(std::filesystem::exists(fixture.folder / "stopped.pdf"));
}

TEST_CASE("The pages that are printed are the pages that are shown") {
    ReportFixture fixture;
    fixture.enterReport();
    const int shown = fixture.pages();
    const QString path = fromPath(fixture.folder / "printed.pdf");
    fixture.dialogs.paths = {path};
    fixture.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.waitForText("sent to the printer");
    QPdfDocument printed;
    printed.load(path);
    CHECK(printed.pageCount() == shown);
}

TEST_CASE("The logo is chosen for the cover and a damaged picture is refused") {
    ReportFixture fixture;
    fixture.enterReport();
    QImage picture(80, 40, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    const QString path = fromPath(fixture.folder / "our logo.png");
    REQUIRE(picture.save(path));
    std::ofstream(fixture.folder / "bad.png") << "\x89PNG\r\n\x1A\n and nothing more";
    fixture.dialogs.paths = {fromPath(fixture.folder / "bad.png")};
    fixture.click(fixture.find<QPushButton>("chooseLogo"));
    CHECK(fixture.state().contains("damaged"));
    CHECK_FALSE(require(fixture.stored().logo()));
    fixture.dialogs.paths = {path};
    fixture.click(fixture.find<QPushButton>("chooseLogo"));
    REQUIRE(require(fixture.stored().logo()));
    CHECK(require(fixture.stored().logo())->fileName == "our logo.png");
    fixture.waitForPages();
    fixture.find<QComboBox>("format").setFocus();
    fixture.press(Qt::Key_Down);
    CHECK(fixture.saved("logo.html").contains("alt=\"Logo of Oakfield School\""));
    fixture.click(fixture.find<QPushButton>("removeLogo"));
    CHECK_FALSE(require(fixture.stored().logo()));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().logo()));
}

TEST_CASE("Everything of the Report place is reached by Tab") {
    ReportFixture fixture;
    fixture.enterReport();
    for (const char* name : {"templateChoice", "audience", "redaction", "smallNumbers", "format", "sections",
                             "ownName", "chooseLogo", "chooseNames", "saveReport", "printReport", "preview"})
        fixture.tabTo(QString::fromLatin1(name));
}

TEST_CASE("A file that is only read shows its report and takes no template") {
    ReportFixture fixture;
    fixture.window.reset();
    fixture.service.reset();
    const auto held = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    fixture.start(true);
    REQUIRE(fixture.window->session()->isReadOnly());
    fixture.enterReport();
    CHECK(fixture.pages() > 2);
    CHECK_FALSE(fixture.find("ownName").isEnabled());
    CHECK_FALSE(fixture.find("chooseLogo").isEnabled());
    CHECK(fixture.saved("read.pdf").startsWith("%PDF"));
}
