#include "cli/commands/commands.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/audit/date_reading.h"
#include "core/framework/name_match.h"
#include "core/report/report_builder.h"
#include "report/renderer.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string format;
    std::string output;
    std::vector<std::string> sections;
    std::string audience = "governors";
    std::string date;
};

std::string formatsText() {
    std::string text;
    for (const auto& renderer : report::allRenderers())
        text += (text.empty() ? "" : ", ") + std::string(renderer->format());
    return text;
}

std::string sectionsText() {
    std::string text;
    for (const report::SectionInfo& section : report::reportSections())
        text += (text.empty() ? "" : ", ") + section.id;
    return text;
}

Result<std::vector<std::string>> sectionsNamed(const std::vector<std::string>& asked) {
    std::vector<NamedThing> known;
    for (const report::SectionInfo& section : report::reportSections())
        known.push_back({section.id, {section.title}});
    std::vector<std::string> ids;
    for (const std::string& name : asked) {
        const auto place = matchName("section", name, known);
        if (!place && place.error().code == ErrorCode::NotFound)
            return failure(ErrorCode::InvalidValue, {"section", name, sectionsText()});
        if (!place)
            return tl::unexpected<Error>(place.error());
        ids.push_back(known[*place].id);
    }
    return ids;
}

Result<report::ReportOptions> reportOptions(const CommandContext& context, const Options& options) {
    report::ReportOptions result;
    auto sections = sectionsNamed(options.sections);
    if (!sections)
        return tl::unexpected<Error>(std::move(sections.error()));
    result.sectionIds = std::move(*sections);
    const auto audience = report::audienceFromId(lowerCase(options.audience));
    if (!audience) {
        std::vector<std::string> parameters{"audience", options.audience};
        for (const report::Audience each : report::allAudiences)
            parameters.emplace_back(idOf(each));
        return failure(ErrorCode::InvalidValue, std::move(parameters));
    }
    result.audience = *audience;
    result.today = context.clock().today();
    result.createdAt = context.clock().now();
    if (!options.date.empty()) {
        const DateReading reading = readDate(options.date);
        if (!reading.date)
            return failure(ErrorCode::InvalidValue,
                           {"date", options.date, reading.message + "; " + reading.hint});
        result.today = *reading.date;
        // With the day given, the same file gives the same bytes.
        result.createdAt = Timestamp::parse(reading.date->iso() + "T12:00:00Z").value_or(result.createdAt);
    }
    return result;
}

Result<ExitCode> write(CommandContext& context, const Options& options) {
    const auto renderer = report::rendererFor(lowerCase(options.format));
    if (!renderer)
        return failure(ErrorCode::InvalidValue, {"format", options.format, formatsText()});
    const auto wanted = reportOptions(context, options);
    if (!wanted)
        return tl::unexpected<Error>(wanted.error());
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const report::ReportDocument document = report::buildReport(*snapshot, *wanted);
    std::vector<std::string> warnings;
    if (options.output == "-") {
        auto rendered = renderer->render(document, {});
        if (!rendered)
            return tl::unexpected<Error>(std::move(rendered.error()));
        context.out() << rendered->bytes;
        warnings = std::move(rendered->warnings);
    } else {
        auto written = report::writeReport(*renderer, document, {}, options.output);
        if (!written)
            return tl::unexpected<Error>(std::move(written.error()));
        warnings = std::move(*written);
        context.say("wrote " + options.output + ".");
    }
    for (const std::string& warning : warnings)
        context.say("note: " + singleLine(warning));
    return ExitCode::Done;
}

} // namespace

void addReportCommand(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("report", "Write the report of an audit");
    addFile(*command, options->file);
    command->add_option("--format", options->format, formatsText())->required()->type_name("FORMAT");
    command->add_option("--output", options->output, "File to write; - for standard output")
        ->required()
        ->type_name("OUT");
    command->add_option("--sections", options->sections, "Only these: " + sectionsText())
        ->delimiter(',')
        ->type_name("A,B");
    command->add_option("--audience", options->audience, "leaders, governors, inspectors, trust or parents")
        ->capture_default_str()
        ->type_name("WHO");
    command
        ->add_option("--date", options->date,
                     "Day of the report: decides what is overdue; today when left out")
        ->type_name("DATE");
    addAuditChoice(*command, options->audit);
    addExample(*command, "report school.inclusion --format pdf --output report.pdf");
    command->callback(
        [&context, options] { context.choose([=, &context] { return write(context, *options); }); });
}

} // namespace inclusion::cli
