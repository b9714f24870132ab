#pragma once

#include "core/framework/finding_collector.h"

#include <nlohmann/json_fwd.hpp>

namespace inclusion {

/// Adds a finding for each way in which the document breaks the schema, from the outside to the inside, until
/// the collector is full; what lies in a value of the wrong type or size is left alone. Says whether there
/// was any. Understands what our schemas use: type, enum, sizes, required, properties, additionalProperties,
/// items and $ref to a definition; x-rule and x-hint name and advise.
bool explainSchemaErrors(const nlohmann::json& schema, const nlohmann::json& document,
                         FindingCollector& findings);

} // namespace inclusion
