#pragma once

#include "core/audit/history.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion::analysis {

/// One change of the level of a subject.
struct LevelStep {
    std::string subjectId;
    Timestamp at;
    std::string before; ///< id of the level; empty: not judged
    std::string after;

    bool operator==(const LevelStep&) const = default;
};

/// The changes of level that a history tells of, the oldest first. What cannot be read is passed over.
std::vector<LevelStep> levelSteps(const std::vector<HistoryEntry>& history);

/// The id of the level at which a subject stood at the beginning of a day, empty for none; nothing where the
/// steps do not tell, because it never changed.
std::optional<std::string> levelOn(const std::vector<LevelStep>& steps, const std::string& subjectId,
                                   Date day);

} // namespace inclusion::analysis
