#include "report/pdf/paint/paint_pages.h"

#include "report/pdf/layout/paginate.h"
#include "report/pdf/paint/painter.h"
#include "report/text/plain_text.h"

#include <cairo-pdf.h>

#include <array>
#include <cmath>
#include <cstdio>

namespace inclusion::report::pdf {

namespace {

cairo_status_t appendBytes(void* target, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

bool hasFurniture(const Flow& flow, const StackedStrips& page) {
    for (const StackedStrips::Part& part : page.parts) {
        if (!flow.frames[static_cast<std::size_t>(part.frame)]->hasFurniture())
            return false;
    }
    return true;
}

void addBookmarks(cairo_surface_t* surface, const DocumentOutline& outline, const Pages& pages,
                  const PageGeometry& geometry) {
    std::array<int, 7> parents{}; // by level; level 0 is the root
    parents.fill(CAIRO_PDF_OUTLINE_ROOT);
    for (std::size_t i = 0; i < outline.entries().size(); ++i) {
        const OutlineEntry& entry = outline.entries()[i];
        if (!entry.bookmark)
            continue;
        const auto level = static_cast<std::size_t>(entry.level);
        std::array<char, 64> place{};
        std::snprintf(place.data(), place.size(), "page=%d pos=[%d %d]", pages.headings[i].page + 1,
                      static_cast<int>(geometry.margin), static_cast<int>(std::floor(pages.headings[i].y)));
        const auto flags =
            entry.level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0);
        const int id = cairo_pdf_surface_add_outline(
            surface, parents[level - 1], shortened(entry.text, longestString).c_str(), place.data(), flags);
        for (std::size_t deeper = level; deeper < parents.size(); ++deeper)
            parents[deeper] = id;
    }
}

} // namespace

Pages::Pages(const Flow& column, const PageGeometry& geometry, std::size_t headingCount)
    : flow(column), pages(paginate(column, geometry.contentHeight())), headings(headingCount) {
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const StackedStrips::Place& place : pages[page].places) {
            for (const HeadingAt& heading : flow.strips[place.strip].headings) {
                headings[static_cast<std::size_t>(heading.heading)] = {
                    static_cast<int>(page), geometry.contentTop + place.y + heading.offset};
            }
        }
    }
}

Result<Painted> paintPages(const Pages& pages, const PageGeometry& geometry, ComposeContext& context,
                           const PageFurniture& furniture) {
    Painted painted;
    const Handle<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(appendBytes, &painted.bytes, geometry.width, geometry.height));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    {
        const Handle<cairo_t> cairo(cairo_create(surface.get()));
        std::vector<int> pageOfHeading;
        for (const HeadingPlace& place : pages.headings)
            pageOfHeading.push_back(place.page);
        Painter painter(cairo.get(), context.tree, std::move(pageOfHeading));
        const auto count = static_cast<int>(pages.pages.size());
        for (int page = 0; page < count; ++page) {
            const StackedStrips& stacked = pages.pages[static_cast<std::size_t>(page)];
            if (hasFurniture(pages.flow, stacked))
                furniture.draw(painter, page, count);
            drawStacked(painter, pages.flow, stacked, geometry.margin, geometry.contentTop);
            painter.endPage();
        }
        painted.marks = painter.marks();
        painted.links = painter.links();
        addBookmarks(surface.get(), context.outline, pages, geometry);
        if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS) {
            return failure(ErrorCode::RenderFailed, {},
                           std::string("Cairo: ") + cairo_status_to_string(cairo_status(cairo.get())));
        }
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) {
        return failure(ErrorCode::RenderFailed, {},
                       std::string("Cairo: ") + cairo_status_to_string(cairo_surface_status(surface.get())));
    }
    return painted;
}

} // namespace inclusion::report::pdf
