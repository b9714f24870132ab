#pragma once

#include "core/base/clock.h"
#include "core/report/report_document.h"

#include <string>

namespace inclusion::report {

/// What stands on the sheet with the recovery words of a protected audit file.
struct RecoverySheet {
    std::string fileName;
    std::string words; ///< with single spaces between
    Date today;
    Timestamp createdAt;
};

/// One page to print and lock away, in British English.
ReportDocument recoverySheetDocument(const RecoverySheet& sheet);

} // namespace inclusion::report
