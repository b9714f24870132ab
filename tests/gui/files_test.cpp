#include "support/full_disk.h"
#include "support/qt_strings.h"
#include "widgets/controls/banner.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include "gui/protected_file.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

/// What a banner says.
QString textOf(WindowFixture& fixture, const QString& banner) {
    return fixture.find(banner).findChild<QLabel*>("bannerText")->text();
}

} // namespace

TEST_CASE("A file that may not be written is shown for reading only") {
    WindowFixture fixture(false);
    {
        const ProtectedFile protection(fixture.file);
        REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
        fixture.settle();
        CHECK(fixture.isShown("readOnlyBanner"));
        CHECK(fixture.find<QLabel>("saving").text() == "Reading only");
        fixture.choose("own-1");
        CHECK_FALSE(fixture.isShown("newTitle"));
        CHECK(fixture.find<ProseEdit>("rationale").isReadOnly());
        CHECK(fixture.find<ProseEdit>("description").isReadOnly());
        CHECK_FALSE(fixture.find("levels").isEnabled());
        fixture.find("descriptor-own-1-settled").setFocus();
        fixture.press(Qt::Key_Space);
        fixture.press(Qt::Key_E, Qt::ControlModifier);
        fixture.press(Qt::Key_J, Qt::ControlModifier);
        CHECK(fixture.find("rationale").hasFocus());
        fixture.type("x");
    }
    CHECK(fixture.highlightInFile("own-1-settled") == HighlightState::NotYet);
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
    CHECK_FALSE(fixture.isShown("failureBanner"));
    // The way out: a copy to work in.
    fixture.dialogs.paths = {fromPath(fixture.folder / "copy.inclusion")};
    fixture.leaveBy("readOnlyBanner", QStringLiteral("Work in a copy…"));
    CHECK_FALSE(fixture.isShown("readOnlyBanner"));
    fixture.choose("own-1");
    fixture.click(fixture.find("level-settled"));
    fixture.file = fixture.folder / "copy.inclusion";
    CHECK(fixture.judgementInFile("own-1").levelId == "settled");
}

TEST_CASE("A save that fails keeps the text on the screen and works when tried again") {
    WindowFixture fixture;
    fixture.choose("own-1");
    auto& rationale = fixture.find<ProseEdit>("rationale");
    rationale.setFocus();
    fixture.type("We asked learners");
    {
        const FullDisk full;
        fixture.press(Qt::Key_Tab);
        REQUIRE(fixture.isShown("failureBanner"));
        CHECK(textOf(fixture, "failureBanner").contains("still on the screen"));
        CHECK(fixture.find<QLabel>("saving").text() == QStringLiteral("✕ Not saved"));
        // Neither another item nor closing takes it away.
        fixture.press(Qt::Key_Up, Qt::AltModifier);
        CHECK(fixture.subject() == "own-1");
        CHECK_FALSE(fixture.window->close());
        CHECK(fixture.window->isVisible());
        fixture.leaveBy("failureBanner", "Try again");
        CHECK(fixture.isShown("failureBanner"));
        CHECK(rationale.toPlainText() == "We asked learners");
    }
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
    fixture.leaveBy("failureBanner", "Try again");
    CHECK_FALSE(fixture.isShown("failureBanner"));
    CHECK(fixture.judgementInFile("own-1").rationale == "We asked learners");
    CHECK(fixture.find<QLabel>("saving").text().startsWith(QStringLiteral("✓ Saved")));
    CHECK(fixture.window->close());
}

TEST_CASE("A level that cannot be saved does not look chosen") {
    WindowFixture fixture;
    fixture.choose("own-1");
    {
        const FullDisk full;
        fixture.click(fixture.find("level-settled"));
        CHECK(fixture.find<QAbstractButton>("level-none").isChecked());
        REQUIRE(fixture.isShown("failureBanner"));
    }
    fixture.leaveBy("failureBanner", "Try again");
    CHECK(fixture.find<QAbstractButton>("level-settled").isChecked());
    CHECK(fixture.judgementInFile("own-1").levelId == "settled");
}

TEST_CASE("Unsaved text goes along into a copy elsewhere") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.find("rationale").setFocus();
    fixture.type("We asked learners");
    {
        const FullDisk full;
        fixture.press(Qt::Key_Tab);
        REQUIRE(fixture.isShown("failureBanner"));
    }
    fixture.dialogs.paths = {fromPath(fixture.folder / "elsewhere.inclusion")};
    fixture.leaveBy("failureBanner", QStringLiteral("Save a copy elsewhere…"));
    CHECK_FALSE(fixture.isShown("failureBanner"));
    CHECK(fixture.judgementInFile("own-1").rationale.empty());
    fixture.file = fixture.folder / "elsewhere.inclusion";
    CHECK(fixture.judgementInFile("own-1").rationale == "We asked learners");
    CHECK(fixture.subject() == "own-1");
}

TEST_CASE("Closing writes what is typed") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.find("rationale").setFocus();
    fixture.type("Last words");
    CHECK(fixture.window->close());
    CHECK(fixture.judgementInFile("own-1").rationale == "Last words");
}

TEST_CASE("Text that cannot be saved is lost only by choice") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.find("rationale").setFocus();
    fixture.type("We asked learners");
    const FullDisk full;
    CHECK_FALSE(fixture.window->close());
    fixture.leaveBy("failureBanner", "Close and lose it");
    CHECK_FALSE(fixture.window->isVisible());
}

TEST_CASE("Text that another program changed is shown as a conflict with two ways out") {
    WindowFixture fixture;
    fixture.choose("own-1");
    auto& rationale = fixture.find<ProseEdit>("rationale");
    rationale.setFocus();
    fixture.type("Mine");
    {
        const auto other = fixture.openDespiteLock();
        const auto edit = require(other->setJudgement(fixture.judgement("own-1", "settled", "Theirs")));
        require(other->run(*edit, "Headteacher"));
    }
    fixture.press(Qt::Key_Tab);
    REQUIRE(fixture.isShown("failureBanner"));
    CHECK(rationale.toPlainText() == "Mine");
    SECTION("mine") {
        fixture.leaveBy("failureBanner", "Keep my text");
        CHECK(fixture.judgementInFile("own-1").rationale == "Mine");
    }
    SECTION("theirs") {
        fixture.leaveBy("failureBanner", "Take the other text");
        CHECK(rationale.toPlainText() == "Theirs");
        CHECK(fixture.judgementInFile("own-1").rationale == "Theirs");
    }
    CHECK(fixture.judgementInFile("own-1").levelId == "settled");
    CHECK_FALSE(fixture.isShown("failureBanner"));
}

TEST_CASE("A missing or foreign file is named in a banner and the open one stays") {
    WindowFixture fixture;
    fixture.settings.addRecentFile("/no/such.inclusion");
    CHECK_FALSE(fixture.window->openFile("/no/such.inclusion"));
    CHECK(textOf(fixture, "problemBanner").contains("such.inclusion"));
    CHECK_FALSE(fixture.settings.recentFiles().contains("/no/such.inclusion"));
    writeBytes(fixture.folder / "letter.inclusion", std::string(3000, 'x'));
    CHECK_FALSE(fixture.window->openFile(fromPath(fixture.folder / "letter.inclusion")));
    CHECK(textOf(fixture, "problemBanner").contains("not an audit"));
    CHECK(fixture.window->session() != nullptr);
    fixture.leaveBy("problemBanner", "Close this message");
    CHECK_FALSE(fixture.isShown("problemBanner"));
}

TEST_CASE("A new audit is started from the start page and is there after closing") {
    WindowFixture fixture(false);
    const QString path = fromPath(fixture.folder / "new.inclusion");
    fixture.dialogs.newAudit =
        NewAuditChoice{"Hillside School", Phase::Special, "rise-inclusion-audit", "2026/27"};
    fixture.dialogs.paths = {path};
    fixture.click(fixture.find("newButton"));
    CHECK(fixture.dialogs.offer.cycle == "2026/27");
    REQUIRE_FALSE(fixture.dialogs.offer.frameworks.empty());
    CHECK(fixture.dialogs.suggestions.first().endsWith("Hillside School 2026 27.inclusion"));
    REQUIRE(fixture.window->session() != nullptr);
    CHECK(fixture.window->windowTitle().startsWith("Hillside School"));
    CHECK(fixture.settings.recentFiles() == QStringList{path});
    fixture.window.reset();
    const auto service =
        require(AuditService::open(toPath(path), OpenMode::ReadOnly, fixture.dependencies()));
    CHECK(require(service->setting()).phase == Phase::Special);
    CHECK(require(service->audits()).front().frameworkId == "rise-inclusion-audit");
}

TEST_CASE("A file without an audit says so and offers to add one") {
    WindowFixture fixture(false);
    const auto path = fixture.folder / "empty.inclusion";
    Setting setting;
    setting.name = "New school";
    require(AuditService::create(path, setting, fixture.dependencies())).reset();
    REQUIRE(fixture.window->openFile(fromPath(path)));
    fixture.settle();
    CHECK_FALSE(fixture.isShown("audit"));
    fixture.dialogs.newAudit = NewAuditChoice{{}, Phase::Primary, "rise-inclusion-audit", "2026/27"};
    fixture.click(fixture.find("addButton"));
    CHECK(fixture.dialogs.offer.settingName == QString("New school"));
    CHECK(fixture.isShown("overview"));
    fixture.enter("audit");
    CHECK_FALSE(fixture.subject().isEmpty());
}

TEST_CASE("The window goes on where one stopped") {
    WindowFixture fixture;
    fixture.choose("own-1");
    fixture.window.reset();
    fixture.start(true);
    CHECK(fixture.subject() == "own-1");
}

TEST_CASE("A recent file is opened from the start page by Enter") {
    WindowFixture fixture(false);
    fixture.settings.addRecentFile(fromPath(fixture.file));
    fixture.find<QListWidget>("recent").setFocus();
    fixture.press(Qt::Key_Return);
    CHECK(fixture.window->session() != nullptr);
}

TEST_CASE("Who is working is asked once and recorded with edits") {
    WindowFixture fixture(false);
    fixture.settings.setAuthor({});
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    REQUIRE(fixture.isShown("authorBar"));
    fixture.choose("own-1");
    fixture.click(fixture.find("level-starting")); // nothing waits for the answer
    CHECK(fixture.judgementInFile("own-1").author == "unnamed");
    fixture.find("author").setFocus();
    fixture.type("Headteacher");
    fixture.press(Qt::Key_Return);
    CHECK_FALSE(fixture.isShown("authorBar"));
    fixture.click(fixture.find("level-settled"));
    CHECK(fixture.judgementInFile("own-1").author == "Headteacher");
    fixture.window.reset();
    fixture.start(true);
    CHECK_FALSE(fixture.isShown("authorBar"));
}

TEST_CASE("A file that somebody else works on is read and can be worked on when they have closed it") {
    WindowFixture fixture(false);
    fixture.reopen();
    fixture.run(fixture.service->setDescription({fixture.audit.id, "own-1", "Theirs"}));
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.choose("own-1");
    CHECK(fixture.window->session()->isReadOnly());
    CHECK(textOf(fixture, "readOnlyBanner").contains("SENCO has been working on it on"));
    fixture.leaveBy("readOnlyBanner", "Try again");
    CHECK(textOf(fixture, "failureBanner").contains("SENCO"));
    fixture.service.reset();
    fixture.leaveBy("readOnlyBanner", "Try again");
    CHECK_FALSE(fixture.window->session()->isReadOnly());
    CHECK_FALSE(fixture.isShown("readOnlyBanner"));
    CHECK_FALSE(fixture.isShown("failureBanner"));
    fixture.choose("own-1");
    fixture.find("rationale").setFocus();
    fixture.type("Ours");
    fixture.press(Qt::Key_Tab);
    fixture.window.reset();
    CHECK(fixture.judgementInFile("own-1").rationale == "Ours");
}
