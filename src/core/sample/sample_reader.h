#pragma once

#include "core/framework/framework_loader.h"
#include "core/sample/sample_plan.h"

#include <optional>
#include <string_view>
#include <vector>

namespace inclusion {

/// What reading a sample audit gave.
struct SampleLoad {
    std::optional<SamplePlan> plan; ///< nothing when there is a finding
    std::vector<Finding> findings;
};

/// Reads the JSON of a sample audit (docs/sample.md) and checks it: by its schema, then that everything it
/// names is in its framework and that its dates make sense. `file` is the name put into findings.
SampleLoad readSampleAudit(std::string_view json, std::string_view file, FrameworkLibrary& frameworks);

} // namespace inclusion
