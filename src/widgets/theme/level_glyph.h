#pragma once

#include <QRectF>
#include <QSizeF>

class QPainter;

namespace inclusion {

struct Theme;

/// The size of the glyph of a scale with `count` levels at that height.
QSizeF levelGlyphSize(int count, qreal height);

/// Draws the level glyph: `count` outlined segments, the first `rank` of them filled; none for "not judged".
/// It reads without colour. Its text for those who do not see it is the level's name.
void paintLevelGlyph(QPainter& painter, const QRectF& rect, int rank, int count, const Theme& theme);

} // namespace inclusion
