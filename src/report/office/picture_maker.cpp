#include "report/office/picture_maker.h"

#include "report/pdf/compose/block_composer.h"
#include "report/pdf/layout/inline_marks.h"
#include "report/pdf/paint/painter.h"

#include <cairo-svg.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

namespace inclusion::report::office {

namespace {

using pdf::Handle;
using Draw = std::function<void(pdf::Painter& painter)>;

constexpr double pixelsPerPoint = 200.0 / 72.0; // fine enough for print

cairo_status_t appendBytes(void* target, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

Result<> checked(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS)
        return {};
    return failure(ErrorCode::RenderFailed, {}, std::string("Cairo: ") + cairo_status_to_string(status));
}

/// Cairo numbers the surfaces of a whole program in its ids. Counted anew, so that equal pictures are equal.
std::string withOwnNumbers(const std::string& svg) {
    constexpr std::string_view word = "surface";
    std::map<std::string, std::size_t> numbers;
    std::string text;
    std::size_t from = 0;
    for (std::size_t at = svg.find(word); at != std::string::npos; at = svg.find(word, from)) {
        const std::size_t digits = at + word.size();
        const std::size_t end = std::min(svg.find_first_not_of("0123456789", digits), svg.size());
        const auto number =
            numbers.emplace(svg.substr(digits, end - digits), numbers.size() + 1).first->second;
        text.append(svg, from, digits - from).append(std::to_string(number));
        from = end;
    }
    return text.append(svg, from);
}

Result<> drawVectors(Picture& picture, pdf::StructureTree& tree, const Draw& draw) {
    const Handle<cairo_surface_t> surface(
        cairo_svg_surface_create_for_stream(appendBytes, &picture.svg, picture.width, picture.height));
    {
        const Handle<cairo_t> cairo(cairo_create(surface.get()));
        pdf::Painter painter(cairo.get(), tree, {});
        draw(painter);
        if (const Result<> drawn = checked(cairo_status(cairo.get())); !drawn)
            return drawn;
    }
    cairo_surface_finish(surface.get());
    picture.svg = withOwnNumbers(picture.svg);
    return checked(cairo_surface_status(surface.get()));
}

Result<> drawPoints(Picture& picture, pdf::StructureTree& tree, const Draw& draw) {
    const Handle<cairo_surface_t> surface(cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, static_cast<int>(std::ceil(picture.width * pixelsPerPoint)),
        static_cast<int>(std::ceil(picture.height * pixelsPerPoint))));
    const Handle<cairo_t> cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), pixelsPerPoint, pixelsPerPoint);
    pdf::Painter painter(cairo.get(), tree, {});
    draw(painter);
    if (const Result<> drawn = checked(cairo_status(cairo.get())); !drawn)
        return drawn;
    return checked(cairo_surface_write_to_png_stream(surface.get(), appendBytes, &picture.png));
}

Result<Picture> drawn(double width, double height, pdf::StructureTree& tree, const Draw& draw) {
    Picture picture{.svg = {}, .png = {}, .jpeg = {}, .width = width, .height = height};
    if (Result<> done = drawVectors(picture, tree, draw); !done)
        return tl::unexpected<Error>(done.error());
    if (Result<> done = drawPoints(picture, tree, draw); !done)
        return tl::unexpected<Error>(done.error());
    return picture;
}

} // namespace

std::vector<std::pair<std::string, const std::string*>> Picture::files() const {
    std::vector<std::pair<std::string, const std::string*>> files;
    for (const auto& [ending, bytes] :
         {std::pair(".svg", &svg), std::pair(".png", &png), std::pair(".jpg", &jpeg)})
        if (!bytes->empty())
            files.emplace_back(ending, bytes);
    return files;
}

PictureMaker::PictureMaker(std::string fontFamily, std::string language)
    : m_fontFamily(std::move(fontFamily)), m_language(std::move(language)) {}

Result<Picture> PictureMaker::barChart(const BarChart& chart, double width) const {
    BarChart bars = chart;
    bars.title.clear();
    pdf::FontBook fonts(m_fontFamily, m_language);
    pdf::StructureTree tree;
    const DocumentOutline outline({});
    pdf::ComposeContext context{.fonts = fonts, .tree = tree, .outline = outline};
    constexpr double endless = 1e6; // one picture has no pages
    constexpr double edge = 1;      // room for the outermost half of outlines
    pdf::FlowBuilder builder(width - 2 * edge, endless);
    composeBarChart(context, builder, tree.root(), bars);
    const pdf::Flow flow = builder.take();
    const pdf::StackedStrips stacked = stackStrips(flow, 0, flow.strips.size(), endless);
    return drawn(width, stacked.height + 2 * edge, tree,
                 [&](pdf::Painter& painter) { drawStacked(painter, flow, stacked, edge, edge); });
}

Result<Picture> PictureMaker::glyph(int rank, int count, double textSize) const {
    pdf::StructureTree tree;
    const pdf::GlyphObject glyph(rank, count, textSize, -1);
    const double height = textSize * 0.9;
    constexpr double edge = 0.4; // room for the outer half of the first outline
    return drawn(glyph.width() + edge, height, tree,
                 [&](pdf::Painter& painter) { glyph.drawUnder(painter, edge, height - textSize * 0.08); });
}

} // namespace inclusion::report::office
