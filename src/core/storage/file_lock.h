#pragma once

#include "core/base/clock.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace inclusion {

/// Who has an audit file open for writing, as the lock file beside it says.
struct LockHolder {
    std::string token; ///< of this one opening
    std::string host;
    std::string machine; ///< tells computers of one name apart; a hash
    std::string boot;    ///< changes whenever the computer is started
    std::int64_t process = 0;
    std::int64_t processStart = 0; ///< tells processes of one number apart
    std::string role;              ///< of who last changed something; empty before
    std::string since;             ///< UTC, as `Timestamp::iso`
};

/// The lock file `.<file name>.lock` beside an audit file: one program at a time changes a file, and others
/// can say who that is. Every call that takes, checks or renews it is made inside a writing transaction of
/// the audit file, so that SQLite's own lock keeps two programs from doing so at once. Throws `Failure`.
class FileLock {
public:
    /// A lock that was not renewed for so long is taken for left behind. Measured by the clock of the drive,
    /// so that two computers need not agree on the time.
    static constexpr std::chrono::minutes patience{10};

    explicit FileLock(const std::filesystem::path& file);
    /// Gives the lock back if it is held.
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// Takes the lock. `AuditFileInUse` (path, role, host, since) where someone else has it; a lock that was
    /// left behind is taken over.
    void take(Timestamp now);
    /// Makes sure that it is still ours, and records who is at work (an empty role changes nothing). A lock
    /// file that was removed is made again; `AuditFileInUse` where someone has taken it over. Does nothing
    /// while it is not held.
    void keep(const std::string& role = {});

    /// Who has the file, if anyone.
    static std::optional<LockHolder> holderOf(const std::filesystem::path& file);
    static std::filesystem::path pathFor(const std::filesystem::path& file);

private:
    void write();

    std::filesystem::path m_file;
    std::filesystem::path m_path;
    LockHolder m_own;
    bool m_isHeld = false;
    std::chrono::steady_clock::time_point m_renewed;
};

} // namespace inclusion
