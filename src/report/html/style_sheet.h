#pragma once

#include "report/html/html_body.h"

#include <string>

namespace inclusion::report::html {

/// The style sheet of a page: report.css, the palette as custom properties, and the classes that this page
/// uses.
std::string styleSheet(const HtmlBody& body);

} // namespace inclusion::report::html
