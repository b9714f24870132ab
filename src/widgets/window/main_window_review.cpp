#include "core/framework/input_file.h"
#include "core/review/pack_json.h"
#include "ui_main_window.h"
#include "widgets/panels/panel.h"
#include "widgets/review/reviewer_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/places.h"
#include "widgets/window/session_banners.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

/// Review packs in the window, files that are dropped on it, and what waits in its places.
namespace inclusion {
namespace {

/// The file that is dragged, if it is one that the window opens.
QString fileIn(const QMimeData& data) {
    const auto urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    for (const char* ending : {".inclusion", ".inclusion-review", ".inclusion-reply"})
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return path;
    return {};
}

} // namespace

bool MainWindow::openPack(const QString& path) {
    if (!mayLeave())
        return false;
    const QString whole = QFileInfo(path).absoluteFilePath();
    // A container is a little longer than the content that it seals.
    auto bytes = readInputFile(toPath(whole), 2 * review::largestPack);
    if (!bytes) {
        showProblem(bytes.error());
        return false;
    }
    auto* page = new ReviewerPage(std::move(*bytes), whole, m_services.core, m_services.review.draftFolder,
                                  m_services.dialogs, this);
    page->setObjectName(QStringLiteral("reviewer"));
    connect(page, &ReviewerPage::closeRequested, this, [this] {
        if (!mayLeave())
            return;
        closeReviewer();
        showPage();
    });
    connect(page, &ReviewerPage::opened, this, &MainWindow::refreshTitle);
    if (const auto begun = page->begin(); !begun) {
        delete page;
        showProblem(begun.error());
        return false;
    }
    closeReviewer();
    m_places.reset();
    m_ui->banners->clear();
    m_sessionBanners.reset();
    if (m_session)
        m_session->undoStack().disconnect(this);
    m_session.reset();
    m_reviewer = page;
    m_ui->pages->addPage(page);
    showPage();
    page->takeFocus();
    m_ui->actionUndo->setEnabled(false);
    m_ui->actionRedo->setEnabled(false);
    return true;
}

void MainWindow::closeReviewer() {
    if (m_reviewer == nullptr)
        return;
    m_ui->pages->removePage(m_reviewer);
    m_reviewer->hide();
    m_reviewer->deleteLater(); // its button may be what started this
    m_reviewer = nullptr;
    m_leaveAnyway = false;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!fileIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = fileIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (!m_places || !m_places->takeFile(path))
        openFile(path);
}

} // namespace inclusion
