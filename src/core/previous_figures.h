#pragma once

#include "core/analysis/last_year.h"
#include "core/base/result.h"

namespace inclusion {

class AuditService;

/// What was entered in the audit that this one goes on from. Without such an audit, or when it is not in the
/// file any more, the framework of the answer is null.
Result<analysis::PreviousFigures> previousFiguresOf(const AuditService& service, const Audit& audit);

} // namespace inclusion
