#pragma once

#include "report/style/colour.h"

#include <pugixml.hpp>

#include <string>

namespace inclusion::report::docx {

inline constexpr const char* relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The root element of one part with the namespaces that are used.
pugi::xml_node addRoot(pugi::xml_document& document, const char* name);
std::string twips(double points);      ///< twentieths of a point
std::string emus(double points);       ///< 12,700 to the point
std::string rgb(const Colour& colour); ///< "1B2430"
/// The id of the style of that name: its letters and figures, e.g. "Heading1" for "heading 1".
std::string styleId(const std::string& name);

} // namespace inclusion::report::docx
