#include "ui_main_window.h"
#include "widgets/dialogs/backups_dialog.h"
#include "widgets/dialogs/whats_new_dialog.h"
#include "widgets/window/main_window.h"
#include "widgets/window/session_banners.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/workbench_settings.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

/// Where work begins beside the File menu: files dropped on the window, backups, what is new.
namespace inclusion {
namespace {

const QString restoredKey = QStringLiteral("restoredBanner");

/// The audit that is being dragged; empty when it is anything else, or several things.
QString auditIn(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    return path.endsWith(QLatin1String(".inclusion"), Qt::CaseInsensitive) ? path : QString();
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!auditIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = auditIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

void MainWindow::showWhatsNew() {
    if (!m_whatsNew)
        m_whatsNew = new WhatsNewDialog(this);
    m_whatsNew->show();
    m_whatsNew->raise();
    m_whatsNew->activateWindow();
}

void MainWindow::showBackups() {
    QStringList files = m_services.settings.recentFiles();
    if (m_session) { // what is open comes first
        const QString open = fromPath(m_session->path());
        files.removeAll(open);
        files.prepend(open);
    }
    auto* dialog = new BackupsDialog(
        files,
        [this](std::function<void(const QString&)> done) {
            m_services.dialogs.askOpenFile(this, std::move(done));
        },
        [this](const QString& backup, const QString& file) { restoreBackup(backup, file); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::restoreBackup(const QString& backup, const QString& file) {
    const bool isOpen = m_session && fromPath(m_session->path()) == file;
    if (isOpen) {
        if (!mayLeave())
            return;
        closeSession(); // nobody may have it open
    }
    const auto restored = AuditService::restoreBackup(toPath(backup), toPath(file), m_services.core);
    const bool opened = (restored || isOpen) && openFile(file);
    if (!restored) {
        showProblem(restored.error());
        return;
    }
    if (!opened)
        return;
    BannerContent content;
    content.text = tr("%1 is as it was in the backup. What it was before is kept as the newest backup.")
                       .arg(QFileInfo(file).fileName());
    content.waysOut.push_back({tr("Close this message"), [this] { m_ui->banners->close(restoredKey); }});
    m_ui->banners->show(restoredKey, content);
}

void MainWindow::closeSession() {
    dropPanels();
    m_ui->banners->clear();
    m_sessionBanners.reset();
    if (m_session)
        m_session->undoStack().disconnect(this);
    m_session.reset();
    m_ui->actionUndo->setEnabled(false);
    m_ui->actionRedo->setEnabled(false);
    showPage();
}

} // namespace inclusion
