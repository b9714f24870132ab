#include "core/storage/soundness_check.h"

#include "core/storage/audit_file.h"
#include "core/storage/failure.h"
#include "core/storage/sqlite/connection.h"

namespace inclusion {

namespace {

constexpr std::chrono::milliseconds patience{3000}; ///< with a writer

} // namespace

SoundnessCheck::SoundnessCheck(const std::filesystem::path& path, const sealing::SealPtr& seal)
    : m_connection(std::make_unique<sqlite::Connection>(path, patience, seal)) {
    m_connection->setQueryOnly(true);
    m_connection->keepLittle();
    std::packaged_task<Result<>()> task([this, path] {
        return guarded(path, [&] {
            if (!m_givenUp)
                checkSound(*m_connection, path);
        });
    });
    m_result = task.get_future().share();
    m_thread = std::thread(std::move(task));
}

SoundnessCheck::~SoundnessCheck() {
    m_givenUp = true;
    m_connection->interrupt();
    m_thread.join();
}

} // namespace inclusion
