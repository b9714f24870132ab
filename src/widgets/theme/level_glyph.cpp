#include "widgets/theme/level_glyph.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inclusion {
namespace {

constexpr qreal widthOfHeight = 0.62; ///< of one segment
constexpr qreal gap = 2.0;

} // namespace

QSizeF levelGlyphSize(int count, qreal height) {
    return {count * std::round(height * widthOfHeight) + (count - 1) * gap, height};
}

void paintLevelGlyph(QPainter& painter, const QRectF& rect, int rank, int count, const Theme& theme) {
    if (count <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal height = rect.height();
    const qreal width = std::round(height * widthOfHeight);
    const qreal radius = std::max(1.5, height * 0.18);
    for (int segment = 0; segment < count; ++segment) {
        const bool filled = segment < rank;
        // Half a pixel in, so that the outline is crisp.
        const QRectF box = QRectF(rect.left() + segment * (width + gap), rect.top(), width, height)
                               .adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(filled ? theme.levelInk : theme.levelOutline, 1));
        painter.setBrush(filled ? QBrush(theme.levelInk) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box, radius, radius);
    }
    painter.restore();
}

} // namespace inclusion
