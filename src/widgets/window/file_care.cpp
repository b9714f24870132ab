#include "widgets/window/file_care.h"

#include "core/protection/file_protection.h"
#include "widgets/controls/banner.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/window/file_care_work.h"
#include "widgets/window/idle_watch.h"
#include "widgets/window/unlock_page.h"
#include "workbench/audit_session.h"
#include "workbench/background.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>

/// Passphrase and lock. Backups and damage are in file_care_rescue.cpp.
namespace inclusion {
namespace {

const QString careKey = QStringLiteral("careBanner");

} // namespace

FileCare::FileCare(Parts parts)
    : QObject(parts.window), m_parts(std::move(parts)), m_page(new UnlockPage(m_parts.window)),
      m_idle(new IdleWatch(this)), m_protect(add(QStringLiteral("actionProtect"),
                                                 tr("&Protect with a passphrase…"), &FileCare::askToProtect)),
      m_change(add(QStringLiteral("actionChangePassphrase"), tr("Change the pass&phrase…"),
                   &FileCare::askToChange)),
      m_remove(add(QStringLiteral("actionRemovePassphrase"), tr("Take the passphrase a&way…"),
                   &FileCare::askToRemove)),
      m_lock(add(QStringLiteral("actionLock"), tr("&Lock"), &FileCare::lock)),
      m_backups(add(QStringLiteral("actionBackups"), tr("Go &back to a backup…"), &FileCare::chooseBackup)) {
    m_parts.menu->insertSeparator(m_parts.before);
    m_lock->setShortcut(QKeySequence(tr("Ctrl+Alt+L")));
    connect(m_page, &UnlockPage::unlockRequested, this, &FileCare::unlock);
    connect(m_page, &UnlockPage::leaveRequested, this, &FileCare::leave);
    connect(m_idle, &IdleWatch::idle, this, &FileCare::lock);
    refresh();
}

QAction* FileCare::add(const QString& name, const QString& text, void (FileCare::*act)()) {
    auto* action = new QAction(text, m_parts.window);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    m_parts.menu->insertAction(m_parts.before, action);
    return action;
}

QWidget* FileCare::page() const {
    return m_page;
}

void FileCare::refresh() {
    const AuditSession* session = m_parts.session();
    const bool isProtected = session && session->service().isProtected();
    const bool mayWrite = session && !session->isReadOnly() && m_parts.core.keys != nullptr;
    m_protect->setVisible(!isProtected);
    m_protect->setEnabled(mayWrite);
    for (QAction* action : {m_change, m_remove, m_lock})
        action->setVisible(isProtected);
    m_change->setEnabled(mayWrite);
    m_remove->setEnabled(mayWrite);
    m_backups->setEnabled(!session || !session->isReadOnly());
    if (isProtected)
        m_idle->start(std::chrono::minutes(m_parts.settings.lockAfter()));
    else
        m_idle->stop();
}

void FileCare::opened() {
    m_isShut = false;
}

void FileCare::shut() {
    m_isShut = true;
    m_parts.closeSession();
    Q_EMIT shown();
}

void FileCare::leave() {
    m_isShut = false;
    Q_EMIT shown();
}

bool FileCare::takes(const QString& path, const Error& error) {
    if (error.code == ErrorCode::PassphraseNeeded && m_parts.core.keys != nullptr) {
        shut();
        m_page->ask(path, false);
        return true;
    }
    if (error.code == ErrorCode::NotAnAuditFile) {
        // A file of another program has no backups of ours.
        const auto backups = AuditService::backups(toPath(path));
        if (!backups || backups->empty())
            return false;
    } else if (error.code != ErrorCode::AuditFileDamaged) {
        return false;
    }
    offerRescue(path, error);
    return true;
}

void FileCare::unlock(const QString& path, const QString& typed) {
    inBackground<Result<>>(
        this,
        [keys = m_parts.core.keys, file = toPath(path), secret = toCore(typed)] {
            return keys->unlock(file, secret);
        },
        [this, path](const Result<>& unlocked) {
            if (!m_isShut)
                return; // somebody has opened another file meanwhile
            if (!unlocked)
                m_page->showProblem(errorText(unlocked.error()));
            else if (!m_parts.openFile(path) && m_isShut)
                leave(); // a banner says why
        });
}

void FileCare::lock() {
    const AuditSession* session = m_parts.session();
    if (!session || !session->service().isProtected())
        return;
    if (!m_parts.session()->commitPending()) {
        m_idle->start(std::chrono::minutes(1)); // what is typed would be lost: the banner says so
        return;
    }
    const QString path = fromPath(session->path());
    m_parts.core.keys->forget();
    shut();
    m_page->ask(path, true);
}

void FileCare::saveSheet(const QString& path, const std::string& words) {
    const QFileInfo file(path);
    const QString suggestion =
        QDir(file.absolutePath())
            .filePath(tr("%1 recovery words", "file name").arg(file.completeBaseName()) +
                      QStringLiteral(".pdf"));
    m_parts.dialogs.askSaveFile(
        m_parts.window, FileKind::Report, suggestion, [this, file, words](const QString& target) {
            const auto written = m_parts.exportSheet(
                {toCore(file.fileName()), words, m_parts.core.clock.today(), m_parts.core.clock.now()},
                toPath(target));
            if (!written)
                m_parts.showProblem(written.error());
            else
                m_parts.dialogs.openWithDesktop(target);
        });
}

void FileCare::askToProtect() {
    askProtection(false);
}

void FileCare::askToChange() {
    askProtection(true);
}

void FileCare::askProtection(bool isChange) {
    if (!m_parts.session() || !m_parts.session()->commitPending())
        return;
    const QString path = fromPath(m_parts.session()->path());
    const std::string words = FileProtection::newRecoveryWords();
    ProtectionOffer offer;
    offer.recoveryWords = toQt(words);
    offer.saveSheet = [this, path, words] { saveSheet(path, words); };
    offer.minutes = m_parts.settings.lockAfter();
    offer.isChange = isChange;
    m_parts.dialogs.askProtection(m_parts.window, offer, [=, this](const ProtectionChoice& choice) {
        protect(path, words, choice, isChange);
    });
}

void FileCare::protect(const QString& path, const std::string& words, const ProtectionChoice& choice,
                       bool isChange) {
    m_parts.settings.setLockAfter(choice.minutes);
    workOn<Protection>(
        path, tr("The file and its backups are being protected…"),
        [core = m_parts.core, file = toPath(path), secret = toCore(choice.passphrase), words, isChange] {
            const FileProtection protection(core);
            return isChange ? protection.changePassphrase(file, secret, words)
                            : protection.protect(file, secret, words);
        },
        [this](const Protection& done) {
            if (done.leftAlone.empty())
                say(tr("The file and its backups are protected by the passphrase now."));
            else
                say(tr("The file is protected now. In the folder of its backups %1 could not be brought "
                       "along, "
                       "and can still be read: delete what nobody is to read.")
                        .arg(done.leftAlone.size() == 1 ? tr("one file")
                                                        : tr("%1 files").arg(done.leftAlone.size())),
                    true);
        });
}

void FileCare::askToRemove() {
    if (!m_parts.session() || !m_parts.session()->commitPending())
        return;
    const QString path = fromPath(m_parts.session()->path());
    m_parts.dialogs.askWhether(
        m_parts.window,
        tr("Without its passphrase, whoever has the file or one of its backups can read all of it."),
        tr("Take the passphrase away"), [this, path] {
            workOn<Protection>(
                path, tr("The passphrase is being taken away…"),
                [core = m_parts.core, file = toPath(path)] {
                    return FileProtection(core).removePassphrase(file);
                },
                [this](const Protection&) { say(tr("The file has no passphrase any more.")); });
        });
}

void FileCare::say(const QString& text, bool isAttention) {
    BannerContent content;
    content.tone = isAttention ? BannerContent::Tone::Attention : BannerContent::Tone::Plain;
    content.text = text;
    content.waysOut.push_back({tr("Close this message"), [this] { m_parts.banners->close(careKey); }});
    m_parts.banners->show(careKey, content);
}

} // namespace inclusion
