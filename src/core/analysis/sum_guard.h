#pragma once

#include <cstdint>

namespace inclusion::analysis {

/// What somebody who knows a total, and how the program leaves counts out, knows of the parts that are not
/// shown.
struct HiddenParts {
    std::int64_t sum = 0;  ///< the total without the parts that are shown
    int small = 0;         ///< how many are told as "fewer than" the threshold
    int others = 0;        ///< how many are not told at all; each is at least the threshold
    std::int64_t most = 0; ///< what none of the others is above
};

/// Whether one of the hidden parts is certain, or nearly so.
bool givesAway(const HiddenParts& parts, int threshold);

} // namespace inclusion::analysis
