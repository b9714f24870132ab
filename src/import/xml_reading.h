#pragma once

#include "import/table_book.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace inclusion::tables {

/// An XML document of a package, checked: UTF-8, without a document type or entities of its own, not nested
/// too deep. Prefixes of namespaces may be any, so elements are asked for by their local names.
class Xml {
public:
    Xml(std::string text, const TableLimits& limits);

    /// The first element with that local name, in the order of the document; empty when there is none.
    pugi::xml_node find(std::string_view name) const;

private:
    std::string m_text;
    pugi::xml_document m_document;
};

std::string_view localName(pugi::xml_node node);
/// The attribute with that local name, empty when there is none.
std::string_view attribute(pugi::xml_node node, std::string_view name);
/// The same as a number from 0; `fallback` where it is none.
std::size_t countIn(pugi::xml_node node, std::string_view name, std::size_t fallback);
/// The first child with that local name.
pugi::xml_node childOf(pugi::xml_node node, std::string_view name);

} // namespace inclusion::tables
