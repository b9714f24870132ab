#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <optional>

namespace inclusion::report {

/// What leaders judge of each area as a whole, where the framework asks for it: a judgement of its own, never
/// worked out from the items. Nothing while none has been made.
std::optional<Table> overallTable(const ReportContext& context);

} // namespace inclusion::report
