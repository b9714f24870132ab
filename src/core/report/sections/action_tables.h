#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <string>
#include <vector>

namespace inclusion::report {

/// The actions of this term: what, who, by when (overdue in words), how the setting will know.
Table actionsToWatch(const ReportContext& context, const std::vector<const Action*>& actions);

/// All actions at a glance: what, who, by when, how far.
Table actionOverview(const ReportContext& context);

/// One action in full but for its title, by the columns of the framework's own action plan: a row per column.
Table actionDetail(const ReportContext& context, const Action& action);

/// The review rounds of an action by date, under the framework's own titles.
Table reviewRounds(const ReportContext& context, const Action& action);

} // namespace inclusion::report
