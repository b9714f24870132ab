#include "workbench/file_writer.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace inclusion {

struct FileWriter::Work {
    std::unique_ptr<AuditService> writer; ///< of the thread, until it has ended
    Make make;
    std::string author;
    Done done;
    std::thread thread;
    std::atomic<bool> isStopped = false;
    std::atomic<int> waiting = 0; ///< changes that go first
    std::mutex mutex;
    std::condition_variable turned; ///< one of these two has
    bool isWriting = false;
    bool hasEnded = false;
    EditPtr edit;
    Result<ChangeSet> changes;

    /// Whether it is its turn to write; false once it is stopped.
    bool begin() {
        std::unique_lock lock(mutex);
        turned.wait(lock, [this] { return waiting == 0 || isStopped; });
        isWriting = !isStopped;
        return isWriting;
    }
    void leave(bool forGood) {
        const std::lock_guard lock(mutex);
        isWriting = false;
        hasEnded = forGood;
        turned.notify_all();
    }
};

FileWriter::FileWriter(AuditService& service) : m_service(service) {}

FileWriter::~FileWriter() {
    if (!m_work)
        return;
    stop();
    m_work->thread.join();
}

void FileWriter::run(Make make, std::string author, Done done) {
    auto writer = m_service.writer();
    if (!writer) {
        done(nullptr, tl::unexpected(writer.error()));
        return;
    }
    m_work = std::make_shared<Work>();
    m_work->writer = std::move(*writer);
    m_work->make = std::move(make);
    m_work->author = std::move(author);
    m_work->done = std::move(done);
    m_work->thread = std::thread([this, work = m_work] {
        write(*work);
        work->leave(true);
        QMetaObject::invokeMethod(
            this, [this, work] { end(work); }, Qt::QueuedConnection);
    });
}

void FileWriter::write(Work& work) {
    auto edit = work.make(*work.writer);
    if (!edit) {
        work.changes = tl::unexpected(edit.error());
        return;
    }
    work.edit = std::move(*edit);
    const std::size_t of = work.edit->size();
    int told = -1;
    const auto watch = [&](std::size_t written) {
        const int percent = static_cast<int>(100 * written / of);
        if (std::exchange(told, percent) != percent)
            Q_EMIT progressed(percent);
        return !work.isStopped && work.waiting == 0;
    };
    work.changes = failure(ErrorCode::Cancelled);
    while (work.begin()) {
        work.changes = work.writer->run(*work.edit, work.author, watch);
        if (work.changes || work.changes.error().code != ErrorCode::Cancelled)
            return;
        work.leave(false); // somebody goes first
    }
}

void FileWriter::end(std::shared_ptr<Work> work) {
    if (!work || m_work != work)
        return; // told already
    m_work->thread.join();
    m_service.joined(*work->writer);
    m_work.reset();
    work->writer.reset();
    work->done(std::move(work->edit), std::move(work->changes));
}

void FileWriter::stop() {
    if (!m_work)
        return;
    const std::lock_guard lock(m_work->mutex);
    m_work->isStopped = true;
    m_work->turned.notify_all();
}

void FileWriter::stopNow() {
    stop();
    end(m_work);
}

FileWriter::Pause::Pause(FileWriter* writer) {
    if (!writer || !writer->m_work)
        return;
    m_work = writer->m_work;
    ++m_work->waiting;
    bool hasEnded = false;
    {
        std::unique_lock lock(m_work->mutex);
        m_work->turned.wait(lock, [this] { return !m_work->isWriting; });
        hasEnded = m_work->hasEnded;
    }
    if (hasEnded)
        writer->end(m_work);
}

FileWriter::Pause::~Pause() {
    if (!m_work)
        return;
    const std::lock_guard lock(m_work->mutex);
    --m_work->waiting;
    m_work->turned.notify_all();
}

} // namespace inclusion
