#include "cli/command_line.h"

#include "cli/commands/commands.h"
#include "cli/error_text.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

constexpr const char* description =
    "Does without a window what Inclusion Workbench does with one: keeps a school's "
    "inclusion audit in a file, and makes reports from it.";
constexpr const char* footer = "Exit codes: 0 done, 1 findings, 2 not understood, 3 a file cannot be read or "
                               "written.\nEvery verb explains itself: inclusion-audit VERB --help";

void addCommands(CLI::App& app, CommandContext& context) {
    addFrameworkCommands(app, context);
    addFileCommands(app, context);
    addAuditCommands(app, context);
    addShowCommand(app, context);
    addJudgementCommands(app, context);
    addRecheckCommand(app, context);
    addNoteCommands(app, context);
    addEvidenceCommands(app, context);
    addActionCommands(app, context);
    addFactCommands(app, context);
    addAnswerCommands(app, context);
    addMeetingCommands(app, context);
    addSearchCommands(app, context);
    addReportCommand(app, context);
    addTemplateCommands(app, context);
    addReviewCommands(app, context);
    addImportCommand(app, context);
    addBackupCommands(app, context);
    addSalvageCommand(app, context);
    addProtectionCommands(app, context);
    addSampleCommand(app, context);
}

/// `--unlock-from`, on every command that carries something out.
void addUnlocking(CLI::App& app, CommandContext& context) {
    const auto verbs = app.get_subcommands({});
    for (CLI::App* verb : verbs)
        addUnlocking(*verb, context);
    if (verbs.empty())
        app.add_option("--unlock-from", context.unlockFrom(),
                       "Its first line is the passphrase of a protected audit file; - for standard input")
            ->type_name("F")
            ->envname("INCLUSION_UNLOCK_FROM");
}

/// The deepest command that the arguments name, and whether the argument after it is no verb of it.
struct Named {
    const CLI::App* command;
    const std::string* strange;
};

Named commandNamed(const CLI::App& app, const std::vector<std::string>& arguments) {
    Named named{&app, nullptr};
    for (const std::string& argument : arguments) {
        const auto verbs = named.command->get_subcommands({});
        if (verbs.empty() || argument.starts_with('-'))
            break;
        const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                       [&](const CLI::App* each) { return each->get_name() == argument; });
        if (verb == verbs.end()) {
            named.strange = &argument;
            break;
        }
        named.command = *verb;
    }
    return named;
}

/// The command with the verbs before it, as a person types it.
std::string wholeName(const CLI::App& command) {
    return command.get_parent() ? wholeName(*command.get_parent()) + " " + command.get_name()
                                : command.get_name();
}

std::string usageText(const CLI::App& app, const std::vector<std::string>& arguments,
                      const CLI::ParseError& error) {
    const auto [command, strange] = commandNamed(app, arguments);
    const auto verbs = command->get_subcommands({});
    std::string text = error.what();
    if (strange != nullptr || !verbs.empty()) {
        std::vector<NamedThing> things;
        std::string all;
        for (const CLI::App* verb : verbs) {
            things.push_back({verb->get_name(), {}});
            all += (all.empty() ? "" : ", ") + verb->get_name();
        }
        text = strange != nullptr ? errorText(matchName("verb", *strange, things).error())
                                  : "say what to do: one of the verbs " + all + ".";
    }
    return text + "\nSee: " + wholeName(*command) + " --help";
}

} // namespace

int runCommandLine(const std::vector<std::string>& arguments, const Environment& environment) {
    CommandContext context(environment);
    CLI::App app(description, "inclusion-audit");
    app.set_version_flag("--version", "inclusion-audit " INCLUSION_VERSION);
    app.footer(footer);
    app.require_subcommand(1);
    addCommands(app, context);
    addUnlocking(app, context);
    try {
        app.parse(
            std::vector<std::string>(arguments.rbegin(), arguments.rend())); // CLI11 takes the last first
    } catch (const CLI::Success& request) {
        // --help and --version.
        return app.exit(request, environment.out, environment.messages);
    } catch (const CLI::ParseError& error) {
        context.say(usageText(app, arguments, error));
        return static_cast<int>(ExitCode::Usage);
    }
    const auto exitCode = context.chosen()();
    if (!exitCode) {
        context.say(errorText(exitCode.error()));
        return static_cast<int>(exitCodeOf(exitCode.error().code));
    }
    environment.out.flush();
    if (!environment.out) {
        context.say("the output cannot be written. Check where it goes and the space there.");
        return static_cast<int>(ExitCode::NoAccess);
    }
    return static_cast<int>(*exitCode);
}

} // namespace inclusion::cli
