#pragma once

#include "core/audit/action.h"
#include "core/audit/setting.h"
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace inclusion {

/// Writes the days of an action plan as a calendar. The composition root brings it, so that the window does
/// not link the renderers; empty where there is none.
using CalendarExporter = std::function<Result<>(const Setting& setting, const std::vector<Action>& actions,
                                                const std::filesystem::path& path)>;

} // namespace inclusion
