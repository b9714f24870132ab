#pragma once

#include "cli/command_context.h"
#include "cli/common_options.h"

#include <memory>
#include <string>

namespace inclusion::cli {

/// An open file with the audit in it that a command works on.
struct OpenAudit {
    std::unique_ptr<AuditService> service;
    Audit audit;
    std::shared_ptr<const Framework> framework;
};

/// Opens the file and chooses the audit. `Ambiguous` of kind "audit" lists the audits where the choice leaves
/// several; `NotFound` where it leaves none.
Result<OpenAudit> openAudit(const CommandContext& context, const std::string& file, OpenMode mode,
                            const AuditChoice& choice);

/// The same for a command that writes, with who does it.
struct AuthoredAudit : OpenAudit {
    std::string author;
};

/// Asks first who writes (`requireAuthor`), then opens the file for writing.
Result<AuthoredAudit> openToWrite(const CommandContext& context, const std::string& file,
                                  const AuditChoice& choice, const std::string& author);

/// Runs the edit as the author and says what came of it: `done`, or that nothing changed. A failure to make
/// the day's automatic backup is said as well.
Result<ExitCode> runEdit(const CommandContext& context, AuditService& service, Result<EditPtr> edit,
                         const std::string& author, const std::string& done);

/// "rise-inclusion-audit 2026/27", as messages name an audit.
std::string auditName(const Audit& audit);

/// The piece of evidence that was meant: by its id, a beginning of it (four letters at least) or its title.
Result<Evidence> findEvidence(const AuditService& service, const std::string& asked);

/// The action of that audit that was meant, in the same ways.
Result<Action> findAction(const AuditService& service, const AuditId& auditId, const std::string& asked);

/// The comment of that audit that was meant, by its id or a beginning of it.
Result<ReviewComment> findComment(const AuditService& service, const AuditId& auditId,
                                  const std::string& asked);

} // namespace inclusion::cli
