#include "widgets/panels/report/report_task.h"

#include <QThread>

namespace inclusion {

ReportTask::ReportTask(Work work, QObject* parent) : QObject(parent) {
    m_thread.reset(QThread::create([this, work = std::move(work)] {
        // Signals of this object reach their receivers in the GUI thread, where they live.
        const auto outcome = work([this](double done) {
            const int percent = static_cast<int>(done * 100);
            if (percent != m_percent) {
                m_percent = percent;
                Q_EMIT progressed(percent);
            }
            return !m_cancelled;
        });
        if (outcome && !m_cancelled)
            Q_EMIT succeeded(*outcome);
        else
            Q_EMIT failed(outcome ? Error{ErrorCode::Cancelled} : outcome.error());
    }));
    m_thread->start(QThread::LowPriority); // who types comes first
}

ReportTask::~ReportTask() {
    cancel();
    m_thread->wait();
}

} // namespace inclusion
