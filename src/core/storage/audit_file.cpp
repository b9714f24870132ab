#include "core/storage/audit_file.h"

#include "core/storage/failure.h"
#include "core/storage/placement.h"
#include "core/storage/sealing/sealed_vfs.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cstdlib>
#include <string_view>

namespace inclusion {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t applicationId = 1229865804; // "INCL", as in schema/0001_first.sql
constexpr std::uintmax_t smallestDatabase = 512;

/// What can be told without opening the file.
void checkFromOutside(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        throw Failure(ErrorCode::FileNotFound, {path.string()});
    if (!fs::exists(status))
        throw Failure(ErrorCode::FileNotReadable, {path.string()}, error.message());
    // SQLite takes an empty or cut-off file for a new database, so the size is looked at first.
    if (!fs::is_regular_file(status) || fs::file_size(path, error) < smallestDatabase)
        throw Failure(ErrorCode::NotAnAuditFile, {path.string()}, "not a file of at least 512 bytes");
}

std::unique_ptr<sqlite::Connection> connect(const fs::path& path, const AuditFileOptions& options) {
    const auto head = sealing::sealedHeadOf(path);
    const sealing::SealPtr seal = head ? options.unlock(path, *head) : nullptr;
    try {
        return std::make_unique<sqlite::Connection>(path, options.busyTimeout, seal);
    } catch (const SQLite::Exception& exception) {
        // Here, unlike later, "cannot open" speaks of the file itself.
        if (exception.getErrorCode() != SQLITE_CANTOPEN)
            throw;
        throw Failure(ErrorCode::FileNotReadable, {path.string()}, exception.what());
    }
}

/// Whose file it is and how old; the file's version.
int checkVersion(sqlite::Connection& connection, const fs::path& path, const AuditFileOptions& options) {
    connection.number("PRAGMA schema_version"); // reads the header: fails unless this is a database
    if (connection.number("PRAGMA application_id") != applicationId)
        throw Failure(ErrorCode::NotAnAuditFile, {path.string()}, "foreign application id");
    const auto version = static_cast<int>(connection.number("PRAGMA user_version"));
    const int newest = options.migrations.back().version;
    if (version < 1)
        throw Failure(ErrorCode::AuditFileDamaged, {path.string()}, "no schema version");
    const auto versions = {path.string(), std::to_string(version), std::to_string(newest)};
    if (version > newest)
        throw Failure(ErrorCode::AuditFileTooNew, versions);
    if (version < newest && options.readOnly && !options.acceptOlder)
        throw Failure(ErrorCode::AuditFileTooOld, versions);
    return version;
}

/// A write that is taken back: SQLite opens a file that may not be written without a word, and a folder that
/// may not be written is noticed only by a journal.
void checkWritable(sqlite::Connection& connection, const fs::path& path, int version,
                   const std::function<void()>& claim) {
    if (connection.isReadOnlyFile())
        throw Failure(ErrorCode::FileNotWritable, {path.string()}, "opened read-only by SQLite");
    if (connection.text("PRAGMA journal_mode") != "delete" &&
        connection.text("PRAGMA journal_mode = DELETE") != "delete")
        throw Failure(ErrorCode::AuditFileBusy, {path.string()}, "journal mode cannot be changed");
    const sqlite::Transaction rolledBack(connection, sqlite::Transaction::Kind::Write);
    connection.execute("PRAGMA user_version = " + std::to_string(version));
    claim();
}

/// `quick_check` reports a page that the disk does not give as a finding. That is no damage: the same file
/// may be sound on the next try, and must not be taken for one that is beyond use.
bool isFailureToRead(const std::string& finding) {
    constexpr std::string_view words = "error code=";
    const std::size_t at = finding.find(words);
    return at != std::string::npos && (std::atoi(finding.c_str() + at + words.size()) & 0xFF) == SQLITE_IOERR;
}

} // namespace

void checkSchema(sqlite::Connection& connection, const fs::path& path,
                 const std::vector<Migration>& migrations, int version) {
    const std::string difference = schemaDifference(connection, migrations, version);
    if (!difference.empty())
        throw Failure(ErrorCode::AuditFileDamaged, {path.string()}, difference);
}

void checkSound(sqlite::Connection& connection, const fs::path& path) {
    const std::string finding = connection.text("PRAGMA quick_check(1)");
    if (isFailureToRead(finding))
        throw Failure(ErrorCode::FileNotReadable, {path.string()}, finding);
    if (finding != "ok")
        throw Failure(ErrorCode::AuditFileDamaged, {path.string()}, finding);
}

sealing::SealPtr noKey(const fs::path& path, const std::string&) {
    throw Failure(ErrorCode::PassphraseNeeded, {path.string()});
}

void AuditFile::create(const fs::path& path, const std::function<void(sqlite::Connection&)>& fill) {
    if (isTaken(path))
        throw Failure(ErrorCode::FileExists, {path.string()});
    const fs::path folder = fs::absolute(path).parent_path();
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        throw Failure(ErrorCode::FileNotFound, {folder.string()});
    TemporaryFile temporary(path);
    {
        sqlite::Connection connection = sqlite::Connection::createFile(temporary.path());
        connection.relaxDurability();
        migrate(connection, allMigrations(), [] {});
        fill(connection);
    }
    temporary.moveTo(path);
}

AuditFile::AuditFile(const fs::path& path, const AuditFileOptions& options)
    : m_path(path), m_readOnly(options.readOnly) {
    valueOrThrow(guarded(path, [&] { open(options); }));
}

void AuditFile::open(const AuditFileOptions& options) {
    checkFromOutside(m_path);
    m_connection = connect(m_path, options);
    sqlite::Connection& connection = *m_connection;
    const int version = checkVersion(connection, m_path, options);
    const bool isOlder = version < options.migrations.back().version;
    const bool checks =
        options.checks == Checks::All || (isOlder && options.checks == Checks::SoundnessLater);
    if (checks)
        checkSchema(connection, m_path, options.migrations, version);
    if (m_readOnly)
        connection.setQueryOnly(true);
    else if (options.checks != Checks::Passed)
        checkWritable(connection, m_path, version, options.claim);
    if (checks) {
        checkSound(connection, m_path);
        m_isSound = true;
    }
    if (!m_readOnly && !options.acceptOlder)
        migrate(connection, options.migrations, [&] { options.backUp(connection); });
}

} // namespace inclusion
