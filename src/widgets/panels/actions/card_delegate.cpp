#include "widgets/panels/actions/card_delegate.h"

#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "workbench/models/actions_model.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

namespace inclusion {
namespace {

constexpr int padding = 8;
constexpr int titleLines = 3;

QFont smallFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

/// Draws the text in at most so many lines, the last one cut where there is more.
void paintLines(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, int most) {
    QTextLayout layout(text, font);
    const QFontMetrics metrics(font);
    layout.beginLayout();
    for (int line = 0; line < most; ++line) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(rect.width());
        const QPoint base(rect.left(), rect.top() + line * metrics.lineSpacing() + metrics.ascent());
        const bool last = line == most - 1;
        const QString part =
            last ? metrics.elidedText(text.mid(next.textStart()), Qt::ElideRight, rect.width())
                 : text.mid(next.textStart(), next.textLength());
        painter.drawText(base, part);
    }
    layout.endLayout();
}

} // namespace

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    painter->save();
    const bool current = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.widget && option.widget->hasFocus();
    const QRect box = option.rect;
    paintBox(*painter, box, controlRadius, current ? theme.selection : theme.surface,
             current ? theme.accent : theme.line);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (focused && view && view->currentIndex() == index)
        paintFocusRing(*painter, box, controlRadius, theme);
    const QRect inside = box.adjusted(padding, padding, -padding, -padding);
    painter->setFont(option.font);
    painter->setPen(theme.text);
    paintLines(*painter, inside, index.data().toString(), option.font, titleLines);
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const bool attention = index.data(ActionsModel::CardAttentionRole).toBool();
    const QString line =
        (attention ? QStringLiteral("▲ ") : QString()) + index.data(ActionsModel::CardRole).toString();
    painter->setFont(small);
    painter->setPen(attention ? theme.attention : theme.muted);
    QRect foot = inside;
    const int lines = metrics.horizontalAdvance(line) > inside.width() ? 2 : 1;
    foot.setTop(inside.bottom() - lines * metrics.lineSpacing() + 1);
    paintLines(*painter, foot, line, small, 2);
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int title = titleLines * option.fontMetrics.lineSpacing();
    return {40, title + 2 * QFontMetrics(smallFont(option.font)).lineSpacing() + 2 * padding + 4};
}

} // namespace inclusion
