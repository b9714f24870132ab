#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <optional>

namespace inclusion::report {

/// What leaders judge of each area, where the framework asks for it: a judgement of its own, never worked out
/// from the items. `kind` chooses the best-fit level of areas as a whole (`Area`) or the overall judgements
/// that a framework prints (`Overall`). Nothing while none has been made.
std::optional<Table> overallTable(const ReportContext& context, analysis::Subject::Kind kind);

/// Says what each step of such a judgement means, where it is on a scale of its own.
void addOverallLegend(const ReportContext& context, analysis::Subject::Kind kind, DocumentBuilder& document);

} // namespace inclusion::report
