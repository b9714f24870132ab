#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/framework/lookup.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <ostream>

namespace inclusion::cli {

namespace {

struct SearchOptions {
    std::string file;
    std::vector<std::string> words;
    std::size_t limit = 50;
    bool json = false;
};

struct HistoryOptions {
    std::string file;
    AuditChoice audit;
    std::string subject;
    std::size_t limit = 0;
    bool json = false;
};

/// The snippet with matches in brackets: the isolates around them are invisible on a terminal.
std::string marked(std::string snippet) {
    const auto replaceAll = [&](const std::string& from, const std::string& to) {
        for (std::size_t at = snippet.find(from); at != std::string::npos;
             at = snippet.find(from, at + to.size()))
            snippet.replace(at, from.size(), to);
    };
    replaceAll("\u2068", "[");
    replaceAll("\u2069", "]");
    return snippet;
}

Result<ExitCode> search(CommandContext& context, const SearchOptions& options) {
    const auto service = AuditService::open(options.file, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    std::string words;
    for (const std::string& word : options.words)
        words += (words.empty() ? "" : " ") + word;
    const auto hits = (*service)->search(words, options.limit);
    if (!hits)
        return tl::unexpected<Error>(hits.error());
    if (options.json) {
        context.printJson(jsonArray(*hits));
        return ExitCode::Done;
    }
    TextTable table({"KIND", "TITLE", "FOUND", "ID"});
    for (const SearchHit& hit : *hits)
        table.add({std::string(idOf(hit.kind)), hit.title, marked(hit.snippet), hit.recordId});
    if (hits->empty())
        context.say("nothing found.");
    else
        table.print(context.out());
    return ExitCode::Done;
}

/// What an entry is about, as far as the framework or the record knows a name.
std::string aboutText(const Framework& framework, const HistoryEntry& entry) {
    if (!entry.subjectId.empty() && framework.findDescriptor(entry.subjectId) == nullptr)
        return framework.labelOf(entry.subjectId);
    if (!entry.subjectId.empty())
        return entry.subjectId;
    const Json record = Json::parse(entry.after.empty() ? entry.before : entry.after, nullptr, false);
    for (const char* key : {"title", "name", "fileName", "cycle"})
        if (record.is_object() && record.contains(key) && record[key].is_string())
            return record[key].get<std::string>();
    return "-";
}

/// What touched the subject; without one, what touched the audit and what touched the whole file (its
/// evidence and its setting), newest first.
Result<std::vector<HistoryEntry>> entriesOf(const OpenAudit& open, const std::string& subject,
                                            std::size_t limit) {
    auto entries = open.service->history(open.audit.id, subject, limit);
    if (!entries || !subject.empty())
        return entries;
    auto ofFile = open.service->history(AuditId(), {}, limit);
    if (!ofFile)
        return ofFile;
    std::vector<HistoryEntry> all;
    std::merge(entries->begin(), entries->end(), ofFile->begin(), ofFile->end(), std::back_inserter(all),
               [](const HistoryEntry& left, const HistoryEntry& right) { return left.at > right.at; });
    if (limit > 0 && all.size() > limit)
        all.resize(limit);
    return all;
}

Result<ExitCode> history(CommandContext& context, const HistoryOptions& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    std::string subject;
    if (!options.subject.empty()) {
        auto found = findSubject(*open->framework, options.subject, SubjectScope::Anything);
        if (!found)
            found = findDescriptor(*open->framework, options.subject).or_else([&](const Error&) {
                return Result<std::string>(tl::unexpected<Error>(found.error()));
            });
        if (!found)
            return tl::unexpected<Error>(found.error());
        subject = *found;
    }
    const auto entries = entriesOf(*open, subject, options.limit);
    if (!entries)
        return tl::unexpected<Error>(entries.error());
    if (options.json) {
        context.printJson(jsonArray(*entries));
        return ExitCode::Done;
    }
    TextTable table({"WHEN", "WHO", "EDIT", "RECORD", "ABOUT"});
    for (const HistoryEntry& entry : *entries)
        table.add({entry.at.iso(), entry.author, (entry.undo ? "undo " : "") + entry.editName,
                   std::string(idOf(entry.kind)), aboutText(*open->framework, entry)});
    table.print(context.out());
    return ExitCode::Done;
}

} // namespace

void addSearchCommands(CLI::App& app, CommandContext& context) {
    const auto searching = std::make_shared<SearchOptions>();
    CLI::App* command =
        app.add_subcommand("search", "Find words in evidence, rationales, descriptions, notes, actions");
    addFile(*command, searching->file);
    command
        ->add_option("WORDS", searching->words,
                     "Words that stand together in one text; the last may be a beginning")
        ->required();
    command->add_option("--limit", searching->limit, "At most so many")
        ->capture_default_str()
        ->type_name("N");
    addJson(*command, searching->json);
    addExample(*command, "search school.inclusion reading intervention");
    command->callback(
        [&context, searching] { context.choose([=, &context] { return search(context, *searching); }); });

    const auto looking = std::make_shared<HistoryOptions>();
    command = app.add_subcommand("history", "Show who changed what and when, newest first");
    addFile(*command, looking->file);
    command->add_option("ITEM", looking->subject, "Only what touched this item, area or descriptor");
    command->add_option("--limit", looking->limit, "At most so many; 0 for all")
        ->capture_default_str()
        ->type_name("N");
    addAuditChoice(*command, looking->audit);
    addJson(*command, looking->json);
    addExample(*command, "history school.inclusion 3.2");
    command->callback(
        [&context, looking] { context.choose([=, &context] { return history(context, *looking); }); });
}

} // namespace inclusion::cli
