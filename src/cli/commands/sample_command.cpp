#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/text_table.h"
#include "core/framework/input_file.h"
#include "core/sample/sample_audit.h"
#include "core/sample/sample_reader.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

/// Far more than a school writes in a year.
constexpr std::size_t sampleLimit = 8U * 1024U * 1024U;

Result<ExitCode> write(CommandContext& context, const std::string& output, const std::string& from) {
    const std::filesystem::path source =
        from.empty() ? context.dataFolder() / "sample" / "sample-audit.json" : std::filesystem::path(from);
    const auto json = readInputFile(source, sampleLimit);
    if (!json)
        return tl::unexpected<Error>(json.error());
    const SampleLoad load = readSampleAudit(*json, source.string(), context.frameworks());
    for (const Finding& finding : load.findings)
        context.out() << findingText(finding) << '\n';
    if (!load.plan) {
        context.say(source.string() + " has mistakes, so no sample was made.");
        return ExitCode::Findings;
    }
    if (const auto written = writeSampleAudit(*load.plan, output); !written)
        return tl::unexpected<Error>(written.error());
    context.say("wrote " + output + ": " + singleLine(load.plan->setting.name) +
                ", an invented setting; its today is " + load.plan->today.iso() + ".");
    return ExitCode::Done;
}

} // namespace

void addSampleCommand(CLI::App& app, CommandContext& context) {
    struct Options {
        std::string output;
        std::string from;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("sample", "Write the sample audit of an invented school");
    command->add_option("OUT", options->output, "The audit file to make")->required();
    command->add_option("--from", options->from, "Another sample than the one that came with the program")
        ->type_name("JSON");
    addExample(*command, "sample sample.inclusion");
    command->callback([&context, options] {
        context.choose([=, &context] { return write(context, options->output, options->from); });
    });
}

} // namespace inclusion::cli
