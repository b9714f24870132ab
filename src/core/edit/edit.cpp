#include "core/edit/edit.h"

#include <algorithm>

namespace inclusion {

bool ChangeSet::touches(RecordKind kind) const {
    return everything || std::any_of(changes.begin(), changes.end(),
                                     [kind](const Change& change) { return change.kind == kind; });
}

bool ChangeSet::touches(RecordKind kind, const std::string& subjectId) const {
    return everything || std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
               return change.kind == kind && change.subjectId == subjectId;
           });
}

} // namespace inclusion
