#pragma once

#include "core/audit/action.h"
#include "core/audit/answer.h"
#include "core/audit/audit.h"
#include "core/audit/carried.h"
#include "core/audit/evidence.h"
#include "core/audit/fact.h"
#include "core/audit/judgement.h"
#include "core/audit/meeting.h"
#include "core/audit/report_look.h"
#include "core/audit/review.h"
#include "core/audit/school_framework.h"
#include "core/audit/setting.h"
#include "core/framework/framework.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion {

/// Everything about one audit at one moment, as plain values: what analysis and reports read. Evidence holds
/// only what is linked to this audit.
struct AuditSnapshot {
    Setting setting;
    Audit audit;
    std::shared_ptr<const Framework> framework;
    std::unordered_map<std::string, Judgement> judgements;     ///< by subject id
    std::unordered_map<std::string, Description> descriptions; ///< by subject id
    std::unordered_map<std::string, Highlight> highlights;     ///< by descriptor id
    std::vector<Note> notes;                                   ///< by subject, kind, position
    std::vector<Evidence> evidence;                            ///< by date, undated last, then title
    std::vector<EvidenceLink> links;
    std::vector<Attachment> attachments;
    std::vector<Action> actions;                     ///< by due day, undated last, then title
    std::vector<Fact> facts;                         ///< by item, field and label of the row
    std::unordered_map<std::string, Answer> answers; ///< by item id
    std::vector<std::string> focusAreaIds;           ///< in the framework's order
    std::vector<Meeting> meetings;                   ///< by date
    std::optional<SchoolYear> schoolYear; ///< as the school set it; nothing while the usual dates hold
    std::optional<SchoolLogo> logo;       ///< for the cover of reports
    std::optional<SchoolWording> wording; ///< the school's own copy, where it has one

    std::vector<ReviewComment> comments; ///< by the moment they were written, with all their versions
    std::vector<FirstView> firstViews;   ///< by subject, then the moment they were written

    std::vector<SubjectMark> marks;                        ///< by subject
    std::unordered_map<std::string, EvidenceCheck> checks; ///< by evidence id
    std::vector<Action> earlierActions; ///< of earlier cycles, which the actions here go on from
    std::optional<Audit> previous;      ///< the audit that this one goes on from
    /// The framework texts that former revisions and marks name, the newest first; the audit's own is not
    /// among them.
    std::vector<std::shared_ptr<const Framework>> formerFrameworks;

    /// The judgement on a subject, or null while there is none.
    const Judgement* judgementOf(const std::string& subjectId) const;
    /// The text of the description of a subject, empty while there is none.
    const std::string& descriptionOf(const std::string& subjectId) const;
    /// How far a descriptor is evidenced; `NotYet` while nobody has marked it.
    HighlightState highlightOf(const std::string& descriptorId) const;
    /// The sentence of an item in the school's own copy, empty where it has none.
    const std::string& wordingOf(const std::string& itemId) const;
    /// The evidence behind a subject, in the order of `evidence`.
    std::vector<const Evidence*> evidenceOf(const std::string& subjectId) const;
    /// What was entered into a field (or into one row of a count table), or null.
    const Fact* factOf(const std::string& itemId, const std::string& fieldId,
                       const std::string& rowId = {}) const;
    /// Everything that was entered for an item, in the order of `facts`.
    std::vector<const Fact*> factsOf(const std::string& itemId) const;
    /// The answer to a question, or null while there is none.
    const Answer* answerOf(const std::string& itemId) const;
    /// Whether the area is in focus in this cycle.
    bool isInFocus(const std::string& areaId) const;
    /// The mark of that kind on a subject, or null.
    const SubjectMark* markOf(const std::string& subjectId, SubjectMark::Kind kind) const;
    /// What was found of a piece of evidence in this cycle, or null while nobody has looked.
    const EvidenceCheck* checkOf(const EvidenceId& evidenceId) const;
    /// The actions of earlier cycles that an action goes on from, the latest first.
    std::vector<const Action*> storyOf(const Action& action) const;
    /// The framework text with that hash: the audit's own or a former one; null when it is neither.
    const Framework* frameworkWith(const std::string& hash) const;
    /// The notes of one kind on a subject, in their order.
    std::vector<const Note*> notesOf(const std::string& subjectId, Note::Kind kind) const;
};

} // namespace inclusion
