#pragma once

#include <pugixml.hpp>

#include <string>

namespace inclusion::report::odt {

/// The root element of one part of the package with all namespaces that are used.
pugi::xml_node addRoot(pugi::xml_document& document, const char* name);
/// The font of the report with those that may stand in for it.
void addFonts(pugi::xml_node root, const std::string& family);
std::string points(double value); ///< e.g. "12.50pt"

} // namespace inclusion::report::odt
