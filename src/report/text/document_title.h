#pragma once

#include "core/report/report_document.h"

#include <string>
#include <vector>

namespace inclusion::report {

/// The title of the document, cleaned; "Report" when it has none, because every format needs one.
std::string titleOf(const ReportDocument& document);

/// What stands in a report that says nothing: its title, so that the page is not a blank that looks like a
/// fault.
std::vector<Block> titleOnly(const std::string& title);

/// The warning about a link to a heading that is not there.
std::string lostTargetWarning(const std::string& target);

} // namespace inclusion::report
