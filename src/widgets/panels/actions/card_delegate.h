#pragma once

#include <QStyledItemDelegate>

namespace inclusion {

/// Draws an action as a card of the board: its title, and below who leads and by when, with ▲ where that asks
/// for attention.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace inclusion
