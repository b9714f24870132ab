#pragma once

#include "cli/command_context.h"

#include <string>
#include <vector>

namespace inclusion::cli {

/// Says so when a text that was just typed looks like data about children, without repeating any of it. It
/// only warns: the detector may be wrong, and the text is kept.
void notePupilData(const CommandContext& context, const std::vector<std::string>& texts);

} // namespace inclusion::cli
