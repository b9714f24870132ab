#include "core/storage/backup_details.h"

#include "core/storage/audit_file.h"
#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "core/storage/record_tables.h"

#include <map>
#include <memory>

namespace inclusion {

namespace {

using Rows = std::map<std::string, std::string>; // key → the other values

AuditFileOptions asItIs(const Unlock& unlock) {
    AuditFileOptions options;
    options.unlock = unlock;
    options.readOnly = true;
    options.acceptOlder = true;
    return options;
}

/// All rows of a table with the given columns. SQLite's `quote` keeps values of different kinds apart.
Rows rowsOf(sqlite::Connection& connection, const RecordTable& table,
            const std::vector<std::string>& columns) {
    std::string key;
    std::string values = "''";
    for (const std::string& column : columns) {
        const bool isKey = table.isKey(column);
        std::string& list = isKey ? key : values;
        list += (list.empty() ? "" : " || '|' || ") + ("quote(\"" + column + "\")");
    }
    Rows rows;
    sqlite::Query query = connection.query("SELECT " + key + ", " + values + " FROM \"" + table.name + "\"");
    while (query.step())
        rows.emplace(query.text(0), query.text(1));
    return rows;
}

/// What the columns of both have in common: a backup may be of an older version.
std::vector<std::string> common(const RecordTable& left, const RecordTable* right) {
    if (right == nullptr)
        return left.columns;
    std::vector<std::string> columns;
    for (const std::string& column : left.columns)
        if (right->has(column))
            columns.push_back(column);
    return columns;
}

BackupCount compare(sqlite::Connection& backup, const RecordTable& held, sqlite::Connection* present,
                    const RecordTable* now) {
    const std::vector<std::string> columns = common(held, now);
    const Rows before = rowsOf(backup, held, columns);
    const Rows after = present != nullptr && now != nullptr ? rowsOf(*present, *now, columns) : Rows();
    BackupCount count{held.name, static_cast<std::int64_t>(before.size())};
    for (const auto& [key, values] : before) {
        const auto same = after.find(key);
        if (same == after.end())
            ++count.comeBack;
        else if (same->second != values)
            ++count.different;
    }
    count.goAway = static_cast<std::int64_t>(after.size()) - (count.held - count.comeBack);
    return count;
}

const RecordTable* find(const std::vector<RecordTable>& tables, const std::string& name) {
    for (const RecordTable& table : tables)
        if (table.name == name)
            return &table;
    return nullptr;
}

/// Tables that a person does not speak of: they hold what others refer to.
bool isShown(const std::string& table) {
    return table != "history" && table != "framework_text" && table != "attachment_content";
}

} // namespace

std::vector<BackupDetails> backupDetailsOf(const std::filesystem::path& file, const Unlock& unlock) {
    std::unique_ptr<AuditFile> present;
    try {
        present = std::make_unique<AuditFile>(file, asItIs(unlock));
    } catch (const std::exception&) {
        present.reset(); // damaged or gone: all that a backup holds would come back
    }
    sqlite::Connection* now = present ? &present->connection() : nullptr;
    const std::vector<RecordTable> tables = now != nullptr ? recordTables(*now) : std::vector<RecordTable>();
    std::vector<BackupDetails> all;
    for (const BackupInfo& backup : Backups(file).list()) {
        BackupDetails details{backup, std::nullopt, {}};
        try {
            AuditFile opened(backup.path, asItIs(unlock));
            for (const RecordTable& held : recordTables(opened.connection()))
                if (isShown(held.name))
                    details.counts.push_back(
                        compare(opened.connection(), held, now, find(tables, held.name)));
        } catch (const std::exception& exception) {
            details.problem = errorFrom(exception, backup.path);
            details.counts.clear();
        }
        all.push_back(std::move(details));
    }
    return all;
}

} // namespace inclusion
