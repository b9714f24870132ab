#pragma once

#include <string>
#include <string_view>

namespace inclusion::report::pdf {

/// Packed by zlib, for streams with the filter FlateDecode.
std::string deflated(std::string_view content);

} // namespace inclusion::report::pdf
