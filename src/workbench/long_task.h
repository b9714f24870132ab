#pragma once

#include "core/base/result.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace inclusion {

/// One piece of work off the GUI thread that tells how far it is and may be stopped. It says once, in the GUI
/// thread, how it ended.
class LongTask : public QObject {
    Q_OBJECT

public:
    /// Says how much is done (0 to 1); the answer false means to stop.
    using Progress = std::function<bool(double done)>;
    using Work = std::function<Result<>(const Progress& progress)>;

    /// Begins when control is back in the event loop; `work` must own all that it touches.
    explicit LongTask(Work work, QObject* parent = nullptr);
    /// Stops the work and waits for its end.
    ~LongTask() override;

    /// The work ends soon, and fails with `Cancelled` unless it was done already.
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(int percent);
    void done();
    void failed(const inclusion::Error& error);

private:
    std::atomic<bool> m_cancelled = false;
    int m_percent = 0; ///< touched by the thread of the work alone
    std::unique_ptr<QThread> m_thread;
};

} // namespace inclusion
