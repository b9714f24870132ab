#include "cli/commands/commands.h"
#include "cli/open_audit.h"
#include "cli/report_choices.h"
#include "cli/text_table.h"
#include "core/framework/name_match.h"
#include "core/report/data_tables.h"
#include "core/report_reading.h"
#include "report/any_format.h"
#include "report/file_writer.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string format;
    std::string output;
    std::string table;
    ReportChoices choices;
    bool wasLookedAt = false;
    bool hasNoAttachments = false;
};

std::string formatsText() {
    std::string text;
    for (const auto& renderer : report::allRenderers())
        text += (text.empty() ? "" : ", ") + std::string(renderer->format());
    return text + ", csv, xlsx, json";
}

std::string tablesText() {
    std::string text;
    for (const std::string& id : report::dataTableIds())
        text += (text.empty() ? "" : ", ") + id;
    return text;
}

/// Says what should be looked at; whether something holds the report back.
bool sayFindings(const CommandContext& context, const AuditSnapshot& snapshot,
                 const std::vector<analysis::ExportFinding>& findings, bool wasLookedAt) {
    const auto holding = std::count_if(findings.begin(), findings.end(),
                                       [](const auto& finding) { return holdsBack(finding.concern); });
    if (wasLookedAt || holding == 0)
        return false;
    for (const analysis::ExportFinding& finding : findings)
        if (holdsBack(finding.concern))
            context.say("check: " + findingLine(snapshot, finding));
    context.say("nothing was written: a report should name no child. Mend these places or mark the evidence "
                "(--disclosure), or repeat with --pupil-data-checked when you have looked at each.");
    return true;
}

/// The bytes of the file that was asked for, and what to know about it.
Result<report::RenderedReport> makeReport(const Options& options, const OpenAudit& open,
                                          const ReportReading& reading,
                                          std::shared_ptr<report::FontsAhead> fonts) {
    const std::string format = lowerCase(options.format);
    const auto history = open.service->history(open.audit.id);
    if (!history)
        return tl::unexpected<Error>(history.error());
    return report::renderAny(format == "csv" ? "csv:" + lowerCase(options.table) : format, reading.snapshot,
                             *history, reading.options, {.fonts = std::move(fonts)});
}

/// What the choices ask for, read from the file.
Result<ReportReading> readWanted(const CommandContext& context, const OpenAudit& open,
                                 const ReportChoices& choices) {
    auto wanted = reportOptions(context, *open.service, choices);
    if (!wanted)
        return tl::unexpected<Error>(std::move(wanted.error()));
    const auto since = sinceDay(choices);
    if (!since)
        return tl::unexpected<Error>(since.error());
    return readForReport(*open.service, open.audit.id, std::move(*wanted), *since);
}

Result<> deliver(const CommandContext& context, const std::string& output, const std::string& bytes) {
    if (output == "-") {
        context.out() << bytes;
        return {};
    }
    auto written = report::writeWholeFile(output, bytes);
    if (written)
        context.say("wrote " + output + ".");
    return written;
}

Result<ExitCode> writeJson(const CommandContext& context, const Options& options) {
    const auto service = AuditService::open(options.file, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto json = (*service)->exportJson({.withAttachments = !options.hasNoAttachments});
    if (!json)
        return tl::unexpected<Error>(json.error());
    if (auto written = deliver(context, options.output, *json); !written)
        return tl::unexpected<Error>(std::move(written.error()));
    context.say(
        "note: the JSON holds all of the file, also what reports leave out. Keep it as you keep the file.");
    return ExitCode::Done;
}

Result<> checkFormat(const Options& options) {
    const std::string format = lowerCase(options.format);
    const auto& tables = report::dataTableIds();
    if (format == "csv") {
        if (std::find(tables.begin(), tables.end(), lowerCase(options.table)) == tables.end())
            return failure(ErrorCode::InvalidValue, {"table", options.table, tablesText()});
        return {};
    }
    if (format != "xlsx" && format != "json" && !report::rendererFor(format))
        return failure(ErrorCode::InvalidValue, {"format", options.format, formatsText()});
    return {};
}

Result<ExitCode> write(CommandContext& context, const Options& options) {
    if (const auto known = checkFormat(options); !known)
        return tl::unexpected<Error>(known.error());
    if (lowerCase(options.format) == "json")
        return writeJson(context, options);
    auto fonts = lowerCase(options.format) == "pdf" ? std::make_shared<report::FontsAhead>() : nullptr;
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto reading = readWanted(context, *open, options.choices);
    if (!reading)
        return tl::unexpected<Error>(reading.error());
    const auto findings = findingsBeforeExport(reading->snapshot, reading->options, options.choices);
    if (!findings)
        return tl::unexpected<Error>(findings.error());
    if (sayFindings(context, reading->snapshot, *findings, options.wasLookedAt))
        return ExitCode::Findings;
    const auto made = makeReport(options, *open, *reading, std::move(fonts));
    if (!made)
        return tl::unexpected<Error>(made.error());
    if (auto written = deliver(context, options.output, made->bytes); !written)
        return tl::unexpected<Error>(std::move(written.error()));
    for (const std::string& warning : made->warnings)
        context.say("note: " + singleLine(warning));
    return ExitCode::Done;
}

struct CheckOptions {
    std::string file;
    AuditChoice audit;
    ReportChoices choices;
    bool json = false;
};

Result<ExitCode> check(CommandContext& context, const CheckOptions& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto wanted = reportOptions(context, *open->service, options.choices);
    if (!wanted)
        return tl::unexpected<Error>(wanted.error());
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const auto findings = findingsBeforeExport(*snapshot, *wanted, options.choices);
    if (!findings)
        return tl::unexpected<Error>(findings.error());
    if (options.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const analysis::ExportFinding& finding : *findings)
            list.push_back({{"concern", idOf(finding.concern)},
                            {"kind", idOf(finding.record)},
                            {"record", finding.id},
                            {"holdsBack", holdsBack(finding.concern)}});
        context.printJson(list);
    } else {
        for (const analysis::ExportFinding& finding : *findings)
            context.out() << findingLine(*snapshot, finding) << '\n';
    }
    const bool isHeldBack = std::any_of(findings->begin(), findings->end(),
                                        [](const auto& finding) { return holdsBack(finding.concern); });
    return isHeldBack ? ExitCode::Findings : ExitCode::Done;
}

void addCheck(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<CheckOptions>();
    CLI::App* command =
        app.add_subcommand("check-export", "List what may tell of a child before a report leaves the school");
    addFile(*command, options->file);
    addReportChoices(*command, options->choices);
    addAuditChoice(*command, options->audit);
    addJson(*command, options->json);
    addExample(*command, "check-export school.inclusion --names register.txt");
    command->callback(
        [&context, options] { context.choose([=, &context] { return check(context, *options); }); });
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
    command->add_option("--table", options->table, "With csv: " + tablesText())->type_name("TABLE");
    command->add_flag("--no-attachments", options->hasNoAttachments, "With json: leave attached files out");
    addReportChoices(*command, options->choices);
    command->add_flag("--pupil-data-checked", options->wasLookedAt,
                      "Write although something looks like data about children: it was looked at");
    addAuditChoice(*command, options->audit);
    addExample(*command, "report school.inclusion --format pdf --output report.pdf");
    command->callback(
        [&context, options] { context.choose([=, &context] { return write(context, *options); }); });
    addCheck(app, context);
}

} // namespace inclusion::cli
