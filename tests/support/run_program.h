#pragma once

#include <string>

namespace inclusion::test {

/// What a program said and how it ended.
struct ProgramResult {
    int status = -1;
    std::string output; ///< stdout and stderr
};

/// Runs a shell command line and waits for it.
ProgramResult runProgram(const std::string& commandLine);

} // namespace inclusion::test
