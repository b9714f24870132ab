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

/// Reads `2026-10-14`, `14/10/2026`, `14.10.2026` (the British order: day first), `14 Oct 2026` and
/// `14 October 2026`. Whatever could be read in two ways is refused: years of two digits, and dates that are
/// days only when the month stands first.
DateReading readDate(std::string_view text);

} // namespace inclusion
