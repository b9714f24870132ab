#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <string>

namespace inclusion {

/// One setting, one framework revision, one cycle. The file keeps the framework's text, found by its hash.
struct Audit {
    AuditId id;
    std::string frameworkId;
    int frameworkRevision = 1;
    std::string frameworkHash; ///< SHA-256 of the framework text that this audit was made with
    std::string cycle;         ///< e.g. "2026/27"
    bool agreed = false;       ///< agreed by the leaders; a draft otherwise
    Timestamp createdAt;

    bool operator==(const Audit&) const = default;
};

} // namespace inclusion
