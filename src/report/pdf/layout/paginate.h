#pragma once

#include "report/pdf/layout/flow.h"

#include <vector>

namespace inclusion::report::pdf {

/// Divides a flow into pages of that height: a new page begins where a strip starts one, or before the first
/// strip that no longer fits, moved up past all strips that keep with the one before. A chain longer than a
/// page breaks where the page is full; a strip taller than a page gets a page of its own.
/// The last page takes some of the one before where it would stay nearly empty.
std::vector<StackedStrips> paginate(const Flow& flow, double pageHeight);

} // namespace inclusion::report::pdf
