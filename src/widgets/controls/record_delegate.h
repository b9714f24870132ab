#pragma once

#include <QStyledItemDelegate>

namespace inclusion {

/// Draws the rows of a list of records: each line of the text on a line of its own, or on several
/// where it is long, set in where it begins with blanks, the first one heavier where there are several, and a
/// line below each row so that rows do not run together. The view has to wrap words, so that it asks anew
/// when its width changes.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace inclusion
