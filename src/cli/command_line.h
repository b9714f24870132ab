#pragma once

#include "cli/command_context.h"

#include <string>
#include <vector>

namespace inclusion::cli {

/// Understands the arguments (without the program's name), carries out the command they name and returns the
/// program's exit code.
int runCommandLine(const std::vector<std::string>& arguments, const Environment& environment);

} // namespace inclusion::cli
