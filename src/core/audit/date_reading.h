#pragma once

#include "core/base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace inclusion {

/// What a date written by a person says: the day, or why it cannot be known.
struct DateReading {
    std::optional<Date> date;
    std::string rule;    ///< stable name of what is wrong, e.g. "date-month-first"; empty when `date` is set
    std::string message; ///< what is wrong, in one sentence
    std::string hint;    ///< what to write instead
};

/// Days that people write lie within living memory of a school and its plans; anything else is a slip of the
/// finger in the year.
inline constexpr std::string_view earliestDay = "1950-01-01";
inline constexpr std::string_view latestDay = "2099-12-31";

/// Whether a day lies between these two.
bool isUsualDay(Date day);

/// Reads `2026-10-14`, `14/10/2026`, `14.10.2026` (the British order: day first), `14 Oct 2026` and
/// `14 October 2026`. Whatever could be read in two ways is refused: years of two digits, and dates that are
/// days only when the month stands first. So is a day of another century (`isUsualDay`).
DateReading readDate(std::string_view text);

} // namespace inclusion
