#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/sealing/seal.h"

#include <filesystem>
#include <future>
#include <memory>
#include <thread>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The backup of a day, made before its first edit comes: in a thread and by a connection of its own. Whoever
/// edits meanwhile waits for it.
class BackupAhead {
public:
    /// `seal` is that of the file, null for a plain one.
    BackupAhead(std::filesystem::path path, const sealing::SealPtr& seal, Timestamp now);
    /// Gives it up, or waits for the end where that is near; what is not whole leaves nothing behind.
    ~BackupAhead();
    BackupAhead(const BackupAhead&) = delete;
    BackupAhead& operator=(const BackupAhead&) = delete;

    Timestamp madeAt() const { return m_now; }
    /// Waits until it is made; `BackupFailed` where it could not be.
    Result<> result() const { return m_result.get(); }

private:
    Timestamp m_now;
    std::unique_ptr<sqlite::Connection> m_connection;
    std::shared_future<Result<>> m_result;
    std::thread m_thread;
};

} // namespace inclusion
