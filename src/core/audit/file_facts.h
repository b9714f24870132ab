#pragma once

#include "core/audit/audit.h"
#include "core/audit/setting.h"
#include "core/base/clock.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace inclusion {

/// Something that `check` found wrong with a file.
struct FileProblem {
    std::string rule;   ///< stable name, listed in docs/file-format.md, e.g. "integrity", "attachment-hash"
    std::string detail; ///< ids and names of tables, never what users wrote

    bool operator==(const FileProblem&) const = default;
};

/// One backup of a file.
struct BackupInfo {
    std::filesystem::path path;
    Timestamp madeAt;
    std::int64_t size = 0; ///< bytes
};

/// What a file holds, in numbers: for `info` and lists of recent files.
struct FileSummary {
    Setting setting;
    std::vector<Audit> audits;
    int schemaVersion = 0;
    std::int64_t evidenceCount = 0;
    std::int64_t linkCount = 0;
    std::int64_t attachmentCount = 0;
    std::int64_t attachmentBytes = 0; ///< of the contents, each counted once
    std::int64_t actionCount = 0;
    std::int64_t historyCount = 0;
};

} // namespace inclusion
