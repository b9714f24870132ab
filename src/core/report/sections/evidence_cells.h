#pragma once

#include "core/report/document_builder.h"
#include "core/report/report_context.h"

#include <string>

namespace inclusion::report {

// How a piece of evidence shows itself in tables, as far as its disclosure allows. Evidence that is left out
// must not get here.

/// The title; under it what it shows, where that may be told.
Cell evidenceTitle(const ReportContext& context, const Evidence& evidence, const std::string& shows);
/// Its day, or that it has none.
Cell evidenceDate(const ReportContext& context, const Evidence& evidence);
/// Who holds it or where it is kept, with its address.
Cell evidenceHolder(const ReportContext& context, const Evidence& evidence);

bool tellsDetails(const Evidence& evidence);

} // namespace inclusion::report
