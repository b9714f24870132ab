#pragma once

#include "core/base/error.h"

namespace inclusion::cli {

/// How the program ends. Scripts rely on these numbers (docs/command-line.md).
enum class ExitCode {
    Done = 0,
    Findings = 1, ///< done, and there is something to put right in what was checked
    Usage = 2,    ///< the command was not understood, or names something that is not there
    NoAccess = 3  ///< a file cannot be read or written
};

/// The exit code that an error of core leads to.
ExitCode exitCodeOf(ErrorCode code);

} // namespace inclusion::cli
