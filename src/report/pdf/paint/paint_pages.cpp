#include "report/pdf/paint/paint_pages.h"

#include "report/pdf/layout/paginate.h"
#include "report/pdf/paint/painter.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <future>

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

/// Some of the pages on a Cairo surface of their own.
class Sheets {
public:
    Sheets(const Pages& pages, const PageGeometry& geometry, StructureTree& tree, std::size_t first)
        : m_pages(pages), m_geometry(geometry), m_surface(cairo_pdf_surface_create_for_stream(
                                                    appendBytes, &m_bytes, geometry.width, geometry.height)),
          m_cairo(cairo_create(m_surface.get())),
          m_painter(m_cairo.get(), tree, pagesOf(pages.headings), static_cast<int>(first)) {
        cairo_pdf_surface_restrict_to_version(m_surface.get(), CAIRO_PDF_VERSION_1_5);
    }
    Sheets(const Sheets&) = delete; // Cairo writes to m_bytes
    Sheets& operator=(const Sheets&) = delete;

    Painter& painter() { return m_painter; }

    void paint(std::size_t first, std::size_t end, const PageFurniture& furniture) {
        const auto count = static_cast<int>(m_pages.pages.size());
        for (std::size_t page = first; page < end; ++page) {
            const StackedStrips& stacked = m_pages.pages[page];
            if (hasFurniture(m_pages.flow, stacked))
                furniture.draw(m_painter, static_cast<int>(page), count);
            drawStacked(m_painter, m_pages.flow, stacked, m_geometry.margin, m_geometry.contentTop);
            m_painter.endPage();
            ++m_painted;
        }
    }

    /// Ends the file.
    void close() {
        m_status = cairo_status(m_cairo.get());
        m_cairo.reset();
        cairo_surface_finish(m_surface.get());
        if (m_status == CAIRO_STATUS_SUCCESS)
            m_status = cairo_surface_status(m_surface.get());
    }

    /// Adds the closed file to what is painted already.
    Result<> addTo(Painted& painted) {
        if (m_status != CAIRO_STATUS_SUCCESS)
            return failure(ErrorCode::RenderFailed, {},
                           std::string("Cairo: ") + cairo_status_to_string(m_status));
        painted.files.push_back({std::move(m_bytes), m_painted});
        painted.marks.insert(painted.marks.end(), m_painter.marks().begin(), m_painter.marks().end());
        painted.links.insert(painted.links.end(), m_painter.links().begin(), m_painter.links().end());
        return {};
    }

private:
    static std::vector<int> pagesOf(const std::vector<HeadingPlace>& headings) {
        std::vector<int> pages;
        for (const HeadingPlace& place : headings)
            pages.push_back(place.page);
        return pages;
    }

    const Pages& m_pages;
    const PageGeometry& m_geometry;
    std::string m_bytes;
    Handle<cairo_surface_t> m_surface;
    Handle<cairo_t> m_cairo;
    Painter m_painter;
    std::size_t m_painted = 0; ///< pages
    cairo_status_t m_status = CAIRO_STATUS_SUCCESS;
};

/// The first page that holds nothing of the first half; all pages where there is no second.
std::size_t firstPageBehind(const Pages& pages) {
    if (!pages.flow.joint)
        return pages.pages.size();
    const auto found = std::find_if(pages.pages.begin(), pages.pages.end(), [&](const StackedStrips& page) {
        return page.places.front().strip >= pages.flow.joint->strip;
    });
    return static_cast<std::size_t>(found - pages.pages.begin());
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

Result<Painted> paintPages(const Pages& pages, const PageGeometry& geometry, StructureTree& tree,
                           const PageFurniture& furniture, const PageFurniture* furnitureBehind) {
    const std::size_t end = pages.pages.size();
    const std::size_t behind = furnitureBehind == nullptr ? end : firstPageBehind(pages);
    Painted painted;
    Sheets first(pages, geometry, tree, 0);
    if (behind == end) {
        first.paint(0, end, furniture);
        first.close();
        return first.addTo(painted).map([&] { return std::move(painted); });
    }
    Sheets second(pages, geometry, tree, behind);
    second.painter().raise(pages.flow.joint->raised);
    std::future<void> other = std::async(std::launch::async, [&] {
        second.paint(behind, end, *furnitureBehind);
        second.close();
    });
    // Fonts are not shared between threads: a page with something of both halves comes last.
    const bool isShared =
        behind > 0 && pages.pages[behind - 1].places.back().strip >= pages.flow.joint->strip;
    const std::size_t alone = isShared ? behind - 1 : behind;
    first.paint(0, alone, furniture);
    if (isShared)
        other.wait();
    first.paint(alone, behind, furniture);
    first.close();
    other.get();
    return first.addTo(painted).and_then([&] { return second.addTo(painted); }).map([&] {
        return std::move(painted);
    });
}

} // namespace inclusion::report::pdf
