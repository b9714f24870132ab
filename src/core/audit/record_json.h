#pragma once

#include "core/audit/action.h"
#include "core/audit/audit.h"
#include "core/audit/evidence.h"
#include "core/audit/judgement.h"
#include "core/audit/setting.h"

#include <string>

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

} // namespace inclusion
