#include "workbench/evidence_files.h"

#include "core/analysis/pupil_data.h"
#include "core/audit_service.h"
#include "core/framework/input_file.h"
#include "import/evidence_table_writer.h"
#include "workbench/attachment_files.h"
#include "workbench/audit_session.h"
#include "workbench/edit_text.h"
#include "workbench/error_text.h"
#include "workbench/problem_text.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

namespace inclusion {
namespace {

struct EvidenceFiles {
    Q_DECLARE_TR_FUNCTIONS(EvidenceFiles)
};

/// Reading a table twice is an easy slip.
void noteRepeats(EvidencePreview& preview, const std::vector<Evidence>& present) {
    std::set<std::tuple<std::string, SourceType, std::optional<Date>>> known;
    for (const Evidence& evidence : present)
        known.emplace(evidence.title, evidence.sourceType, evidence.date);
    const auto repeats = std::count_if(preview.rows.begin(), preview.rows.end(), [&](const EvidenceRow& row) {
        return !known.emplace(row.evidence.title, row.evidence.sourceType, row.evidence.date).second;
    });
    if (repeats == 1)
        preview.notes.append(
            EvidenceFiles::tr("1 row has the title, source and date of evidence that is there already."));
    else if (repeats > 1)
        preview.notes.append(
            EvidenceFiles::tr("%1 rows have the title, source and date of evidence that is there already.")
                .arg(repeats));
}

QStringList placesOf(const std::vector<EvidenceRow>& rows, const Framework& framework) {
    QStringList places;
    for (const EvidenceRow& row : rows) {
        QStringList numbers;
        for (const std::string& subject : row.subjectIds)
            numbers.append(numberOf(subject, framework));
        places.append(numbers.join(QStringLiteral(", ")));
    }
    return places;
}

void notePupilData(EvidencePreview& preview) {
    for (const EvidenceRow& row : preview.rows) {
        const Evidence& evidence = row.evidence;
        const std::string text = evidence.title + '\n' + evidence.summary + '\n' + evidence.holder;
        if (!analysis::possiblePupilData(text).empty())
            preview.notes.append(
                EvidenceFiles::tr("Row %1 looks like data about children. Better take it out first.")
                    .arg(row.row));
    }
}

} // namespace

EvidencePreview readEvidenceTable(const QString& path, const Framework& framework,
                                  const std::vector<Evidence>& present) {
    EvidencePreview preview;
    preview.origin = QFileInfo(path).fileName();
    const auto text = readInputFile(toPath(path), CsvLimits().bytes);
    if (!text) {
        preview.problems.append(errorText(text.error()));
        return preview;
    }
    EvidenceRows table = readEvidence(readCsv(*text), framework);
    for (const TableProblem& problem : table.problems)
        preview.problems.append(problemText(problem));
    if (preview.problems.isEmpty() && table.rows.empty())
        preview.problems.append(EvidenceFiles::tr("The table has no rows."));
    if (!preview.problems.isEmpty())
        return preview;
    preview.rows = std::move(table.rows);
    preview.behind = placesOf(preview.rows, framework);
    noteRepeats(preview, present);
    notePupilData(preview);
    return preview;
}

bool takeEvidence(AuditSession& session, std::vector<EvidenceRow> rows,
                  std::function<void(const Result<>&)> done) {
    auto added = std::make_shared<std::vector<std::pair<Evidence, std::vector<std::string>>>>();
    for (EvidenceRow& row : rows)
        added->emplace_back(std::move(row.evidence), std::move(row.subjectIds));
    return session.runBeside(
        [added, auditId = session.auditId()](const AuditService& service) {
            return service.addEvidenceRows(std::move(*added), auditId);
        },
        std::move(done));
}

Result<> writeEvidenceTable(const AuditService& service, const AuditId& auditId,
                            const std::vector<EvidenceId>& ids, const QString& path,
                            const LongTask::Progress& progress) {
    const auto audits = service.audits();
    if (!audits)
        return tl::unexpected(audits.error());
    const auto found =
        std::find_if(audits->begin(), audits->end(), [&](const Audit& each) { return each.id == auditId; });
    if (found == audits->end())
        return failure(ErrorCode::NotFound, {"audit", auditId.text()});
    const auto framework = service.frameworkOf(*found);
    if (!framework)
        return tl::unexpected(framework.error());
    std::vector<EvidenceRow> rows;
    for (std::size_t at = 0; at < ids.size(); ++at) {
        if (!progress(static_cast<double>(at) / static_cast<double>(ids.size())))
            return failure(ErrorCode::Cancelled);
        const auto evidence = service.evidence(ids[at]);
        const auto links = service.linksOf(ids[at]);
        if (!evidence || !links)
            return tl::unexpected(evidence ? links.error() : evidence.error());
        if (!*evidence)
            continue; // removed meanwhile
        EvidenceRow row;
        row.evidence = **evidence;
        for (const EvidenceLink& link : *links)
            if (link.auditId == auditId)
                row.subjectIds.push_back(link.subjectId);
        rows.push_back(std::move(row));
    }
    const std::string table = writeEvidence(rows, **framework);
    if (!progress(1))
        return failure(ErrorCode::Cancelled);
    return writeWholeFile(path, table);
}

} // namespace inclusion
