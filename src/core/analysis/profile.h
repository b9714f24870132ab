#pragma once

#include "core/audit/audit_snapshot.h"

#include <vector>

namespace inclusion::analysis {

/// How many items stand at each level of one scale. Counts only: levels are never turned into marks.
struct LevelCounts {
    const Scale* scale = nullptr;
    std::vector<int> atLevel; ///< one per level, lowest first
    int notJudged = 0;

    int judged() const;
    int total() const { return judged() + notJudged; }
};

/// How far the descriptors of one level are evidenced.
struct HighlightCounts {
    const Level* level = nullptr;
    int fully = 0;
    int partly = 0;
    int notYet = 0;

    int total() const { return fully + partly + notYet; }
};

/// Where the items of one area stand. An area that holds others speaks of its own items only, so that nothing
/// is counted twice.
struct AreaProfile {
    const Area* area = nullptr;              ///< null for the whole
    int items = 0;                           ///< of every kind
    int notJudgeable = 0;                    ///< items without a scale: facts and questions
    std::vector<LevelCounts> scales;         ///< for each scale that its items use, in the framework's order
    std::vector<HighlightCounts> highlights; ///< for each level that has descriptors here, in that order

    /// Items with a level, over all scales.
    int judged() const;
    /// The counts on one scale, or null when no item here uses it.
    const LevelCounts* on(const Scale* scale) const;
};

/// The profile of a whole audit.
struct Profile {
    AreaProfile whole;
    std::vector<AreaProfile> areas; ///< one per area, in the order of `Framework::areas`
};

Profile profileOf(const AuditSnapshot& snapshot);

} // namespace inclusion::analysis
