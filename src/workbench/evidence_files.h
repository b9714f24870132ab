#pragma once

#include "core/audit_service.h"
#include "core/framework/framework.h"
#include "import/evidence_table.h"
#include "workbench/long_task.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace inclusion {

class AuditSession;

/// A table of evidence that was read and not yet taken in.
struct EvidencePreview {
    QString origin; ///< name of the file
    std::vector<EvidenceRow> rows;
    QStringList behind;   ///< for each row the numbers of the items that it would stand behind: "1.2, 3.4"
    QStringList problems; ///< when there are any, nothing may be taken in
    QStringList notes;    ///< what to look at first: repeats, texts that look like data about children
};

/// Reads a CSV file; for a thread of its own. `present` is the evidence that is there, to tell repeats.
EvidencePreview readEvidenceTable(const QString& path, const Framework& framework,
                                  const std::vector<Evidence>& present);

/// Takes the rows in beside the window, as one edit; `done` hears what came of it
/// (`AuditSession::runBeside`). False while another long edit is under way.
bool takeEvidence(AuditSession& session, std::vector<EvidenceRow> rows,
                  std::function<void(const Result<>& outcome)> done);

/// Writes these pieces, with the items of that audit that they stand behind, as the CSV table that can be
/// read in again, whole or not at all; for a thread of its own, which has `service` for itself.
Result<> writeEvidenceTable(const AuditService& service, const AuditId& auditId,
                            const std::vector<EvidenceId>& ids, const QString& path,
                            const LongTask::Progress& progress);

} // namespace inclusion
