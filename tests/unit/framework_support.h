#pragma once

#include "core/framework/finding.h"

#include <string>
#include <string_view>
#include <vector>

/// A file of tests/data/frameworks/.
std::string testFramework(std::string_view name);

/// One line for each finding, "error /pointer rule" or "warning /pointer rule": for comparing and for
/// showing.
std::string words(const std::vector<inclusion::Finding>& findings);
