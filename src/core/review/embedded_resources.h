#pragma once

#include <string_view>

namespace inclusion::embedded {

/// The text of a file of resources/review/, compiled in; empty when there is none of that name.
std::string_view reviewResources(std::string_view fileName);

} // namespace inclusion::embedded
