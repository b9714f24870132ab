#pragma once

#include "core/analysis/export_check.h"
#include "core/report/report_builder.h"

#include <QString>

#include <string_view>

/// What the window calls the parts of reports.
namespace inclusion {

/// The program's own templates, by their id.
QString templateName(std::string_view id);
QString audienceName(report::Audience audience);
QString redactionName(analysis::Redaction redaction);
/// The formats of report/any_format.h, and "json".
QString formatName(std::string_view format);
/// What a place may tell of a child, and what becomes of it.
QString concernText(analysis::ExportConcern concern, int smallNumberThreshold);

} // namespace inclusion
