#pragma once

#include "core/analysis/export_check.h"
#include "workbench/destination.h"

#include <QString>

namespace inclusion {

/// Where a finding of the check leads, and what that place is called. Links and files belong to their
/// evidence.
struct ExportPlace {
    Destination destination;
    QString name;
};
ExportPlace placeOf(const AuditSnapshot& snapshot, const analysis::ExportFinding& finding);

} // namespace inclusion
