#pragma once

#include "import/csv_table.h"

#include <QString>

#include <string>

namespace inclusion {

/// A sentence of an importer, which begins small and has its advice apart, as one that stands by itself.
QString problemSentence(const std::string& message, const std::string& hint);

/// "Row 4, date: This is no day. …".
QString problemText(const TableProblem& problem);

} // namespace inclusion
