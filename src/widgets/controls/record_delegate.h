#pragma once

#include <QStyledItemDelegate>

namespace inclusion {

/// Draws the rows of a list of records: each line of the text on a line of its own, cut off at the edge, the
/// first one heavier where there are several, and a line below each row so that rows do not run together.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace inclusion
