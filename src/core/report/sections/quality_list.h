#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

namespace inclusion::report {

/// What would make the audit firmer: one line per finding of the analysis, with links to where it is. Nothing
/// when there is no finding.
void addQualityList(const ReportContext& context, DocumentBuilder& document);

} // namespace inclusion::report
