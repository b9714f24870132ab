#include "core/report_reading.h"

#include "core/analysis/redaction.h"
#include "core/analysis/small_counts.h"
#include "core/previous_figures.h"

#include <algorithm>

namespace inclusion {

namespace {

std::optional<Date> lastReview(const AuditSnapshot& snapshot, Date today) {
    std::optional<Date> last;
    const auto look = [&](Date day) {
        if (day < today && (!last || *last < day))
            last = day;
    };
    for (const Action& action : snapshot.actions)
        for (const ReviewRound& round : action.rounds)
            look(round.date);
    for (const Meeting& meeting : snapshot.meetings)
        look(meeting.date);
    return last;
}

} // namespace

Result<ReportReading> readForReport(const AuditService& service, const AuditId& auditId,
                                    report::ReportOptions options, std::optional<Date> since) {
    auto snapshot = service.snapshot(auditId);
    if (!snapshot)
        return tl::unexpected<Error>(std::move(snapshot.error()));
    const auto history = service.history(auditId);
    if (!history)
        return tl::unexpected<Error>(history.error());
    auto previous = previousFiguresOf(service, snapshot->audit);
    if (!previous)
        return tl::unexpected<Error>(std::move(previous.error()));
    options.previousFigures = std::move(*previous);
    options.levelSteps = analysis::levelSteps(*history);
    options.attachment = [&service](const std::string& sha256) { return service.attachmentContent(sha256); };
    const std::optional<Date> day = since ? since : lastReview(*snapshot, options.today);
    const auto moment = day ? Timestamp::parse(day->iso() + "T23:59:59Z") : std::nullopt;
    if (moment && snapshot->audit.createdAt <= *moment) {
        // What the report leaves out now, it leaves out then: else a text told otherwise would count as
        // changed.
        if (auto earlier = service.snapshotAt(auditId, *moment)) {
            options.earlier = std::make_shared<const AuditSnapshot>(analysis::withoutSmallCounts(
                analysis::redacted(std::move(*earlier), options.redaction), options.smallNumberThreshold));
            options.earlierDay = *day;
        }
    }
    return ReportReading{std::move(*snapshot), std::move(options)};
}

} // namespace inclusion
