#pragma once

#include "core/base/clock.h"

#include <vector>

namespace inclusion {

/// Which of the backups made at these times are no longer needed at `now`. Kept are all of the last 24 hours,
/// the newest of each day for 14 days, of each week (from Monday) for 13 weeks, of each month for 24 months,
/// and always the newest of all. Times after `now` (a clock that was wrong) are kept.
std::vector<Timestamp> backupsToDrop(std::vector<Timestamp> made, Timestamp now);

} // namespace inclusion
