#pragma once

#include "core/audit/audit.h"
#include "core/audit/setting.h"
#include "core/base/clock.h"
#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
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

/// How a backup compares with the present file in one kind of record, named by its table.
struct BackupCount {
    std::string kind;           ///< e.g. "evidence", "evidence_link"
    std::int64_t held = 0;      ///< records in the backup
    std::int64_t comeBack = 0;  ///< only in the backup: restoring brings them back
    std::int64_t different = 0; ///< in both: restoring puts the backup's in the place of the present one
    std::int64_t goAway = 0;    ///< only in the present file: restoring takes them away
};

/// What a backup holds and what restoring it would change.
struct BackupDetails {
    BackupInfo backup;
    std::optional<Error> problem; ///< why it cannot be restored; then there are no counts
    std::vector<BackupCount> counts;
};

/// What was left of a piece of evidence after it was erased from its file.
struct Erasure {
    std::vector<BackupInfo> heldBy;     ///< backups that still have it, newest first
    std::vector<BackupInfo> unreadable; ///< backups of which it cannot be said
    /// Texts that people wrote elsewhere and that hold its title or what it said, word for word: the kind of
    /// record ("answer", "comment", …) and its subject or id. They are left to be edited.
    std::vector<std::pair<std::string, std::string>> quotedBy;
};

/// What could be saved of a damaged file.
struct Salvage {
    std::vector<std::pair<std::string, std::int64_t>> saved; ///< table and its rows in the new file
    /// What could not: rule "unreadable" (no page of it can be read), "rejected" (read, but no value that a
    /// file may hold) or "orphan" (what it belongs to is lost); the detail names table and rows.
    std::vector<FileProblem> lost;
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
