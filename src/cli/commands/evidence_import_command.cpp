#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/table_problem_text.h"
#include "cli/text_table.h"
#include "core/framework/input_file.h"
#include "import/evidence_table.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <optional>
#include <ostream>
#include <set>
#include <tuple>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    std::string table;
    AuditChoice audit;
    std::string author;
    bool dryRun = false;
    bool json = false;
};

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text.empty() ? "-" : text;
}

void preview(const CommandContext& context, const std::vector<EvidenceRow>& rows) {
    TextTable table({"ROW", "DATE", "SOURCE", "TITLE", "ITEMS", "TAGS"});
    for (const EvidenceRow& row : rows)
        table.add({std::to_string(row.row), row.evidence.date ? row.evidence.date->shortForm() : "undated",
                   std::string(idOf(row.evidence.sourceType)), row.evidence.title, joined(row.subjectIds),
                   joined(row.evidence.tags)});
    table.print(context.out());
}

Json jsonOfRows(const std::vector<EvidenceRow>& rows, bool stored) {
    Json array = Json::array();
    for (const EvidenceRow& row : rows) {
        Json json = jsonOf(row.evidence);
        json["row"] = row.row;
        json["subjects"] = row.subjectIds;
        json.erase("createdAt");
        if (!stored)
            json.erase("id");
        array.push_back(std::move(json));
    }
    return array;
}

/// Says how many rows look like evidence that the file has already: reading a table twice is an easy slip.
void warnOfRepeats(const CommandContext& context, const std::vector<Evidence>& present,
                   const std::vector<EvidenceRow>& rows) {
    std::size_t repeats = 0;
    std::set<std::tuple<std::string, SourceType, std::optional<Date>>> known;
    for (const Evidence& evidence : present)
        known.emplace(evidence.title, evidence.sourceType, evidence.date);
    for (const EvidenceRow& row : rows)
        if (!known.emplace(row.evidence.title, row.evidence.sourceType, row.evidence.date).second)
            ++repeats;
    if (repeats > 0)
        context.say("note: " + counted(repeats, "row") +
                    " have the title, source type and date of evidence that is there already.");
}

Result<ExitCode> import(CommandContext& context, const Options& options) {
    std::string author;
    if (!options.dryRun) {
        auto given = requireAuthor(options.author);
        if (!given)
            return tl::unexpected<Error>(given.error());
        author = std::move(*given);
    }
    const auto text = readInputFile(options.table, CsvLimits().bytes);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const auto open = openAudit(context, options.file,
                                options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    EvidenceRows table = readEvidence(readCsv(*text), *open->framework);
    if (!table.problems.empty()) {
        if (options.json)
            context.printJson({{"rows", Json::array()}, {"problems", jsonArray(table.problems)}});
        else
            for (const TableProblem& problem : table.problems)
                context.out() << problemText(options.table, problem) << '\n';
        return failure(ErrorCode::ImportInvalid, {options.table});
    }
    const auto present = open->service->evidenceList();
    if (!present)
        return tl::unexpected<Error>(present.error());
    warnOfRepeats(context, *present, table.rows);
    std::vector<std::string> texts;
    for (const EvidenceRow& row : table.rows)
        texts.insert(texts.end(), {row.evidence.title, row.evidence.summary, row.evidence.holder});
    notePupilData(context, texts);
    for (EvidenceRow& row : table.rows)
        row.evidence.id = context.ids().make<EvidenceId>();
    if (options.json)
        context.printJson({{"rows", jsonOfRows(table.rows, !options.dryRun)}, {"problems", Json::array()}});
    else if (options.dryRun)
        preview(context, table.rows);
    const std::string amount = counted(table.rows.size(), "row");
    if (options.dryRun) {
        context.say(amount + " can be imported. Nothing was changed (--dry-run).");
        return ExitCode::Done;
    }
    std::vector<std::pair<Evidence, std::vector<std::string>>> rows;
    for (EvidenceRow& row : table.rows)
        rows.emplace_back(std::move(row.evidence), std::move(row.subjectIds));
    return runEdit(context, *open->service, open->service->addEvidenceRows(std::move(rows), open->audit.id),
                   author, "imported " + amount + " from " + options.table + ".");
}

} // namespace

void addEvidenceImportCommand(CLI::App& evidence, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = evidence.add_subcommand(
        "import", "Take in evidence from a CSV table: all of it, or nothing when a row has a mistake");
    addFile(*command, options->file);
    command
        ->add_option(
            "CSV", options->table,
            "A table with the columns title, source-type and, if wanted, date, items, summary, holder, link, "
            "tags, disclosure")
        ->required();
    command->add_flag("--dry-run", options->dryRun, "Only show what would be taken in");
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addJson(*command, options->json);
    addExample(*command, "evidence import school.inclusion evidence.csv --dry-run");
    command->callback(
        [&context, options] { context.choose([=, &context] { return import(context, *options); }); });
}

} // namespace inclusion::cli
