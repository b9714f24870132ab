#pragma once

#include <optional>
#include <string>
#include <vector>

namespace inclusion::report::pdf {

/// A rectangle on a page, in points from the top left corner.
struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

enum class HeaderScope { None, Row, Column };

/// Where a link leads: to a heading of the document, or to an outside address.
struct LinkTarget {
    int heading = -1; ///< place in the outline, or -1
    std::string uri = {};
    std::string contents = {}; ///< what the link says, for those who hear it
};

using ElementId = int;
/// A place in the structure that holds drawn content.
using SlotId = int;

/// One element of the logical structure (ISO 32000-1, 14.7).
struct StructureElement {
    /// Either another element or a slot, in reading order.
    struct Kid {
        bool isElement = false;
        int id = 0;
    };
    /// Where a figure is drawn; kept only while it lies on one page.
    struct Place {
        int page = 0;
        Box box;
        bool onOnePage = true;
    };

    const char* type = "";
    ElementId parent = -1;
    std::vector<Kid> kids = {};
    std::string title = {}; ///< short name, for lists of elements
    std::string alternativeText = {};
    std::string summary = {};
    HeaderScope scope = HeaderScope::None;
    const char* listNumbering = nullptr;
    std::optional<LinkTarget> link = {};
    std::optional<Place> place = {};
};

/// The logical structure of the document: made while blocks are composed, in reading order, whatever the
/// order and the pages in which things are painted. Painting fills the slots.
class StructureTree {
public:
    StructureTree();

    /// The element of the whole document.
    ElementId root() const { return 0; }
    /// Adds an element as the last kid of `parent`. `type` is a standard structure type and lives as long as
    /// the program.
    ElementId add(ElementId parent, const char* type);
    /// Adds a place for content as the last kid of `parent`.
    SlotId addSlot(ElementId parent);

    /// How much the tree holds at some moment.
    struct Position {
        std::size_t elements = 0;
        std::size_t slots = 0;
    };
    Position position() const { return {m_elements.size(), m_slots.size()}; }
    /// Adds what another tree holds, after all that is here. Returns what its numbers have to be raised by.
    Position append(const StructureTree& other);
    /// Takes away what was added since then; all of it was added below `parent`.
    void goBackTo(const Position& position, ElementId parent);

    StructureElement& element(ElementId id) { return m_elements[static_cast<std::size_t>(id)]; }
    const StructureElement& element(ElementId id) const { return m_elements[static_cast<std::size_t>(id)]; }
    ElementId elementOf(SlotId slot) const { return m_slots[static_cast<std::size_t>(slot)]; }
    /// Notes that a part of the element is drawn there, which makes up its bounding box.
    void extendPlace(ElementId id, int page, const Box& box);

    std::size_t elementCount() const { return m_elements.size(); }
    std::size_t slotCount() const { return m_slots.size(); }

private:
    std::vector<StructureElement> m_elements;
    std::vector<ElementId> m_slots;
};

} // namespace inclusion::report::pdf
