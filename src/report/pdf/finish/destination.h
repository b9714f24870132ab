#pragma once

#include "report/pdf/finish/object_texts.h"
#include "report/pdf/finish/painted_report.h"

#include <string>
#include <vector>

namespace inclusion::report::pdf {

/// Adds the place on its page that a heading stands at, for whatever leads there (ISO 32000-1, 12.3.2).
/// @param pages the numbers of their objects
inline void addDestination(std::string& text, const PaintedReport& report, const std::vector<int>& pages,
                           const HeadingPlace& place) {
    text += '[';
    addReference(text, pages[static_cast<std::size_t>(place.page)]);
    text += "/XYZ ";
    addLength(text, report.left);
    text += ' ';
    addLength(text, report.pageHeight - place.y);
    text += " null]";
}

} // namespace inclusion::report::pdf
