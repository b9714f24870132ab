#pragma once

#include "cli/command_context.h"
#include "core/analysis/export_check.h"
#include "core/report/report_builder.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace inclusion::cli {

/// What a report shall hold, as it was typed.
struct ReportChoices {
    std::vector<std::string> sections;
    std::string templateId; ///< may be empty
    std::string audience;   ///< empty: the template's, or governors
    std::string date;
    std::string redaction; ///< empty: the template's, or as marked
    int smallNumbers = -1; ///< -1: the template's, or 5
    std::string since;     ///< day with which to compare; empty: as `readForReport` chooses
    bool hidesEvidence = false;
    std::string names; ///< path of the list of names to look for
};

/// Declares the options of a report on a command.
void addReportChoices(CLI::App& command, ReportChoices& choices);

/// What was meant; `InvalidValue` names what is not known.
/// The school's own templates are looked for in its file.
Result<report::ReportOptions> reportOptions(const CommandContext& context, const AuditService& service,
                                            const ReportChoices& choices);

/// The day with which to compare, if one was given.
Result<std::optional<Date>> sinceDay(const ReportChoices& choices);

/// The template of the school with that name, in whatever case; `NotFound` carries those there are.
Result<SavedTemplate> ownTemplate(const AuditService& service, const std::string& name);

/// The ids of the sections that were named by id or title.
Result<std::vector<std::string>> sectionsNamed(const std::vector<std::string>& asked);

/// What in the audit, as far as such a report shows it, should be looked at before it leaves the school.
Result<std::vector<analysis::ExportFinding>> findingsBeforeExport(const AuditSnapshot& snapshot,
                                                                  const report::ReportOptions& options,
                                                                  const ReportChoices& choices);

/// One line for a finding: where, and what it may be.
std::string findingLine(const AuditSnapshot& snapshot, const analysis::ExportFinding& finding);

} // namespace inclusion::cli
