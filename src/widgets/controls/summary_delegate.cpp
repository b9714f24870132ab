#include "widgets/controls/summary_delegate.h"

#include "widgets/controls/wrapped_text.h"
#include "widgets/theme/level_glyph.h"
#include "widgets/theme/level_tones.h"
#include "widgets/theme/painting.h"
#include "widgets/theme/theme.h"
#include "workbench/models/text_table.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int arrowWidth = 18;
constexpr int tallRowPadding = 6;
constexpr int mapSteps = 4; ///< tones of a map, so that neighbours stay apart

QString shown(const QModelIndex& index) {
    const QString text = index.data(Qt::DisplayRole).toString();
    return index.data(AttentionRole).toBool() ? QStringLiteral("▲ ") + text : text;
}

int glyphsWidth(const QVariantList& ranks, const QStyleOptionViewItem& option) {
    const QSizeF glyph = levelGlyphSize(ranks.at(2).toInt(), option.fontMetrics.ascent() - 2);
    return static_cast<int>(2 * glyph.width()) + arrowWidth;
}

void paintGlyphs(QPainter& painter, const QRect& rect, const QVariantList& ranks,
                 const QStyleOptionViewItem& option, const Theme& theme) {
    const int count = ranks.at(2).toInt();
    const QSizeF size = levelGlyphSize(count, option.fontMetrics.ascent() - 2);
    QRectF place(QPointF(rect.left(), rect.center().y() - size.height() / 2 + 1), size);
    paintLevelGlyph(painter, place, ranks.at(0).toInt(), count, theme);
    painter.setPen(theme.text);
    painter.drawText(QRectF(place.right(), rect.top(), arrowWidth, rect.height()), Qt::AlignCenter,
                     QStringLiteral("→"));
    place.translate(size.width() + arrowWidth, 0);
    paintLevelGlyph(painter, place, ranks.at(1).toInt(), count, theme);
}

} // namespace

void SummaryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = themeOf(option.widget);
    painter->save();
    const bool focused = option.widget && option.widget->hasFocus();
    const double share = index.data(ShareRole).toDouble();
    QColor ground = theme.card;
    if (index.data(ShareRole).isValid() && share > 0) {
        ground =
            levelTone(theme, std::clamp(static_cast<int>(share * mapSteps + 0.999), 1, mapSteps), mapSteps);
        painter->fillRect(option.rect.adjusted(1, 1, -1, -1), ground);
    } else if (option.state.testFlag(QStyle::State_Selected) && focused) {
        painter->fillRect(option.rect, theme.selection);
    }
    const bool map = index.data(ShareRole).isValid() && share >= 0;
    QFont font = option.font;
    QColor ink = theme.text;
    if (index.data(AttentionRole).toBool())
        ink = theme.attention;
    if (index.data(LinkRole).toBool()) {
        ink = theme.accent;
        font.setWeight(QFont::DemiBold);
    }
    if (map && share > 0)
        ink = textOnTone(theme, ground);
    QRect rest = option.rect.adjusted(map ? 2 : cellPadding, 0, map ? -2 : -cellPadding, 0);
    const QVariantList ranks = index.data(RanksRole).toList();
    if (ranks.size() == 3) {
        paintGlyphs(*painter, rest, ranks, option, theme);
        rest.adjust(glyphsWidth(ranks, option) + cellPadding, 0, 0, 0);
    }
    painter->setFont(font);
    painter->setPen(ink);
    if (map) {
        painter->drawText(rest, Qt::AlignCenter,
                          QFontMetrics(font).elidedText(shown(index), Qt::ElideRight, rest.width()));
    } else {
        const int line = QFontMetrics(font).lineSpacing();
        const int room = rest.height() / line; // the table says how many lines
        const QStringList lines = wrappedLines(shown(index), font, rest.width(), room);
        if (room > mostTitleLines) // all cells of a long row begin at its top
            rest.setHeight(static_cast<int>(lines.size()) * line + 2 * tallRowPadding);
        paintLines(*painter, rest, lines, font);
    }
    if (!map || share <= 0) // a filled cell of a map ends by its fill
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          theme.line);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (focused && view && view->currentIndex() == index)
        paintFocusRing(*painter, option.rect, 3, theme);
    painter->restore();
}

QSize SummaryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QFont font = option.font;
    if (index.data(LinkRole).toBool())
        font.setWeight(QFont::DemiBold);
    int width =
        QFontMetrics(font).horizontalAdvance(shown(index)) + 2 * cellPadding + 3; // widths are fractions
    const QVariantList ranks = index.data(RanksRole).toList();
    if (ranks.size() == 3)
        width += glyphsWidth(ranks, option) + (index.data().toString().isEmpty() ? 0 : cellPadding);
    return {width, std::max(option.fontMetrics.height() + 10, 30)};
}

} // namespace inclusion
