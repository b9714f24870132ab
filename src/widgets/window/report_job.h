#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/base/result.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class QThread;

namespace inclusion {

/// Builds, renders and writes the report of a snapshot; the ending of the path says in which format. Called
/// from a thread of its own. Returns warnings for the reader. The composition root brings it, so that the
/// window does not link the renderers.
using ReportExporter = std::function<Result<std::vector<std::string>>(const AuditSnapshot& snapshot,
                                                                      const std::filesystem::path& path)>;

/// One export, off the GUI thread. It says `finished` once, in the GUI thread.
class ReportJob : public QObject {
    Q_OBJECT

public:
    ReportJob(const ReportExporter& exporter, AuditSnapshot snapshot, std::filesystem::path path,
              QObject* parent = nullptr);
    /// Waits until the file is written.
    ~ReportJob() override;

Q_SIGNALS:
    void succeeded(const QString& path);
    void failed(const inclusion::Error& error);

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace inclusion
