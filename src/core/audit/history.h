#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace inclusion {

/// What kind of record an edit touched.
enum class RecordKind {
    Setting,
    Audit,
    Judgement,
    Description,
    Highlight,
    Note,
    Evidence,
    EvidenceLink,
    Attachment,
    Action,
    SubjectMark,
    EvidenceCheck,
    SchoolFramework,
    SchoolWording,
    ReviewPack,
    ReviewComment,
    Fact,
    Answer,
    FocusChoice,
    Meeting,
    SchoolYear,
    SavedTemplate,
    SchoolLogo,
    FirstView
};

std::string_view idOf(RecordKind kind);
std::optional<RecordKind> recordKindFromId(std::string_view id);

/// One record as one edit changed it. The values are the record's JSON, empty where it did not exist.
struct HistoryEntry {
    HistoryId id;
    Timestamp at;
    std::string author;   ///< role or initials
    std::string editName; ///< stable id of the edit, e.g. "set-judgement"; entries of one edit share `batch`
    std::string batch;
    bool undo = false; ///< made by undoing
    RecordKind kind = RecordKind::Judgement;
    std::string recordId;
    AuditId auditId;       ///< empty for records of the whole file
    std::string subjectId; ///< item, area or descriptor, where the record belongs to one
    std::string before;
    std::string after;

    bool operator==(const HistoryEntry&) const = default;
};

} // namespace inclusion
