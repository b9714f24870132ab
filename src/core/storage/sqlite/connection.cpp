#include "core/storage/sqlite/connection.h"

#include "core/storage/sealing/sealed_vfs.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <array>
#include <utility>

namespace inclusion::sqlite {

namespace {

/// Bounds on what a file can make SQLite do. Length: the largest attachment (25 MiB) with room for a row
/// around it. One attached database is what VACUUM INTO needs.
constexpr std::array<std::pair<int, int>, 9> limits = {{{SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},
                                                        {SQLITE_LIMIT_SQL_LENGTH, 256 * 1024},
                                                        {SQLITE_LIMIT_COLUMN, 100},
                                                        {SQLITE_LIMIT_EXPR_DEPTH, 100},
                                                        {SQLITE_LIMIT_COMPOUND_SELECT, 20},
                                                        {SQLITE_LIMIT_VDBE_OP, 25'000},
                                                        {SQLITE_LIMIT_ATTACHED, 1},
                                                        {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
                                                        {SQLITE_LIMIT_WORKER_THREADS, 0}}};

constexpr const char* settings = "PRAGMA trusted_schema = OFF;"
                                 "PRAGMA cell_size_check = ON;"
                                 "PRAGMA mmap_size = 0;"
                                 "PRAGMA foreign_keys = ON;"
                                 "PRAGMA synchronous = EXTRA;"
                                 "PRAGMA secure_delete = ON;"
                                 "PRAGMA temp_store = MEMORY;"
                                 "PRAGMA cache_size = -16384;";

/// Debian's SQLite reads names that begin with "file:" as addresses with options; an absolute path never
/// does.
std::string plainName(const std::filesystem::path& path) {
    return std::filesystem::absolute(path).string();
}

void check(sqlite3* handle, int result) {
    if (result != SQLITE_OK)
        throw SQLite::Exception(handle, result);
}

/// An address for a file that SQLite is to reach by a certain VFS.
std::string addressOf(const std::filesystem::path& path, const std::string& vfs) {
    std::string address = "file:";
    for (const char each : plainName(path)) {
        if (each == '%' || each == '?' || each == '#') {
            constexpr const char* digits = "0123456789ABCDEF";
            address += {'%', digits[each / 16], digits[each % 16]};
        } else {
            address += each;
        }
    }
    return address + "?vfs=" + vfs;
}

/// Has new databases of the connection leave room on their pages; says how much there is now. A negative
/// amount only asks.
int reserve(sqlite3* handle, int amount) {
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &amount);
    return amount;
}

} // namespace

Connection::Connection(std::unique_ptr<SQLite::Database> database, sealing::SealPtr seal,
                       std::unique_ptr<sealing::SealedVfs> vfs)
    : m_seal(std::move(seal)), m_vfs(std::move(vfs)), m_database(std::move(database)) {
    harden();
}

Connection Connection::open(const std::filesystem::path& path, int flags, int busyTimeout,
                            sealing::SealPtr seal) {
    auto vfs = seal ? std::make_unique<sealing::SealedVfs>(seal) : nullptr;
    auto database = std::make_unique<SQLite::Database>(plainName(path), flags, busyTimeout,
                                                       vfs ? vfs->name() : std::string());
    if (vfs && (flags & SQLite::OPEN_CREATE) != 0)
        reserve(database->getHandle(), sealing::reservedPerPage);
    return Connection(std::move(database), std::move(seal), std::move(vfs));
}

Connection::Connection(const std::filesystem::path& path, std::chrono::milliseconds busyTimeout,
                       sealing::SealPtr seal)
    : Connection(open(path, SQLite::OPEN_READWRITE, static_cast<int>(busyTimeout.count()), std::move(seal))) {
}

Connection Connection::createFile(const std::filesystem::path& path, sealing::SealPtr seal) {
    return open(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 0, std::move(seal));
}

Connection Connection::inMemory() {
    return Connection(std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE), nullptr,
                      nullptr);
}

Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;

void Connection::harden() {
    sqlite3* handle = m_database->getHandle();
    for (const auto& [limit, value] : limits)
        sqlite3_limit(handle, limit, value);
    for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                        {SQLITE_DBCONFIG_DQS_DDL, 0},
                                        {SQLITE_DBCONFIG_DQS_DML, 0}})
        check(handle, sqlite3_db_config(handle, option, value, nullptr));
    execute(settings);
}

Query Connection::query(std::string_view sql) {
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        auto prepared = std::make_unique<CachedStatement>(
            std::make_unique<SQLite::Statement>(*m_database, std::string(sql)));
        found = m_statements.emplace(std::string(sql), std::move(prepared)).first;
    }
    return Query(*found->second);
}

void Connection::execute(const std::string& sql) {
    m_database->exec(sql);
}

std::int64_t Connection::number(std::string_view sql) {
    Query row = query(sql);
    return row.step() ? row.integer(0) : 0;
}

std::string Connection::text(std::string_view sql) {
    Query row = query(sql);
    return row.step() ? row.text(0) : std::string();
}

void Connection::keepLittle() {
    execute("PRAGMA cache_size = -1024");
}

void Connection::writeAtCommit() {
    execute("PRAGMA cache_spill = OFF");
}

void Connection::interrupt() {
    sqlite3_interrupt(m_database->getHandle());
}

bool Connection::isReadOnlyFile() const {
    return sqlite3_db_readonly(m_database->getHandle(), "main") == 1;
}

void Connection::setQueryOnly(bool on) {
    execute(on ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF");
}

void Connection::relaxDurability() {
    execute("PRAGMA synchronous = OFF");
}

bool Connection::isAutocommit() const {
    return sqlite3_get_autocommit(m_database->getHandle()) != 0;
}

void Connection::copyInto(Connection& target) {
    sqlite3* to = target.m_database->getHandle();
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", m_database->getHandle(), "main");
    if (backup == nullptr)
        throw SQLite::Exception(to, sqlite3_errcode(to));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        throw SQLite::Exception(to, finished == SQLITE_OK ? stepped : finished);
}

int Connection::reservedPerPage() const {
    return reserve(m_database->getHandle(), -1);
}

bool Connection::mayCopyInto(const Connection& target) const {
    return !target.m_seal || reservedPerPage() == sealing::reservedPerPage;
}

void Connection::makeRoomForSeal() {
    execute("PRAGMA page_size = 4096"); // first: it takes the reserve back
    reserve(m_database->getHandle(), sealing::reservedPerPage);
    execute("VACUUM");
}

void Connection::writeInto(const std::filesystem::path& path, const sealing::SealPtr& seal) {
    const bool alike = seal == m_seal;
    const auto vfs = seal && !alike ? std::make_unique<sealing::SealedVfs>(seal) : nullptr;
    if (vfs) {
        // Settings for what VACUUM makes; the file itself stays as it is.
        execute("PRAGMA page_size = 4096"); // first: it takes the reserve back
        reserve(m_database->getHandle(), sealing::reservedPerPage);
    }
    const std::string target = alike ? plainName(path)
                               : vfs ? addressOf(path, vfs->name())
                                     : addressOf(path, sqlite3_vfs_find(nullptr)->zName);
    SQLite::Statement vacuum(*m_database, "VACUUM INTO ?");
    vacuum.bind(1, target);
    vacuum.exec();
}

WritingAllowed::WritingAllowed(Connection& connection)
    : m_connection(connection), m_wasQueryOnly(connection.number("PRAGMA query_only") != 0) {
    m_connection.setQueryOnly(false);
}

WritingAllowed::~WritingAllowed() {
    try {
        m_connection.setQueryOnly(m_wasQueryOnly);
    } catch (const std::exception&) {
        // Only for want of memory. The service refuses edits of such a file by itself.
    }
}

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(connection) {
    m_connection.query(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

Transaction::~Transaction() {
    // SQLite has already rolled back after some failures (disk full, for one).
    if (m_connection.isAutocommit())
        return;
    try {
        m_connection.query("ROLLBACK").run();
    } catch (const std::exception&) {
        // Nothing is committed either way: what is left is undone when the file is opened next.
    }
}

void Transaction::commit() {
    m_connection.query("COMMIT").run();
}

} // namespace inclusion::sqlite
