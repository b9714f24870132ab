#include "core/analysis/sum_guard.h"

#include <algorithm>

namespace inclusion::analysis {

namespace {

struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
};

Range times(const Range& range, int count) {
    return {range.low * count, range.high * count};
}

/// How many values beyond the first a hidden part must be able to have. One would do but for the rules: who
/// knows them learns from what else is left out that there would have been one only.
constexpr std::int64_t leeway = 2;

/// How many values beyond the first one part, of which the range is known, can have by the sum and the ranges
/// of the rest.
std::int64_t room(std::int64_t sum, const Range& part, const Range& first, const Range& second) {
    const std::int64_t low = std::max(part.low, sum - first.high - second.high);
    const std::int64_t high = std::min(part.high, sum - first.low - second.low);
    return high - low;
}

} // namespace

bool givesAway(const HiddenParts& parts, int threshold) {
    const Range small{1, threshold - 1};
    const Range other{threshold, std::max<std::int64_t>(parts.most, threshold)};
    if (parts.small > 0 && room(parts.sum, small, times(small, parts.small - 1), times(other, parts.others)) <
                               std::min(leeway, small.high - small.low))
        return true;
    return parts.others > 0 &&
           room(parts.sum, other, times(small, parts.small), times(other, parts.others - 1)) < leeway;
}

} // namespace inclusion::analysis
