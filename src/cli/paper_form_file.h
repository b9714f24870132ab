#pragma once

#include "cli/command_context.h"

#include <string>

namespace inclusion::cli {

/// Writes the form to print of a pack (`packJson`) as PDF and says that it is not sealed; without a path it
/// does nothing.
Result<ExitCode> writePaperForm(CommandContext& context, const std::string& json, const std::string& path);

} // namespace inclusion::cli
