#pragma once

#include "core/base/result.h"
#include "core/report/data_tables.h"
#include "report/tables/row_progress.h"

#include <string>

namespace inclusion::report {

/// The tables as one workbook: a sheet that says what it is and what was left out, then one sheet each, with
/// a head that stays and filters. Days are days; texts are texts, whatever they begin with. Equal tables give
/// equal bytes. `Cancelled` where `progress` is stopped.
Result<std::string> xlsxBytes(const DataTables& tables, RowProgress& progress);

} // namespace inclusion::report
