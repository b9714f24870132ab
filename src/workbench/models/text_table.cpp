#include "workbench/models/text_table.h"

#include <QStandardItemModel>

namespace inclusion {

void showRows(QStandardItemModel& model, const QStringList& headers, const std::vector<TextRow>& rows) {
    const int columns = static_cast<int>(headers.size());
    if (model.columnCount() != columns) {
        model.clear();
        model.setColumnCount(columns);
    }
    model.setHorizontalHeaderLabels(headers);
    if (columns > 0)
        model.horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    model.setRowCount(static_cast<int>(rows.size()));
    const auto set = [&model](const QModelIndex& index, const QVariant& value, int role) {
        if (index.data(role) != value)
            model.setData(index, value, role);
    };
    for (int row = 0; row < model.rowCount(); ++row) {
        const TextRow& wanted = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < columns; ++column) {
            const TextCell& cell = wanted.cells[static_cast<std::size_t>(column)];
            const QModelIndex index = model.index(row, column);
            if (!model.item(row, column)) {
                auto* item = new QStandardItem;
                item->setEditable(false);
                model.setItem(row, column, item);
            }
            set(index, cell.text, Qt::DisplayRole);
            set(index, cell.spoken.isEmpty() ? cell.text : cell.spoken, Qt::AccessibleTextRole);
            set(index, cell.tip.isEmpty() ? cell.text : cell.tip, Qt::ToolTipRole);
            set(index, cell.attention, AttentionRole);
            set(index, cell.link, LinkRole);
            set(index, cell.share, ShareRole);
            set(index, cell.ranks, RanksRole);
            if (column == 0)
                set(index, wanted.id, RowIdRole);
        }
    }
}

} // namespace inclusion
