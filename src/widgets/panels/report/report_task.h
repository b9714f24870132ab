#pragma once

#include "widgets/panels/report_services.h"
#include "workbench/long_task.h"

namespace inclusion {

/// One piece of work on a report, off the GUI thread.
class ReportTask : public LongTask {
    Q_OBJECT

public:
    using Work = std::function<Result<ReportOutcome>(const ReportProgress& progress)>;

    /// As `LongTask` does.
    explicit ReportTask(Work work, QObject* parent = nullptr);

Q_SIGNALS:
    void succeeded(const inclusion::ReportOutcome& outcome);

private:
    ReportTask(Work work, const std::shared_ptr<ReportOutcome>& outcome, QObject* parent);
};

} // namespace inclusion
