#include "widgets/theme/painting.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace inclusion {

namespace {

struct Box {
    qreal radius;
    QColor fill;
    QColor border;
    qreal width;
};

void paintWhole(QPainter& painter, const QRectF& rect, const Box& box, Qt::PenStyle line) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(box.fill.isValid() ? QBrush(box.fill) : QBrush(Qt::NoBrush));
    if (box.width > 0 && box.border.isValid()) {
        QPen pen(box.border, box.width, line);
        if (line == Qt::CustomDashLine)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
    } else {
        painter.setPen(Qt::NoPen);
    }
    const qreal inset = box.width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), box.radius, box.radius);
    painter.restore();
}

/// How far from the edge of a box its middle begins, in pixels that are whole ones of every usual screen:
/// with 1.25, 1.5, 1.75 or 2 pixels for one, too.
int marginOf(const Box& box) {
    constexpr int whole = 4;
    return static_cast<int>(std::ceil((box.radius + box.width + 1) / whole)) * whole;
}

/// The smallest box of the kind: its corners, and between them a middle that can be drawn out.
QPixmap smallestBox(const Box& box, int margin, qreal pixelRatio) {
    const auto ink = [](const QColor& colour) { return colour.isValid() ? colour.rgba64() : 0ULL; };
    const QString key = QStringLiteral("inclusion-box %1 %2 %3 %4 %5")
                            .arg(box.radius)
                            .arg(ink(box.fill), 0, 16)
                            .arg(ink(box.border), 0, 16)
                            .arg(box.width)
                            .arg(pixelRatio);
    QPixmap found;
    if (QPixmapCache::find(key, &found))
        return found;
    const int side = 3 * margin;
    QPixmap drawn(QSize(side, side) * pixelRatio);
    drawn.setDevicePixelRatio(pixelRatio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    paintWhole(painter, QRectF(0, 0, side, side), box, Qt::SolidLine);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

/// Whether what is painted at whole pixels of the form ends at whole pixels of the screen.
bool isOnPixels(const QPainter& painter, const QRectF& rect) {
    const QTransform toScreen = painter.deviceTransform();
    if (toScreen.type() > QTransform::TxScale || painter.device()->devType() == QInternal::Picture)
        return false;
    const QRectF onScreen = toScreen.mapRect(rect);
    const auto isWhole = [](qreal value) { return std::abs(value - std::round(value)) < 1e-3; };
    return toScreen.m11() == toScreen.m22() && isWhole(onScreen.left()) && isWhole(onScreen.top()) &&
           isWhole(onScreen.right()) && isWhole(onScreen.bottom()) && isWhole(4 * toScreen.m11());
}

} // namespace

void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal width, Qt::PenStyle line) {
    const Box box{radius, fill, border, width};
    const int margin = marginOf(box);
    if (line != Qt::SolidLine || rect.width() < 2 * margin || rect.height() < 2 * margin ||
        !isOnPixels(painter, rect)) {
        paintWhole(painter, rect, box, line);
        return;
    }
    // Rounded corners are dear, and a page has many boxes that differ only in size.
    const qreal ratio = painter.deviceTransform().m11();
    const QPixmap small = smallestBox(box, margin, ratio);
    const qreal across[] = {rect.left(), rect.left() + margin, rect.right() - margin, rect.right()};
    const qreal down[] = {rect.top(), rect.top() + margin, rect.bottom() - margin, rect.bottom()};
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column) {
            const QRectF part(QPointF(across[column], down[row]), QPointF(across[column + 1], down[row + 1]));
            if (part.isEmpty())
                continue;
            if (row != 1 || column != 1)
                painter.drawPixmap(
                    part, small,
                    QRectF(column * margin * ratio, row * margin * ratio, margin * ratio, margin * ratio));
            else if (fill.isValid())
                painter.fillRect(part, fill);
        }
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
