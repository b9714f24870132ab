#pragma once

#include "core/audit/action.h"
#include "core/audit/setting.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace inclusion::report {

/// The days of an action plan as an iCalendar (RFC 5545): an all-day event for each action that has a day to
/// finish by, and for each of its milestones that has one. Ids stay the same, so that a calendar that reads
/// the file again updates its events; what was stopped is marked as cancelled. Equal input gives equal bytes.
std::string actionCalendar(const Setting& setting, const std::vector<Action>& actions, Timestamp madeAt);

/// Writes it as a whole or not at all; errors as `writeWholeFile`.
Result<> writeActionCalendar(const Setting& setting, const std::vector<Action>& actions, Timestamp madeAt,
                             const std::filesystem::path& path);

/// How many events there are, for whoever says what was written.
int eventCount(const std::vector<Action>& actions);

} // namespace inclusion::report
