#pragma once

#include <functional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// One step of the schema. Its number is the version that the file has afterwards.
struct Migration {
    int version = 0;
    std::string sql;
};

/// All steps of this program, 1, 2, 3 …, from schema/NNNN_*.sql.
const std::vector<Migration>& allMigrations();

/// Brings a database from its version to that of the last migration. Each step is one transaction together
/// with its new version number. `backUp` is called once before the first step; what it throws stops
/// everything and nothing is changed.
void migrate(sqlite::Connection& connection, const std::vector<Migration>& migrations,
             const std::function<void()>& backUp);

/// Compares the tables, indexes, views and triggers of a file with what the migrations make up to its
/// version. Empty when they are the same; otherwise what is different. Anything more would run or be read on
/// the word of whoever made the file; anything less would fail later.
std::string schemaDifference(sqlite::Connection& connection, const std::vector<Migration>& migrations,
                             int version);

} // namespace inclusion
