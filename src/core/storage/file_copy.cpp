#include "core/storage/file_copy.h"

#include "core/storage/failure.h"
#include "core/storage/placement.h"
#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/search_index.h"

namespace inclusion {

namespace fs = std::filesystem;

void writeCopy(sqlite::Connection& connection, const fs::path& source, const fs::path& target,
               const sealing::SealPtr& seal, bool freshSearchIndex) {
    if (isTaken(target))
        throw Failure(ErrorCode::FileExists, {target.string()});
    TemporaryFile temporary(target);
    // Never copied by plain reading: closing the file elsewhere in this process would drop SQLite's locks.
    {
        const sqlite::WritingAllowed allowed(connection);
        connection.writeInto(temporary.path(), seal);
    }
    {
        sqlite::Connection copy(temporary.path(), std::chrono::milliseconds(0), seal);
        copy.relaxDurability();
        if (freshSearchIndex) {
            sqlite::Transaction transaction(copy, sqlite::Transaction::Kind::Write);
            SearchIndex(copy).rebuild();
            transaction.commit();
        }
        const std::string finding = copy.text("PRAGMA integrity_check(1)");
        if (finding != "ok")
            throw Failure(ErrorCode::AuditFileDamaged, {source.string()}, finding);
    }
    std::error_code ignored; // a drive without access rights is no reason to do without a copy
    fs::permissions(temporary.path(), fs::status(source, ignored).permissions(), ignored);
    temporary.moveTo(target);
}

} // namespace inclusion
