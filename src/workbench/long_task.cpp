#include "workbench/long_task.h"

#include <QThread>

#include <utility>

namespace inclusion {

LongTask::LongTask(Work work, QObject* parent) : QObject(parent) {
    m_thread.reset(QThread::create([this, work = std::move(work)] {
        // Signals of this object reach their receivers in the GUI thread, where they live.
        const Result<> ended = work([this](double done) {
            const int percent = static_cast<int>(done * 100);
            if (percent != m_percent) {
                m_percent = percent;
                Q_EMIT progressed(percent);
            }
            return !m_cancelled;
        });
        if (ended) // a wish to stop that came too late changes nothing
            Q_EMIT done();
        else
            Q_EMIT failed(ended.error());
    }));
    // Not before whoever made it listens: quick work would end unheard. And who types comes first.
    QMetaObject::invokeMethod(
        this, [this] { m_thread->start(QThread::LowPriority); }, Qt::QueuedConnection);
}

LongTask::~LongTask() {
    cancel();
    m_thread->wait();
}

} // namespace inclusion
