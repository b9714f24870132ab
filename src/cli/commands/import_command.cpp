#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "core/framework/input_file.h"

#include <CLI/CLI.hpp>

namespace inclusion::cli {

void addImportCommand(CLI::App& app, CommandContext& context) {
    struct Options {
        std::string source;
        std::string output;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("import", "Make an audit file from its JSON form");
    command->add_option("JSON", options->source, "What report --format json wrote")->required();
    command->add_option("--output", options->output, "The audit file to make")->required()->type_name("FILE");
    addExample(*command, "import school.json --output school.inclusion");
    command->callback([&context, options] {
        context.choose([=, &context]() -> Result<ExitCode> {
            constexpr std::size_t mostBytes = std::size_t{1} << 30U;
            const auto json = readInputFile(options->source, mostBytes);
            if (!json)
                return tl::unexpected<Error>(json.error());
            if (auto made = AuditService::importJson(*json, options->source, options->output); !made)
                return tl::unexpected<Error>(std::move(made.error()));
            context.say("made " + options->output + ".");
            return ExitCode::Done;
        });
    });
}

} // namespace inclusion::cli
