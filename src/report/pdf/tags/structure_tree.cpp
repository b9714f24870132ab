#include "report/pdf/tags/structure_tree.h"

#include <algorithm>

namespace inclusion::report::pdf {

StructureTree::StructureTree() {
    m_elements.push_back({.type = "Document"});
}

ElementId StructureTree::add(ElementId parent, const char* type) {
    const auto id = static_cast<ElementId>(m_elements.size());
    m_elements.push_back({.type = type, .parent = parent});
    element(parent).kids.push_back({true, id});
    return id;
}

SlotId StructureTree::addSlot(ElementId parent) {
    const auto id = static_cast<SlotId>(m_slots.size());
    m_slots.push_back(parent);
    element(parent).kids.push_back({false, id});
    return id;
}

void StructureTree::goBackTo(const Position& position, ElementId parent) {
    m_elements.resize(position.elements);
    m_slots.resize(position.slots);
    std::erase_if(element(parent).kids, [&](const StructureElement::Kid& kid) {
        return static_cast<std::size_t>(kid.id) >= (kid.isElement ? position.elements : position.slots);
    });
}

void StructureTree::extendPlace(ElementId id, int page, const Box& box) {
    std::optional<StructureElement::Place>& place = element(id).place;
    if (!place) {
        place = {page, box, true};
        return;
    }
    if (place->page != page) {
        place->onOnePage = false;
        return;
    }
    const double right = std::max(place->box.x + place->box.width, box.x + box.width);
    const double bottom = std::max(place->box.y + place->box.height, box.y + box.height);
    place->box.x = std::min(place->box.x, box.x);
    place->box.y = std::min(place->box.y, box.y);
    place->box.width = right - place->box.x;
    place->box.height = bottom - place->box.y;
}

} // namespace inclusion::report::pdf
