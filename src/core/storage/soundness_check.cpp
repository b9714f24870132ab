#include "core/storage/soundness_check.h"

#include "core/storage/audit_file.h"
#include "core/storage/failure.h"
#include "core/storage/migrations.h"
#include "core/storage/sqlite/connection.h"

namespace inclusion {

namespace {

constexpr std::chrono::milliseconds patience{3000}; ///< with a writer
constexpr std::chrono::milliseconds moment{700};    ///< until it begins by itself

} // namespace

SoundnessCheck::SoundnessCheck(const std::filesystem::path& path, const sealing::SealPtr& seal)
    : m_connection(std::make_unique<sqlite::Connection>(path, patience, seal)) {
    m_connection->setQueryOnly(true);
    m_connection->keepLittle();
    std::packaged_task<Result<>()> task([this, path, start = m_start.get_future()] {
        return guarded(path, [&] {
            start.wait_for(moment);
            if (m_givenUp)
                return;
            const auto migrations = allMigrations();
            checkSchema(*m_connection, path, migrations, migrations.back().version);
            checkSound(*m_connection, path);
        });
    });
    m_result = task.get_future().share();
    m_thread = std::thread(std::move(task));
}

void SoundnessCheck::hurry() {
    if (!m_isStarted.exchange(true))
        m_start.set_value();
}

SoundnessCheck::~SoundnessCheck() {
    m_givenUp = true;
    hurry();
    m_connection->interrupt();
    m_thread.join();
}

} // namespace inclusion
