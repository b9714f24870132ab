#include "widgets/panels/navigator_delegate.h"

#include "widgets/theme/level_glyph.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "workbench/models/navigator_model.h"

#include <QPainter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int gap = 8;
constexpr int rightPadding = 12;

QFont smallFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

/// Draws the chip at the right end of `rect` and returns what is left of it.
QRect paintChip(QPainter& painter, const QRect& rect, const QString& text, bool attention, const QFont& font,
                const Theme& theme) {
    const QFont small = smallFont(font);
    const QFontMetrics metrics(small);
    const int width = metrics.horizontalAdvance(text) + 14;
    const int height = metrics.height() + 4;
    const QRect chip(rect.right() - width + 1, rect.center().y() - height / 2 + 1, width, height);
    const QColor ink = attention ? theme.attention : theme.muted;
    paintBox(painter, chip, height / 2.0 - 1, theme.card, attention ? theme.attention : theme.border);
    painter.setFont(small);
    painter.setPen(ink);
    painter.drawText(chip, Qt::AlignCenter, text);
    return rect.adjusted(0, 0, -width - gap, 0);
}

} // namespace

void NavigatorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    painter->save();
    const bool isArea = index.data(NavigatorModel::IsAreaRole).toBool();
    // Items stand a little further left than the tree's own indentation, to leave room for their titles.
    QRect rest = option.rect.adjusted(isArea ? 2 : -8, 0, -rightPadding, 0);
    const QString title = index.data(Qt::DisplayRole).toString();
    QFont font = option.font;
    if (isArea) {
        font.setWeight(QFont::DemiBold);
        const QString progress = index.data(NavigatorModel::ProgressRole).toString();
        const int width = QFontMetrics(option.font).horizontalAdvance(progress);
        painter->setFont(option.font);
        painter->setPen(theme.muted);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight, progress);
        rest.adjust(0, 0, -width - gap, 0);
    } else {
        const QString chip = index.data(NavigatorModel::ChipRole).toString();
        if (!chip.isEmpty()) {
            const bool attention = index.data(NavigatorModel::ChipAttentionRole).toBool();
            rest = paintChip(*painter, rest, chip, attention, option.font, theme);
        }
        const int levels = index.data(NavigatorModel::LevelCountRole).toInt();
        if (levels > 0) {
            const QSizeF size = levelGlyphSize(levels, option.fontMetrics.ascent());
            const QPointF place(rest.left(), rest.center().y() - size.height() / 2 + 1);
            paintLevelGlyph(*painter, QRectF(place, size), index.data(NavigatorModel::RankRole).toInt(),
                            levels, theme);
            rest.adjust(static_cast<int>(size.width()) + gap, 0, 0, 0);
        }
        if (option.state.testFlag(QStyle::State_Selected))
            font.setWeight(QFont::DemiBold);
    }
    painter->setFont(font);
    painter->setPen(theme.text);
    painter->drawText(rest, Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(title, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    return {base.width(), std::max(option.fontMetrics.height() + 14, 31)};
}

} // namespace inclusion
