#pragma once

#include "core/storage/migrations.h"
#include "core/storage/sealing/seal.h"
#include "core/storage/sqlite/connection.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace inclusion {

/// Finds the key of a sealed file that begins with that head; throws `Failure` where nobody has it.
using Unlock = std::function<sealing::SealPtr(const std::filesystem::path& path, const std::string& head)>;

/// Leaves sealed files shut: `PassphraseNeeded`.
sealing::SealPtr noKey(const std::filesystem::path& path, const std::string& head);

/// Which checks of docs/file-format.md are made while a file is opened. `SoundnessLater` leaves out those
/// that read the whole file and compare how it is made, unless the file is of an older version: `isSound`
/// says whether they were made. `Passed` is for further connections to a file that this program has open.
enum class Checks { All, SoundnessLater, Passed };

/// How an audit file is opened. Tests put in their own migrations and patience.
struct AuditFileOptions {
    bool readOnly = false;
    /// Takes an older file as it is: for backups, which are brought up to date when they are opened for work.
    bool acceptOlder = false;
    Checks checks = Checks::All;
    std::vector<Migration> migrations = allMigrations();
    /// How long to wait for another program's lock before `AuditFileBusy`.
    std::chrono::milliseconds busyTimeout{3000};
    Unlock unlock = noKey;
    /// Called inside a writing transaction (rolled back) once the file is known to be ours and writable; what
    /// it throws stops the opening. Not called for reading.
    std::function<void()> claim = [] {};
    /// Backs the file up before it is brought up to date; what it throws stops that.
    std::function<void(sqlite::Connection&)> backUp = [](sqlite::Connection&) {};
};

/// Whether everything in the file is made as the migrations make it up to that version; throws `Failure`
/// where it is not.
void checkSchema(sqlite::Connection& connection, const std::filesystem::path& path,
                 const std::vector<Migration>& migrations, int version);

/// Looks through the whole file for damage; throws `Failure` where there is some.
void checkSound(sqlite::Connection& connection, const std::filesystem::path& path);

/// An open audit file: a connection that has passed every check of docs/file-format.md. Throws `Failure` and
/// `SQLite::Exception`.
class AuditFile {
public:
    /// Makes a new file of the newest version, filled by `fill` in one go: it appears under its name only
    /// when it is whole. `FileExists` when there is one.
    static void create(const std::filesystem::path& path,
                       const std::function<void(sqlite::Connection&)>& fill);

    /// Opens an existing file. Each thing that can be wrong with it has its own error code; throws `Failure`.
    AuditFile(const std::filesystem::path& path, const AuditFileOptions& options);

    const std::filesystem::path& path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    /// Whether the file was looked through for damage.
    bool isSound() const { return m_isSound; }
    sqlite::Connection& connection() { return *m_connection; }

private:
    void open(const AuditFileOptions& options);

    std::filesystem::path m_path;
    bool m_readOnly;
    bool m_isSound = false;
    std::unique_ptr<sqlite::Connection> m_connection;
};

} // namespace inclusion
