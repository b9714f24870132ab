#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/framework_choice.h"
#include "cli/open_audit.h"
#include "cli/table_problem_text.h"
#include "cli/text_table.h"
#include "core/framework/input_file.h"
#include "core/framework/text_forms.h"
#include "import/framework_table.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string table;
    FrameworkTableOptions reading;
    std::string output;
    std::string into;
    std::string author;
    bool dryRun = false;
};

constexpr std::size_t previewRows = 8;

std::string roleName(FrameworkColumn::Role role) {
    switch (role) {
    case FrameworkColumn::Role::Area:
        return "area";
    case FrameworkColumn::Role::Number:
        return "number";
    case FrameworkColumn::Role::Statement:
        return "statement";
    case FrameworkColumn::Role::Level:
        return "level";
    case FrameworkColumn::Role::Ignored:
        return "left out";
    }
    return {};
}

/// What the columns were taken for, how much there is, and the first statements.
void preview(std::ostream& out, const FrameworkTable& table) {
    TextTable columns({"COLUMN", "TAKEN FOR"});
    for (const FrameworkColumn& column : table.columns)
        columns.add({column.heading.empty() ? "-" : column.heading, roleName(column.role)});
    columns.print(out);
    std::size_t items = 0;
    std::size_t descriptors = 0;
    TextTable rows({"NUMBER", "LEVELS", "STATEMENT", "AREA"});
    for (const FrameworkDraft::Area& area : table.draft.areas)
        for (const FrameworkDraft::Item& item : area.items) {
            descriptors += item.descriptors.size();
            if (++items <= previewRows)
                rows.add({item.number, std::to_string(item.descriptors.size()), shortTitleOf(item.statement),
                          area.number + " " + area.title});
        }
    out << '\n'
        << counted(table.draft.areas.size(), "area") << ", " << counted(items, "statement") << ", "
        << counted(table.draft.levels.size(), "level") << ", " << counted(descriptors, "descriptor")
        << "; lowest level first:";
    for (const std::string& level : table.draft.levels)
        out << (&level == &table.draft.levels.front() ? " " : ", ") << singleLine(level);
    out << "\n\n";
    rows.print(out);
    if (items > previewRows)
        out << "… and " << items - previewRows << " more\n";
}

Result<> checkOptions(const Options& options) {
    if (!isFrameworkId(options.reading.id))
        return failure(ErrorCode::InvalidValue, {"id", options.reading.id,
                                                 "lower-case letters, digits and single hyphens, such as "
                                                 "our-framework"});
    if (options.output.empty() && options.into.empty() && !options.dryRun)
        return failure(ErrorCode::InvalidValue,
                       {"output", "",
                        "say where the framework goes by --output JSON or --into FILE, or look "
                        "first by --dry-run"});
    return {};
}

Result<ExitCode> store(CommandContext& context, const Options& options,
                       const std::shared_ptr<const Framework>& framework, const std::string& author) {
    if (!options.output.empty()) {
        if (const auto written = writeFrameworkFile(options.output, framework->text()); !written)
            return tl::unexpected<Error>(written.error());
        context.say("wrote " + options.output + " (" + sizeText(*framework) + ").");
    }
    if (options.into.empty())
        return ExitCode::Done;
    const auto service = AuditService::open(options.into, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    return runEdit(context, **service, (*service)->addFramework(framework, options.table), author,
                   "imported " + framework->id() + " (" + sizeText(*framework) + ") from " + options.table +
                       ".");
}

Result<ExitCode> fromTable(CommandContext& context, const Options& options) {
    if (const auto right = checkOptions(options); !right)
        return tl::unexpected<Error>(right.error());
    const bool keeps = !options.into.empty() && !options.dryRun;
    const auto author = keeps ? requireAuthor(options.author) : Result<std::string>();
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto bytes = readInputFile(options.table, TableLimits().bytes);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    FrameworkTableOptions reading = options.reading;
    reading.sourceTitle = std::filesystem::path(options.table).filename().string();
    const FrameworkTable table = readFrameworkTable(readTables(*bytes, options.table), reading);
    for (const TableProblem& problem : table.problems)
        context.out() << problemText(options.table, problem) << '\n';
    if (!table.problems.empty())
        return failure(ErrorCode::ImportInvalid, {options.table});
    for (const TableProblem& note : table.notes)
        context.say(problemText(options.table, note, "note"));
    const FrameworkLoad load = loadFramework(draftText(table.draft), reading.id + ".json");
    for (const Finding& finding : load.findings)
        context.say(findingText(finding));
    if (!load.framework)
        return failure(ErrorCode::FrameworkInvalid, {options.table});
    preview(context.out(), table);
    if (options.dryRun) {
        context.say("this can be imported. Nothing was written (--dry-run).");
        return ExitCode::Done;
    }
    return store(context, options, load.framework, *author);
}

} // namespace

void addFrameworkTableCommand(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = group.add_subcommand(
        "from-table", "Make a framework from a table: CSV, ODS, XLSX or DOCX, one column for each level");
    command
        ->add_option("TABLE", options->table, "A table with area, number, statement and one column per level")
        ->required();
    command->add_option("--id", options->reading.id, "Id of the framework")->required()->type_name("ID");
    command->add_option("--title", options->reading.title, "Its title")->required()->type_name("TITLE");
    command
        ->add_option("--level", options->reading.levels, "A column that is a level, where others may seem so")
        ->type_name("HEADING");
    command->add_flag("--highest-first", options->reading.highestFirst,
                      "The table shows the highest level first");
    command->add_option("--output", options->output, "Framework file to write")->type_name("JSON");
    command->add_option("--into", options->into, "Audit file to keep the framework in")->type_name("FILE");
    command->add_flag("--dry-run", options->dryRun, "Only show what would be made");
    addAuthor(*command, options->author);
    addExample(*command, "framework from-table audit.xlsx --id our-audit --title \"Our audit\" --dry-run");
    command->callback(
        [&context, options] { context.choose([=, &context] { return fromTable(context, *options); }); });
}

} // namespace inclusion::cli
