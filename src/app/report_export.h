#pragma once

#include "core/base/clock.h"
#include "widgets/panels/calendar_exporter.h"
#include "widgets/window/file_care.h"
#include "widgets/window/report_job.h"

namespace inclusion::app {

/// Writes the sheet with recovery words as a PDF.
RecoverySheetExporter recoverySheetExporter();

/// Writes the days of a plan as an iCalendar.
CalendarExporter calendarExporter(const Clock& clock);

/// Exports by the report's sections and the renderer that the file's ending names. The clock must outlive it.
ReportExporter reportExporter(const Clock& clock);

} // namespace inclusion::app
