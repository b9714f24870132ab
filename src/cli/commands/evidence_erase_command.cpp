#include "cli/commands/commands.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    std::string evidence;
    std::string author;
    bool forGood = false;
};

std::string namesOf(const std::vector<BackupInfo>& backups) {
    std::string names;
    for (const BackupInfo& backup : backups)
        names += "\n  " + backup.path.string();
    return names;
}

/// Evidence that was removed is in the history still; it has no title any more, but its id.
EvidenceId evidenceMeant(const AuditService& service, const std::string& asked, Result<Evidence>& found) {
    found = findEvidence(service, asked);
    return found ? found->id : EvidenceId(asked);
}

Result<ExitCode> erase(CommandContext& context, const Options& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    if (!options.forGood) {
        context.say(
            "erasing cannot be undone, not even from the history. Repeat with --for-good if that is "
            "what you want; to take evidence away so that it can come back, remove it in the workbench.");
        return ExitCode::Usage;
    }
    const auto service = AuditService::open(options.file, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    Result<Evidence> found = Evidence();
    const EvidenceId id = evidenceMeant(**service, options.evidence, found);
    const auto erased = (*service)->eraseEvidence(id, *author);
    if (!erased)
        return tl::unexpected<Error>(found ? erased.error() : found.error());
    context.say("erased from " + options.file + ", its history included.");
    if (!erased->heldBy.empty())
        context.say("these backups still hold it, until they are deleted or too old to be kept:" +
                    namesOf(erased->heldBy));
    if (!erased->unreadable.empty())
        context.say("these backups cannot be read, so that they may hold it:" + namesOf(erased->unreadable));
    if (!erased->quotedBy.empty()) {
        std::string places;
        for (const auto& [kind, record] : erased->quotedBy)
            places += "\n  " + kind + " " + record;
        context.say("these texts still hold its title or what it said, and were left to you:" + places);
    }
    return erased->quotedBy.empty() && erased->heldBy.empty() && erased->unreadable.empty()
               ? ExitCode::Done
               : ExitCode::Findings;
}

} // namespace

void addEvidenceEraseCommand(CLI::App& evidence, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = evidence.add_subcommand(
        "erase", "Erase a piece of evidence for good: from the bank, the index and the history");
    addFile(*command, options->file);
    command
        ->add_option("EVIDENCE", options->evidence,
                     "Id, its beginning, or the title; of evidence that was removed before, its whole id")
        ->required();
    command->add_flag("--for-good", options->forGood, "Yes, it may never come back");
    addAuthor(*command, options->author);
    addExample(*command, "evidence erase school.inclusion \"Letter of a parent\" --for-good --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return erase(context, *options); }); });
}

} // namespace inclusion::cli
