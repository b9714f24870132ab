#pragma once

#include "core/report/data_tables.h"
#include "report/tables/row_progress.h"

#include <string>

namespace inclusion::report {

/// A text that a spreadsheet program takes for a text and never for a formula: what begins with = + - @, a
/// tab or a carriage return gets an apostrophe before it (OWASP, "CSV injection").
std::string safeCell(const std::string& text);

/// The table as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheet programs know it; days
/// and moments as ISO 8601. Cut short where `progress` is stopped.
std::string csvText(const DataTable& table, RowProgress& progress);

} // namespace inclusion::report
