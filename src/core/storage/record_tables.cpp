#include "core/storage/record_tables.h"

#include "core/storage/sqlite/connection.h"

#include <algorithm>

namespace inclusion {

bool RecordTable::has(const std::string& column) const {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

bool RecordTable::isKey(const std::string& column) const {
    return std::find(key.begin(), key.end(), column) != key.end();
}

std::vector<RecordTable> recordTables(sqlite::Connection& connection) {
    std::vector<RecordTable> tables;
    {
        sqlite::Query rows = connection.query(
            "SELECT l.name, NOT l.wr FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name"
            " WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'search!_%' ESCAPE '!'"
            " AND l.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY s.rowid");
        while (rows.step())
            tables.push_back({rows.text(0), {}, {}, rows.flag(1)});
    }
    for (RecordTable& table : tables) {
        sqlite::Query columns = connection.query("SELECT name, pk FROM pragma_table_info(?)");
        columns.bind(table.name);
        while (columns.step()) {
            table.columns.push_back(columns.text(0));
            if (columns.flag(1))
                table.key.push_back(columns.text(0));
        }
    }
    return tables;
}

} // namespace inclusion
