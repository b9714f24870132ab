#pragma once

#include <QColor>

namespace inclusion {

struct Theme;

/// The tone of a level in bars and maps, as in the report: from pale for rank 1 to strong; the card for rank
/// 0, "not judged", which is hatched.
QColor levelTone(const Theme& theme, int rank, int levelCount);

/// The colour for a number that stands on such a tone.
QColor textOnTone(const Theme& theme, const QColor& tone);

} // namespace inclusion
