#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <string>
#include <vector>

namespace inclusion {

/// A revision of its framework that an audit was made with before it was moved to a newer one.
struct FormerRevision {
    int revision = 1;
    std::string frameworkHash; ///< the file keeps this text, too
    Timestamp replacedAt;
    std::string author; ///< role or initials of who moved the audit

    bool operator==(const FormerRevision&) const = default;
};

/// One setting, one framework revision, one cycle. The file keeps the framework's text, found by its hash.
struct Audit {
    AuditId id;
    std::string frameworkId;
    int frameworkRevision = 1;
    std::string frameworkHash; ///< SHA-256 of the framework text that this audit was made with
    std::string cycle;         ///< e.g. "2026/27"
    bool agreed = false;       ///< agreed by the leaders; a draft otherwise
    Timestamp createdAt;
    AuditId previousId = {};                          ///< the audit that this one goes on from; may be empty
    std::vector<FormerRevision> formerRevisions = {}; ///< the oldest first

    bool operator==(const Audit&) const = default;
};

} // namespace inclusion
