#include "core/storage/backup_thinning.h"

#include <set>
#include <utility>

namespace inclusion {

namespace {

/// The stretch of time of which only the newest backup is kept; none where every backup is.
enum class Stretch { Everything, Day, Week, Month, Nothing };

Stretch stretchAt(Timestamp made, Timestamp now) {
    using std::chrono::hours;
    const auto age = now.time() - made.time();
    const int days = now.date().daysSince(made.date());
    if (age < hours(24))
        return Stretch::Everything;
    if (days < 14)
        return Stretch::Day;
    if (days < 13 * 7)
        return Stretch::Week;
    const int months = (now.date().year() - made.date().year()) * 12 + static_cast<int>(now.date().month()) -
                       static_cast<int>(made.date().month());
    return months < 24 ? Stretch::Month : Stretch::Nothing;
}

/// The first day of the stretch in which the backup was made.
Date beginOf(Stretch stretch, Date day) {
    if (stretch == Stretch::Week)
        return day.plusDays(-((day.daysSince(Date()) + 3) % 7)); // 1970-01-01 was a Thursday
    if (stretch == Stretch::Month)
        return day.plusDays(1 - static_cast<int>(day.day()));
    return day;
}

} // namespace

std::vector<bool> backupsToKeep(const std::vector<Timestamp>& newestFirst, Timestamp now) {
    std::set<std::pair<Stretch, Date>> covered;
    std::vector<bool> kept;
    for (const Timestamp& made : newestFirst) {
        const Stretch stretch = stretchAt(made, now);
        const bool first = covered.emplace(stretch, beginOf(stretch, made.date())).second;
        kept.push_back(kept.empty() || stretch == Stretch::Everything ||
                       (stretch != Stretch::Nothing && first));
    }
    return kept;
}

} // namespace inclusion
