#include "core/storage/salvage.h"

#include "core/audit/setting.h"
#include "core/storage/failure.h"
#include "core/storage/migrations.h"
#include "core/storage/placement.h"
#include "core/storage/record_tables.h"
#include "core/storage/sealing/sealed_vfs.h"
#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/search_index.h"
#include "core/storage/stores/setting_store.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace inclusion {

namespace fs = std::filesystem;
using sqlite::Connection;
using sqlite::Query;

namespace {

/// Copies one table row by row, over and around pages that cannot be read.
class TableRescue {
public:
    TableRescue(Connection& from, Connection& to, const RecordTable& table, Salvage& salvage)
        : m_from(from), m_to(to), m_table(table), m_salvage(salvage) {
        for (const std::string& column : table.columns)
            m_columns += ", \"" + column + "\"";
    }

    void run() {
        if (m_table.hasRowId)
            copyByNumber();
        else
            copyByKey();
        m_salvage.saved.emplace_back(m_table.name, m_saved);
    }

private:
    /// Reads forward; behind a page that cannot be read it looks for the next row that can, in growing steps,
    /// and goes back from there to what the steps left out.
    void copyByNumber() {
        std::int64_t last = std::numeric_limits<std::int64_t>::min();
        constexpr std::int64_t end = std::numeric_limits<std::int64_t>::max();
        while (!copyForward(last)) {
            const std::int64_t gap = std::max<std::int64_t>(last, 0);
            std::int64_t next = end;
            for (std::int64_t step = 1; step <= (std::int64_t{1} << 40); step *= 2)
                if (const auto found = firstAfter(gap + step)) {
                    next = *found;
                    break;
                }
            const std::int64_t lowest = copyBackward(last, next);
            note("unreadable", "rows after " + std::to_string(gap) +
                                   (lowest == end ? "" : " and before " + std::to_string(lowest)));
            if (next == end)
                return;
            last = next - 1;
        }
    }

    void copyByKey() {
        if (!copy("SELECT 0" + m_columns + " FROM \"" + m_table.name + "\"", nullptr))
            // From the other end as far as it goes; what is there already is left alone.
            static_cast<void>(
                copy("SELECT 0" + m_columns + " FROM \"" + m_table.name + "\" ORDER BY " + keys(), nullptr)),
                note("unreadable", "some rows");
    }

    std::string keys() const {
        std::string list;
        for (const std::string& column : m_table.key)
            list += (list.empty() ? "\"" : ", \"") + column + "\" DESC";
        return list;
    }

    bool copyForward(std::int64_t& last) {
        return copy("SELECT rowid" + m_columns + " FROM \"" + m_table.name + "\" WHERE rowid > " +
                        std::to_string(last) + " ORDER BY rowid",
                    &last);
    }

    /// The lowest row that was reached.
    std::int64_t copyBackward(std::int64_t after, std::int64_t before) {
        std::int64_t lowest = before;
        static_cast<void>(copy("SELECT rowid" + m_columns + " FROM \"" + m_table.name + "\" WHERE rowid > " +
                                   std::to_string(after) + " AND rowid < " + std::to_string(before) +
                                   " ORDER BY rowid DESC",
                               &lowest));
        return lowest;
    }

    std::optional<std::int64_t> firstAfter(std::int64_t row) {
        try {
            Query query = m_from.query("SELECT rowid" + m_columns + " FROM \"" + m_table.name +
                                       "\" WHERE rowid > ? ORDER BY rowid LIMIT 1");
            query.bind(row);
            if (query.step())
                return query.integer(0);
        } catch (const SQLite::Exception&) {
            return std::nullopt;
        }
        return std::nullopt;
    }

    /// Copies what a query gives until it fails; whether it came to its end. `row` follows the number of the
    /// row.
    bool copy(const std::string& sql, std::int64_t* row) {
        try {
            Query query = m_from.query(sql);
            while (query.step()) {
                if (row != nullptr)
                    *row = query.integer(0);
                insert(query);
            }
            return true;
        } catch (const SQLite::Exception&) {
            return false;
        }
    }

    void insert(Query& read) {
        std::string values;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            values += i == 0 ? "?" : ", ?";
        Query write = m_to.query("INSERT OR IGNORE INTO \"" + m_table.name + "\" (" + m_columns.substr(2) +
                                 ") VALUES (" + values + ")");
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            write.bindColumn(static_cast<int>(i) + 1, read, static_cast<int>(i) + 1);
        try {
            if (write.run() > 0)
                ++m_saved;
        } catch (const SQLite::Exception& exception) {
            if ((exception.getErrorCode() & 0xFF) != SQLITE_CONSTRAINT)
                throw Failure(errorFrom(exception, {}));
            note("rejected", "row " + std::to_string(read.integer(0)));
        }
    }

    void note(const std::string& rule, const std::string& detail) {
        m_salvage.lost.push_back({rule, m_table.name + " " + detail});
    }

    Connection& m_from;
    Connection& m_to;
    const RecordTable& m_table;
    Salvage& m_salvage;
    std::string m_columns;
    std::int64_t m_saved = 0;
};

/// Takes away what refers to rows that are lost, and what refers to that.
void dropOrphans(Connection& connection, Salvage& salvage) {
    for (bool found = true; found;) {
        std::vector<std::pair<std::string, std::string>> orphans; // table, parent
        {
            Query rows = connection.query("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check");
            while (rows.step())
                orphans.emplace_back(rows.text(0), rows.text(1));
        }
        found = !orphans.empty();
        for (const auto& [table, parent] : orphans) {
            std::string condition;
            Query keys = connection.query("SELECT \"from\", \"to\" FROM pragma_foreign_key_list(?)"
                                          " WHERE \"table\" = ?");
            keys.bind(table, parent);
            while (keys.step())
                condition += (condition.empty() ? "" : " OR ") + ("NOT EXISTS (SELECT 1 FROM \"" + parent) +
                             "\" p WHERE p.\"" + keys.text(1) + "\" = \"" + table + "\".\"" + keys.text(0) +
                             "\")";
            const int dropped = connection.query("DELETE FROM \"" + table + "\" WHERE " + condition).run();
            salvage.lost.push_back(
                {"orphan", std::to_string(dropped) + " of " + table + " without their " + parent});
            for (auto& [name, count] : salvage.saved)
                if (name == table)
                    count -= dropped;
        }
    }
}

/// A file has exactly one setting.
void requireSetting(Connection& connection, const fs::path& output, IdFactory& ids) {
    if (connection.number("SELECT count(*) FROM setting") > 0)
        return;
    Setting setting;
    setting.id = ids.make<SettingId>();
    setting.name = output.stem().string();
    SettingStore(connection).add(setting);
}

/// Migrations up to the version that the damaged file bears, so that its tables fit.
std::vector<Migration> stepsFor(Connection& damaged) {
    std::vector<Migration> steps = allMigrations();
    const std::int64_t version = damaged.number("PRAGMA user_version");
    if (version >= 1 && version < steps.back().version)
        steps.resize(static_cast<std::size_t>(version));
    return steps;
}

void copyAll(Connection& from, Connection& to, const fs::path& output, IdFactory& ids, Salvage& salvage) {
    migrate(to, stepsFor(from), [] {});
    // What belongs to lost rows is sorted out when all that can be read is there.
    to.execute("PRAGMA foreign_keys = OFF");
    {
        sqlite::Transaction transaction(to, sqlite::Transaction::Kind::Write);
        for (const RecordTable& table : recordTables(to))
            TableRescue(from, to, table, salvage).run();
        dropOrphans(to, salvage);
        requireSetting(to, output, ids);
        SearchIndex(to).rebuild();
        transaction.commit();
    }
    to.execute("PRAGMA foreign_keys = ON");
    migrate(to, allMigrations(), [] {});
}

} // namespace

Salvage salvageFile(const fs::path& damaged, const fs::path& output, IdFactory& ids, const Unlock& unlock) {
    std::error_code error;
    if (!fs::is_regular_file(damaged, error))
        throw Failure(ErrorCode::FileNotFound, {damaged.string()});
    if (isTaken(output))
        throw Failure(ErrorCode::FileExists, {output.string()});
    const auto head = sealing::sealedHeadOf(damaged);
    const sealing::SealPtr seal = head ? unlock(damaged, *head) : nullptr;
    Connection from(damaged, std::chrono::milliseconds(3000), seal);
    from.setQueryOnly(true);
    from.execute("PRAGMA cell_size_check = OFF"); // a cell may be read that a stricter look refuses
    if (from.number("SELECT count(*) FROM sqlite_schema") == 0)
        throw Failure(ErrorCode::NotAnAuditFile, {damaged.string()}, "no tables");
    Salvage salvage;
    TemporaryFile temporary(output);
    {
        Connection to = Connection::createFile(temporary.path(), seal);
        to.relaxDurability();
        copyAll(from, to, output, ids, salvage);
        if (const std::string finding = to.text("PRAGMA integrity_check(1)"); finding != "ok")
            throw Failure(ErrorCode::StorageFailed, {output.string()}, finding);
    }
    temporary.moveTo(output);
    return salvage;
}

} // namespace inclusion
