#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/open_audit.h"
#include "cli/table_problem_text.h"
#include "cli/text_table.h"
#include "core/framework/input_file.h"
#include "core/framework/utf8.h"
#include "import/table_book.h"
#include "import/wording_match.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    std::string framework;
    std::string from;
    std::string author;
    bool dryRun = false;
    bool remove = false;
};

/// Ours beside theirs, then what of both was left.
void printMatch(std::ostream& out, const Framework& framework, const WordingMatch& match) {
    for (const WordingPair& pair : match.pairs) {
        const Item& item = *framework.findItem(pair.itemId);
        out << item.number << ' ' << singleLine(item.title) << '\n'
            << "  here:   " << singleLine(item.text) << '\n'
            << "  copy:   " << singleLine(pair.theirs) << " (" << pair.place << ")\n";
    }
    for (const std::string& id : match.missing)
        out << "not found: " << singleLine(framework.labelOf(id)) << '\n';
    for (const WordingRest& rest : match.rest)
        out << "not taken: " << rest.entry.place << ", " << inQuotes(singleLine(rest.entry.text)) << ": "
            << rest.reason << '\n';
}

Result<ExitCode> removeOverlay(CommandContext& context, const Options& options, const std::string& author) {
    const auto service = AuditService::open(options.file, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    return runEdit(context, **service, (*service)->removeWording(options.framework), author,
                   "took the school's own copy off " + options.framework + ".");
}

Result<ExitCode> overlay(CommandContext& context, const Options& options) {
    const auto author = options.dryRun ? Result<std::string>() : requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    if (options.remove)
        return removeOverlay(context, options, *author);
    if (options.from.empty())
        return failure(ErrorCode::InvalidValue, {"copy", "", "say where the school's own copy is by --from"});
    const auto bytes = readInputFile(options.from, TableLimits().bytes);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto service = AuditService::open(
        options.file, options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto framework = (*service)->frameworkWithId(options.framework);
    if (!framework)
        return tl::unexpected<Error>(framework.error());
    const WordingMatch match =
        matchWording(readWordingSource(*bytes, options.from, **framework), **framework);
    for (const TableProblem& problem : match.problems)
        context.out() << problemText(options.from, problem) << '\n';
    if (!match.problems.empty())
        return failure(ErrorCode::ImportInvalid, {options.from});
    printMatch(context.out(), **framework, match);
    const std::string count = std::to_string(match.pairs.size()) + " of " +
                              counted(match.pairs.size() + match.missing.size(), "statement");
    if (match.pairs.empty()) {
        context.say("nothing in " + options.from + " fits " + options.framework +
                    ", so nothing was changed.");
        return ExitCode::Findings;
    }
    if (options.dryRun) {
        context.say(count + " can be laid over. Nothing was changed (--dry-run).");
        return ExitCode::Done;
    }
    SchoolWording wording{options.framework, options.from, {}, {}};
    for (const WordingPair& pair : match.pairs)
        wording.texts.emplace(pair.itemId, pair.theirs);
    return runEdit(context, **service, (*service)->setWording(std::move(wording)), *author,
                   "laid the school's own copy over " + count + ". It stays in this file only.");
}

} // namespace

void addFrameworkOverlayCommand(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        group.add_subcommand("overlay", "Lay the school's own copy of a wording over ours, in its file only");
    addFile(*command, options->file);
    command->add_option("--framework", options->framework, "Framework that the copy is of")
        ->required()
        ->type_name("ID");
    command
        ->add_option("--from", options->from, "The copy: a text, a PDF, or a table of numbers and sentences")
        ->type_name("TEXT|PDF|CSV");
    command->add_flag("--dry-run", options->dryRun, "Only show what fits and what does not");
    command->add_flag("--remove", options->remove, "Take the school's own copy away again");
    addAuthor(*command, options->author);
    addExample(
        *command,
        "framework overlay school.inclusion --framework rise-inclusion-audit --from copy.pdf --dry-run");
    command->callback(
        [&context, options] { context.choose([=, &context] { return overlay(context, *options); }); });
}

} // namespace inclusion::cli
