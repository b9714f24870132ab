#pragma once

#include "core/analysis/cycle.h"
#include "core/audit/action.h"

#include <string>
#include <vector>

namespace inclusion::analysis {

/// What one person has to finish, and when.
struct OwnerLoad {
    std::string lead;            ///< a role; empty for actions that nobody leads yet
    int overdue = 0;             ///< past their day
    std::vector<int> byHalfTerm; ///< due in each half-term of `PlanLoad::halfTerms`
    int undated = 0;

    int total() const;
};

/// Open actions by who leads them and by the half-term in which they are due, so that nobody is given
/// everything.
struct PlanLoad {
    std::vector<HalfTerm> halfTerms; ///< from today's to the last in which something is due
    std::vector<OwnerLoad> owners;   ///< by role in alphabetical order; those without a lead last
};

/// Roles that differ only in case or outer spaces are one; the first spelling met is shown.
PlanLoad loadOf(const std::vector<Action>& actions, Date today);

} // namespace inclusion::analysis
