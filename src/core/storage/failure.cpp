#include "core/storage/failure.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace inclusion {

namespace {

ErrorCode codeOfInputOutput(int extended) {
    switch (extended) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
        return ErrorCode::FileNotWritable;
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_SHORT_READ:
        return ErrorCode::FileNotReadable;
    default:
        return ErrorCode::StorageFailed;
    }
}

ErrorCode codeOf(int primary, int extended) {
    switch (primary) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_NOTADB:
        return ErrorCode::NotAnAuditFile;
    case SQLITE_CORRUPT:
        return ErrorCode::AuditFileDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::AuditFileBusy;
    // Once a file is open, "cannot open" speaks of the journal that a write needs beside it.
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::FileNotWritable;
    // Edits check what they replace; a broken constraint means that something they did not see has changed.
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_IOERR:
        return codeOfInputOutput(extended);
    default:
        return ErrorCode::StorageFailed;
    }
}

} // namespace

Error errorFrom(const std::exception& exception, const std::filesystem::path& path) {
    if (const auto* failure = dynamic_cast<const Failure*>(&exception)) {
        Error error = failure->error();
        if (error.code == ErrorCode::AuditFileDamaged && error.parameters.empty())
            error.parameters = {path.string()}; // thrown where rows are read, which knows no path
        return error;
    }
    if (const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&exception)) {
        const int extended = sqlite->getExtendedErrorCode();
        return Error{codeOf(sqlite->getErrorCode() & 0xFF, extended),
                     {path.string()},
                     std::string(sqlite->what()) + " (" + std::to_string(extended) + ")"};
    }
    return Error{ErrorCode::StorageFailed, {path.string()}, exception.what()};
}

} // namespace inclusion
