#pragma once

#include "core/base/result.h"
#include "report/pdf/finish/painted_report.h"

#include <string>

namespace inclusion::report::pdf {

/// Completes what Cairo wrote: structure tree, links, artefacts, language, metadata, output intent.
/// Everything happens in memory; equal input gives equal bytes. Fails with `RenderFailed` when the pages are
/// not what was painted.
Result<std::string> finishPdf(const PaintedReport& report);

} // namespace inclusion::report::pdf
