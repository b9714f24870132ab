#include "widgets/panels/navigator_delegate.h"

#include "widgets/controls/wrapped_text.h"
#include "widgets/theme/level_glyph.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "workbench/models/navigator_model.h"

#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int gap = 8;
constexpr int rightPadding = 12;
constexpr int mostLines = 3;
constexpr int leastBeside = 16; ///< characters of a title of several lines that stands beside a chip

QFont smallFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

QSize chipSize(const QString& text, const QFont& font) {
    const QFontMetrics metrics(smallFont(font));
    return {metrics.horizontalAdvance(text) + 14, metrics.height() + 4};
}

/// How a row stands in its rectangle: the title takes what the progress of an area, the glyph and the chip of
/// an item leave; a chip that leaves too little for a long title stands below it.
struct RowPlan {
    QRect room; ///< for the title, and for the chip below it
    QFont bold; ///< the title is laid out as if chosen, so that choosing it moves nothing
    QStringList lines;
    bool chipBelow = false;
    int height = 0;
};

RowPlan planOf(const QRect& rect, const QStyleOptionViewItem& option, const QModelIndex& index) {
    RowPlan plan;
    plan.bold = option.font;
    plan.bold.setWeight(QFont::DemiBold);
    const bool isArea = index.data(NavigatorModel::IsAreaRole).toBool();
    const QString title = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(plan.bold);
    // Items stand a little further left than the tree's own indentation, to leave room for their titles.
    plan.room = rect.adjusted(isArea ? 2 : -8, 0, -rightPadding, 0);
    int under = 0;
    if (isArea) {
        const QString progress = index.data(NavigatorModel::ProgressRole).toString();
        plan.room.adjust(0, 0, -option.fontMetrics.horizontalAdvance(progress) - gap, 0);
    } else {
        if (const int levels = index.data(NavigatorModel::LevelCountRole).toInt(); levels > 0)
            plan.room.adjust(
                static_cast<int>(levelGlyphSize(levels, option.fontMetrics.ascent()).width()) + gap, 0, 0, 0);
        const QString chip = index.data(NavigatorModel::ChipRole).toString();
        if (!chip.isEmpty()) {
            const QSize size = chipSize(chip, option.font);
            const int beside = plan.room.width() - size.width() - gap;
            plan.chipBelow = metrics.horizontalAdvance(title) > beside &&
                             beside < leastBeside * metrics.averageCharWidth();
            if (plan.chipBelow)
                under = size.height() + 4;
            else
                plan.room.adjust(0, 0, -size.width() - gap, 0);
        }
    }
    plan.lines = wrappedLines(title, plan.bold, plan.room.width(), mostLines);
    plan.height = std::max(metrics.lineSpacing() * static_cast<int>(plan.lines.size()) + under + 14, 31);
    return plan;
}

void paintChip(QPainter& painter, const QRect& chip, const QString& text, bool attention, const QFont& font,
               const Theme& theme) {
    paintBox(painter, chip, chip.height() / 2.0 - 1, theme.card, attention ? theme.attention : theme.border);
    painter.setFont(smallFont(font));
    painter.setPen(attention ? theme.attention : theme.muted);
    painter.drawText(chip, Qt::AlignCenter, text);
}

} // namespace

void NavigatorDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    painter->save();
    const RowPlan plan = planOf(option.rect, option, index);
    const QRect& row = option.rect;
    QRect title = plan.room;
    if (index.data(NavigatorModel::IsAreaRole).toBool()) {
        painter->setPen(theme.muted);
        painter->drawText(row.adjusted(0, 0, -rightPadding, 0), Qt::AlignVCenter | Qt::AlignRight,
                          index.data(NavigatorModel::ProgressRole).toString());
    } else {
        const QString chip = index.data(NavigatorModel::ChipRole).toString();
        if (!chip.isEmpty()) {
            QRect place(QPoint(), chipSize(chip, option.font));
            if (plan.chipBelow) {
                place.moveBottomLeft(QPoint(title.left(), row.bottom() - 6));
                title.setBottom(place.top() - 1);
            } else {
                place.moveTopLeft(QPoint(row.right() - rightPadding - place.width() + 1,
                                         row.center().y() - place.height() / 2 + 1));
            }
            paintChip(*painter, place, chip, index.data(NavigatorModel::ChipAttentionRole).toBool(),
                      option.font, theme);
        }
        if (const int levels = index.data(NavigatorModel::LevelCountRole).toInt(); levels > 0) {
            const QSizeF size = levelGlyphSize(levels, option.fontMetrics.ascent());
            const int block = QFontMetrics(plan.bold).lineSpacing() * static_cast<int>(plan.lines.size());
            const qreal firstLine =
                title.top() + (title.height() - block) / 2.0 + QFontMetrics(plan.bold).lineSpacing() / 2.0;
            paintLevelGlyph(*painter,
                            QRectF(QPointF(row.left() - 8, firstLine - size.height() / 2 + 1), size),
                            index.data(NavigatorModel::RankRole).toInt(), levels, theme);
        }
    }
    const bool bold =
        index.data(NavigatorModel::IsAreaRole).toBool() || option.state.testFlag(QStyle::State_Selected);
    painter->setPen(theme.text);
    paintLines(*painter, title, plan.lines, bold ? plan.bold : option.font);
    painter->restore();
}

QSize NavigatorDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    if (!tree)
        return base;
    int depth = 1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    const int left = tree->indentation() * depth;
    const QRect row(left, 0, tree->viewport()->width() - left, 0);
    return {base.width(), planOf(row, option, index).height};
}

} // namespace inclusion
