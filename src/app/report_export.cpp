#include "app/report_export.h"

#include "core/framework/input_file.h"
#include "core/report_reading.h"
#include "core/review/paper_form.h"
#include "report/any_format.h"
#include "report/calendar/action_calendar.h"
#include "report/file_writer.h"
#include "report/pack_writer.h"
#include "report/renderer.h"
#include "workbench/export_places.h"

namespace inclusion::app {

namespace {

constexpr std::size_t longestNameList = 4U * 1024U * 1024U;

/// The file, opened for this one piece of work, and what was read of it.
struct OpenReport {
    std::unique_ptr<AuditService> service;
    ReportReading reading;
};

Result<OpenReport> openReport(const Clock& clock, KeyRing& keys, const ReportWish& wish) {
    RandomIdFactory ids; // reading makes none
    auto service = AuditService::open(wish.file, OpenMode::ReadOnly, {clock, ids, &keys});
    if (!service)
        return tl::unexpected<Error>(std::move(service.error()));
    auto reading = readForReport(**service, wish.audit, wish.options);
    if (!reading)
        return tl::unexpected<Error>(std::move(reading.error()));
    return OpenReport{std::move(*service), std::move(*reading)};
}

/// What to look at, with the list of names where it can be read.
void findPlaces(const ReportWish& wish, const AuditSnapshot& snapshot, ReportOutcome& outcome) {
    analysis::NameWatch names;
    if (!wish.namesFile.empty()) {
        if (const auto list = readInputFile(wish.namesFile, longestNameList))
            names = analysis::NameWatch(*list);
        else
            outcome.namesProblem = list.error();
    }
    for (const analysis::ExportFinding& finding :
         analysis::exportFindings(analysis::redacted(snapshot, wish.options.redaction), names,
                                  wish.options.smallNumberThreshold)) {
        ExportPlace place = placeOf(snapshot, finding);
        outcome.places.push_back(
            {finding, place.name, static_cast<int>(place.destination.kind), place.destination.id});
    }
}

Result<ReportOutcome> preview(const Clock& clock, KeyRing& keys, const ReportWish& wish,
                              const ReportProgress& progress) {
    auto fonts = std::make_shared<report::FontsAhead>();
    const auto open = openReport(clock, keys, wish);
    if (!open)
        return tl::unexpected<Error>(open.error());
    ReportOutcome outcome;
    findPlaces(wish, open->reading.snapshot, outcome);
    auto rendered = report::renderAny("pdf", open->reading.snapshot, {}, open->reading.options,
                                      {.fonts = std::move(fonts), .progress = progress});
    if (!rendered)
        return tl::unexpected<Error>(std::move(rendered.error()));
    outcome.pdf = std::move(rendered->bytes);
    outcome.warnings = std::move(rendered->warnings);
    return outcome;
}

Result<ReportOutcome> save(const Clock& clock, KeyRing& keys, const ReportWish& wish,
                           const ReportProgress& progress) {
    auto fonts = wish.format == "pdf" ? std::make_shared<report::FontsAhead>() : nullptr;
    const auto open = openReport(clock, keys, wish);
    if (!open)
        return tl::unexpected<Error>(open.error());
    ReportOutcome outcome;
    std::string bytes;
    if (wish.format == "json") {
        auto json = open->service->exportJson({});
        if (!json)
            return tl::unexpected<Error>(std::move(json.error()));
        bytes = std::move(*json);
    } else {
        const auto history = open->service->history(wish.audit);
        if (!history)
            return tl::unexpected<Error>(history.error());
        auto rendered =
            report::renderAny(wish.format, open->reading.snapshot, *history, open->reading.options,
                              {.fonts = std::move(fonts), .progress = progress});
        if (!rendered)
            return tl::unexpected<Error>(std::move(rendered.error()));
        bytes = std::move(rendered->bytes);
        outcome.warnings = std::move(rendered->warnings);
    }
    if (!progress(1))
        return failure(ErrorCode::Cancelled);
    if (auto written = report::writeWholeFile(wish.output, bytes); !written)
        return tl::unexpected<Error>(std::move(written.error()));
    return outcome;
}

} // namespace

ReportServices reportServices(const Clock& clock, KeyRing& keys) {
    return {[&clock, &keys](const ReportWish& wish, const ReportProgress& progress) {
                return preview(clock, keys, wish, progress);
            },
            [&clock, &keys](const ReportWish& wish, const ReportProgress& progress) {
                return save(clock, keys, wish, progress);
            }};
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

ReviewServices reviewServices(const QString& draftFolder) {
    return {report::writePack,
            [](const report::ReportDocument& document,
               const std::filesystem::path& path) -> Result<std::vector<std::string>> {
                const std::string ending = path.extension().string();
                const auto renderer = report::rendererFor(ending.empty() ? ending : ending.substr(1));
                if (!renderer)
                    return failure(ErrorCode::InvalidValue, {"format", ending, "pdf, odt, docx, html"});
                return report::writeReport(*renderer, document, {}, path);
            },
            review::paperForm, draftFolder};
}

} // namespace inclusion::app
