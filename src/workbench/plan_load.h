#pragma once

#include "core/analysis/load.h"
#include "workbench/overview_tables.h"

namespace inclusion {

/// Open actions by who leads and by half-term, as a table to read.
TextTable loadTable(const analysis::PlanLoad& load);
/// A sentence where one person is given most of the plan; empty otherwise.
QString loadNote(const analysis::PlanLoad& load);

/// "12 open · 2 overdue · 1 without a lead".
QString planSummary(const std::vector<Action>& actions, Date today);

} // namespace inclusion
