#include "cli/commands/commands.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/analysis/duties.h"
#include "core/analysis/subjects.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string subject;
    std::optional<std::string> level;
    std::optional<std::string> rationale;
    std::optional<std::string> state;
    std::string text;
    std::string author;
};

/// The level's words, as a message shows a judgement.
std::string levelText(const Framework& framework, const std::string& levelId) {
    const Level* level = framework.findLevel(levelId);
    return level == nullptr ? "no level" : level->title;
}

/// Puts what the options say in the place of what stands.
Result<> change(Judgement& judgement, const Framework& framework, const Options& options) {
    if (options.level && lowerCase(*options.level) == "none") {
        judgement.levelId.clear();
    } else if (options.level) {
        auto level = findLevel(framework, judgement.subjectId, *options.level);
        if (!level)
            return tl::unexpected<Error>(std::move(level.error()));
        judgement.levelId = std::move(*level);
    }
    if (options.rationale)
        judgement.rationale = *options.rationale;
    if (options.state) {
        const auto state = progressStateFromId(lowerCase(*options.state));
        if (!state)
            return failure(
                ErrorCode::InvalidValue,
                {"state", *options.state, "use not-started, in-progress, ready-for-review or agreed"});
        judgement.state = *state;
    } else if (judgement.state == ProgressState::NotStarted &&
               (!judgement.levelId.empty() || !judgement.rationale.empty())) {
        judgement.state = ProgressState::InProgress; // whoever judges has started
    }
    return {};
}

/// "1.1 Adjustments (Closed door)", or that it is not judged yet.
std::string dutyText(const AuditSnapshot& snapshot, const Item& duty) {
    const Level* level = analysis::judgedLevel(snapshot, duty.id);
    return singleLine(snapshot.framework->labelOf(duty.id)) + " (" +
           (level == nullptr ? "not judged yet" : singleLine(level->title)) + ")";
}

/// Says what the law asks for and what stands at the lowest level, or what a judgement on an area passes
/// over.
void noteDuties(const CommandContext& context, const AuditSnapshot& snapshot, const std::string& subjectId) {
    const Framework& framework = *snapshot.framework;
    const bool lowest = analysis::isAtLowestLevel(snapshot, subjectId);
    if (const Item* item = framework.findItem(subjectId)) {
        if (item->statutory && lowest)
            context.say("note: the law asks for this. At the lowest level it needs an action: who puts it "
                        "right, and by when?");
        return;
    }
    if (lowest || analysis::judgedLevel(snapshot, subjectId) == nullptr)
        return;
    std::string open;
    for (const Item* duty : analysis::openDuties(snapshot, *framework.areaOf(subjectId)))
        open += (open.empty() ? "" : "; ") + dutyText(snapshot, *duty);
    if (!open.empty())
        context.say("note: a legal duty in this area is still open: " + open + ".");
}

Result<ExitCode> judge(CommandContext& context, const Options& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    if (!options.level && !options.rationale && !options.state)
        return failure(ErrorCode::InvalidValue, {"judgement", "", "give --level, --rationale or --state"});
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto subject = findSubject(*open->framework, options.subject, SubjectScope::Judged);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    const auto present = open->service->judgement(open->audit.id, *subject);
    if (!present)
        return tl::unexpected<Error>(present.error());
    Judgement judgement = present->value_or(Judgement{});
    judgement.auditId = open->audit.id;
    judgement.subjectId = *subject;
    if (const auto changed = change(judgement, *open->framework, options); !changed)
        return tl::unexpected<Error>(changed.error());
    notePupilData(context, {options.rationale.value_or("")});
    auto code = runEdit(context, *open->service, open->service->setJudgement(judgement), *author,
                        "saved: " + singleLine(open->framework->labelOf(*subject)) + ": " +
                            singleLine(levelText(*open->framework, judgement.levelId)) + ", " +
                            std::string(idOf(judgement.state)) + ".");
    if (code && options.level)
        if (const auto snapshot = open->service->snapshot(open->audit.id))
            noteDuties(context, *snapshot, *subject);
    return code;
}

Result<ExitCode> describe(CommandContext& context, const Options& options) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto subject = findSubject(*open->framework, options.subject, SubjectScope::Content);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    notePupilData(context, {options.text});
    return runEdit(context, *open->service,
                   open->service->setDescription({open->audit.id, *subject, options.text}), open->author,
                   "saved: what happens now for " + singleLine(open->framework->labelOf(*subject)) + ".");
}

Result<ExitCode> highlight(CommandContext& context, const Options& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto state = highlightStateFromId(lowerCase(options.text));
    if (!state)
        return failure(ErrorCode::InvalidValue, {"mark", options.text, "use not-yet, partly or fully"});
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto descriptor = findDescriptor(*open->framework, options.subject);
    if (!descriptor)
        return tl::unexpected<Error>(descriptor.error());
    return runEdit(context, *open->service,
                   open->service->setHighlight({open->audit.id, *descriptor, *state}), *author,
                   "saved: " + *descriptor + " is marked " + std::string(idOf(*state)) + ".");
}

using Verb = Result<ExitCode> (*)(CommandContext&, const Options&);

void finish(CLI::App& command, CommandContext& context, const std::shared_ptr<Options>& options, Verb verb) {
    addAuditChoice(command, options->audit);
    addAuthor(command, options->author);
    command.callback(
        [&context, options, verb] { context.choose([=, &context] { return verb(context, *options); }); });
}

} // namespace

void addJudgementCommands(CLI::App& app, CommandContext& context) {
    constexpr const char* itemHelp = "Id, number (3.2) or title of an item or area";

    auto options = std::make_shared<Options>();
    CLI::App* judging = app.add_subcommand("judge", "Judge an item, an area or an overall judgement");
    addFile(*judging, options->file);
    judging->add_option("ITEM", options->subject, itemHelp)->required();
    judging
        ->add_option("--level", options->level,
                     "Best-fit level: id, rank (1 is the lowest) or title; none takes it away")
        ->type_name("LEVEL");
    judging->add_option("--rationale", options->rationale, "Why this level")->type_name("TEXT");
    judging->add_option("--state", options->state, "not-started, in-progress, ready-for-review or agreed")
        ->type_name("STATE");
    addExample(
        *judging,
        "judge school.inclusion 3.2 --level 2 --rationale \"Seen in six of seven classes\" --by SENCO");
    finish(*judging, context, options, judge);

    options = std::make_shared<Options>();
    CLI::App* describing =
        app.add_subcommand("describe", "Write down what happens now for an item, without judging");
    addFile(*describing, options->file);
    describing->add_option("ITEM", options->subject, itemHelp)->required();
    describing->add_option("TEXT", options->text, "What happens now; an empty text takes it away")
        ->required();
    addExample(*describing,
               "describe school.inclusion 3.2 \"Every class has a one-page profile\" --by SENCO");
    finish(*describing, context, options, describe);

    options = std::make_shared<Options>();
    CLI::App* highlighting = app.add_subcommand("highlight", "Mark how far a descriptor is evidenced");
    addFile(*highlighting, options->file);
    highlighting
        ->add_option("DESCRIPTOR", options->subject, "Id of a descriptor; \"show FILE ITEM\" lists them")
        ->required();
    highlighting->add_option("MARK", options->text, "not-yet, partly or fully")->required();
    addExample(*highlighting, "highlight school.inclusion teaching-2-strengthening-1 partly --by SENCO");
    finish(*highlighting, context, options, highlight);
}

} // namespace inclusion::cli
