#include "widgets/dialogs/backups_dialog.h"

#include "ui_backups_dialog.h"
#include "widgets/dialogs/dialog_size.h"
#include "workbench/backup_text.h"

#include <QHeaderView>
#include <QLocale>

namespace inclusion {
namespace {

constexpr int backupsCharacters = 114;
constexpr int backupsLines = 30; ///< of text that the dialog is as high as

} // namespace

BackupsDialog::BackupsDialog(std::vector<BackupDetails> details, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::BackupsDialog>()), m_details(std::move(details)) {
    m_ui->setupUi(this);
    m_ui->counts->setColumnCount(5);
    m_ui->counts->setHorizontalHeaderLabels(
        {tr("What"), tr("Holds"), tr("Would\ncome back"), tr("Would\nchange"), tr("Would\ngo")});
    m_ui->counts->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int column = 1; column < m_ui->counts->columnCount(); ++column)
        m_ui->counts->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_ui->counts->horizontalHeader()->setHighlightSections(false);
    m_ui->counts->horizontalHeader()->setSectionsClickable(false);
    m_ui->counts->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    widenToText(*this, backupsCharacters);
    heightenToText(*this, backupsLines);
    m_ui->counts->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->counts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const BackupDetails& each : m_details)
        m_ui->backups->addItem(each.problem
                                   ? tr("%1 — cannot be used", "moment").arg(backupMoment(each.backup))
                                   : backupMoment(each.backup));
    connect(m_ui->backups, &QListWidget::currentRowChanged, this, &BackupsDialog::showBackup);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &QDialog::accept);
    m_ui->backups->setCurrentRow(0);
    showBackup(m_ui->backups->currentRow());
}

BackupsDialog::~BackupsDialog() = default;

std::filesystem::path BackupsDialog::chosen() const {
    return m_details.at(static_cast<std::size_t>(m_ui->backups->currentRow())).backup.path;
}

void BackupsDialog::showBackup(int row) {
    m_ui->counts->setRowCount(0);
    const bool any = row >= 0 && static_cast<std::size_t>(row) < m_details.size();
    m_ui->restoreButton->setEnabled(any && !m_details[static_cast<std::size_t>(row)].problem);
    m_ui->change->setText(any ? backupChange(m_details[static_cast<std::size_t>(row)])
                              : tr("There are no backups of this file yet."));
    if (!any)
        return;
    for (const BackupLine& line : backupLines(m_details[static_cast<std::size_t>(row)])) {
        const int at = m_ui->counts->rowCount();
        m_ui->counts->insertRow(at);
        m_ui->counts->setItem(at, 0, new QTableWidgetItem(line.kind));
        int column = 0;
        for (const std::int64_t count :
             {line.count.held, line.count.comeBack, line.count.different, line.count.goAway}) {
            auto* item = new QTableWidgetItem(QLocale().toString(static_cast<qlonglong>(count)));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_ui->counts->setItem(at, ++column, item);
        }
    }
}

} // namespace inclusion
