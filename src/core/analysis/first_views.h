#pragma once

#include "core/audit/audit_snapshot.h"

#include <string>
#include <vector>

namespace inclusion::analysis {

/// How the people who judged a subject apart stand to one another.
struct ViewComparison {
    std::string subjectId;
    /// The latest view of each judge by the moment it was written; the audit's own judgement is among them
    /// (with an empty id) while it is somebody else's and nothing is agreed.
    std::vector<FirstView> views;
    bool differ = false; ///< at least two views, and not all on one level
    bool agreed = false; ///< nothing that was written since waits to be talked about
};

/// Compares the first views on each subject that has any, in the framework's order.
std::vector<ViewComparison> compareViews(const AuditSnapshot& snapshot);

/// Those that wait to be talked about.
std::vector<ViewComparison> openDifferences(const AuditSnapshot& snapshot);

} // namespace inclusion::analysis
