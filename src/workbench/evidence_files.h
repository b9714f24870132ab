#pragma once

#include "core/audit_service.h"
#include "core/framework/framework.h"
#include "import/evidence_table.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>
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

/// Takes the rows in, as one edit. True when it worked; failures are announced by the session.
bool takeEvidence(AuditSession& session, std::vector<EvidenceRow> rows);

/// Writes these pieces, with the items of that audit that they stand behind, as the CSV table that can be
/// read in again; for a thread of its own: it opens the file at `audit` for itself.
Result<> writeEvidenceTable(const std::filesystem::path& audit, const AuditId& auditId,
                            const std::vector<EvidenceId>& ids, const QString& path,
                            const ServiceDependencies& core);

} // namespace inclusion
