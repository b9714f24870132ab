#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What an audit carries along from the year before or from an earlier revision of its framework, and what
/// nobody has looked at since.
namespace inclusion {

/// That what is recorded on a subject was carried along and waits for a person.
struct SubjectMark {
    enum class Kind {
        NotRechecked, ///< it comes from the audit of the year before
        LookAgain     ///< the framework words it otherwise since
    };

    AuditId auditId;
    std::string subjectId; ///< item, area or overall judgement of the audit's framework
    Kind kind = Kind::NotRechecked;
    std::string frameworkHash;          ///< the text by which it was recorded; the file keeps it
    std::vector<std::string> formerIds; ///< what it comes from in that text: itself, or what it was made of
    std::string formerLevelId;          ///< where it stood; a level of that text, empty when there was none

    bool operator==(const SubjectMark&) const = default;
};

/// The name of a mark among the marks of its audit: "look-again teaching-2".
std::string recordIdOf(const SubjectMark& mark);

std::string_view idOf(SubjectMark::Kind kind);
std::optional<SubjectMark::Kind> subjectMarkKindFromId(std::string_view id);

/// Whether a piece of evidence still holds, as a person found in the cycle of one audit.
struct EvidenceCheck {
    enum class Verdict { StillTrue, OutOfDate };

    AuditId auditId;
    EvidenceId evidenceId;
    Verdict verdict = Verdict::StillTrue;
    std::string author; ///< role or initials of who looked
    Timestamp checkedAt;

    bool operator==(const EvidenceCheck&) const = default;
};

std::string_view idOf(EvidenceCheck::Verdict verdict);
std::optional<EvidenceCheck::Verdict> evidenceVerdictFromId(std::string_view id);

} // namespace inclusion
