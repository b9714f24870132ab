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

/// A review meeting with that id as a place to go to, at the field whose text looks like data about children,
/// or else at its notes; the name says which meeting it is.
ExportPlace meetingPlace(const AuditSnapshot& snapshot, const std::string& id);

} // namespace inclusion
