#pragma once

#include "report/pdf/layout/compose_context.h"
#include "report/pdf/layout/drawable.h"
#include "report/pdf/tags/structure_tree.h"
#include "report/pdf/type/handles.h"
#include "report/pictures/ready_picture.h"

namespace inclusion::report::pdf {

/// A photograph or drawing that somebody attached, as a figure.
class PictureDrawing : public Drawable {
public:
    /// @param figure the element that it belongs to; gets a slot for it
    PictureDrawing(ComposeContext& context, ElementId figure, const Picture& picture,
                   const PictureSize& size);

    double height() const { return m_size.height; }
    void draw(Painter& painter, double x, double y, int part) const override;

private:
    StructureTree& m_tree;
    SlotId m_slot;
    Handle<cairo_surface_t> m_surface;
    int m_pixels; ///< of the width
    PictureSize m_size;
};

} // namespace inclusion::report::pdf
