#include "core/report/report_context.h"

namespace inclusion::report {

ReportContext::ReportContext(const AuditSnapshot& snapshotRead, const ReportOptions& optionsWanted,
                             const TextTable& textsUsed)
    : snapshot(snapshotRead), framework(*snapshotRead.framework), options(optionsWanted), texts(textsUsed),
      empty(analysis::isEmpty(snapshot)), evidence(snapshot), profile(analysis::profileOf(snapshot)),
      progress(analysis::progressOf(snapshot)), triangulation(snapshot, evidence),
      findings(analysis::qualityFindings(snapshot, triangulation, options.today)) {}

} // namespace inclusion::report
