#include "core/exchange/json_export.h"

#include "core/base/base64.h"
#include "core/exchange/file_tables.h"
#include "core/storage/sqlite/connection.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace inclusion {

namespace {

using Json = nlohmann::ordered_json;
namespace keys = exchange_keys;

Json valueOf(const sqlite::Query& row, int place, TableColumn::Type type) {
    if (row.isNull(place))
        return nullptr;
    switch (type) {
    case TableColumn::Type::Integer:
        return row.integer(place);
    case TableColumn::Type::Real:
        return Json::parse(row.text(place));
    case TableColumn::Type::Bytes:
        return {{keys::bytes, base64(row.text(place))}};
    case TableColumn::Type::Text:
        break;
    }
    return row.text(place);
}

std::string quoted(const std::string& name) {
    return '"' + name + '"';
}

Json rowsOf(sqlite::Connection& connection, const std::string& table) {
    const std::vector<TableColumn> columns = columnsOf(connection, table);
    std::string names;
    std::string order;
    for (const TableColumn& column : columns) {
        names += (names.empty() ? "" : ", ") + quoted(column.name);
        if (column.isKey)
            order += (order.empty() ? " ORDER BY " : ", ") + quoted(column.name);
    }
    sqlite::Query rows = connection.query("SELECT " + names + " FROM " + quoted(table) + order);
    Json list = Json::array();
    while (rows.step()) {
        Json row = Json::object();
        for (std::size_t i = 0; i < columns.size(); ++i)
            row[columns[i].name] = valueOf(rows, static_cast<int>(i), columns[i].type);
        list.push_back(std::move(row));
    }
    return list;
}

} // namespace

std::string fileAsJson(sqlite::Connection& connection, const JsonExportOptions& options) {
    Json json;
    json[keys::format] = keys::formatName;
    json[keys::schemaVersion] = connection.number("PRAGMA user_version");
    json[keys::leftOut] = options.withAttachments ? std::vector<std::string>() : attachmentTables();
    Json& tables = json[keys::tables] = Json::object();
    for (const std::string& table : exchangedTables(connection)) {
        const bool isLeftOut = !options.withAttachments &&
                               std::count(attachmentTables().begin(), attachmentTables().end(), table) > 0;
        if (!isLeftOut)
            tables[table] = rowsOf(connection, table);
    }
    // Text that is not UTF-8 can only come from a file made elsewhere.
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace inclusion
