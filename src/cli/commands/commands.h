#pragma once

#include "cli/command_context.h"

namespace CLI {
class App;
}

/// One function per group of verbs: it declares their options on the program and their actions with the
/// context. A new group needs one file here, one line below and one in command_line.cpp.
namespace inclusion::cli {

void addFrameworkCommands(CLI::App& app, CommandContext& context);
void addFrameworkValidateCommand(CLI::App& framework, CommandContext& context); ///< below `framework`
void addFrameworkFileCommands(CLI::App& framework, CommandContext& context);    ///< below `framework`
void addFrameworkTableCommand(CLI::App& framework, CommandContext& context);    ///< below `framework`
void addFrameworkOverlayCommand(CLI::App& framework, CommandContext& context);  ///< below `framework`
void addFileCommands(CLI::App& app, CommandContext& context);
void addAuditCommands(CLI::App& app, CommandContext& context);
void addCycleCommands(CLI::App& audit, CommandContext& context); ///< below `audit`
void addRecheckCommand(CLI::App& app, CommandContext& context);
void addShowCommand(CLI::App& app, CommandContext& context);
void addJudgementCommands(CLI::App& app, CommandContext& context);
void addNoteCommands(CLI::App& app, CommandContext& context);
void addEvidenceCommands(CLI::App& app, CommandContext& context);
void addEvidenceImportCommand(CLI::App& evidence, CommandContext& context); ///< below `evidence`
void addEvidenceOfferCommands(CLI::App& evidence, CommandContext& context); ///< below `evidence`
void addEvidenceCheckCommand(CLI::App& evidence, CommandContext& context);  ///< below `evidence`
void addActionCommands(CLI::App& app, CommandContext& context);
void addFactCommands(CLI::App& app, CommandContext& context);
void addAnswerCommands(CLI::App& app, CommandContext& context);
void addMeetingCommands(CLI::App& app, CommandContext& context); ///< meetings and school years
void addSearchCommands(CLI::App& app, CommandContext& context);
void addReportCommand(CLI::App& app, CommandContext& context);
void addTemplateCommands(CLI::App& app, CommandContext& context); ///< templates of reports and the logo
void addReviewCommands(CLI::App& app, CommandContext& context);
void addImportCommand(CLI::App& app, CommandContext& context);
void addBackupCommands(CLI::App& app, CommandContext& context);
void addEvidenceEraseCommand(CLI::App& evidence, CommandContext& context); ///< below `evidence`
void addProtectionCommands(CLI::App& app, CommandContext& context);
void addSalvageCommand(CLI::App& app, CommandContext& context);
void addSampleCommand(CLI::App& app, CommandContext& context);

} // namespace inclusion::cli
