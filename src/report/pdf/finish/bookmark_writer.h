#pragma once

#include "report/pdf/finish/painted_report.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <vector>

namespace inclusion::report::pdf {

/// Writes the bookmarks (ISO 32000-1, 12.3.3): the headings of the outline that are to be one, each below the
/// one before it that is of a higher level. Those of the highest level are open.
void writeBookmarks(QPDF& pdf, const PaintedReport& report, const std::vector<QPDFObjectHandle>& pages);

} // namespace inclusion::report::pdf
