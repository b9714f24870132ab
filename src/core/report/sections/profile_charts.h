#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <vector>

namespace inclusion::report {

/// One picture per scale: for each area how many of its items stand at which level.
std::vector<BarChart> profileCharts(const ReportContext& context);

} // namespace inclusion::report
