#pragma once

#include "core/report/report_builder.h"

#include <optional>

/// Papers for a review meeting: its minutes, and what changed since the last one. Rendered like any report.
namespace inclusion::report {

/// How an audit stood at an earlier moment, to compare with.
struct EarlierState {
    const AuditSnapshot& snapshot;
    Date day; ///< named in the heading
};

/// The minutes of a meeting of the audit: who was there, what was talked about and decided, what is still
/// open; with an earlier state also what changed since. A meeting that the snapshot does not hold gives a
/// document that says that nothing was decided.
ReportDocument buildMinutes(const AuditSnapshot& snapshot, const Meeting& meeting,
                            const std::optional<EarlierState>& earlier, const ReportOptions& options);

/// What changed in an audit since an earlier state of it, from its history.
ReportDocument buildChanges(const AuditSnapshot& snapshot, const EarlierState& earlier,
                            const ReportOptions& options);

} // namespace inclusion::report
