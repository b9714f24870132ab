#include "app/report_export.h"

#include "core/report/report_builder.h"
#include "report/calendar/action_calendar.h"
#include "report/renderer.h"

namespace inclusion::app {

ReportExporter reportExporter(const Clock& clock) {
    return [&clock](const AuditSnapshot& snapshot,
                    const std::filesystem::path& path) -> Result<std::vector<std::string>> {
        const std::string ending = path.extension().string();
        const auto renderer = report::rendererFor(ending.empty() ? ending : ending.substr(1));
        if (!renderer)
            return failure(ErrorCode::InvalidValue, {"format", ending, "pdf, html"});
        report::ReportOptions options;
        options.today = clock.today();
        options.createdAt = clock.now();
        return report::writeReport(*renderer, report::buildReport(snapshot, options), {}, path);
    };
}

RecoverySheetExporter recoverySheetExporter() {
    return [](const report::RecoverySheet& sheet, const std::filesystem::path& path) -> Result<> {
        return report::writeReport(*report::rendererFor("pdf"), report::recoverySheetDocument(sheet), {},
                                   path)
            .map([](const std::vector<std::string>&) {});
    };
}

CalendarExporter calendarExporter(const Clock& clock) {
    return [&clock](const Setting& setting, const std::vector<Action>& actions,
                    const std::filesystem::path& path) {
        return report::writeActionCalendar(setting, actions, clock.now(), path);
    };
}

} // namespace inclusion::app
