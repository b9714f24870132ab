#pragma once

#include "core/report/section.h"

#include <memory>
#include <string_view>
#include <vector>

namespace inclusion::report {

/// The sections there are, in the order of the report. A new section is one class in sections/ and one line
/// here (docs/extending.md).
std::vector<std::unique_ptr<Section>> allSections();

/// The section of that id, or null.
std::unique_ptr<Section> sectionFor(std::string_view id);

} // namespace inclusion::report
