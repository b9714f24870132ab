#pragma once

#include "core/base/result.h"
#include "core/storage/sealing/seal.h"

#include <atomic>
#include <filesystem>
#include <future>
#include <thread>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Looks through a file for damage while it is in use, in a thread and by a connection of its own.
class SoundnessCheck {
public:
    /// Begins. `seal` is that of the file, null for a plain one.
    SoundnessCheck(const std::filesystem::path& path, const sealing::SealPtr& seal);
    /// Gives up what is not done yet.
    ~SoundnessCheck();
    SoundnessCheck(const SoundnessCheck&) = delete;
    SoundnessCheck& operator=(const SoundnessCheck&) = delete;

    /// What came of it: an error as when the file is opened, `AuditFileDamaged` above all.
    const std::shared_future<Result<>>& result() const { return m_result; }

private:
    std::unique_ptr<sqlite::Connection> m_connection;
    std::atomic<bool> m_givenUp = false;
    std::shared_future<Result<>> m_result;
    std::thread m_thread;
};

} // namespace inclusion
