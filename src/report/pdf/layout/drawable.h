#pragma once

namespace inclusion::report::pdf {

class Painter;

/// Something laid out that can be painted, whole or in parts (the lines of a paragraph, say). Painting may
/// happen more than once: repeated heads of tables.
class Drawable {
public:
    virtual ~Drawable() = default;

    /// Paints one part with its top left corner at (x, y).
    virtual void draw(Painter& painter, double x, double y, int part) const = 0;
};

} // namespace inclusion::report::pdf
