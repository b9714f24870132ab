// A passphrase in the window: set, locked, unlocked, changed, taken away; and the ways out of a damaged file.
#include "core/protection/file_protection.h"
#include "support/qt_strings.h"
#include "widgets/controls/banner.h"
#include "widgets/dialogs/backups_dialog.h"
#include "widgets/dialogs/protect_dialog.h"
#include "widgets/panels/bank_table.h"
#include "widgets/window/idle_watch.h"
#include "workbench/models/evidence_bank_model.h"
#include "workbench/qt_convert.h"

#include <catch2/catch.hpp>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include "gui/accessibility_lint.h"
#include "gui/window_fixture.h"

using namespace inclusion;

namespace {

const QString phrase = QStringLiteral("grey heron over the weir");

struct ProtectedWindow : WindowFixture {
    ProtectedWindow() : WindowFixture(false) {
        reopen();
        run(service->setDescription({audit.id, "own-1", "Zwiebelturm"}));
        require(service->backUp());
        service.reset();
    }

    /// Seals the file cheaply, as if somebody had done so before.
    void seal() {
        require(FileProtection(dependencies(), 1, 8192).protect(file, phrase.toStdString(), words));
        keys.forget();
    }

    QAction& action(const char* name) { return *window->findChild<QAction*>(name); }

    template <typename Dialog>
    Dialog& dialog() {
        Dialog* found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = window->findChild<Dialog*>()) != nullptr; }, 20000))
            throw std::runtime_error("no dialog came up");
        return *found;
    }

    void waitFor(const std::function<bool()>& holds) {
        if (!QTest::qWaitFor(holds, 60000))
            throw std::runtime_error("waited in vain");
        settle();
    }

    void unlock(const QString& typed = phrase) {
        find<QLineEdit>("passphrase").setFocus();
        type(typed);
        press(Qt::Key_Return);
    }

    /// Seals the file and opens it in a new window, as far as typing the passphrase.
    void openSealed() {
        seal();
        start(false);
        static_cast<void>(window->openFile(fromPath(file)));
        unlock();
        waitFor([this] { return window->session() != nullptr; });
    }

    bool says(const QString& banner, const QString& part) {
        return isShown(banner) && find(banner).findChild<QLabel*>("bannerText")->text().contains(part);
    }

    /// All that a screen reader could find below the window.
    static void collect(QAccessibleInterface* element, QString& into) {
        if (element == nullptr)
            return;
        into += element->text(QAccessible::Name) + '\n' + element->text(QAccessible::Value) + '\n' +
                element->text(QAccessible::Description) + '\n';
        if (auto* text = element->textInterface())
            into += text->text(0, text->characterCount()) + '\n';
        for (int i = 0; i < element->childCount(); ++i)
            collect(element->child(i), into);
    }
    QString spoken() {
        QString all;
        collect(QAccessible::queryAccessibleInterface(window.get()), all);
        return all;
    }

    /// Names of the files below the folder, in which the settings lie too, that hold a text in any usual
    /// encoding.
    QStringList holding(const QString& text) const {
        QStringList names;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            if (!entry.is_regular_file())
                continue;
            const QByteArray bytes = QByteArray::fromStdString(bytesOf(entry.path()));
            const QByteArray wide(static_cast<const char*>(static_cast<const void*>(text.utf16())),
                                  2 * text.size());
            if (bytes.contains(text.toUtf8()) || bytes.contains(wide))
                names.append(fromPath(entry.path().filename()));
        }
        return names;
    }
    /// Chooses a piece in the Evidence place by its title.
    void reveal(const QString& title) {
        auto& bank = find<BankTable>("bank");
        for (int row = 0; row < bank.model()->rowCount(); ++row) {
            const QModelIndex index = bank.model()->index(row, EvidenceBankModel::TitleColumn);
            if (index.data().toString() == title)
                QTest::mouseClick(bank.viewport(), Qt::LeftButton, {}, bank.visualRect(index).center());
        }
        settle();
    }

    std::string words = FileProtection::newRecoveryWords();
};

} // namespace

TEST_CASE("A protected file asks for its passphrase and opens by it") {
    ProtectedWindow fixture;
    fixture.seal();
    fixture.start(false);
    CHECK_FALSE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    REQUIRE(fixture.isShown("passphrase"));
    CHECK(fixture.find<QLineEdit>("passphrase").echoMode() == QLineEdit::Password);
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    fixture.unlock("not the passphrase");
    fixture.waitFor([&] { return fixture.isShown("unlockProblem"); });
    CHECK(fixture.find("passphrase").hasFocus());
    CHECK(fixture.find<QLineEdit>("passphrase").text().isEmpty());
    SECTION("the passphrase") {
        fixture.unlock();
    }
    SECTION("the recovery words") {
        fixture.unlock(QString::fromStdString(fixture.words));
    }
    fixture.waitFor([&] { return fixture.window->session() != nullptr; });
    CHECK_FALSE(fixture.isShown("passphrase"));
    CHECK(fixture.window->session()->service().isProtected());
    CHECK(fixture.action("actionLock").isVisible());
    CHECK_FALSE(fixture.action("actionProtect").isVisible());
}

TEST_CASE("A locked file leaves nothing on the screen or for a screen reader and goes on where it was") {
    ProtectedWindow fixture;
    fixture.openSealed();
    fixture.choose("own-1");
    CHECK(fixture.spoken().contains("Zwiebelturm"));
    fixture.find("rationale").setFocus();
    fixture.type("typed a moment ago");
    SECTION("by the key") {
        fixture.press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    }
    SECTION("after a while") {
        Q_EMIT fixture.window->findChild<IdleWatch*>()->idle();
        fixture.settle();
    }
    REQUIRE(fixture.window->session() == nullptr);
    CHECK(fixture.isShown("passphrase"));
    CHECK_FALSE(fixture.spoken().contains("Zwiebelturm"));
    CHECK_FALSE(fixture.spoken().contains("typed a moment ago"));
    CHECK_FALSE(fixture.spoken().contains("Oakfield School"));
    CHECK_FALSE(fixture.window->windowTitle().contains("Oakfield"));
    fixture.unlock("grey heron");
    fixture.waitFor([&] { return fixture.isShown("unlockProblem"); });
    fixture.unlock();
    fixture.waitFor([&] { return fixture.window->session() != nullptr; });
    CHECK(fixture.window->session()->service().judgement(fixture.audit.id, "own-1").value()->rationale ==
          "typed a moment ago");
}

TEST_CASE("What is typed into a form waits while a protected file is locked and cannot be read there") {
    ProtectedWindow fixture;
    fixture.review.draftFolder = fromPath(fixture.folder / "drafts");
    fixture.openSealed();
    fixture.choose("own-1");
    fixture.find("newTitle").setFocus();
    fixture.type("Schneckenhaus walk");
    fixture.press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    REQUIRE(fixture.window->session() == nullptr);
    CHECK(QDir(fixture.review.draftFolder).entryList(QDir::Files).size() == 1);
    CHECK(fixture.holding("Schneckenhaus") == QStringList());
    fixture.waitFor([&] { return fixture.isShown("passphrase"); });
    fixture.unlock();
    fixture.waitFor([&] { return fixture.window->session() != nullptr; });
    fixture.choose("own-1");
    CHECK(fixture.find<QLineEdit>("newTitle").text() == "Schneckenhaus walk");
    // Without its protection the file goes on where it was, under no key or another one.
    fixture.window.reset();
    require(FileProtection(fixture.dependencies(), 1, 8192).removePassphrase(fixture.file));
    fixture.start(true);
    fixture.choose("own-1");
    CHECK(fixture.find<QLineEdit>("newTitle").text() == "Schneckenhaus walk");
    fixture.window.reset();
    REQUIRE(fixture.holding("Schneckenhaus").size() == 1);
    fixture.openSealed();
    fixture.choose("own-1");
    CHECK(fixture.find<QLineEdit>("newTitle").text() == "Schneckenhaus walk");
    CHECK(fixture.holding("Schneckenhaus") == QStringList());
}

TEST_CASE("Nothing of a protected file is left where the window keeps things") {
    ProtectedWindow fixture;
    const QByteArray formerFolder = qgetenv("TMPDIR");
    const std::filesystem::path temporary = fixture.folder / "temporary";
    std::filesystem::create_directory(temporary);
    qputenv("TMPDIR", temporary.string().c_str());
    fixture.reopen();
    fixture.run(fixture.service->attach(fixture.addEvidence("Zwiebelturm walk"), "notes.txt", "text/plain",
                                        "of the Zwiebelturm"));
    fixture.service.reset();
    fixture.openSealed();
    fixture.choose("own-1");
    fixture.find("rationale").setFocus();
    fixture.type("Zwiebelturm once more");
    fixture.enter("evidence");
    fixture.reveal("Zwiebelturm walk");
    fixture.waitFor([&] { return fixture.isShown("openFile"); });
    CHECK(fixture.holding("Zwiebelturm") == QStringList());
    fixture.click(fixture.find("openFile"));
    // What another program looks at lies open, in a folder of this person only, and goes when the file is
    // locked.
    REQUIRE(fixture.dialogs.opened.size() == 1);
    CHECK(fixture.holding("Zwiebelturm") == QStringList("notes.txt"));
    const QFileInfo copy(fixture.dialogs.opened.front());
    CHECK(copy.absoluteFilePath().startsWith(fromPath(temporary)));
    for (const auto permission : {QFile::ReadGroup, QFile::WriteGroup, QFile::ReadOther, QFile::WriteOther}) {
        CHECK_FALSE(copy.permission(permission));
        CHECK_FALSE(QFileInfo(copy.absolutePath() + "/..").permission(permission));
    }
    SECTION("when it is locked") {
        fixture.press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        REQUIRE(fixture.window->session() == nullptr);
    }
    SECTION("when the window is closed") {
        fixture.window->close();
        fixture.window.reset();
    }
    for (const QString& word :
         {QStringLiteral("Zwiebelturm"), QStringLiteral("heron"), toQt(fixture.words).section(' ', 0, 1)}) {
        INFO(word.toStdString());
        CHECK(fixture.holding(word) == QStringList());
    }
    CHECK(std::filesystem::is_empty(temporary));
    if (formerFolder.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", formerFolder);
}

TEST_CASE("A passphrase is set in the window and taken away again") {
    ProtectedWindow fixture;
    std::string printed;
    fixture.exportRecoverySheet = [&](const report::RecoverySheet& sheet, const std::filesystem::path& path) {
        printed = sheet.words;
        writeBytes(path, "sheet");
        return Result<>();
    };
    fixture.start(false);
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    fixture.action("actionProtect").trigger();
    auto& dialog = fixture.dialog<ProtectDialog>();
    CHECK(accessibilityProblems(dialog).join('\n').toStdString() == "");
    auto& first = *dialog.findChild<QLineEdit*>("newPassphrase");
    auto& again = *dialog.findChild<QLineEdit*>("repeated");
    auto& problem = *dialog.findChild<QLabel*>("problem");
    const auto press = [&](const char* name) { fixture.click(*dialog.findChild<QPushButton*>(name)); };
    QTest::keyClicks(&first, "short");
    press("protectButton");
    CHECK(problem.text().contains("at least 10"));
    first.clear();
    QTest::keyClicks(&first, phrase);
    press("protectButton");
    CHECK(problem.text().contains("not the same"));
    QTest::keyClicks(&again, phrase);
    press("protectButton");
    CHECK(problem.text().contains("recovery words"));
    fixture.dialogs.paths = {fromPath(fixture.folder / "sheet.pdf")};
    press("sheetButton");
    CHECK(printed == dialog.findChild<QPlainTextEdit*>("recoveryWords")->toPlainText().toStdString());
    QTest::keyClick(dialog.findChild<QCheckBox*>("haveWords"), Qt::Key_Space);
    press("protectButton");
    fixture.waitFor([&] { return fixture.window->session() != nullptr && fixture.isShown("careBanner"); });
    CHECK(fixture.says("careBanner", "protected"));
    CHECK(FileProtection::isProtected(fixture.file));
    CHECK(FileProtection::isProtected(require(AuditService::backups(fixture.file)).front().path));
    CHECK(bytesOf(fixture.file).find("Zwiebelturm") == std::string::npos);
    CHECK(bytesOf(fixture.folder / "settings.ini").find("heron") == std::string::npos);
    KeyRing other;
    CHECK(other.unlock(fixture.file, printed));
    fixture.dialogs.agree = true;
    fixture.action("actionRemovePassphrase").trigger();
    fixture.waitFor(
        [&] { return fixture.window->session() != nullptr && fixture.says("careBanner", "no passphrase"); });
    CHECK_FALSE(FileProtection::isProtected(fixture.file));
    CHECK(fixture.action("actionProtect").isVisible());
}

TEST_CASE("The watch tells once when nothing is pressed for a while and a key puts it off") {
    IdleWatch watch;
    QSignalSpy idle(&watch, &IdleWatch::idle);
    QLineEdit field;
    watch.start(std::chrono::milliseconds(400));
    for (int i = 0; i < 6; ++i) {
        QTest::qWait(100);
        QTest::keyClick(&field, Qt::Key_A);
    }
    CHECK(idle.isEmpty());
    CHECK(QTest::qWaitFor([&] { return idle.size() == 1; }, 20000));
    watch.start(std::chrono::milliseconds(10));
    watch.stop();
    QTest::qWait(50);
    CHECK(idle.size() == 1);
}

TEST_CASE("A damaged file is offered its newest sound backup with what it holds") {
    ProtectedWindow fixture;
    fixture.clock.set(moment("2026-11-23T10:00:00Z"));
    fixture.reopen();
    const BackupInfo broken = require(fixture.service->backUp());
    fixture.service.reset();
    writeBytes(broken.path, std::string(9000, '?'));
    std::string bytes = bytesOf(fixture.file);
    std::fill(bytes.begin() + 4096, bytes.begin() + 9 * 4096, '?');
    writeBytes(fixture.file, bytes);
    fixture.start(false);
    fixture.window->openFile(fromPath(fixture.file));
    fixture.waitFor([&] { return fixture.isShown("damageBanner"); });
    CHECK(fixture.window->session() == nullptr);
    CHECK(fixture.says("damageBanner", "newest sound backup"));
    CHECK(accessibilityProblems(*fixture.window).join('\n').toStdString() == "");
    SECTION("at once") {
        fixture.leaveBy("damageBanner", "Go back to that backup");
    }
    SECTION("after a look at what the backups hold") {
        fixture.leaveBy("damageBanner", QStringLiteral("See what the backups hold…"));
        auto& dialog = fixture.dialog<BackupsDialog>();
        CHECK(accessibilityProblems(dialog).join('\n').toStdString() == "");
        auto& list = *dialog.findChild<QListWidget*>("backups");
        REQUIRE(list.count() == 2);
        CHECK_FALSE(dialog.findChild<QPushButton*>("restoreButton")->isEnabled());
        list.setCurrentRow(1);
        CHECK(dialog.findChild<QLabel*>("change")->text().contains("would come back"));
        CHECK(dialog.findChild<QTableWidget*>("counts")->rowCount() > 1);
        fixture.click(*dialog.findChild<QPushButton*>("restoreButton"));
    }
    fixture.waitFor([&] { return fixture.window->session() != nullptr && fixture.isShown("careBanner"); });
    CHECK(fixture.window->session()->service().description(fixture.audit.id, "own-1").value()->text ==
          "Zwiebelturm");
}

TEST_CASE("What can be read of a damaged file is saved into a new one and shown") {
    ProtectedWindow fixture;
    std::filesystem::remove_all(std::filesystem::path(fixture.file) += "-backups");
    std::string bytes = bytesOf(fixture.file);
    constexpr std::ptrdiff_t pageSize = 4096;
    const auto found = static_cast<std::ptrdiff_t>(bytes.find("Zwiebelturm"));
    REQUIRE(found > pageSize);
    const auto page = bytes.begin() + found / pageSize * pageSize;
    std::fill(page, page + pageSize, '?');
    writeBytes(fixture.file, bytes);
    fixture.start(false);
    fixture.window->openFile(fromPath(fixture.file)); // looked through while it is shown already
    fixture.waitFor([&] { return fixture.isShown("damageBanner"); });
    CHECK(fixture.window->session() == nullptr);
    fixture.dialogs.paths = {fromPath(fixture.folder / "rescued.inclusion")};
    fixture.leaveBy("damageBanner", QStringLiteral("Save what can be read…"));
    fixture.waitFor([&] { return fixture.window->session() != nullptr; });
    CHECK(fixture.window->session()->path() == fixture.folder / "rescued.inclusion");
    CHECK(fixture.dialogs.suggestions.last().contains("rescued"));
}

TEST_CASE("Going back to a backup says what would change and keeps the present file") {
    ProtectedWindow fixture;
    fixture.start(false);
    REQUIRE(fixture.window->openFile(fromPath(fixture.file)));
    fixture.settle();
    REQUIRE(fixture.window->session()->run(
        fixture.window->session()->service().setDescription({fixture.audit.id, "own-1", "Later"})));
    fixture.action("actionBackups").trigger();
    auto& dialog = fixture.dialog<BackupsDialog>();
    CHECK(dialog.findChild<QLabel*>("change")->text().contains("1 record would be as before"));
    fixture.click(*dialog.findChild<QPushButton*>("restoreButton"));
    fixture.waitFor([&] { return fixture.window->session() != nullptr && fixture.isShown("careBanner"); });
    CHECK(fixture.window->session()->service().description(fixture.audit.id, "own-1").value()->text ==
          "Zwiebelturm");
    CHECK(require(AuditService::backups(fixture.file)).size() == 2);
}
