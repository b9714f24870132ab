#pragma once

#include "core/audit/history.h"
#include "core/report/report_builder.h"
#include "report/renderer.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion::report {

/// The ids of all formats of one audit: those of the renderers, "xlsx", and one "csv:TABLE" for each table.
std::vector<std::string> allFormats();

/// The file ending of a format: the id up to a colon.
std::string_view endingOf(std::string_view format);

/// Builds and renders the report, or its tables, in one of `allFormats`; `InvalidValue` for any other.
Result<RenderedReport> renderAny(std::string_view format, const AuditSnapshot& snapshot,
                                 const std::vector<HistoryEntry>& history, const ReportOptions& options,
                                 const RenderOptions& rendering = {});

} // namespace inclusion::report
