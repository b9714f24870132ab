#include "cli/open_audit.h"

#include "cli/error_text.h"
#include "core/framework/name_match.h"

namespace inclusion::cli {

namespace {

constexpr std::size_t shortestBeginning = 4;

/// Like `matchName`; a beginning of one id will do as well.
Result<std::size_t> matchRecord(std::string_view kind, const std::string& asked,
                                const std::vector<NamedThing>& records) {
    const std::string wanted = lowerCase(trimmed(asked));
    std::vector<std::size_t> begun;
    for (std::size_t i = 0; wanted.size() >= shortestBeginning && i < records.size(); ++i)
        if (records[i].id.starts_with(wanted))
            begun.push_back(i);
    if (begun.size() == 1)
        return begun.front();
    if (begun.size() > 1) {
        std::vector<std::string> parameters{std::string(kind), asked};
        for (std::size_t i = 0; i < begun.size() && i < 5; ++i)
            parameters.push_back(records[begun[i]].id);
        return failure(ErrorCode::Ambiguous, std::move(parameters));
    }
    return matchName(kind, asked, records);
}

Result<Audit> chooseAudit(const AuditService& service, const AuditChoice& choice) {
    const auto audits = service.audits();
    if (!audits)
        return tl::unexpected<Error>(audits.error());
    std::vector<const Audit*> chosen;
    for (const Audit& audit : *audits)
        if ((choice.framework.empty() || lowerCase(choice.framework) == lowerCase(audit.frameworkId)) &&
            (choice.cycle.empty() || choice.cycle == audit.cycle))
            chosen.push_back(&audit);
    if (chosen.size() == 1)
        return *chosen.front();
    const bool none = chosen.empty();
    std::vector<std::string> parameters{
        "audit", none ? std::string(trimmed(choice.framework + " " + choice.cycle)) : std::string()};
    if (none)
        for (const Audit& audit : *audits)
            parameters.push_back(auditName(audit));
    for (const Audit* audit : chosen)
        parameters.push_back(auditName(*audit));
    return failure(none ? ErrorCode::NotFound : ErrorCode::Ambiguous, std::move(parameters));
}

} // namespace

std::string auditName(const Audit& audit) {
    return audit.frameworkId + " " + audit.cycle;
}

Result<OpenAudit> openAudit(const CommandContext& context, const std::string& file, OpenMode mode,
                            const AuditChoice& choice) {
    auto service = AuditService::open(file, mode, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(std::move(service.error()));
    auto audit = chooseAudit(**service, choice);
    if (!audit)
        return tl::unexpected<Error>(std::move(audit.error()));
    auto framework = (*service)->frameworkOf(*audit);
    if (!framework)
        return tl::unexpected<Error>(std::move(framework.error()));
    return OpenAudit{std::move(*service), std::move(*audit), std::move(*framework)};
}

Result<AuthoredAudit> openToWrite(const CommandContext& context, const std::string& file,
                                  const AuditChoice& choice, const std::string& author) {
    const auto writer = requireAuthor(author);
    if (!writer)
        return tl::unexpected<Error>(writer.error());
    auto open = openAudit(context, file, OpenMode::ReadWrite, choice);
    if (!open)
        return tl::unexpected<Error>(std::move(open.error()));
    return AuthoredAudit{std::move(*open), *writer};
}

Result<ExitCode> runEdit(const CommandContext& context, AuditService& service, Result<EditPtr> edit,
                         const std::string& author, const std::string& done) {
    if (!edit)
        return tl::unexpected<Error>(std::move(edit.error()));
    const auto changes = service.run(**edit, author);
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    context.say(changes->changes.empty() ? "nothing changed: it stood like this already." : done);
    if (const auto& problem = service.automaticBackupProblem())
        context.say("the change is saved, but today's backup failed: " + errorText(*problem));
    return ExitCode::Done;
}

Result<Evidence> findEvidence(const AuditService& service, const std::string& asked) {
    auto all = service.evidenceList();
    if (!all)
        return tl::unexpected<Error>(std::move(all.error()));
    std::vector<NamedThing> names;
    for (const Evidence& evidence : *all)
        names.push_back({evidence.id.text(), {evidence.title}});
    return matchRecord("evidence", asked, names).map([&](std::size_t place) { return (*all)[place]; });
}

Result<Action> findAction(const AuditService& service, const AuditId& auditId, const std::string& asked) {
    auto all = service.actions(auditId);
    if (!all)
        return tl::unexpected<Error>(std::move(all.error()));
    std::vector<NamedThing> names;
    for (const Action& action : *all)
        names.push_back({action.id.text(), {action.title}});
    return matchRecord("action", asked, names).map([&](std::size_t place) { return (*all)[place]; });
}

Result<ReviewComment> findComment(const AuditService& service, const AuditId& auditId,
                                  const std::string& asked) {
    auto all = service.comments(auditId);
    if (!all)
        return tl::unexpected<Error>(std::move(all.error()));
    std::vector<NamedThing> names;
    for (const ReviewComment& comment : *all)
        names.push_back({comment.id.text(), {}});
    return matchRecord("comment", asked, names).map([&](std::size_t place) { return (*all)[place]; });
}

} // namespace inclusion::cli
