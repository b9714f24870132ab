#pragma once

#include "report/renderer.h"

#include <string>
#include <vector>

namespace inclusion::test {

/// Renders in that format or throws with the error's detail.
report::RenderedReport renderAs(const std::string& format, const report::ReportDocument& document);

/// The text of each page as pdftotext reads it, laid out.
std::vector<std::string> pageTexts(const std::string& pdf);

/// The text of the structure tree in reading order, blanks as one space.
std::string readText(const std::string& pdf);

/// The text of an HTML page outside head and style: entities decoded, tags as blanks, blanks as one space.
std::string htmlText(const std::string& html);

/// The text with runs of blanks and line ends as one space.
std::string oneSpaced(const std::string& text);

} // namespace inclusion::test
