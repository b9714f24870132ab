#pragma once

#include "core/base/clock.h"
#include "widgets/panels/calendar_exporter.h"
#include "widgets/review/review_services.h"
#include "widgets/window/report_job.h"

namespace inclusion::app {

/// Writes the days of a plan as an iCalendar.
CalendarExporter calendarExporter(const Clock& clock);

/// Writes review packs, minutes and what changed. \param draftFolder where drafts of replies are kept.
ReviewServices reviewServices(const QString& draftFolder);

/// Exports by the report's sections and the renderer that the file's ending names. The clock must outlive it.
ReportExporter reportExporter(const Clock& clock);

} // namespace inclusion::app
