#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

namespace inclusion::report {

/// For an audit in which nothing has been recorded yet: says so, and how to begin by the framework's own way
/// of working.
void addFirstSteps(const ReportContext& context, DocumentBuilder& document);

} // namespace inclusion::report
