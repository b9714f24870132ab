#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace inclusion {

struct Theme;

/// Corner radius of controls, in pixels.
inline constexpr qreal controlRadius = 6.0;
/// Corner radius of cards.
inline constexpr qreal cardRadius = 9.0;

/// By how much the head of a column is moved to stand above the text of its cells.
inline constexpr int headerIndent = 4;

/// A rounded box whose border lies inside `rect`. A width of 0 draws no border.
void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal width = 1.0, Qt::PenStyle line = Qt::SolidLine);

/// The border of a control: two pixels of accent with the focus, one of the border colour without.
void paintControlBox(QPainter& painter, const QRectF& rect, const Theme& theme, bool focused, bool enabled);

/// The focus ring just inside `rect`.
void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Theme& theme);

/// A chevron in the middle of `rect`, pointing down, right, up or left.
void paintChevron(QPainter& painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour);

} // namespace inclusion
