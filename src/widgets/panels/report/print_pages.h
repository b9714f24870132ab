#pragma once

#include "widgets/panels/report_services.h"

#include <QByteArray>

class QPrinter;

namespace inclusion {

/// Prints the pages of a PDF as they are on the screen, as large as the paper allows; to be called from a
/// thread of its own. `RenderFailed` when the printer does not take them.
Result<ReportOutcome> printPages(const QByteArray& pdf, QPrinter& printer, const ReportProgress& progress);

} // namespace inclusion
