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
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace inclusion {

/// The JSON of a record, as history keeps it (docs/file-format.md lists the keys). Keys are the names of the
/// members, in their order; days and moments are ISO 8601 texts, absent days are null, enumerations their
/// ids.
std::string recordJson(const Setting& setting);
std::string recordJson(const Audit& audit);
std::string recordJson(const Judgement& judgement);
std::string recordJson(const Description& description);
std::string recordJson(const Highlight& highlight);
std::string recordJson(const Note& note);
std::string recordJson(const Evidence& evidence);
std::string recordJson(const EvidenceLink& link);
std::string recordJson(const Attachment& attachment);
std::string recordJson(const Action& action);
std::string recordJson(const SubjectMark& mark);
std::string recordJson(const EvidenceCheck& check);
std::string recordJson(const SchoolFramework& framework);
std::string recordJson(const SchoolWording& wording);
std::string recordJson(const ReviewPack& pack);
std::string recordJson(const ReviewComment& comment);
std::string recordJson(const FirstView& view);

std::string recordJson(const Fact& fact);
std::string recordJson(const Answer& answer);
std::string recordJson(const FocusChoice& focus);
std::string recordJson(const Meeting& meeting);
std::string recordJson(const SchoolYear& year);
std::string recordJson(const SavedTemplate& saved);
std::string recordJson(const SchoolLogo& logo); ///< without its bytes

/// Reads a record back from the JSON that `recordJson` made of it. For `Setting`, `Audit`, `Judgement`,
/// `Description`, `Highlight`, `Note`, `Evidence`, `EvidenceLink`, `Attachment`, `Action`, `Fact`, `Answer`,
/// `FocusChoice`, `Meeting`, `SchoolYear`, `ReviewPack`, `ReviewComment`, `FirstView`, `SubjectMark`,
/// `EvidenceCheck` and `SavedTemplate`. What a later version adds to a record is passed over; `InvalidValue` (parameters: "history.record", "", "the JSON of a record") where a
/// key is missing or holds something else.
template <typename Record>
Result<Record> recordFromJson(std::string_view json);

} // namespace inclusion
