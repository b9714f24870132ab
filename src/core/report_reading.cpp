#include "core/report_reading.h"

#include "core/analysis/changes.h"
#include "core/analysis/redaction.h"
#include "core/analysis/small_counts.h"
#include "core/previous_figures.h"

#include <algorithm>

namespace inclusion {

namespace {

constexpr int fourWeeks = 28;

/// The last day up to `latest` on which an action or a meeting was reviewed.
std::optional<Date> lastReview(const AuditSnapshot& snapshot, Date latest) {
    std::optional<Date> last;
    const auto look = [&](Date day) {
        if (day <= latest && (!last || *last < day))
            last = day;
    };
    for (const Action& action : snapshot.actions)
        for (const ReviewRound& round : action.rounds)
            look(round.date);
    for (const Meeting& meeting : snapshot.meetings)
        look(meeting.date);
    return last;
}

/// The audit as it stood at the end of a day, or nothing if it had not begun.
std::optional<AuditSnapshot> endOfDay(const AuditService& service, const AuditSnapshot& now, Date day) {
    const auto moment = Timestamp::parse(day.iso() + "T23:59:59Z");
    if (!moment || now.audit.createdAt > *moment)
        return std::nullopt;
    auto then = service.snapshotAt(now.audit.id, *moment);
    return then ? std::optional(std::move(*then)) : std::nullopt;
}

struct Earlier {
    AuditSnapshot snapshot;
    Date day;
};

/// With what to compare: the last review, or where nothing was recorded since, the last one of at least four
/// weeks ago. A report made on the day after a review would have nothing to tell otherwise.
std::optional<Earlier> earlier(const AuditService& service, const AuditSnapshot& now, Date today) {
    const auto last = lastReview(now, today.plusDays(-1));
    if (!last)
        return std::nullopt;
    auto then = endOfDay(service, now, *last);
    if (then && analysis::changesBetween(*then, now).isEmpty()) {
        const auto before = lastReview(now, today.plusDays(-fourWeeks));
        if (auto longAgo = before ? endOfDay(service, now, *before) : std::nullopt)
            return Earlier{std::move(*longAgo), *before};
    }
    return then ? std::optional(Earlier{std::move(*then), *last}) : std::nullopt;
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
    std::optional<Earlier> before;
    if (!since)
        before = earlier(service, *snapshot, options.today);
    else if (auto then = endOfDay(service, *snapshot, *since))
        before = Earlier{std::move(*then), *since};
    if (before) {
        // What the report leaves out now, it leaves out then: else a text told otherwise would count as
        // changed.
        options.earlier = std::make_shared<const AuditSnapshot>(
            analysis::withoutSmallCounts(analysis::redacted(std::move(before->snapshot), options.redaction),
                                         options.smallNumberThreshold));
        options.earlierDay = before->day;
    }
    return ReportReading{std::move(*snapshot), std::move(options)};
}

} // namespace inclusion
