#pragma once

#include "core/audit/evidence_bank.h"
#include "core/audit/search_hit.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

class QObject;

namespace inclusion {

class AuditPlaces;
class AuditService;
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

/// Evidence by the full-text search, without words the newest: a question for `FileReader`.
Result<std::vector<BankEntry>> readEvidence(const AuditService& service, const std::string& words,
                                            std::size_t limit);

/// What was found, ready to be chosen from.
std::vector<Suggestion> suggestionsOf(const std::vector<BankEntry>& entries, const AuditPlaces& places);
std::vector<Suggestion> suggestionsOf(const std::vector<SearchHit>& hits);

/// Looks for places, and beside the GUI thread for what people wrote by the full-text search: evidence,
/// actions, reasons, descriptions, notes, figures, answers, comments of reviewers and meetings. `found` is
/// called once, places first, unless `owner` is gone or looks for something
/// else.
void findEverywhere(const AuditSession& session, const AuditPlaces& places, const QString& words,
                    std::size_t limit, QObject* owner, std::function<void(std::vector<Suggestion>)> found);

} // namespace inclusion
