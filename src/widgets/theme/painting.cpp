#include "widgets/theme/painting.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace inclusion {

void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal width, Qt::PenStyle line) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (width > 0 && border.isValid()) {
        QPen pen(border, width, line);
        if (line == Qt::CustomDashLine)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
    } else {
        painter.setPen(Qt::NoPen);
    }
    const qreal inset = width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintControlBox(QPainter& painter, const QRectF& rect, const Theme& theme, bool focused, bool enabled) {
    paintBox(painter, rect, controlRadius, enabled ? theme.card : theme.surface,
             focused ? theme.accent : (enabled ? theme.border : theme.line), focused ? 2 : 1);
}

void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme) {
    paintBox(painter, rect, radius, {}, theme.accent, 2);
}

void paintChevron(QPainter& painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, std::max(1.6, std::min(rect.width(), rect.height()) * 0.09), Qt::SolidLine,
                        Qt::RoundCap, Qt::RoundJoin));
    painter.translate(rect.center());
    switch (direction) {
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    default:
        break;
    }
    const qreal half = std::clamp(std::min(rect.width(), rect.height()) * 0.28, 3.0, 8.0);
    painter.drawPolyline(QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
    painter.restore();
}

} // namespace inclusion
