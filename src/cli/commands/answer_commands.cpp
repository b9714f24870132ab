#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/audit/date_reading.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string question;
    std::optional<std::string> text;
    std::optional<std::string> from;
    std::optional<std::string> date;
    std::optional<std::string> followUp;
    bool json = false;
    std::string author;
};

Result<> change(Answer& answer, const Options& options) {
    if (options.text)
        answer.text = *options.text;
    if (options.from)
        answer.respondent = std::string(trimmed(*options.from));
    if (options.followUp)
        answer.followUp = *options.followUp;
    if (options.date && options.date->empty())
        answer.date.reset();
    else if (options.date) {
        const DateReading reading = readDate(*options.date);
        if (!reading.date)
            return failure(ErrorCode::InvalidValue,
                           {"date", *options.date, reading.message + "; " + reading.hint});
        answer.date = reading.date;
    }
    return {};
}

Result<ExitCode> set(CommandContext& context, const Options& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    if (!options.text && !options.from && !options.date && !options.followUp)
        return failure(ErrorCode::InvalidValue,
                       {"answer", "", "give its text, --from, --date or --follow-up"});
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto item = findItem(*open->framework, options.question);
    if (!item)
        return tl::unexpected<Error>(item.error());
    const auto present = open->service->answer(open->audit.id, (*item)->id);
    if (!present)
        return tl::unexpected<Error>(present.error());
    Answer answer = present->value_or(Answer{});
    answer.auditId = open->audit.id;
    answer.itemId = (*item)->id;
    if (const auto changed = change(answer, options); !changed)
        return tl::unexpected<Error>(changed.error());
    notePupilData(context, {answer.text, answer.followUp});
    return runEdit(context, *open->service, open->service->setAnswer(answer), *author,
                   "saved: the answer to " + singleLine(open->framework->labelOf((*item)->id)) + ".");
}

Result<ExitCode> makeEvidence(CommandContext& context, const Options& options) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto item = findItem(*open->framework, options.question);
    if (!item)
        return tl::unexpected<Error>(item.error());
    return runEdit(context, *open->service, open->service->makeEvidenceOfAnswer(open->audit.id, (*item)->id),
                   open->author,
                   "saved: evidence from the answer to " + singleLine(open->framework->labelOf((*item)->id)) +
                       ".");
}

Json jsonOfAnswer(const Answer& answer) {
    return {{"item", answer.itemId},
            {"text", answer.text},
            {"respondent", answer.respondent},
            {"date", jsonOf(answer.date)},
            {"followUp", answer.followUp}};
}

Result<ExitCode> list(CommandContext& context, const Options& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    Json array = Json::array();
    TextTable table({"NUMBER", "FROM", "DATE", "QUESTION", "ANSWER"});
    for (const Item* item : open->framework->items()) {
        if (item->kind != ItemKind::Question)
            continue;
        const Answer* answer = snapshot->answerOf(item->id);
        if (answer != nullptr)
            array.push_back(jsonOfAnswer(*answer));
        table.add({item->number, answer ? answer->respondent : "",
                   answer && answer->date ? answer->date->iso() : "", item->title,
                   answer && !answer->text.empty() ? answer->text : "-"});
    }
    if (options.json)
        context.printJson(array);
    else
        table.print(context.out());
    return ExitCode::Done;
}

} // namespace

void addAnswerCommands(CLI::App& app, CommandContext& context) {
    constexpr const char* questionHelp = "Id, number or title of a question";
    CLI::App* group =
        addGroup(app, "answer", "Answers to the questions of an interview: set, evidence, list");

    auto options = std::make_shared<Options>();
    CLI::App* setting =
        group->add_subcommand("set", "Write down an answer; what is not given stays as it is");
    addFile(*setting, options->file);
    setting->add_option("QUESTION", options->question, questionHelp)->required();
    setting->add_option("TEXT", options->text, "What was said; an empty text takes it away");
    setting->add_option("--from", options->from, "Role of who answered")->type_name("ROLE");
    setting->add_option("--date", options->date, "Day of the conversation")->type_name("DATE");
    setting->add_option("--follow-up", options->followUp, "What is to be looked at next")->type_name("TEXT");
    addAuditChoice(*setting, options->audit);
    addAuthor(*setting, options->author);
    addExample(*setting, "answer set school.inclusion 12 \"Every class has a named adult\" --from Principal "
                         "--date 2026-10-14 --by SENCO");
    setting->callback(
        [&context, options] { context.choose([=, &context] { return set(context, *options); }); });

    options = std::make_shared<Options>();
    CLI::App* making =
        group->add_subcommand("evidence", "Make evidence of an answer, linked to its question");
    addFile(*making, options->file);
    making->add_option("QUESTION", options->question, questionHelp)->required();
    addAuditChoice(*making, options->audit);
    addAuthor(*making, options->author);
    addExample(*making, "answer evidence school.inclusion 12 --by SENCO");
    making->callback(
        [&context, options] { context.choose([=, &context] { return makeEvidence(context, *options); }); });

    options = std::make_shared<Options>();
    CLI::App* listing = group->add_subcommand("list", "List the questions and what was answered");
    addFile(*listing, options->file);
    addAuditChoice(*listing, options->audit);
    addJson(*listing, options->json);
    addExample(*listing, "answer list school.inclusion");
    listing->callback(
        [&context, options] { context.choose([=, &context] { return list(context, *options); }); });
}

} // namespace inclusion::cli
