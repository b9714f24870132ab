#pragma once

#include "core/base/id.h"

#include <QString>

#include <string>
#include <vector>

namespace inclusion {

class AuditPlaces;
class AuditSession;

/// Something in the file that a person may mean by the words typed so far.
struct Suggestion {
    enum class Kind { Subject, Evidence, Action, Comment, Meeting };

    Kind kind = Kind::Subject;
    std::string id;  ///< of the item or area, else of the record
    AuditId auditId; ///< empty for evidence
    QString title;   ///< "3.2 Teachers know learners' needs"
    QString hint;    ///< where it stands, or the words found, for the end of the line
};

/// Items and areas of every audit whose number begins with the words, or whose title has all of them; those
/// of the audit in view first. Nothing for no words.
std::vector<Suggestion> findPlaces(const AuditPlaces& places, const QString& words, std::size_t limit);

/// Evidence by the full-text search; without words the newest.
std::vector<Suggestion> findEvidence(const AuditSession& session, const AuditPlaces& places,
                                     const QString& words, std::size_t limit);

/// Places first, then what people wrote by the full-text search: evidence, actions, reasons, descriptions,
/// notes, figures, answers, comments of reviewers and meetings.
std::vector<Suggestion> findEverywhere(const AuditSession& session, const AuditPlaces& places,
                                       const QString& words, std::size_t limit);

} // namespace inclusion
