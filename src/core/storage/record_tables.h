#pragma once

#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// A table of the schema that holds records (and not the search index).
struct RecordTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key; ///< columns of the primary key
    bool hasRowId = true;

    bool has(const std::string& column) const;
    bool isKey(const std::string& column) const;
};

/// All of them in the order in which they were made, so that what others refer to comes first.
std::vector<RecordTable> recordTables(sqlite::Connection& connection);

} // namespace inclusion
