#pragma once

#include "core/analysis/export_check.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/report/report_builder.h"

#include <QStringList>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inclusion {

/// Which report of which audit.
struct ReportWish {
    std::filesystem::path file; ///< the audit file
    AuditId audit;
    report::ReportOptions options;
    std::string format = "pdf";      ///< for `save`, as in report/any_format.h, or "json" for the whole file
    std::filesystem::path output;    ///< for `save`
    std::filesystem::path namesFile; ///< names of children to look for; empty for none
};

/// A place to look at before a report leaves the school.
struct ReportPlace {
    analysis::ExportFinding finding;
    QString name;        ///< what the place is called
    int destination = 0; ///< `Destination::Kind`
    QString id;
};

/// What came of it.
struct ReportOutcome {
    std::string pdf; ///< of `preview`
    std::vector<ReportPlace> places;
    std::optional<Error> namesProblem; ///< the list of names could not be read
    std::vector<std::string> warnings;
};

/// Says how much is done (0 to 1); the answer false means to stop.
using ReportProgress = std::function<bool(double done)>;

/// What the window needs of the renderers. The composition root brings it, so that the window does not link
/// them. Both are called from threads of their own and read the audit file themselves, so that nothing of it
/// is done where somebody types; either may be empty where there are no renderers.
struct ReportServices {
    /// The pages as a PDF, and what to look at before.
    std::function<Result<ReportOutcome>(const ReportWish& wish, const ReportProgress& progress)> preview;
    /// Makes the report and writes it, whole or not at all.
    std::function<Result<ReportOutcome>(const ReportWish& wish, const ReportProgress& progress)> save;
};

} // namespace inclusion
