#pragma once

#include "core/base/clock.h"

#include <map>
#include <string>

namespace inclusion {

/// A framework that the school brought and keeps in its file. Audits made with it keep the text they were
/// made with, whatever becomes of this entry.
struct SchoolFramework {
    std::string frameworkId;
    std::string hash;   ///< of the framework's text, which the file keeps
    std::string origin; ///< name of the file that it came from, without folders
    Timestamp addedAt;

    bool operator==(const SchoolFramework&) const = default;
};

/// The school's own copy of a framework's wording, laid over ours: shown beside it and marked as the
/// school's. It concerns every audit of the file by that framework.
struct SchoolWording {
    std::string frameworkId;
    std::string origin; ///< name of the file that it was read from, without folders
    Timestamp keptAt;
    std::map<std::string, std::string> texts; ///< item id → sentence; never empty

    bool operator==(const SchoolWording&) const = default;
};

} // namespace inclusion
