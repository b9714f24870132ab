#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/json_of.h"
#include "cli/text_table.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string damaged;
    std::string output;
    bool json = false;
};

Json jsonOf(const Salvage& salvage) {
    Json saved = Json::object();
    for (const auto& [table, rows] : salvage.saved)
        saved[table] = rows;
    return {{"saved", std::move(saved)}, {"lost", jsonArray(salvage.lost)}};
}

Result<ExitCode> rescue(CommandContext& context, const Options& options) {
    const auto salvage = AuditService::salvage(options.damaged, options.output, context.dependencies());
    if (!salvage)
        return tl::unexpected<Error>(salvage.error());
    if (options.json) {
        context.printJson(jsonOf(*salvage));
    } else {
        TextTable table({"TABLE", "ROWS SAVED"});
        for (const auto& [name, rows] : salvage->saved)
            table.add({name, std::to_string(rows)});
        table.print(context.out());
        for (const FileProblem& problem : salvage->lost)
            context.out() << problem.rule << ": " << singleLine(problem.detail) << '\n';
    }
    context.say(salvage->lost.empty()
                    ? "all that " + options.damaged + " held is in " + options.output + "."
                    : "what could be read of " + options.damaged + " is in " + options.output +
                          "; what could not is listed above. Look through the new file, and "
                          "keep the damaged one.");
    return salvage->lost.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

void addSalvageCommand(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("salvage", "Save what can still be read of a damaged file into a new one");
    command->add_option("DAMAGED", options->damaged, "The damaged audit file; it is left as it is")
        ->required();
    command->add_option("--output", options->output, "The new file")->required()->type_name("NEW");
    addJson(*command, options->json);
    addExample(*command, "salvage school.inclusion --output saved.inclusion");
    command->callback(
        [&context, options] { context.choose([=, &context] { return rescue(context, *options); }); });
}

} // namespace inclusion::cli
