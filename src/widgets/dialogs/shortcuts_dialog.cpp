#include "widgets/dialogs/shortcuts_dialog.h"

#include "ui_shortcuts_dialog.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int columnGap = 16;
constexpr int shownRows = 15;
constexpr int aroundShortcuts = 160; ///< of the screen

} // namespace

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
    m_ui->shortcuts->ensurePolished();
    m_ui->shortcuts->verticalHeader()->setDefaultSectionSize(
        std::max(m_ui->shortcuts->fontMetrics().height() + 12, 30));
    m_ui->shortcuts->resizeColumnsToContents();
    m_ui->shortcuts->setColumnWidth(0, m_ui->shortcuts->columnWidth(0) + columnGap);
    // As wide as the longest of them, whatever the size of the text.
    const int beside = m_ui->shortcuts->style()->pixelMetric(QStyle::PM_ScrollBarExtent) +
                       2 * m_ui->shortcuts->frameWidth() + columnGap;
    const QSize room =
        QGuiApplication::primaryScreen()->availableSize() - QSize(aroundShortcuts, aroundShortcuts);
    const int width = m_ui->shortcuts->columnWidth(0) + m_ui->shortcuts->columnWidth(1) + beside;
    m_ui->shortcuts->setMinimumSize(std::min(width, room.width()),
                                    std::min(shownRows * m_ui->shortcuts->rowHeight(0), room.height()));
    m_ui->shortcuts->setCurrentCell(0, 0);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

ShortcutsDialog::~ShortcutsDialog() = default;

} // namespace inclusion
