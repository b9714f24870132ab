#pragma once

#include "core/base/result.h"
#include "core/sample/sample_plan.h"

#include <filesystem>

namespace inclusion {

/// Plays the plan into a new audit file: every entry as an edit by its author on its day, so that the history
/// looks like a year of work. The same plan gives the same ids and times. The file appears complete or not at
/// all; `FileExists` when there is one of that name.
Result<> writeSampleAudit(const SamplePlan& plan, const std::filesystem::path& path);

} // namespace inclusion
