#include "core/report/report_context.h"

#include <algorithm>

namespace inclusion::report {

ReportContext::ReportContext(const AuditSnapshot& snapshotRead, const ReportOptions& optionsWanted,
                             const TextTable& textsUsed)
    : snapshot(snapshotRead), framework(*snapshotRead.framework), options(optionsWanted), texts(textsUsed),
      empty(analysis::isEmpty(snapshot)), evidence(snapshot), profile(analysis::profileOf(snapshot)),
      progress(analysis::progressOf(snapshot)), triangulation(snapshot, evidence),
      findings(analysis::qualityFindings(snapshot, triangulation, options.today)) {}

bool ReportContext::wants(std::string_view sectionId) const {
    const auto& ids = options.sectionIds;
    return ids.empty() || std::find(ids.begin(), ids.end(), sectionId) != ids.end();
}

} // namespace inclusion::report
