#pragma once

#include <string_view>

namespace inclusion::report {

/// Whether the text holds letters that run from right to left, so that its direction must be found.
bool hasRightToLeft(std::string_view text);

/// Whether a paragraph of this text runs from right to left: whether its first letter does (rules P2 and P3
/// of the Unicode bidirectional algorithm, without isolates).
bool readsRightToLeft(std::string_view text);

} // namespace inclusion::report
