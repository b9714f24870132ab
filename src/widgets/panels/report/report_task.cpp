#include "widgets/panels/report/report_task.h"

#include <utility>

namespace inclusion {

ReportTask::ReportTask(Work work, QObject* parent)
    : ReportTask(std::move(work), std::make_shared<ReportOutcome>(), parent) {}

ReportTask::ReportTask(Work work, const std::shared_ptr<ReportOutcome>& outcome, QObject* parent)
    : LongTask(
          [work = std::move(work), outcome](const ReportProgress& progress) -> Result<> {
              auto made = work(progress);
              if (!made)
                  return tl::unexpected(made.error());
              *outcome = std::move(*made);
              return {};
          },
          parent) {
    connect(this, &LongTask::done, this, [this, outcome] { Q_EMIT succeeded(*outcome); });
}

} // namespace inclusion
