#pragma once

#include "import/csv_table.h"

#include <string>

namespace inclusion::cli {

/// "TABLE: row 4, column date: error date-month-first: …", one line for each problem.
std::string problemText(const std::string& file, const TableProblem& problem,
                        const std::string& severity = "error");

} // namespace inclusion::cli
