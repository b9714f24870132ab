#pragma once

#include <string>

namespace inclusion::report::pdf {

/// The ICC profile of sRGB, the same bytes each time; empty when it cannot be made.
std::string srgbProfile();

} // namespace inclusion::report::pdf
