#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

namespace inclusion::report {

/// What has changed since the earlier day of the options: at most three judgements, then counts. Nothing
/// where no earlier state was given.
void addChanges(const ReportContext& context, DocumentBuilder& document);

} // namespace inclusion::report
