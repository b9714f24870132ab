#pragma once

#include <cstddef>
#include <string_view>

namespace inclusion::analysis {

/// How many bytes at the start of the text are a date as people write it: "12/03/2015", "12.3.15",
/// "2015-03-12", "3rd of March 2015", "12 Mar. 2015". 0 when there is none. The day need not exist.
std::size_t dateLengthAt(std::string_view text);

} // namespace inclusion::analysis
