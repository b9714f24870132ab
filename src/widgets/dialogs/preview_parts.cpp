#include "widgets/dialogs/preview_parts.h"

#include "widgets/controls/wrapped_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeWidget>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int cellPadding = 12; ///< pixels around the text of a cell, both sides together
constexpr int mostLines = 60;   ///< of a text: all of it

/// Texts wrapped to their column, beginning side by side at the top of their row, and rows as high as the
/// longest.
class WrappingDelegate : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(QTreeWidget* tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        cell.text.clear();
        m_tree->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, m_tree);
        const QStringList lines = linesOf(index, cell.font, option.rect.width());
        const int height = static_cast<int>(lines.size()) * QFontMetrics(cell.font).lineSpacing();
        painter->save();
        painter->setPen(cell.palette.color(QPalette::Text));
        paintLines(*painter,
                   QRect(option.rect.left() + cellPadding / 2, option.rect.top() + cellPadding / 2,
                         option.rect.width() - cellPadding, height),
                   lines, cell.font);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        if (index.column() == 0)
            return hint;
        const auto lines =
            static_cast<int>(linesOf(index, cell.font, m_tree->columnWidth(index.column())).size());
        return {hint.width(),
                std::max(hint.height(), lines * QFontMetrics(cell.font).lineSpacing() + cellPadding)};
    }

private:
    static QStringList linesOf(const QModelIndex& index, const QFont& font, int width) {
        return wrappedLines(index.data().toString(), font, width - cellPadding, mostLines);
    }

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
