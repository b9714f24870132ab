#pragma once

#include "core/audit/file_facts.h"
#include "core/base/clock.h"
#include "core/storage/audit_file.h"

#include <filesystem>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The backups of one audit file, in the folder `<file name>-backups` beside it. Each is an audit file of its
/// own, named after the moment (UTC) when it was made. Throws `Failure` and `SQLite::Exception`.
class Backups {
public:
    explicit Backups(std::filesystem::path file);

    const std::filesystem::path& folder() const { return m_folder; }
    /// Newest first. No folder: none.
    std::vector<BackupInfo> list() const;
    /// Makes a verified backup of the open file and drops those that are no longer needed; anything that goes
    /// wrong is `BackupFailed`.
    BackupInfo make(sqlite::Connection& connection, Timestamp now) const;
    /// Puts a backup in the place of the file. What was there is kept: a sound file as a backup, anything
    /// else under a name of its own in the folder. Nobody in this process may have the file open; other
    /// programs see the change as one made from outside. A sealed file stays sealed as it is.
    void restore(const std::filesystem::path& backup, Timestamp now, const Unlock& unlock) const;

private:
    std::filesystem::path newName(Timestamp now) const;
    void setAside(Timestamp now) const;
    void thin(Timestamp now) const;

    std::filesystem::path m_file;
    std::filesystem::path m_folder;
};

} // namespace inclusion
