#pragma once

#include "core/audit/evidence.h"

#include <string>
#include <vector>

namespace inclusion {

class AuditSession;

/// The evidence that stands behind a statement or area, and whether it supports one of its descriptors.
struct Support {
    Evidence evidence;
    EvidenceLinkId link; ///< empty: it does not support the descriptor
};

/// All evidence behind the subject, in the order of its list.
std::vector<Support> supportOf(const AuditSession& session, const std::string& subjectId,
                               const std::string& descriptorId);

/// Has the evidence support the descriptor, or no longer.
bool setSupport(AuditSession& session, const Support& support, const std::string& descriptorId,
                bool supports);

} // namespace inclusion
