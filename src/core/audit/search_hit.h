#pragma once

#include "core/audit/history.h"
#include "core/base/id.h"

#include <string>

namespace inclusion {

/// One place where the searched words stand.
struct SearchHit {
    RecordKind kind = RecordKind::Evidence;
    std::string recordId;
    AuditId auditId; ///< empty for evidence
    std::string
        subjectId; ///< of rationales, descriptions, notes and comments; empty: none, or the audit as a whole
    std::string
        title; ///< of the evidence or action, the day of the meeting; else number and title of the subject
    std::string snippet; ///< with the matches between U+2068 and U+2069

    bool operator==(const SearchHit&) const = default;
};

} // namespace inclusion
