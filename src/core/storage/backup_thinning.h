#pragma once

#include "core/base/clock.h"

#include <vector>

namespace inclusion {

/// Which backups are still needed at `now`: for each of the times, newest first, whether it is kept. Kept are
/// all of the last 24 hours, the newest of each day for 14 days, of each week (from Monday) for 13 weeks, of
/// each month for 24 months, and always the newest of all. Times after `now` (a clock that was wrong) are
/// kept.
std::vector<bool> backupsToKeep(const std::vector<Timestamp>& newestFirst, Timestamp now);

} // namespace inclusion
