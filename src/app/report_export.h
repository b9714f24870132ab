#pragma once

#include "core/base/clock.h"
#include "widgets/panels/calendar_exporter.h"
#include "widgets/panels/report_services.h"
#include "widgets/review/review_services.h"
#include "widgets/window/file_care.h"

namespace inclusion::app {

/// Writes the sheet with recovery words as a PDF.
RecoverySheetExporter recoverySheetExporter();

/// Writes the days of a plan as an iCalendar.
CalendarExporter calendarExporter(const Clock& clock);

/// Makes reports by the sections and renderers of the program. The clock and the keys, which open protected
/// files, must outlive them.
ReportServices reportServices(const Clock& clock, KeyRing& keys);
/// Writes review packs, minutes and what changed. \param draftFolder where drafts of replies are kept.
ReviewServices reviewServices(const QString& draftFolder);

} // namespace inclusion::app
