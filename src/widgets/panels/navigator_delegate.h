#pragma once

#include <QStyledItemDelegate>

namespace inclusion {

/// Draws one row of the navigator; everything it shows comes from the roles of `NavigatorModel`.
class NavigatorDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// As high as the lines of the title, and the chip where it stands below them.
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace inclusion
