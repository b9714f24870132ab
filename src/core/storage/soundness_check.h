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

/// Looks whether a file of the newest version is made as ours are and through all of it for damage, while it
/// is in use: in a thread and by a connection of its own, a moment after the file was opened, so that whoever
/// opened it comes first.
class SoundnessCheck {
public:
    /// `seal` is that of the file, null for a plain one.
    SoundnessCheck(const std::filesystem::path& path, const sealing::SealPtr& seal);
    /// Gives up what is not done yet.
    ~SoundnessCheck();
    SoundnessCheck(const SoundnessCheck&) = delete;
    SoundnessCheck& operator=(const SoundnessCheck&) = delete;

    /// Begins at once: somebody waits for what comes of it.
    void hurry();
    /// What came of it: an error as when the file is opened, `AuditFileDamaged` above all.
    const std::shared_future<Result<>>& result() const { return m_result; }

private:
    std::unique_ptr<sqlite::Connection> m_connection;
    std::promise<void> m_start; ///< kept when it is time to begin
    std::atomic<bool> m_isStarted = false;
    std::atomic<bool> m_givenUp = false;
    std::shared_future<Result<>> m_result;
    std::thread m_thread;
};

} // namespace inclusion
