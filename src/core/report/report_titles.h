#pragma once

#include "core/report/report_context.h"

#include <string>

namespace inclusion::report {

/// "Inclusion self-evaluation 2026/27".
std::string reportTitle(const ReportContext& context);

/// Whose wording the report holds: short enough for the foot of a page.
std::string wordingNote(const ReportContext& context);

} // namespace inclusion::report
