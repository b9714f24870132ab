#pragma once

#include "core/storage/sealing/seal.h"
#include "core/storage/sqlite/query.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace SQLite {
class Database;
}

namespace inclusion::sealing {
class SealedVfs;
}

namespace inclusion::sqlite {

/// One connection to a database, set up for a file that may come from anyone: no trusted schema, no triggers,
/// defensive mode, limits, foreign keys on; durable commits (rollback journal, `synchronous=EXTRA`);
/// temporary data in memory only. Throws `SQLite::Exception`. docs/file-format.md lists every setting.
class Connection {
public:
    /// Opens an existing file; it is opened for reading where it cannot be opened for writing
    /// (`isReadOnlyFile`). A sealed file is opened with its seal.
    Connection(const std::filesystem::path& path, std::chrono::milliseconds busyTimeout,
               sealing::SealPtr seal = nullptr);
    /// Makes and opens a new file; the caller has made sure that there is none.
    static Connection createFile(const std::filesystem::path& path, sealing::SealPtr seal = nullptr);
    /// A database that lives in memory.
    static Connection inMemory();
    ~Connection();
    Connection(Connection&&) noexcept;

    /// How the file is sealed; null for a plain one.
    const sealing::SealPtr& seal() const { return m_seal; }

    /// A statement from the cache, prepared on first use. It must be given back (end of its scope) before it
    /// is asked for again.
    Query query(std::string_view sql);
    /// Runs statements that give no rows, without keeping them.
    void execute(const std::string& sql);
    /// The first column of the first row.
    std::int64_t number(std::string_view sql);
    std::string text(std::string_view sql);

    /// Whether the file itself, or the place where it lies, forbids writing.
    bool isReadOnlyFile() const;
    /// Refuses every change through this connection, or allows them again.
    void setQueryOnly(bool on);
    /// Leaves syncing to the caller: for a file that is not in its place yet and is synced as a whole before.
    void relaxDurability();
    /// Keeps little of the file in memory: for connections beside the one that is worked with.
    void keepLittle();
    /// Writes nothing into the file before the commit, however much there is: others read on until then.
    void writeAtCommit();
    /// Has whatever runs here fail. The one function that another thread may call.
    void interrupt();
    /// Whether no transaction is open.
    bool isAutocommit() const;
    /// Copies the whole database over what `target` holds, in one transaction of the target.
    void copyInto(Connection& target);
    /// Whether `copyInto` can do so: the pages of a plain database leave no room for a seal.
    bool mayCopyInto(const Connection& target) const;
    /// Leaves room for a seal on each page of a database in memory.
    void makeRoomForSeal();
    /// Writes the database, packed, into a new file that is sealed in this way (null: plain).
    void writeInto(const std::filesystem::path& path, const sealing::SealPtr& seal);

private:
    Connection(std::unique_ptr<SQLite::Database> database, sealing::SealPtr seal,
               std::unique_ptr<sealing::SealedVfs> vfs);
    static Connection open(const std::filesystem::path& path, int flags, int busyTimeout,
                           sealing::SealPtr seal);
    void harden();
    int reservedPerPage() const;

    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    sealing::SealPtr m_seal;
    std::unique_ptr<sealing::SealedVfs> m_vfs; ///< before the database, which is closed first
    std::unique_ptr<SQLite::Database> m_database;
    std::unordered_map<std::string, std::unique_ptr<CachedStatement>, TextHash, std::equal_to<>> m_statements;
};

/// Allows changes through a connection that refuses them, as long as it lives: for the few commands that
/// SQLite counts as writing although they leave the file as it is.
class WritingAllowed {
public:
    explicit WritingAllowed(Connection& connection);
    ~WritingAllowed();
    WritingAllowed(const WritingAllowed&) = delete;
    WritingAllowed& operator=(const WritingAllowed&) = delete;

private:
    Connection& m_connection;
    bool m_wasQueryOnly;
};

/// A transaction that rolls back unless it is committed. Writing transactions take the write lock at once, so
/// that a second writer is told before it has done anything.
class Transaction {
public:
    enum class Kind { Read, Write };

    Transaction(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& m_connection;
};

} // namespace inclusion::sqlite
