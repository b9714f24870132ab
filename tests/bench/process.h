#pragma once

#include <string>
#include <utility>
#include <vector>

namespace inclusion::bench {

/// Variables that a program gets beside those of this one; they win over these.
using Environment = std::vector<std::pair<std::string, std::string>>;

/// Runs a program to its end, without what it prints; a failure ends the benchmark.
void runProgram(const std::vector<std::string>& words, const Environment& environment = {});

} // namespace inclusion::bench
