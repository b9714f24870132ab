#include "widgets/dialogs/shortcuts_dialog.h"

#include "ui_shortcuts_dialog.h"

#include <QHeaderView>

namespace inclusion {
namespace {

constexpr int columnGap = 16;

}

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutEntry>& entries, QWidget* parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ShortcutsDialog>()) {
    m_ui->setupUi(this);
    m_ui->shortcuts->setRowCount(static_cast<int>(entries.size()));
    int row = 0;
    for (const ShortcutEntry& entry : entries) {
        m_ui->shortcuts->setItem(row, 0, new QTableWidgetItem(entry.keys));
        m_ui->shortcuts->setItem(row, 1, new QTableWidgetItem(entry.what));
        ++row;
    }
    m_ui->shortcuts->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_ui->shortcuts->resizeColumnToContents(0);
    m_ui->shortcuts->setColumnWidth(0, m_ui->shortcuts->columnWidth(0) + columnGap);
    m_ui->shortcuts->setCurrentCell(0, 0);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

ShortcutsDialog::~ShortcutsDialog() = default;

} // namespace inclusion
