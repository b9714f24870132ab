#pragma once

#include "core/audit/audit_snapshot.h"

#include <string>
#include <vector>

namespace inclusion::analysis {

/// What became of one subject between two moments.
struct SubjectChange {
    std::string subjectId;
    const Level* levelBefore = nullptr; ///< null: not judged
    const Level* levelAfter = nullptr;
    bool rationaleChanged = false;
    bool descriptionChanged = false;
    bool stateChanged = false;
    int evidenceAdded = 0; ///< pieces that stand behind it now and did not then
    int evidenceTakenOff = 0;
    int highlightsChanged = 0;
    int notesChanged = 0; ///< added, changed or removed

    bool levelChanged() const { return levelBefore != levelAfter; }
    bool any() const;
};

/// What became of one action.
struct ActionChange {
    enum class Kind { Added, Changed, Finished, Stopped, Removed };

    Kind kind = Kind::Changed;
    std::string title;
    ActionId id;
    int roundsAdded = 0;
};

/// What changed in an audit from one moment to another.
struct AuditChanges {
    std::vector<SubjectChange> subjects; ///< those with any change, in file order
    std::vector<ActionChange> actions;   ///< in the order of the later snapshot, removed ones last

    bool isEmpty() const { return subjects.empty() && actions.empty(); }
};

/// Compares two snapshots of the same audit. Subjects are those of the later framework.
AuditChanges changesBetween(const AuditSnapshot& before, const AuditSnapshot& after);

} // namespace inclusion::analysis
