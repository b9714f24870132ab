#pragma once

#include <string_view>

namespace inclusion::embedded {

/// The text of a file of frameworks/schema/, compiled in; empty when there is none of that name.
std::string_view frameworkSchema(std::string_view fileName);

} // namespace inclusion::embedded
