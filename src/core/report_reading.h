#pragma once

#include "core/audit_service.h"
#include "core/report/report_builder.h"

#include <optional>

namespace inclusion {

/// One audit as it stands, with what a report of it needs to know besides.
struct ReportReading {
    AuditSnapshot snapshot;
    report::ReportOptions options;
};

/// Reads an audit for a report and completes the options: the pictures, the figures of the audit
/// before, how levels changed, and the audit as it stood on the day `since`. Without a day it is the last
/// review of an action or meeting before the day of the report, and where nothing was recorded since, the
/// last one of at least four weeks ago; an audit that had not begun then, or without a review, is not
/// compared. The service must outlive the result.
Result<ReportReading> readForReport(const AuditService& service, const AuditId& auditId,
                                    report::ReportOptions options, std::optional<Date> since = std::nullopt);

} // namespace inclusion
