#pragma once

#include "core/analysis/small_number.h"
#include "core/audit/audit_snapshot.h"

#include <string>
#include <unordered_map>

namespace inclusion::analysis {

/// What of a fact may leave the school.
enum class FactDisclosure {
    Shown,
    Small,   ///< a count of 1 to one below the threshold: "fewer than 5"
    Derived, ///< left out because it would let somebody work out a small count
};

/// Decides which counts of children are left out of exports (domain rule 5). A small count is left out. So is
/// whatever would give one away:
/// - by subtraction, whole school minus one group is the other: of the groups "whole-school", "X" and "non-X"
///   that share a measure, two shown ones give the third, so when a small part is left out (or would result
///   for a part that nobody entered), the other part is left out with it;
/// - a share of a small count: where the count of the measure "X-count" is left out, so is the percentage of
///   "X-rate" for the same group;
/// - a share or a figure of a small group: where the framework has counts of the learners of a group (a count
///   with a group and no measure; several add up) and they come to a small number, percentages and numbers of
///   that group and of its counterpart are left out;
/// - a figure that a revision of the framework asks for in another way now, as nothing says any more whom it
///   counts;
/// - in a count table with one row left out, the next smallest row is left out with it, as the total is often
///   known from elsewhere.
/// Texts are not looked into. Free of sentences; works on the facts alone.
class FactDisclosures {
public:
    FactDisclosures(const AuditSnapshot& snapshot, int threshold = defaultSmallNumberThreshold);

    FactDisclosure of(const Fact& fact) const;
    /// Whether anything is left out at all.
    bool leavesOut() const { return !m_hidden.empty(); }

private:
    void hideSmall(const AuditSnapshot& snapshot);
    void hideSubtractable(const AuditSnapshot& snapshot);
    void hideShares(const AuditSnapshot& snapshot);
    void hideSharesOfSmallGroups(const AuditSnapshot& snapshot);
    void hideFormer(const AuditSnapshot& snapshot);
    void hideNextInTables(const AuditSnapshot& snapshot);
    bool isHidden(const Fact& fact) const;
    void hide(const Fact& fact, FactDisclosure reason);

    int m_threshold;
    std::unordered_map<std::string, FactDisclosure> m_hidden; ///< by `factKey`
};

} // namespace inclusion::analysis
