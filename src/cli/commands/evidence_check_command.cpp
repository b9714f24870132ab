#include "cli/commands/commands.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string evidence;
    std::string verdict;
    std::string author;
};

Result<ExitCode> check(CommandContext& context, const Options& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const std::string word = lowerCase(options.verdict);
    const auto verdict = evidenceVerdictFromId(word);
    if (!verdict && word != "none")
        return failure(ErrorCode::InvalidValue,
                       {"verdict", options.verdict, "still-true", "out-of-date", "none (not looked at)"});
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto evidence = findEvidence(*open->service, options.evidence);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    return runEdit(context, *open->service,
                   open->service->checkEvidence(open->audit.id, evidence->id, verdict), *author,
                   "saved: \"" + singleLine(evidence->title) + "\" is " +
                       (verdict ? std::string(idOf(*verdict)) : "not looked at") + " in " +
                       auditName(open->audit) + ".");
}

} // namespace

void addEvidenceCheckCommand(CLI::App& evidence, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = evidence.add_subcommand("check", "Say whether evidence still holds in this cycle");
    addFile(*command, options->file);
    command->add_option("EVIDENCE", options->evidence, "Id, its beginning, or the title")->required();
    command->add_option("VERDICT", options->verdict, "still-true, out-of-date or none")->required();
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command,
               "evidence check school.inclusion \"Parent survey, autumn\" out-of-date --cycle 2027/28 "
               "--by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return check(context, *options); }); });
}

} // namespace inclusion::cli
