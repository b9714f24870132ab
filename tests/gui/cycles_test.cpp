// What is carried along from another audit, in the window: keys and clicks, then a look into the file.
#include "support/qt_strings.h"
#include "widgets/panels/evidence_table.h"
#include "widgets/panels/navigator_view.h"
#include "workbench/models/navigator_filter.h"
#include "workbench/models/navigator_model.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

#include "gui/accessibility_lint.h"
#include "gui/filter_keys.h"
#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

QPushButton& wayOut(WindowFixture& fixture, const QString& begins) {
    for (QPushButton* button : fixture.window->findChildren<QPushButton*>())
        if (button->isVisible() && button->text().startsWith(begins))
            return *button;
    throw std::runtime_error("no button begins with " + begins.toStdString());
}

QString chipOf(WindowFixture& fixture, const QString& subject) {
    const auto* model = qobject_cast<NavigatorFilter*>(fixture.find<NavigatorView>("navigator").model());
    return model->indexOf(subject).data(NavigatorModel::ChipRole).toString();
}

} // namespace

TEST_CASE("The next cycle is begun from the menu and every item waits to be looked at") {
    WindowFixture fixture(false);
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    fixture.run(fixture.service->setJudgement(fixture.judgement("own-1", "settled", "we saw it")));
    const EvidenceId walk = fixture.addEvidence("Learning walk", {"own-1"});
    fixture.service.reset();
    fixture.clock.set(moment("2027-09-06T08:00:00.000Z"));
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    fixture.window->findChild<QAction*>("actionNextCycle")->trigger();
    fixture.settle();
    fixture.click(wayOut(fixture, "Begin 2027/28"));
    const auto audits = require(fixture.stored().audits());
    REQUIRE(audits.size() == 2);
    CHECK(audits[1].cycle == "2027/28");
    CHECK(audits[1].previousId == fixture.audit.id);
    fixture.audit = audits[1];
    fixture.enter("audit");
    CHECK(chipOf(fixture, "own-1") == "not re-checked");
    fixture.choose("own-1");
    CHECK(fixture.find<QLabel>("carriedText")
              .text()
              .contains("this comes from 2026/27. It stood at Settled practice."));

    // Evidence is still true or out of date by one key, and undo takes that back.
    auto& table = fixture.find<EvidenceTable>("evidence");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    CHECK(table.model()->index(0, 0).data().toString() ==
          QStringLiteral("Learning walk (not yet re\u2011checked)"));
    fixture.press(Qt::Key_O);
    CHECK(require(fixture.stored().evidenceCheck(fixture.audit.id, walk))->verdict ==
          EvidenceCheck::Verdict::OutOfDate);
    CHECK(table.model()->index(0, 0).data().toString().contains("out of date, SENCO"));
    fixture.press(Qt::Key_T);
    CHECK(require(fixture.stored().evidenceCheck(fixture.audit.id, walk))->verdict ==
          EvidenceCheck::Verdict::StillTrue);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(require(fixture.stored().evidenceCheck(fixture.audit.id, walk)));

    fixture.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(require(fixture.stored().marksOf(fixture.audit.id, "own-1")).empty());
    CHECK_FALSE(fixture.isShown("carriedText"));
    CHECK(chipOf(fixture, "own-1") != "not re-checked");
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(require(fixture.stored().marksOf(fixture.audit.id, "own-1")).size() == 1);
    CHECK(fixture.isShown("carriedText"));
}

TEST_CASE("Evidence of another audit is offered and linked by Enter and unlinked by undo") {
    WindowFixture fixture(false);
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    fixture.addEvidence("Learning walk", {"own-1"});
    fixture.audit = require(fixture.service->addAudit(*fullFramework(), "2027/28", "SENCO"));
    fixture.service.reset();
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    fixture.choose("leading-1");
    CHECK_FALSE(fixture.isShown("offers"));
    fixture.choose("own-1");
    auto& offers = fixture.find<QListWidget>("offers");
    REQUIRE(offers.count() == 1);
    CHECK(offers.item(0)->text().startsWith("Learning walk"));
    CHECK(offers.item(0)->text().contains("the same item"));
    fixture.tabTo("offers");
    fixture.press(Qt::Key_Return);
    CHECK(fixture.evidenceInFile("own-1").size() == 1);
    CHECK_FALSE(fixture.isShown("offers"));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(fixture.evidenceInFile("own-1").empty());
    CHECK(fixture.isShown("offers"));
}

TEST_CASE("A later revision that ships is offered and moved to and the old text stands beside the new") {
    WindowFixture fixture(false);
    const auto frameworks = fixture.folder / "frameworks";
    std::filesystem::create_directory(frameworks);
    std::filesystem::copy_file(std::filesystem::path(INCLUSION_SOURCE_DIR) /
                                   "tests/data/frameworks/garden-2.json",
                               frameworks / "garden.json");
    fixture.frameworks = FrameworkLibrary(frameworks);
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    const auto one = require(loadFrameworkFile(std::filesystem::path(INCLUSION_SOURCE_DIR) /
                                               "tests/data/frameworks/garden-1.json"))
                         .framework;
    fixture.audit = require(fixture.service->addAudit(*one, "2026/27", "SENCO"));
    fixture.run(fixture.service->setJudgement(fixture.judgement("beds-2", "thriving", "we saw it")));
    fixture.service.reset();
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    fixture.click(wayOut(fixture, "Move to revision 2"));
    CHECK(require(fixture.stored().audits()).back().frameworkRevision == 2);
    CHECK(require(AuditService::backups(fixture.file)).size() == 1);
    fixture.enter("audit");
    CHECK(chipOf(fixture, "beds-2") == "look again");
    fixture.choose("beds-2");
    CHECK(fixture.find<QLabel>("carriedText").text().contains("Every bed is watered once a week."));
    fixture.click(fixture.find("lookedAgainButton"));
    CHECK(require(fixture.stored().marks(fixture.audit.id)).empty());
}

TEST_CASE("What a revision dropped is folded at the foot of the navigator and read by keyboard alone") {
    WindowFixture fixture(false);
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    const auto garden = [](const char* name) {
        return require(loadFrameworkFile(std::filesystem::path(INCLUSION_SOURCE_DIR) /
                                         "tests/data/frameworks" / name))
            .framework;
    };
    fixture.audit = require(fixture.service->addAudit(*garden("garden-1.json"), "2026/27", "SENCO"));
    fixture.run(fixture.service->setJudgement(fixture.judgement("shed-1", "thriving", "we saw the lock")));
    fixture.run(fixture.service->setFact({fixture.audit.id, "shed-1", "keys", {}, "in the office"}));
    fixture.run(fixture.service->setFact({fixture.audit.id, "beds-2", "times", {}, "3"}));
    fixture.addEvidence("Photo of the shed", {"shed-1"});
    require(fixture.service->reviseAudit(fixture.audit.id, *garden("garden-2.json"), "SENCO"));
    fixture.service.reset();
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    require(fixture.window->session()->showAudit(fixture.audit.id));
    fixture.enter("audit");
    CHECK(fixture.find<QPushButton>("formerToggle").text() == "No longer in the framework (1)");
    fixture.tabTo("formerToggle");
    fixture.press(Qt::Key_Space);
    CHECK(fixture.find<QListWidget>("formerSubjects").hasFocus());
    CHECK(fixture.find<QListWidget>("formerSubjects").currentItem()->text().startsWith("3.1"));
    const QString text = fixture.find<QTextBrowser>("formerText").toPlainText();
    for (const char* part : {"The shed is locked at night.", "Thriving", "we saw the lock",
                             "Photo of the shed", "Where the keys are: in the office"})
        CHECK(text.contains(part));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    fixture.find("formerSubjects").setFocus();
    fixture.press(Qt::Key_Escape);
    CHECK_FALSE(fixture.isShown("formerSubjects"));
    CHECK(fixture.find<QPushButton>("formerToggle").hasFocus());

    // A figure that was asked for in another way is read, and the field for the new one is empty.
    fixture.choose("beds-2");
    CHECK(fixture.find<QLabel>("formerFacts").text().contains("Waterings a week: 3"));
    CHECK(fixture.find<QLineEdit>("fact-times").text().isEmpty());
    CHECK(chipOf(fixture, "beds-2") == "look again");
    toggleFilter(fixture, "Look again");
    CHECK(fixture.find<NavigatorView>("navigator").model()->rowCount() == 1);
}

TEST_CASE("Offers and marks are read and nothing can be done about them while the file is protected") {
    WindowFixture fixture(false);
    fixture.service = require(AuditService::open(fixture.file, OpenMode::ReadWrite, fixture.dependencies()));
    fixture.run(fixture.service->setJudgement(fixture.judgement("own-1", "settled", "we saw it")));
    const EvidenceId walk = fixture.addEvidence("Learning walk", {"own-1"});
    fixture.audit = require(fixture.service->beginNextAudit(fixture.audit.id, "2027/28", "SENCO"));
    fixture.service.reset();
    {
        const ProtectedFile protection(fixture.file);
        REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    }
    REQUIRE(fixture.window->session()->isReadOnly());
    require(fixture.window->session()->showAudit(fixture.audit.id));
    fixture.choose("own-1");
    CHECK(fixture.isShown("carriedText"));
    CHECK_FALSE(fixture.isShown("lookedAgainButton"));
    CHECK_FALSE(fixture.isShown("offers"));
    CHECK_FALSE(fixture.window->findChild<QAction*>("actionNextCycle")->isEnabled());
    auto& table = fixture.find<EvidenceTable>("evidence");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    fixture.press(Qt::Key_T);
    fixture.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(require(fixture.stored().evidenceCheck(fixture.audit.id, walk)));
    CHECK(require(fixture.stored().marksOf(fixture.audit.id, "own-1")).size() == 1);
}
