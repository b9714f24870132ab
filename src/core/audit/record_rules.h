#pragma once

#include "core/audit/action.h"
#include "core/audit/answer.h"
#include "core/audit/audit.h"
#include "core/audit/evidence.h"
#include "core/audit/fact.h"
#include "core/audit/judgement.h"
#include "core/audit/meeting.h"
#include "core/audit/report_look.h"
#include "core/audit/review.h"
#include "core/audit/school_framework.h"
#include "core/audit/setting.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace inclusion {

/// The longest text of one field, in bytes: far beyond what anyone writes, short enough to stay quick.
inline constexpr std::size_t longestText = 200'000;

/// What must hold of a value before it is stored, whatever the framework says; `InvalidValue` (parameters:
/// kind and member, the value, what is allowed) otherwise. Every text must be UTF-8 without NUL, at most
/// `longestText` long.
Result<> checkRecord(const Setting& setting);         ///< has a name
Result<> checkRecord(const Audit& audit);             ///< has a cycle
Result<> checkRecord(const Judgement& judgement);     ///< texts only
Result<> checkRecord(const Description& description); ///< texts only
Result<> checkRecord(const Note& note);               ///< has a text and a position that is not negative
Result<> checkRecord(const Evidence& evidence);       ///< has a title; tags without control characters
Result<> checkRecord(const EvidenceLink& link);       ///< texts only
Result<> checkRecord(const Attachment& attachment);   ///< has a name that `keptFileName` leaves as it is
Result<> checkRecord(const Fact& fact);         ///< the value has the form of its type; labels on one line
Result<> checkRecord(const Answer& answer);     ///< texts only
Result<> checkRecord(const FocusChoice& focus); ///< no area twice
Result<> checkRecord(const Meeting& meeting);   ///< attendance by role, each once; no empty decision
/// First and last days in the order of the calendar, none longer than a year from the first.
Result<> checkRecord(const SchoolYear& year);
Result<> checkRecord(const Action& action); ///< has a title, as have its milestones; no subject twice

Result<> checkRecord(const SchoolFramework& framework); ///< texts only
Result<> checkRecord(const SchoolWording& wording);     ///< no sentence is blank, and there is one at least
Result<> checkRecord(const ReviewPack& pack); ///< has a title and reviewers, each a role on one line
/// Has a reviewer (on one line) and, unless it agrees, a text.
Result<> checkRecord(const ReviewComment& comment);
/// Has a subject and a judge (on one line), and a level or a rationale; an agreed reason where it is agreed.
Result<> checkRecord(const FirstView& view);

/// Has a name on one line and at least one section, none twice; a threshold of 0 to 100.
Result<> checkRecord(const SavedTemplate& saved);
Result<> checkRecord(const SchoolLogo& logo); ///< a PNG or JPEG with a bare file name

/// Who edits: a role or initials, possibly nobody.
Result<> checkAuthor(const std::string& author);

/// Sorted, trimmed, without blanks and repeats.
void normaliseTags(std::vector<std::string>& tags);

} // namespace inclusion
