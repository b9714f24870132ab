#include "core/storage/migrations.h"

#include "core/storage/failure.h"
#include "core/storage/sqlite/connection.h"

#include <map>
#include <string_view>
#include <utility>

namespace inclusion {

namespace embedded {
std::string_view storageSchema(std::string_view fileName);
}

namespace {

using Schema = std::map<std::pair<std::string, std::string>, std::string>; // type and name → SQL

/// FTS5 words the statements of its own tables itself, and another version may word them differently.
bool isWordedByFts(const std::string& name) {
    return name.starts_with("search_index_");
}

Schema schemaOf(sqlite::Connection& connection) {
    Schema schema;
    sqlite::Query rows = connection.query("SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    while (rows.step())
        schema.emplace(std::pair(rows.text(0), rows.text(1)), rows.text(2));
    return schema;
}

void runStep(sqlite::Connection& connection, const Migration& migration) {
    sqlite::Transaction transaction(connection, sqlite::Transaction::Kind::Write);
    connection.execute(migration.sql);
    connection.execute("PRAGMA user_version = " + std::to_string(migration.version));
    {
        sqlite::Query broken = connection.query("PRAGMA foreign_key_check");
        if (broken.step())
            throw Failure(ErrorCode::StorageFailed, {},
                          "migration " + std::to_string(migration.version) + " breaks a reference in " +
                              broken.text(0));
    }
    transaction.commit();
}

} // namespace

const std::vector<Migration>& allMigrations() {
    static const std::vector<Migration> all = {
        {1, std::string(embedded::storageSchema("0001_first.sql"))},
        {2, std::string(embedded::storageSchema("0002_history_kinds.sql"))},
        {3, std::string(embedded::storageSchema("0003_school_frameworks.sql"))},
        {4, std::string(embedded::storageSchema("0004_review.sql"))},
        {5, std::string(embedded::storageSchema("0005_facts.sql"))},
        {6, std::string(embedded::storageSchema("0006_cycles.sql"))},
        {7, std::string(embedded::storageSchema("0007_review_rounds.sql"))},
        {8, std::string(embedded::storageSchema("0008_report_look.sql"))},
        {9, std::string(embedded::storageSchema("0009_search_comments.sql"))},
        {10, std::string(embedded::storageSchema("0010_search_merging.sql"))},
    };
    return all;
}

void migrate(sqlite::Connection& connection, const std::vector<Migration>& migrations,
             const std::function<void()>& backUp) {
    const auto version = static_cast<int>(connection.number("PRAGMA user_version"));
    if (migrations.empty() || version >= migrations.back().version)
        return;
    backUp();
    // A step may rebuild a table that others point to; SQLite allows that only with foreign keys off, and
    // they cannot be switched inside a transaction. Each step checks them itself before it commits.
    connection.execute("PRAGMA foreign_keys = OFF");
    for (const Migration& migration : migrations)
        if (migration.version > version)
            runStep(connection, migration);
    connection.execute("PRAGMA foreign_keys = ON");
}

std::string schemaDifference(sqlite::Connection& connection, const std::vector<Migration>& migrations,
                             int version) {
    sqlite::Connection reference = sqlite::Connection::inMemory();
    for (const Migration& migration : migrations)
        if (migration.version <= version)
            reference.execute(migration.sql);
    const Schema expected = schemaOf(reference);
    const Schema found = schemaOf(connection);
    for (const auto& [key, sql] : found) {
        const auto same = expected.find(key);
        if (same == expected.end())
            return "unexpected " + key.first + " " + key.second.substr(0, 60);
        if (same->second != sql && !isWordedByFts(key.second))
            return key.first + " " + key.second.substr(0, 60) + " is not as it should be";
    }
    for (const auto& [key, sql] : expected)
        if (!found.contains(key))
            return "missing " + key.first + " " + key.second;
    return {};
}

} // namespace inclusion
