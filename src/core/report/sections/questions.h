#pragma once

#include "core/report/report_context.h"

#include <string>
#include <vector>

namespace inclusion::report {

/// Questions that a reader may want to put to the school, drawn from what the analysis found: each names the
/// fact and asks what comes next. The most telling first.
std::vector<std::string> questionsToAsk(const ReportContext& context, std::size_t most);

} // namespace inclusion::report
