#include "cli/commands/commands.h"
#include "cli/error_text.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    std::string backup;
    bool json = false;
    bool details = false;
};

/// "evidence link" for `evidence_link`: the tables have the words that people use.
std::string kindOf(const BackupCount& count) {
    std::string words = count.kind;
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

Json jsonOf(const BackupDetails& details) {
    Json json = inclusion::cli::jsonOf(details.backup);
    json["problem"] = details.problem ? Json(errorText(*details.problem)) : Json();
    json["counts"] = Json::object();
    for (const BackupCount& count : details.counts)
        json["counts"][count.kind] = {{"held", count.held},
                                      {"comeBack", count.comeBack},
                                      {"different", count.different},
                                      {"goAway", count.goAway}};
    return json;
}

Result<ExitCode> listDetails(CommandContext& context, const Options& options) {
    const auto all = AuditService::backupDetails(options.file, context.dependencies());
    if (!all)
        return tl::unexpected<Error>(all.error());
    if (options.json) {
        Json array = Json::array();
        for (const BackupDetails& details : *all)
            array.push_back(jsonOf(details));
        context.printJson(array);
        return ExitCode::Done;
    }
    if (all->empty())
        context.say("there are no backups of " + options.file + ".");
    for (std::size_t i = 0; i < all->size(); ++i) {
        const BackupDetails& details = (*all)[i];
        context.out() << (i == 0 ? "" : "\n") << i + 1 << "  " << details.backup.madeAt.iso() << "  "
                      << details.backup.path.filename().string() << '\n';
        if (details.problem) {
            context.out() << "   " << singleLine(errorText(*details.problem)) << '\n';
            continue;
        }
        TextTable table({"", "HOLDS", "COME BACK", "DIFFERENT", "GO AWAY"});
        for (const BackupCount& count : details.counts)
            if (count.held + count.goAway > 0)
                table.add({kindOf(count), std::to_string(count.held), std::to_string(count.comeBack),
                           std::to_string(count.different), std::to_string(count.goAway)});
        table.print(context.out());
    }
    return ExitCode::Done;
}

Result<ExitCode> make(CommandContext& context, const Options& options) {
    // Opened for writing, so that an older file is brought up to date on the way.
    const auto service = AuditService::open(options.file, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto backup = (*service)->backUp();
    if (!backup)
        return tl::unexpected<Error>(backup.error());
    context.out() << backup->path.string() << '\n';
    context.say("made a backup of " + options.file + ".");
    return ExitCode::Done;
}

Result<ExitCode> list(CommandContext& context, const Options& options) {
    if (options.details)
        return listDetails(context, options);
    const auto backups = AuditService::backups(options.file);
    if (!backups)
        return tl::unexpected<Error>(backups.error());
    if (options.json) {
        context.printJson(jsonArray(*backups));
        return ExitCode::Done;
    }
    TextTable table({"NUMBER", "MADE (UTC)", "BYTES", "BACKUP"});
    for (const BackupInfo& backup : *backups)
        table.add({std::to_string(1 + static_cast<std::size_t>(&backup - backups->data())),
                   backup.madeAt.iso(), std::to_string(backup.size), backup.path.filename().string()});
    if (backups->empty())
        context.say("there are no backups of " + options.file + ".");
    else
        table.print(context.out());
    return ExitCode::Done;
}

Result<ExitCode> restore(CommandContext& context, const Options& options) {
    const auto backups = AuditService::backups(options.file);
    if (!backups)
        return tl::unexpected<Error>(backups.error());
    std::vector<NamedThing> things;
    for (const BackupInfo& backup : *backups)
        things.push_back(
            {backup.path.filename().string(), {std::to_string(things.size() + 1), backup.path.string()}});
    const auto place = matchName("backup", options.backup, things);
    if (!place)
        return tl::unexpected<Error>(place.error());
    const BackupInfo& backup = (*backups)[*place];
    if (const auto restored = AuditService::restoreBackup(backup.path, options.file, context.dependencies());
        !restored)
        return tl::unexpected<Error>(restored.error());
    context.say("restored " + options.file + " as it was on " + backup.madeAt.iso() +
                "; what was there before is kept among the backups.");
    return ExitCode::Done;
}

using Verb = Result<ExitCode> (*)(CommandContext&, const Options&);

CLI::App* declare(CLI::App& group, CommandContext& context, const std::shared_ptr<Options>& options,
                  const std::string& name, const std::string& description, Verb verb) {
    CLI::App* command = group.add_subcommand(name, description);
    addFile(*command, options->file);
    command->callback(
        [&context, options, verb] { context.choose([=, &context] { return verb(context, *options); }); });
    return command;
}

} // namespace

void addBackupCommands(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* group = addGroup(app, "backup", "Backups of a file: make, list, restore");

    CLI::App* command = declare(*group, context, options, "make", "Make a backup now; prints its path", make);
    addExample(*command, "backup make school.inclusion");

    command = declare(*group, context, options, "list", "List the backups of a file, newest first", list);
    addJson(*command, options->json);
    command->add_flag("--details", options->details,
                      "Also what each holds and what restoring it would change");
    addExample(*command, "backup list school.inclusion --details");

    command = declare(*group, context, options, "restore", "Put a backup in the place of a file", restore);
    command->add_option("BACKUP", options->backup, "Its number in the list (1 is the newest) or its name")
        ->required();
    addExample(*command, "backup restore school.inclusion 1");
}

} // namespace inclusion::cli
