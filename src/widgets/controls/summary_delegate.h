#pragma once

#include <QStyledItemDelegate>

namespace inclusion {

/// Draws the cells of plain tables and lists by the roles of text_table.h: a line under each row, ▲ where
/// attention is asked for, links in the accent colour, filled cells of maps, and level glyphs.
class SummaryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Pixels between the edge of a cell and its text.
    static constexpr int cellPadding = 7;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace inclusion
