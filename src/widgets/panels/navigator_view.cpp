#include "widgets/panels/navigator_view.h"

#include "widgets/panels/navigator_delegate.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "workbench/models/navigator_model.h"

#include <QPainter>
#include <QResizeEvent>

namespace inclusion {

NavigatorView::NavigatorView(QWidget* parent) : QTreeView(parent) {
    setItemDelegate(new NavigatorDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(true);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
}

void NavigatorView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // titles have other lines now
    if (viewport()->rect().intersects(visualRect(currentIndex())))
        scrollTo(currentIndex()); // there may be room for the name of its area now
}

void NavigatorView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    QTreeView::scrollTo(index, hint);
    if (hint != EnsureVisible || index.row() != 0 || !index.parent().isValid())
        return;
    // The first of an area, with the name of the area above it.
    const int above = visualRect(index.parent()).top();
    if (above < 0 && visualRect(index).bottom() - above < viewport()->height())
        QTreeView::scrollTo(index.parent(), hint);
}

void NavigatorView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = themeOf(this);
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel() && selectionModel()->isSelected(index);
    const bool hovered = row.contains(viewport()->mapFromGlobal(QCursor::pos())) && underMouse();
    if (selected)
        painter->fillRect(row, theme.selection);
    else if (hovered || index.data(NavigatorModel::IsAreaRole).toBool())
        painter->fillRect(row, hovered ? mixed(theme.surface, theme.selection, 0.5) : theme.surface);
    QTreeView::drawRow(painter, option, index);
    if (index.data(NavigatorModel::IsAreaRole).toBool())
        painter->fillRect(QRect(row.left(), row.top(), row.width(), 1), theme.line);
    if (selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height()), theme.accent);
    if (index == currentIndex() && hasFocus())
        paintFocusRing(*painter, QRectF(row).adjusted(1, 0, -1, 0), 3, theme);
}

} // namespace inclusion
