#pragma once

#include <filesystem>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Writes all that a file holds into a new one at `target`, checks it through and only then gives it its
/// name. With `freshSearchIndex`, no word of removed records travels with it. The copy has the access rights
/// of `source`. Throws `Failure` (`FileExists` among others) and `SQLite::Exception`.
void writeCopy(sqlite::Connection& connection, const std::filesystem::path& source,
               const std::filesystem::path& target, bool freshSearchIndex);

} // namespace inclusion
