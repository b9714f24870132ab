#pragma once

#include <string>

namespace inclusion::analysis {

inline constexpr int defaultSmallNumberThreshold = 5;

/// Whether a count of children is so small that it might point at one of them (domain rule 5): 1 up to one
/// below the threshold. None at all points at nobody and is shown.
bool isSmallNumber(long long count, int threshold = defaultSmallNumberThreshold);

/// A count of children as it may leave the school: the number, or "fewer than 5".
std::string smallNumber(long long count, int threshold = defaultSmallNumberThreshold);

} // namespace inclusion::analysis
