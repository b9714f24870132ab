#pragma once

#include <SQLiteCpp/Statement.h>

namespace inclusion::sqlite {

/// A prepared statement and whether someone is reading from it right now.
struct CachedStatement {
    SQLite::Statement statement;
    bool inUse = false;
};

} // namespace inclusion::sqlite
