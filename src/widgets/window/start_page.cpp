#include "widgets/window/start_page.h"

#include "ui_start_page.h"
#include "workbench/workbench_settings.h"

#include <QDir>
#include <QFileInfo>

namespace inclusion {
namespace {

/// The folder of a file as people speak of it: from their own folder on.
QString shownFolder(const QFileInfo& file) {
    const QString folder = file.absolutePath();
    const QString home = QDir::homePath() + QLatin1Char('/');
    return QDir::toNativeSeparators(folder.startsWith(home) ? folder.mid(home.size()) : folder);
}

} // namespace

StartPage::StartPage(WorkbenchSettings& settings, bool hasSample, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_ui(std::make_unique<Ui::StartPage>()) {
    m_ui->setupUi(this);
    m_ui->sampleButton->setVisible(hasSample);
    connect(m_ui->newButton, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &StartPage::restoreRequested);
    connect(m_ui->whatsNewButton, &QPushButton::clicked, this, &StartPage::whatsNewRequested);
    connect(m_ui->recent, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT fileChosen(item->data(Qt::UserRole).toString()); });
    connect(&settings, &WorkbenchSettings::recentFilesChanged, this, &StartPage::showRecent);
    showRecent();
}

StartPage::~StartPage() = default;

void StartPage::showRecent() {
    m_ui->recent->clear();
    for (const QString& path : m_settings.recentFiles()) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(
            tr("%1 — %2", "file, folder").arg(file.completeBaseName(), shownFolder(file)), m_ui->recent);
        item->setToolTip(QDir::toNativeSeparators(path));
        item->setData(Qt::UserRole, path);
    }
    const bool empty = m_ui->recent->count() == 0;
    m_ui->recent->setVisible(!empty);
    m_ui->recentEmpty->setVisible(empty);
    if (!empty)
        m_ui->recent->setCurrentRow(0);
}

} // namespace inclusion
