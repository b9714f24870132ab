#include "widgets/dialogs/backups_dialog.h"

#include "ui_backups_dialog.h"
#include "workbench/background.h"
#include "workbench/backup_text.h"
#include "workbench/error_text.h"
#include "workbench/qt_convert.h"

#include <QDir>
#include <QFileInfo>

namespace inclusion {

BackupsDialog::BackupsDialog(const QStringList& files,
                             std::function<void(std::function<void(const QString&)>)> askFile,
                             std::function<void(const QString&, const QString&)> restore, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::BackupsDialog>()) {
    m_ui->setupUi(this);
    for (const QString& path : files) {
        m_ui->file->addItem(QFileInfo(path).fileName(), path);
        m_ui->file->setItemData(m_ui->file->count() - 1, QDir::toNativeSeparators(path), Qt::ToolTipRole);
    }
    connect(m_ui->file, &QComboBox::activated, this, [this] { chooseFile(currentFile()); });
    connect(m_ui->otherFile, &QPushButton::clicked, this, [this, askFile = std::move(askFile)] {
        askFile([this](const QString& path) {
            int place = m_ui->file->findData(path);
            if (place < 0) {
                m_ui->file->addItem(QFileInfo(path).fileName(), path);
                place = m_ui->file->count() - 1;
            }
            m_ui->file->setCurrentIndex(place);
            chooseFile(path);
        });
    });
    connect(m_ui->backups, &QListWidget::currentRowChanged, this, &BackupsDialog::showBackup);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, [this, restore = std::move(restore)] {
        const int row = m_ui->backups->currentRow();
        if (row < 0)
            return;
        const QString backup = fromPath(m_backups[static_cast<std::size_t>(row)].backup.path);
        const QString file = currentFile();
        accept();
        restore(backup, file);
    });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->file->setEnabled(m_ui->file->count() > 0);
    chooseFile(currentFile());
}

BackupsDialog::~BackupsDialog() = default;

QString BackupsDialog::currentFile() const {
    return m_ui->file->currentData().toString();
}

void BackupsDialog::chooseFile(const QString& path) {
    m_ui->file->setEnabled(m_ui->file->count() > 0);
    m_ui->backups->clear();
    m_backups.clear();
    showBackup();
    if (path.isEmpty()) {
        m_ui->details->setText(tr("Choose the file whose backups you want to see."));
        return;
    }
    m_ui->details->setText(tr("Looking at the backups…"));
    using Found = Result<std::vector<BackupDetails>>;
    inBackground<Found>(
        this, [file = toPath(path)] { return AuditService::backupDetails(file); },
        [this, path](Found found) {
            if (path == currentFile()) // another one was chosen meanwhile
                show(found);
        });
}

void BackupsDialog::show(const Result<std::vector<BackupDetails>>& found) {
    if (!found) {
        m_ui->details->setText(errorText(found.error()));
        return;
    }
    m_backups = *found;
    for (const BackupDetails& each : m_backups)
        m_ui->backups->addItem(backupTitle(each.backup, QDate::currentDate()));
    if (m_backups.empty())
        m_ui->details->setText(
            tr("This file has no backups. They are made by themselves, before the first change of a day."));
    else
        m_ui->backups->setCurrentRow(0);
}

void BackupsDialog::showBackup() {
    const int row = m_ui->backups->currentRow();
    const bool chosen = row >= 0 && static_cast<std::size_t>(row) < m_backups.size();
    const BackupDetails* details = chosen ? &m_backups[static_cast<std::size_t>(row)] : nullptr;
    m_ui->restoreButton->setEnabled(details && !details->problem);
    m_ui->backups->setEnabled(!m_backups.empty());
    if (!details)
        return;
    const QString text = backupText(*details);
    m_ui->details->setText(text);
    m_ui->backups->currentItem()->setData(Qt::AccessibleDescriptionRole, text);
}

} // namespace inclusion
