#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <string>
#include <vector>

namespace inclusion::report {

/// Actions at a glance: what, who, by when (overdue in words), how the school will know.
Table actionOverview(const ReportContext& context, const std::vector<const Action*>& actions,
                     std::string caption);

/// One action in full, by the columns of the framework's own action plan: a row per column.
Table actionDetail(const ReportContext& context, const Action& action);

/// The review rounds of an action by date, under the framework's own titles.
Table reviewRounds(const ReportContext& context, const Action& action);

} // namespace inclusion::report
