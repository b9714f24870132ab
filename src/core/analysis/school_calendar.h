#pragma once

#include "core/audit/meeting.h"

#include <optional>
#include <string_view>

namespace inclusion::analysis {

/// The usual dates of an English school year for a cycle such as "2026/27"; nothing for other cycles.
/// Authorities and trusts set their own, so these are where a school begins to edit. Rules, after what most
/// authorities publish: the year begins on the first weekday of September; the October break is the week of
/// the last Monday of October; autumn ends on the last Friday up to 21 December; spring begins on the first
/// Monday from 3 January; the February break is the week of the first Monday from 12 February; spring ends
/// before the two weeks around Easter; the May break is the week of the last Monday of May; the year ends on
/// the last Friday up to 24 July.
std::optional<SchoolYear> usualSchoolYear(std::string_view cycle);

/// Easter Sunday of a year (Gregorian calendar, the anonymous algorithm of 1876).
Date easterSunday(int year);

} // namespace inclusion::analysis
