#include "bench/bare_sqlite.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace inclusion::bench {

BareSqlite::BareSqlite(const std::filesystem::path& file) {
    check(sqlite3_open_v2(file.c_str(), &m_database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
    const char* settings = "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA temp_store = MEMORY;"
                           "PRAGMA secure_delete = ON; PRAGMA cache_size = -16384; PRAGMA mmap_size = 0;"
                           "PRAGMA cell_size_check = ON;";
    check(sqlite3_exec(m_database, settings, nullptr, nullptr, nullptr) == SQLITE_OK);
}

BareSqlite::~BareSqlite() {
    for (sqlite3_stmt* statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void BareSqlite::check(bool good) const {
    if (good)
        return;
    std::fprintf(stderr, "The baseline failed: %s\n", sqlite3_errmsg(m_database));
    std::exit(3);
}

sqlite3_stmt* BareSqlite::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(m_database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                             &statement, nullptr) == SQLITE_OK);
    m_statements.push_back(statement);
    return statement;
}

int BareSqlite::run(sqlite3_stmt* statement, std::initializer_list<Value> values) {
    int place = 0;
    for (const Value& value : values) {
        ++place;
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            check(sqlite3_bind_int64(statement, place, *number) == SQLITE_OK);
        } else {
            const std::string& text = std::get<std::string>(value);
            check(sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()),
                                    SQLITE_STATIC) == SQLITE_OK);
        }
    }
    int rows = 0;
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(statement)) == SQLITE_ROW)
        ++rows;
    check(result == SQLITE_DONE);
    sqlite3_reset(statement);
    return rows;
}

std::string BareSqlite::text(std::string_view sql) {
    sqlite3_stmt* statement = prepare(sql);
    std::string found;
    if (sqlite3_step(statement) == SQLITE_ROW)
        found = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_reset(statement);
    return found;
}

} // namespace inclusion::bench
