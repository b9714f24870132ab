#pragma once

#include "core/base/result.h"
#include "widgets/panels/report_services.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace inclusion {

/// One piece of work on a report, off the GUI thread. It says once, in the GUI thread, how it ended.
class ReportTask : public QObject {
    Q_OBJECT

public:
    using Work = std::function<Result<ReportOutcome>(const ReportProgress& progress)>;

    /// Begins at once; `work` must own all that it touches.
    explicit ReportTask(Work work, QObject* parent = nullptr);
    /// Stops the work and waits for its end.
    ~ReportTask() override;

    /// The work ends soon, and fails with `Cancelled` unless it was done already.
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(int percent);
    void succeeded(const inclusion::ReportOutcome& outcome);
    void failed(const inclusion::Error& error);

private:
    std::atomic<bool> m_cancelled = false;
    int m_percent = 0; ///< touched by the thread of the work alone
    std::unique_ptr<QThread> m_thread;
};

} // namespace inclusion
