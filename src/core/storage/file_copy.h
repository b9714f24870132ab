#pragma once

#include "core/storage/sealing/seal.h"

#include <filesystem>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Writes all that a file holds into a new one at `target`, checks it through and only then gives it its
/// name. It is sealed as `seal` says. With `freshSearchIndex`, no word of removed records travels with it.
/// The copy has the access rights of `source`. Throws `Failure` (`FileExists` among others) and
/// `SQLite::Exception`.
void writeCopy(sqlite::Connection& connection, const std::filesystem::path& source,
               const std::filesystem::path& target, const sealing::SealPtr& seal, bool freshSearchIndex);

} // namespace inclusion
