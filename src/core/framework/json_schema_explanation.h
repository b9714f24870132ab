#pragma once

#include "core/framework/finding_collector.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace inclusion {

/// Adds a finding for each way in which the value at one place of the document breaks its own part of the
/// schema (not the parts of what it contains), and says whether there was any. `steps` leads from the root to
/// the place. Understands what our schemas use: type, enum, sizes, required, properties,
/// additionalProperties, items and $ref to a definition; x-rule and x-hint name and advise.
bool explainSchemaError(const nlohmann::json& schema, const nlohmann::json& document,
                        const std::vector<std::string>& steps, FindingCollector& findings);

} // namespace inclusion
