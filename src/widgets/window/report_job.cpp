#include "widgets/window/report_job.h"

#include "workbench/qt_convert.h"

#include <QThread>

namespace inclusion {

ReportJob::ReportJob(const ReportExporter& exporter, AuditSnapshot snapshot, std::filesystem::path path,
                     QObject* parent)
    : QObject(parent) {
    m_thread.reset(QThread::create([this, exporter, snapshot = std::move(snapshot), path = std::move(path)] {
        const auto written = exporter(snapshot, path);
        // Signals of this object reach their receivers in the GUI thread, where they live.
        if (written)
            Q_EMIT succeeded(fromPath(path));
        else
            Q_EMIT failed(written.error());
    }));
    m_thread->start();
}

ReportJob::~ReportJob() {
    m_thread->wait();
}

} // namespace inclusion
