#pragma once

#include "core/report/report_document.h"

#include <functional>
#include <string>
#include <vector>

namespace inclusion::report {

/// Every run of text that a reader will see, in reading order: also labels, captions, the names of levels and
/// alternative texts of charts.
void forEachText(const std::vector<Block>& blocks, const std::function<void(const std::string&)>& visit);

/// Takes the targets off links that lead nowhere, because the section they lead to was not asked for.
void dropDeadLinks(std::vector<Block>& blocks);

} // namespace inclusion::report
