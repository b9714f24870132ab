#pragma once

#include "core/audit/audit_snapshot.h"

#include <array>
#include <vector>

namespace inclusion::analysis {

/// How far the work has got, apart from what is judged.
struct Progress {
    const Area* area = nullptr; ///< null for the whole
    int items = 0;
    int judgeable = 0;
    int described = 0; ///< items with a description of what happens now, and answered questions
    int judged = 0;
    int judgementsToBegin = 0;                           ///< judgeable items whose judgement is not started
    std::array<int, allProgressStates.size()> byState{}; ///< items in each state, in the order of the states

    int inState(ProgressState state) const { return byState.at(static_cast<std::size_t>(state)); }
};

struct ProgressByArea {
    Progress whole;
    std::vector<Progress> areas; ///< one per area, in the order of `Framework::areas`; own items only
};

ProgressByArea progressOf(const AuditSnapshot& snapshot);

/// Whether nothing at all has been recorded yet.
bool isEmpty(const AuditSnapshot& snapshot);

} // namespace inclusion::analysis
