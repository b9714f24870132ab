#pragma once

#include "core/base/error.h"

#include <string>

namespace inclusion::cli {

/// The sentence for a person at a terminal: what is wrong, where, and what to do about it. The one table of
/// this program.
std::string errorText(const Error& error);

} // namespace inclusion::cli
