#pragma once

#include <string_view>

namespace inclusion {

/// Whether a text is meant as a crosswalk rather than as a framework: it has links or names two frameworks,
/// and has no areas. A text that is no JSON is not.
bool isCrosswalkText(std::string_view text);

} // namespace inclusion
