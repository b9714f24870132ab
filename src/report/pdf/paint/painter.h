#pragma once

#include "report/pdf/tags/structure_tree.h"
#include "report/style/colour.h"

#include <cairo.h>

#include <string>
#include <vector>

namespace inclusion::report::pdf {

/// What stands on a page without being part of its content.
enum class Artefact {
    Layout,   ///< lines, fills, signs beside their words
    Header,   ///< running head
    Footer,   ///< foot of the page
    Repeated, ///< head of a table that runs on
};

/// One stretch of drawing between a begin and an end of marked content, in the order painted. The n-th mark
/// of a page has the MCID n (counted from 0): Cairo numbers them so, and finishing checks it.
struct Mark {
    int page = 0;
    SlotId slot = -1; ///< -1: an artefact
    Artefact artefact = Artefact::Layout;
};

/// An area of a page that leads somewhere.
struct LinkArea {
    int page = 0;
    Box box;
    ElementId element = 0;
};

/// Draws on the pages of a Cairo PDF surface, each stretch under a mark. Cairo marks content but cannot say
/// "artefact", give headers a scope or continue an element on the next page; so only leaf marks go through
/// Cairo, and finishing puts the structure tree above them. A mark stays open until another is wanted or the
/// page ends, so that a paragraph is one mark per page.
class Painter {
public:
    /// @param pageOfHeading the page (from 0) of each heading of the outline
    /// @param page the one that is painted first
    Painter(cairo_t* cairo, StructureTree& tree, std::vector<int> pageOfHeading, int page = 0);

    /// What is drawn next belongs to that place of the structure.
    void content(SlotId slot);
    /// What is drawn next is no content.
    void artefact(Artefact kind = Artefact::Layout);
    /// Until the matching call with false, everything is an artefact: for repeated heads of tables.
    void setRepeating(bool repeating) { m_repeating = repeating; }
    bool isRepeating() const { return m_repeating; }
    void endPage();
    /// From now on the numbers of slots and elements are raised before they are used.
    void raise(const StructureTree::Position& by) { m_raised = by; }

    /// Notes the area of a link on this page.
    void link(ElementId element, const Box& box);
    /// Notes where a figure is drawn on this page.
    void place(ElementId element, const Box& box);

    cairo_t* cairo() const { return m_cairo; }
    void setColour(const Colour& colour);
    void fillBox(const Box& box, const Colour& colour, double radius = 0);
    void strokeBox(const Box& box, const Colour& colour, double lineWidth, double radius = 0);
    void line(double x1, double y1, double x2, double y2, const Colour& colour, double lineWidth);

    int page() const { return m_page; }
    int pageOfHeading(int heading) const { return m_pageOfHeading[static_cast<std::size_t>(heading)]; }
    const std::vector<Mark>& marks() const { return m_marks; }
    const std::vector<LinkArea>& links() const { return m_links; }

    /// The name under which Cairo writes the mark.
    static const char* markName(const StructureTree& tree, const Mark& mark);

private:
    void open(const Mark& mark);
    void close();
    void path(const Box& box, double radius);
    ElementId raised(ElementId element) const { return element + static_cast<ElementId>(m_raised.elements); }

    cairo_t* m_cairo;
    StructureTree& m_tree;
    std::vector<int> m_pageOfHeading;
    std::vector<Mark> m_marks;
    std::vector<LinkArea> m_links;
    int m_page;
    StructureTree::Position m_raised;
    bool m_open = false;
    bool m_repeating = false;
};

} // namespace inclusion::report::pdf
