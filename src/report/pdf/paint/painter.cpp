#include "report/pdf/paint/painter.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <utility>

namespace inclusion::report::pdf {

Painter::Painter(cairo_t* cairo, StructureTree& tree, std::vector<int> pageOfHeading, int page)
    : m_cairo(cairo), m_tree(tree), m_pageOfHeading(std::move(pageOfHeading)), m_page(page) {
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
}

const char* Painter::markName(const StructureTree& tree, const Mark& mark) {
    if (mark.slot < 0)
        return "NonStruct"; // finishing turns it into an artefact
    const char* type = tree.element(tree.elementOf(mark.slot)).type;
    // To Cairo a Link is an annotation with attributes of its own; we make ours when finishing.
    return std::strcmp(type, "Link") == 0 ? "Span" : type;
}

void Painter::open(const Mark& mark) {
    if (m_open) {
        const Mark& current = m_marks.back();
        if (current.slot == mark.slot && current.artefact == mark.artefact)
            return;
        close();
    }
    m_marks.push_back(mark);
    cairo_tag_begin(m_cairo, markName(m_tree, mark), nullptr);
    m_open = true;
}

void Painter::close() {
    if (m_open)
        cairo_tag_end(m_cairo, markName(m_tree, m_marks.back()));
    m_open = false;
}

void Painter::content(SlotId slot) {
    if (m_repeating)
        artefact();
    else
        open({m_page, slot < 0 ? slot : slot + static_cast<SlotId>(m_raised.slots), Artefact::Layout});
}

void Painter::artefact(Artefact kind) {
    open({m_page, -1, m_repeating ? Artefact::Repeated : kind});
}

void Painter::endPage() {
    close();
    cairo_show_page(m_cairo);
    ++m_page;
}

void Painter::link(ElementId element, const Box& box) {
    if (m_repeating)
        return;
    // Long texts are painted in several runs: side by side they are one area, and one stop for the keyboard.
    if (!m_links.empty()) {
        LinkArea& last = m_links.back();
        constexpr double touching = 0.5;
        if (last.page == m_page && last.element == raised(element) && last.box.y == box.y &&
            std::abs(last.box.x + last.box.width - box.x) < touching) {
            last.box.width = box.x + box.width - last.box.x;
            return;
        }
    }
    m_links.push_back({m_page, box, raised(element)});
}

void Painter::place(ElementId element, const Box& box) {
    if (!m_repeating)
        m_tree.extendPlace(raised(element), m_page, box);
}

void Painter::setColour(const Colour& colour) {
    cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
}

void Painter::path(const Box& box, double radius) {
    const double r = std::min({radius, box.width / 2, box.height / 2});
    if (r <= 0) {
        cairo_rectangle(m_cairo, box.x, box.y, box.width, box.height);
        return;
    }
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(m_cairo);
    cairo_arc(m_cairo, box.x + box.width - r, box.y + r, r, -quarter, 0);
    cairo_arc(m_cairo, box.x + box.width - r, box.y + box.height - r, r, 0, quarter);
    cairo_arc(m_cairo, box.x + r, box.y + box.height - r, r, quarter, 2 * quarter);
    cairo_arc(m_cairo, box.x + r, box.y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(m_cairo);
}

void Painter::fillBox(const Box& box, const Colour& colour, double radius) {
    setColour(colour);
    path(box, radius);
    cairo_fill(m_cairo);
}

void Painter::strokeBox(const Box& box, const Colour& colour, double lineWidth, double radius) {
    setColour(colour);
    cairo_set_line_width(m_cairo, lineWidth);
    path(box, radius);
    cairo_stroke(m_cairo);
}

void Painter::line(double x1, double y1, double x2, double y2, const Colour& colour, double lineWidth) {
    setColour(colour);
    cairo_set_line_width(m_cairo, lineWidth);
    cairo_move_to(m_cairo, x1, y1);
    cairo_line_to(m_cairo, x2, y2);
    cairo_stroke(m_cairo);
}

} // namespace inclusion::report::pdf
