#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/framework/framework.h"

#include <QString>

#include <string>
#include <vector>

namespace inclusion {

class AuditSession;

/// Where one subject (item, area, overall judgement) stands: what lists and the status line show of it.
struct SubjectStatus {
    bool judged = false; ///< whether the framework has it judged at all
    int rank = 0;        ///< place of the level, 1 for the lowest; 0 while not judged
    int levelCount = 0;  ///< levels of its scale; 0 when it is not judged
    QString levelName;   ///< empty while not judged
    bool hasRationale = false;
    bool described = false;
    ProgressState state = ProgressState::NotStarted;
    bool notRechecked = false; ///< carried over from the cycle before, and nobody has looked since
    bool lookAgain = false;    ///< the framework words it otherwise since it was judged
    int evidenceCount = 0;
    int openQuestions = 0;           ///< questions and challenges of reviewers that wait for an answer
    std::vector<SourceType> sources; ///< kinds of source behind it, each once, in the order of lists

    /// Whether nothing at all has been recorded.
    bool isUntouched() const;

    bool operator==(const SubjectStatus&) const = default;
};

/// What a list marks about a subject: at most one thing, the most pressing.
enum class Chip {
    None,
    OpenQuestions,
    NotRechecked,
    LookAgain,
    NotStarted,
    NotJudged,
    NoEvidence,
    OneSource
};

Chip chipOf(const SubjectStatus& status);
QString textOf(Chip chip, const SubjectStatus& status);
/// Whether the chip asks for attention (drawn with the attention colour) or only informs.
bool asksAttention(Chip chip);

SubjectStatus statusOf(const AuditSnapshot& snapshot, const std::string& subjectId);
/// The same, read from the file; nothing recorded when it cannot be read.
SubjectStatus statusOf(const AuditSession& session, const std::string& subjectId);

} // namespace inclusion
