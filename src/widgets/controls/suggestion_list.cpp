#include "widgets/controls/suggestion_list.h"

#include "widgets/controls/new_width.h"
#include "widgets/controls/wrapped_text.h"
#include "widgets/theme/theme.h"
#include "workbench/models/suggestion_model.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int padding = 8;
constexpr int rowPadding = 12; ///< above and below the text together
constexpr int leastHeight = 30;
constexpr int rowsInFull = 5; ///< a list of so few is as high as they need

/// How a row reads in its width: title and hint in one line, or the hint below the title where that is too
/// narrow, each as long as it is.
struct RowText {
    QStringList title;
    QStringList hint;
    bool isOneLine = true;
};

RowText textOf(const QModelIndex& index, const QFont& font, int width) {
    const QString title = index.data().toString();
    const QString hint = index.data(SuggestionModel::HintRole).toString();
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(title) + metrics.horizontalAdvance(hint) + (hint.isEmpty() ? 0 : padding) <
        width)
        return {{title}, {hint}, true};
    return {wrappedLines(title, font, width),
            hint.isEmpty() ? QStringList() : wrappedLines(hint, font, width), false};
}

/// Title, and the hint at the end of its line or below it.
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
        const RowText text = textOf(index, option.font, room.width());
        painter->save();
        if (text.isOneLine) {
            painter->setPen(theme.muted);
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, text.hint.first());
            painter->setPen(theme.text);
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, text.title.first());
        } else {
            const int line = option.fontMetrics.lineSpacing();
            QRect above(room.left(), room.top() + rowPadding / 2, room.width(),
                        line * static_cast<int>(text.title.size()));
            painter->setPen(theme.text);
            paintLines(*painter, above, text.title, option.font);
            above.translate(0, above.height());
            above.setHeight(line * static_cast<int>(text.hint.size()));
            painter->setPen(theme.muted);
            paintLines(*painter, above, text.hint, option.font);
        }
        painter->restore();
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.line);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        const int width = view ? view->viewport()->width() - 2 * padding : 10000;
        const RowText text = textOf(index, option.font, width);
        const auto lines = text.isOneLine ? 1 : static_cast<int>(text.title.size() + text.hint.size());
        return {100, std::max(lines * option.fontMetrics.lineSpacing() + rowPadding, leastHeight)};
    }
};

} // namespace

SuggestionList::SuggestionList(QWidget* parent) : QListView(parent) {
    setItemDelegate(new SuggestionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setWordWrap(true); // asks for the heights of rows anew when the width changes
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    whenWidthChanges(*viewport(), [this] { fit(); });
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
    const int line = std::max(fontMetrics().lineSpacing() + rowPadding, leastHeight);
    const int rows = model() ? model()->rowCount() : 0;
    int height = rows == 0 ? line : 0;
    for (int row = 0; row < std::min(rows, m_mostRows); ++row)
        height += sizeHintForRow(row);
    // A list of many rows keeps its height where rows have several lines: it scrolls.
    if (m_mostRows > rowsInFull)
        height = std::min(height, m_mostRows * line);
    return {QListView::sizeHint().width(), height + 2 * frameWidth()};
}

QSize SuggestionList::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void SuggestionList::fit() {
    if (const int height = sizeHint().height(); height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
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
