#pragma once

#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The keys of the JSON form of a file (docs/json.md).
namespace exchange_keys {
inline constexpr const char* format = "format";
inline constexpr const char* formatName = "inclusion-audit";
inline constexpr const char* schemaVersion = "schemaVersion";
inline constexpr const char* leftOut = "leftOut";
inline constexpr const char* tables = "tables";
inline constexpr const char* bytes = "base64";
} // namespace exchange_keys

/// A column of a table in an audit file.
struct TableColumn {
    enum class Type { Text, Integer, Real, Bytes };
    std::string name;
    Type type = Type::Text;
    bool isKey = false;
};

/// The tables that hold what people recorded, by name: all but those of the search index, which is made anew.
/// They are read from the file, so that a table added by a later version travels without being named here.
std::vector<std::string> exchangedTables(sqlite::Connection& connection);
std::vector<TableColumn> columnsOf(sqlite::Connection& connection, const std::string& table);

/// The tables with attachments, which may be left out.
const std::vector<std::string>& attachmentTables();

} // namespace inclusion
