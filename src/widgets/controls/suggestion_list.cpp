#include "widgets/controls/suggestion_list.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "workbench/models/suggestion_model.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int padding = 8;
constexpr int hintShare = 50; ///< at most, in per cent of the row

/// One line: title, and the hint at its end as far as there is room.
class SuggestionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row(option);
        initStyleOption(&row, index);
        row.text.clear();
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const Theme& theme = themeOf(option.widget);
        const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
        const QString title = index.data().toString();
        const QString hint = index.data(SuggestionModel::HintRole).toString();
        const QFontMetrics metrics = option.fontMetrics;
        const int wanted = metrics.horizontalAdvance(title) + padding;
        const int hintWidth = std::clamp(
            room.width() - wanted, std::min(metrics.horizontalAdvance(hint), room.width() * hintShare / 100),
            std::max(0, room.width() - padding));
        painter->save();
        painter->setPen(theme.muted);
        const QRect right = room.adjusted(room.width() - hintWidth + padding, 0, 0, 0);
        painter->drawText(right, Qt::AlignVCenter | Qt::AlignRight,
                          metrics.elidedText(hint, Qt::ElideRight, right.width()));
        painter->setPen(theme.text);
        const QRect left = room.adjusted(0, 0, -hintWidth, 0);
        painter->drawText(left, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(title, Qt::ElideRight, left.width()));
        painter->restore();
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.line);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, std::max(option.fontMetrics.height() + 12, 30)};
    }
};

} // namespace

SuggestionList::SuggestionList(QWidget* parent) : QListView(parent) {
    setItemDelegate(new SuggestionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
}

void SuggestionList::show(SuggestionModel* model) {
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &SuggestionList::fit);
    fit();
}

void SuggestionList::setMostRows(int rows) {
    m_mostRows = rows;
    fit();
}

QSize SuggestionList::sizeHint() const {
    const int rows = model() ? std::clamp(model()->rowCount(), 1, m_mostRows) : 1;
    return {QListView::sizeHint().width(),
            rows * std::max(fontMetrics().height() + 12, 30) + 2 * frameWidth()};
}

QSize SuggestionList::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void SuggestionList::fit() {
    setFixedHeight(sizeHint().height());
}

void SuggestionList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void SuggestionList::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (enter && currentIndex().isValid())
        Q_EMIT chosen(currentIndex().row());
    else if (event->key() == Qt::Key_Delete && currentIndex().isValid())
        Q_EMIT removeRequested(currentIndex().row());
    else if (event->key() == Qt::Key_Up && currentIndex().row() <= 0)
        Q_EMIT leftUpwards();
    else if (plain && !event->text().isEmpty() && event->text().front().isPrint())
        Q_EMIT typed(event->text());
    else
        QListView::keyPressEvent(event);
}

} // namespace inclusion
