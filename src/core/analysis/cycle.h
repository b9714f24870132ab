#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string_view>

namespace inclusion::analysis {

/// The first day of a cycle: 1 September of the first year for a school year ("2026/27", "2026-27",
/// "2026/2027"), 1 January for a calendar year ("2026"). Nothing for any other name.
std::optional<Date> startOfCycle(std::string_view cycle);

/// Evidence of an earlier day says little about this cycle: one year before the cycle begins.
std::optional<Date> oldestFreshDay(std::string_view cycle);

/// The last day of the school term in which a day lies, by the usual English calendar: autumn to
/// 31 December, spring to 15 April, summer to 31 August.
Date endOfTerm(Date day);

/// Half a school term.
struct HalfTerm {
    enum class Term { Autumn, Spring, Summer };

    Term term = Term::Autumn;
    int half = 1; ///< 1 or 2
    Date last;    ///< its last day, by the usual English calendar

    bool operator==(const HalfTerm&) const = default;
};

/// The half-term in which a day lies; a holiday belongs to the half-term before it. Autumn ends on 31 October
/// and 31 December, spring on 20 February and 15 April, summer on 31 May and 31 August.
HalfTerm halfTermOf(Date day);

} // namespace inclusion::analysis
