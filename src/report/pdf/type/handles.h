#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <memory>

/// Owners for what the C libraries hand out.
namespace inclusion::report::pdf {

struct Unref {
    void operator()(PangoLayout* p) const { g_object_unref(p); }
    void operator()(PangoLayoutLine* p) const { pango_layout_line_unref(p); }
    void operator()(PangoFontMap* p) const { g_object_unref(p); }
    void operator()(PangoContext* p) const { g_object_unref(p); }
    void operator()(PangoFontDescription* p) const { pango_font_description_free(p); }
    void operator()(PangoAttrList* p) const { pango_attr_list_unref(p); }
    void operator()(PangoFontMetrics* p) const { pango_font_metrics_unref(p); }
    void operator()(PangoLayoutIter* p) const { pango_layout_iter_free(p); }
    void operator()(cairo_surface_t* p) const { cairo_surface_destroy(p); }
    void operator()(cairo_t* p) const { cairo_destroy(p); }
    void operator()(cairo_font_options_t* p) const { cairo_font_options_destroy(p); }
};

template <typename T>
using Handle = std::unique_ptr<T, Unref>;

} // namespace inclusion::report::pdf
