#pragma once

#include "core/framework/framework.h"

#include <nlohmann/json_fwd.hpp>

namespace inclusion {

/// The model of a framework document. Takes what is there: whatever is missing or of a wrong type becomes an
/// empty value at the same index, so that the rules for meaning can look at a file that breaks its schema
/// too; an unknown word becomes the value of which the rules ask least. A `provenance` that is absent is that
/// of what the thing stands in.
FrameworkData readFramework(const nlohmann::json& document);

} // namespace inclusion
