#include "core/storage/backup_ahead.h"

#include "core/storage/backups.h"
#include "core/storage/failure.h"
#include "core/storage/sqlite/connection.h"

namespace inclusion {

namespace {

constexpr std::chrono::milliseconds patience{3000}; ///< with a writer

}

BackupAhead::BackupAhead(std::filesystem::path path, const sealing::SealPtr& seal, Timestamp now)
    : m_now(now), m_connection(std::make_unique<sqlite::Connection>(path, patience, seal)) {
    m_connection->setQueryOnly(true);
    m_connection->keepLittle();
    std::packaged_task<Result<>()> task([this, path = std::move(path)] {
        return guarded(path, [&] { Backups(path).make(*m_connection, m_now); });
    });
    m_result = task.get_future().share();
    m_thread = std::thread(std::move(task));
}

BackupAhead::~BackupAhead() {
    m_connection->interrupt();
    m_thread.join();
}

} // namespace inclusion
