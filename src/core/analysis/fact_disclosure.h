#pragma once

#include "core/analysis/small_number.h"
#include "core/audit/audit_snapshot.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion::analysis {

struct Measure;

/// What of a fact may leave the school.
enum class FactDisclosure {
    Shown,
    Small,   ///< a count of 1 to one below the threshold: "fewer than 5"
    Derived, ///< left out because it would let somebody work out a small count
};

/// Decides which counts of children are left out of exports (domain rule 5). A small count is left out. So is
/// whatever would give one away to somebody who knows these rules (sum_guard.h):
/// - by subtraction in a measure: of the groups "whole-school", "X" and "non-X" two shown ones give the
/// third,
///   and so do groups that add up to the whole. The whole counts as known, too, where its share is entered;
/// - in a count table, and among several counts that add up to the size of a group, as the total is often
///   known from elsewhere: the next smallest is left out until none is certain;
/// - by how many learners a group has (counts with a group and no measure): where the few without the group
///   follow from the sizes, one size is left out; where nearly all of a group are counted, so is that count;
/// - a share (measure "X-rate") of a count that is left out ("X-count"), of a small group, or one that comes
///   to few learners of a group of known size, and the share that it follows from: of the counterpart;
/// - any other percentage or number of a small group and of its counterpart;
/// - a figure that a revision of the framework asks for in another way now, as nothing says any more whom it
///   counts.
/// Texts are not looked into. Free of sentences; works on the facts alone.
class FactDisclosures {
public:
    FactDisclosures(const AuditSnapshot& snapshot, int threshold = defaultSmallNumberThreshold);

    FactDisclosure of(const Fact& fact) const;
    /// Whether anything is left out at all.
    bool leavesOut() const { return !m_hidden.empty(); }

private:
    struct Sizes;

    void hideSmall(const AuditSnapshot& snapshot);
    void hideNearlyAll(const std::vector<Measure>& measures, const Sizes& sizes);
    void hideSubtractable(const Measure& counts, bool wholeIsKnown);
    void hideInSizes(const Sizes& sizes);
    void hideInTables(const AuditSnapshot& snapshot);
    void hideShares(const std::vector<Measure>& measures, const Sizes& sizes);
    void hideFiguresOfSmallGroups(const AuditSnapshot& snapshot, const Sizes& sizes);
    void hideFormer(const AuditSnapshot& snapshot);
    /// Hides parts of a known sum, and at last the whole, until none that is hidden is certain.
    void protect(const std::vector<const Fact*>& parts, const Fact* whole);
    bool isHidden(const Fact& fact) const;
    bool isSmall(std::int64_t count) const { return isSmallNumber(count, m_threshold); }
    void hide(const Fact& fact, FactDisclosure reason);

    int m_threshold;
    std::unordered_map<std::string, FactDisclosure> m_hidden; ///< by `factKey`
};

} // namespace inclusion::analysis
