#include "report/pdf/compose/picture_composer.h"

#include "report/pdf/compose/block_composer.h"
#include "report/pdf/paint/painter.h"
#include "report/text/plain_text.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace inclusion::report::pdf {

namespace {

cairo_status_t takeBytes(void* source, unsigned char* data, unsigned length) {
    auto& rest = *static_cast<std::string_view*>(source);
    if (rest.size() < length)
        return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, rest.data(), length);
    rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

/// Cairo takes the bytes of a JPEG over into the PDF as they are and never looks at the points.
cairo_surface_t* surfaceOf(const Picture& picture) {
    if (picture.mediaType != "image/jpeg") {
        std::string_view rest = *picture.bytes;
        return cairo_image_surface_create_from_png_stream(takeBytes, &rest);
    }
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height);
    auto kept = std::make_unique<std::shared_ptr<const std::string>>(picture.bytes);
    const auto* data = reinterpret_cast<const unsigned char*>(picture.bytes->data());
    const auto release = [](void* bytes) { delete static_cast<std::shared_ptr<const std::string>*>(bytes); };
    if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, data, picture.bytes->size(), release,
                                    kept.get()) == CAIRO_STATUS_SUCCESS)
        static_cast<void>(kept.release()); // Cairo gives it back
    return surface;
}

} // namespace

PictureDrawing::PictureDrawing(ComposeContext& context, ElementId figure, const Picture& picture,
                               const PictureSize& size)
    : m_tree(context.tree), m_slot(context.tree.addSlot(figure)), m_surface(surfaceOf(picture)),
      m_pixels(picture.width), m_size(size) {
    context.tree.element(figure).alternativeText = cleanText(picture.alternativeText);
}

void PictureDrawing::draw(Painter& painter, double x, double y, int) const {
    painter.content(m_slot);
    cairo_t* cairo = painter.cairo();
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, m_size.width / m_pixels, m_size.width / m_pixels);
    cairo_set_source_surface(cairo, m_surface.get(), 0, 0);
    // Points are placed as they are; readers smooth them for the screen.
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
    // Filled, not painted: a picture that is painted first on a page makes Cairo forget the marks before it.
    cairo_rectangle(cairo, 0, 0, m_pixels, m_pixels * m_size.height / m_size.width);
    cairo_fill(cairo);
    cairo_restore(cairo);
    painter.place(m_tree.elementOf(m_slot), {x, y, m_size.width, m_size.height});
}

void composePicture(ComposeContext& context, FlowBuilder& flow, ElementId parent, const Picture& picture) {
    const ElementId figure = context.tree.add(parent, "Figure");
    const std::size_t first = flow.size();
    const auto drawing = std::make_shared<PictureDrawing>(
        context, figure, picture, shownSize(picture, std::min(pictureWidth, flow.width()), pictureHeight));
    flow.add({.drawable = drawing, .height = drawing->height()}, spacing::figure.above);
    if (!picture.caption.empty()) {
        flow.keepNext();
        const ElementId caption = context.tree.add(figure, "Caption");
        flow.addLines(TextBuilder(context, styles::small(), caption).add(picture.caption).set(flow.width()),
                      0, 5);
    }
    flow.keepTogether(first);
    flow.setBelow(spacing::figure.below);
}

} // namespace inclusion::report::pdf
