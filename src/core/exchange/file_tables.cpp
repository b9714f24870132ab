#include "core/exchange/file_tables.h"

#include "core/storage/failure.h"
#include "core/storage/sqlite/connection.h"

namespace inclusion {

namespace {

TableColumn::Type typeNamed(const std::string& name) {
    if (name == "TEXT")
        return TableColumn::Type::Text;
    if (name == "INTEGER" || name == "INT")
        return TableColumn::Type::Integer;
    if (name == "REAL")
        return TableColumn::Type::Real;
    if (name == "BLOB")
        return TableColumn::Type::Bytes;
    throw Failure(ErrorCode::StorageFailed, {}, "a column of type " + name);
}

} // namespace

std::vector<std::string> exchangedTables(sqlite::Connection& connection) {
    sqlite::Query rows = connection.query("SELECT name FROM sqlite_schema WHERE type = 'table'"
                                          " AND name NOT LIKE 'sqlite@_%' ESCAPE '@'"
                                          " AND name NOT LIKE 'search@_%' ESCAPE '@' ORDER BY name");
    std::vector<std::string> names;
    while (rows.step())
        names.push_back(rows.text(0));
    return names;
}

std::vector<TableColumn> columnsOf(sqlite::Connection& connection, const std::string& table) {
    sqlite::Query rows = connection.query("SELECT name, type, pk FROM pragma_table_info(?)");
    rows.bind(table);
    std::vector<TableColumn> columns;
    while (rows.step())
        columns.push_back({rows.text(0), typeNamed(rows.text(1)), rows.integer(2) > 0});
    return columns;
}

const std::vector<std::string>& attachmentTables() {
    static const std::vector<std::string> names{"attachment", "attachment_content"};
    return names;
}

} // namespace inclusion
