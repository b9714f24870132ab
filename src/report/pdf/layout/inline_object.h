#pragma once

#include "report/pdf/tags/structure_tree.h"

namespace inclusion::report::pdf {

class Painter;

/// A drawn thing that stands in a line of text like a letter.
class InlineObject {
public:
    virtual ~InlineObject() = default;

    /// The room it takes in the line, in points.
    virtual double width() const = 0;
    /// Paints what is no content (frames, decorative signs), before the text of the line.
    virtual void drawUnder(Painter& painter, double x, double baseline) const = 0;
    /// Paints the content, if any; the mark of the text around it is open.
    virtual void drawContent(Painter& painter, double x, double baseline) const = 0;
};

} // namespace inclusion::report::pdf
