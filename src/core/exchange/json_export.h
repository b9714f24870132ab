#pragma once

#include <string>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// What goes into the JSON form of a file.
struct JsonExportOptions {
    bool withAttachments = true;
};

/// Everything in the file as JSON (docs/json.md): each table an array of rows, by key. Equal files give equal
/// text. Throws `SQLite::Exception`.
std::string fileAsJson(sqlite::Connection& connection, const JsonExportOptions& options);

} // namespace inclusion
