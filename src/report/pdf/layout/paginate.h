#pragma once

#include "report/pdf/layout/flow.h"

#include <vector>

namespace inclusion::report::pdf {

/// Divides a flow into pages of that height. Of all ways to do so the one is taken that looks best on the
/// whole: what stays empty at the foot of a page counts more the more it is, and so does each break before a
/// strip that wishes to stand with the one before. No page ends before a strip that keeps with the previous
/// one, unless such a chain is longer than a page; a strip taller than a page gets a page of its own.
/// Room that the next row of a table or line of a paragraph would have had counts several times. What stays
/// empty before a chapter counts nothing, and to begin it below the end of another costs a little.
std::vector<StackedStrips> paginate(const Flow& flow, double pageHeight);

} // namespace inclusion::report::pdf
