#include "report/pdf/tags/structure_tree.h"

#include <algorithm>
#include <utility>

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

StructureTree::Position StructureTree::append(const StructureTree& other) {
    // The root of the other tree becomes this one's.
    const Position raised{m_elements.size() - 1, m_slots.size()};
    const auto moved = [&](ElementId id) {
        return id == 0 ? 0 : id + static_cast<ElementId>(raised.elements);
    };
    const auto adopt = [&](const StructureElement& from, StructureElement& to) {
        for (const StructureElement::Kid& kid : from.kids)
            to.kids.push_back(
                {kid.isElement, kid.isElement ? moved(kid.id) : kid.id + static_cast<SlotId>(raised.slots)});
    };
    adopt(other.element(other.root()), element(root()));
    for (std::size_t i = 1; i < other.m_elements.size(); ++i) {
        StructureElement copy = other.m_elements[i];
        copy.parent = moved(copy.parent);
        copy.kids.clear();
        adopt(other.m_elements[i], copy);
        m_elements.push_back(std::move(copy));
    }
    for (const ElementId owner : other.m_slots)
        m_slots.push_back(moved(owner));
    return raised;
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
