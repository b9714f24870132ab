#pragma once

#include "core/analysis/profile.h"
#include "core/analysis/progress.h"
#include "core/analysis/quality.h"
#include "core/analysis/subjects.h"
#include "core/analysis/triangulation.h"
#include "core/audit/audit_snapshot.h"
#include "core/report/report_builder.h"
#include "core/report/text_table.h"

#include <string_view>
#include <vector>

namespace inclusion::report {

/// What sections read: the audit, what was asked for, the words, and the analysis, worked out once.
struct ReportContext {
    ReportContext(const AuditSnapshot& snapshotRead, const ReportOptions& optionsWanted,
                  const TextTable& textsUsed);

    /// Whether the section of that id was asked for.
    bool wants(std::string_view sectionId) const;
    /// Whether the report lists single pieces of evidence, rather than counting them only.
    bool tellsOfEvidence() const { return options.listEvidence && (wants("areas") || wants("evidence")); }

    const AuditSnapshot& snapshot;
    const Framework& framework;
    const ReportOptions& options;
    const TextTable& texts;

    bool empty; ///< nothing has been recorded yet
    analysis::EvidenceIndex evidence;
    analysis::Profile profile;
    analysis::ProgressByArea progress;
    analysis::Triangulation triangulation;
    std::vector<analysis::QualityFinding> findings;
};

} // namespace inclusion::report
