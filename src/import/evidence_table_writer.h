#pragma once

#include "core/framework/framework.h"
#include "import/evidence_table.h"

#include <string>
#include <vector>

namespace inclusion {

/// The rows as the CSV table that `readEvidence` takes in again: every column of `evidenceColumns`, UTF-8
/// with a byte order mark, by which spreadsheet programs know it. Items stand by number where that names one
/// of the framework. A cell that a spreadsheet program would take for a formula begins with an apostrophe
/// (OWASP, "CSV injection"), which reading takes away.
std::string writeEvidence(const std::vector<EvidenceRow>& rows, const Framework& framework);

} // namespace inclusion
