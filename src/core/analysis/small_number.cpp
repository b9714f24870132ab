#include "core/analysis/small_number.h"

namespace inclusion::analysis {

bool isSmallNumber(long long count, int threshold) {
    return count > 0 && count < threshold;
}

std::string smallNumber(long long count, int threshold) {
    return isSmallNumber(count, threshold) ? "fewer than " + std::to_string(threshold)
                                           : std::to_string(count);
}

} // namespace inclusion::analysis
