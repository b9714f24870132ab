#include "widgets/dialogs/preview_parts.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QStyledItemDelegate>
#include <QTreeWidget>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int cellPadding = 12; ///< pixels around the text of a cell, both sides together

/// Rows as high as their wrapped text, whatever height the style gives to a row.
class WrappingDelegate : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(QTreeWidget* tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        if (index.column() == 0)
            return hint;
        const int width = m_tree->columnWidth(index.column()) - cellPadding;
        const QFontMetrics metrics(option.font);
        const QRect text =
            metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, index.data().toString());
        return {hint.width(), std::max(hint.height(), text.height() + cellPadding)};
    }

private:
    QTreeWidget* m_tree;
};

} // namespace

void prepareColumns(QTreeWidget& tree) {
    tree.header()->setStretchLastSection(false);
    tree.header()->setSectionResizeMode(QHeaderView::Stretch);
    tree.header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    tree.setTextElideMode(Qt::ElideNone);
    tree.setItemDelegate(new WrappingDelegate(&tree));
    QObject::connect(tree.header(), &QHeaderView::sectionResized, &tree, [&tree] { tree.doItemsLayout(); });
}

void showFindings(QListWidget& list, QLabel& label, const QStringList& problems, const QStringList& notes) {
    list.clear();
    for (const QString& problem : problems)
        list.addItem(QStringLiteral("✕ ") + problem);
    for (const QString& note : notes)
        list.addItem(QStringLiteral("▲ ") + note);
    const bool any = list.count() > 0;
    list.setVisible(any);
    label.setVisible(any);
}

} // namespace inclusion
