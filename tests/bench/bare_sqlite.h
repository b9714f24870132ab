#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace inclusion::bench {

/// SQLite with nothing around it but the settings of an audit file: what the program is measured against. Any
/// failure ends the program, since a baseline that fails measures nothing.
class BareSqlite {
public:
    using Value = std::variant<std::int64_t, std::string>;

    explicit BareSqlite(const std::filesystem::path& file);
    ~BareSqlite();
    BareSqlite(const BareSqlite&) = delete;
    BareSqlite& operator=(const BareSqlite&) = delete;

    /// Prepares a statement that lives as long as this object.
    sqlite3_stmt* prepare(std::string_view sql);
    /// Binds, runs to the end and resets; returns how many rows came.
    int run(sqlite3_stmt* statement, std::initializer_list<Value> values = {});
    /// The first column of the first row as text; empty when there is none.
    std::string text(std::string_view sql);

private:
    void check(bool good) const;

    sqlite3* m_database = nullptr;
    std::vector<sqlite3_stmt*> m_statements;
};

} // namespace inclusion::bench
