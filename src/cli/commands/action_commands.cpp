#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/audit/date_reading.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"
#include "report/calendar/action_calendar.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

struct AddOptions {
    std::string file;
    AuditChoice audit;
    Action action; ///< the texts
    std::string area;
    std::string start;
    std::string due;
    std::string state = "planned";
    std::vector<std::string> items;
    std::vector<std::string> milestones;
    std::string author;
};

struct ListOptions {
    std::string file;
    AuditChoice audit;
    bool json = false;
};

struct ReviewOptions {
    std::string file;
    AuditChoice audit;
    std::string action;
    std::string date;
    std::string working;
    std::string next;
    std::optional<std::string> state;
    std::string author;
};

struct ExportOptions {
    std::string file;
    AuditChoice audit;
    std::string format;
    std::string output;
};

Result<std::optional<Date>> dayOf(const std::string& text) {
    if (text.empty())
        return std::optional<Date>();
    const DateReading reading = readDate(text);
    if (!reading.date)
        return failure(ErrorCode::InvalidValue, {"date", text, reading.message + "; " + reading.hint});
    return reading.date;
}

Result<ActionState> stateOf(const std::string& text) {
    if (const auto state = actionStateFromId(lowerCase(text)))
        return *state;
    return failure(ErrorCode::InvalidValue, {"state", text, "use planned, in-progress, done or stopped"});
}

/// "2026-12-18 First round of visits": the day, when there is one, stands first.
Result<Milestone> milestoneOf(const CommandContext& context, const std::string& text) {
    Milestone milestone;
    milestone.id = context.ids().make<MilestoneId>();
    const std::string_view words = trimmed(text);
    const std::size_t space = words.find(' ');
    const DateReading reading = readDate(words.substr(0, space));
    milestone.due = reading.date;
    milestone.title = reading.date && space != std::string_view::npos ? trimmed(words.substr(space)) : words;
    if (milestone.title.empty() || (reading.date && space == std::string_view::npos))
        return failure(ErrorCode::InvalidValue,
                       {"milestone", text, "write the day, a space and what will be reached by then"});
    return milestone;
}

/// The words of the options that need no framework.
Result<Action> actionFrom(const CommandContext& context, const AddOptions& options) {
    Action action = options.action;
    action.id = context.ids().make<ActionId>();
    action.title = std::string(trimmed(action.title));
    if (action.title.empty())
        return failure(ErrorCode::InvalidValue, {"title", ""});
    const auto start = dayOf(options.start);
    const auto due = dayOf(options.due);
    if (!start || !due)
        return tl::unexpected<Error>(start ? due.error() : start.error());
    action.start = *start;
    action.due = *due;
    if (action.start && action.due && *action.due < *action.start)
        return failure(ErrorCode::InvalidValue, {"due day", options.due, "it lies before the start"});
    const auto state = stateOf(options.state);
    if (!state)
        return tl::unexpected<Error>(state.error());
    action.state = *state;
    for (const std::string& text : options.milestones) {
        auto milestone = milestoneOf(context, text);
        if (!milestone)
            return tl::unexpected<Error>(std::move(milestone.error()));
        action.milestones.push_back(std::move(*milestone));
    }
    return action;
}

Result<> linkTo(Action& action, const Framework& framework, const AddOptions& options) {
    if (!options.area.empty()) {
        auto area = findArea(framework, options.area);
        if (!area)
            return tl::unexpected<Error>(std::move(area.error()));
        action.areaId = std::move(*area);
    }
    for (const std::string& item : options.items) {
        auto id = findActionSubject(framework, item);
        if (!id)
            return tl::unexpected<Error>(std::move(id.error()));
        if (std::find(action.subjectIds.begin(), action.subjectIds.end(), *id) == action.subjectIds.end())
            action.subjectIds.push_back(std::move(*id));
    }
    return {};
}

Result<ExitCode> add(CommandContext& context, const AddOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    auto action = actionFrom(context, options);
    if (!action)
        return tl::unexpected<Error>(action.error());
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    action->auditId = open->audit.id;
    if (const auto linked = linkTo(*action, *open->framework, options); !linked)
        return tl::unexpected<Error>(linked.error());
    notePupilData(context, {action->title, action->purpose, action->outcome, action->cost});
    const auto code = runEdit(context, *open->service, open->service->addAction(*action), *author,
                              "saved: action \"" + singleLine(action->title) + "\".");
    if (code)
        context.out() << action->id.text() << '\n';
    return code;
}

Result<ExitCode> list(CommandContext& context, const ListOptions& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto actions = open->service->actions(open->audit.id);
    if (!actions)
        return tl::unexpected<Error>(actions.error());
    if (options.json) {
        context.printJson(jsonArray(*actions));
        return ExitCode::Done;
    }
    const Date today = context.clock().today();
    TextTable table({"DUE", "STATE", "LEAD", "ROUNDS", "TITLE", "ID"});
    for (const Action& action : *actions)
        table.add({action.due ? action.due->iso() + (action.isOverdue(today) ? " overdue" : "") : "-",
                   std::string(idOf(action.state)), action.lead.empty() ? "-" : action.lead,
                   std::to_string(action.rounds.size()), action.title, action.id.text()});
    table.print(context.out());
    return ExitCode::Done;
}

Result<ExitCode> review(CommandContext& context, const ReviewOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto date = dayOf(options.date);
    if (!date)
        return tl::unexpected<Error>(date.error());
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    auto action = findAction(*open->service, open->audit.id, options.action);
    if (!action)
        return tl::unexpected<Error>(action.error());
    if (options.state) {
        const auto state = stateOf(*options.state);
        if (!state)
            return tl::unexpected<Error>(state.error());
        action->state = *state;
    }
    ReviewRound round;
    round.id = context.ids().make<ReviewRoundId>();
    round.date = date->value_or(context.clock().today());
    round.working = options.working;
    round.nextActions = options.next;
    round.author = *author;
    action->rounds.push_back(std::move(round));
    std::stable_sort(
        action->rounds.begin(), action->rounds.end(),
        [](const ReviewRound& left, const ReviewRound& right) { return left.date < right.date; });
    notePupilData(context, {options.working, options.next});
    return runEdit(context, *open->service, open->service->changeAction(*action), *author,
                   "saved: round " + std::to_string(action->rounds.size()) + " of \"" +
                       singleLine(action->title) + "\", " + std::string(idOf(action->state)) + ".");
}

Result<ExitCode> exportPlan(CommandContext& context, const ExportOptions& options) {
    if (lowerCase(options.format) != "ics")
        return failure(ErrorCode::InvalidValue, {"format", options.format, "ics"});
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto actions = open->service->actions(open->audit.id);
    if (!actions)
        return tl::unexpected<Error>(actions.error());
    const auto setting = open->service->setting();
    if (!setting)
        return tl::unexpected<Error>(setting.error());
    const Timestamp now = context.clock().now();
    if (options.output == "-") {
        context.out() << report::actionCalendar(*setting, *actions, now);
        return ExitCode::Done;
    }
    if (const auto written = report::writeActionCalendar(*setting, *actions, now, options.output); !written)
        return tl::unexpected<Error>(written.error());
    const int events = report::eventCount(*actions);
    context.say("wrote " + options.output + ": " + std::to_string(events) +
                (events == 1 ? " day." : " days."));
    return ExitCode::Done;
}

void declareExport(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* command = group.add_subcommand("export", "Write the days of the plan as a calendar");
    addFile(*command, options->file);
    command->add_option("--format", options->format, "ics (iCalendar, which every calendar reads)")
        ->required()
        ->type_name("FORMAT");
    command->add_option("--output", options->output, "Where to write it; - for standard output")
        ->required()
        ->type_name("OUT");
    addAuditChoice(*command, options->audit);
    addExample(*command, "action export school.inclusion --format ics --output plan.ics");
    command->callback(
        [&context, options] { context.choose([=, &context] { return exportPlan(context, *options); }); });
}

void declareAdd(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<AddOptions>();
    Action& action = options->action;
    CLI::App* command = group.add_subcommand("add", "Plan an action; prints its id");
    addFile(*command, options->file);
    command->add_option("--title", action.title, "What is going to be done")->required()->type_name("TEXT");
    command->add_option("--purpose", action.purpose, "What is to be achieved, in terms of the descriptors")
        ->type_name("TEXT");
    command->add_option("--area", options->area, "Area of development")->type_name("AREA");
    command->add_option("--item", options->items, "Item or descriptor it serves; may be repeated")
        ->type_name("ITEM")
        ->expected(1)
        ->take_all();
    command->add_option("--lead", action.lead, "Who leads: a role")->type_name("ROLE");
    command->add_option("--start", options->start, "First day")->type_name("DATE");
    command->add_option("--due", options->due, "Day by which it is done")->type_name("DATE");
    command->add_option("--outcome", action.outcome, "Measurable outcome: how the school will know")
        ->type_name("TEXT");
    command->add_option("--cost", action.cost, "Money and time")->type_name("TEXT");
    command->add_option("--state", options->state, "planned, in-progress, done or stopped")
        ->capture_default_str()
        ->type_name("STATE");
    command
        ->add_option("--milestone", options->milestones,
                     "\"2026-12-18 First visits made\": a day and what is reached by then; may be repeated")
        ->type_name("TEXT")
        ->expected(1)
        ->take_all();
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command, "action add school.inclusion --title \"Coach new staff\" --area 3 --item 3.2 "
                         "--lead \"Deputy headteacher\" --due 2027-04-30 --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return add(context, *options); }); });
}

void declareList(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App* command = group.add_subcommand("list", "List the actions of an audit");
    addFile(*command, options->file);
    addAuditChoice(*command, options->audit);
    addJson(*command, options->json);
    addExample(*command, "action list school.inclusion");
    command->callback(
        [&context, options] { context.choose([=, &context] { return list(context, *options); }); });
}

void declareReview(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<ReviewOptions>();
    CLI::App* command = group.add_subcommand("review", "Add a dated review round to an action");
    addFile(*command, options->file);
    command->add_option("ACTION", options->action, "Id, its beginning, or the title")->required();
    command->add_option("--working", options->working, "Is it working, what changes")
        ->required()
        ->type_name("TEXT");
    command->add_option("--next", options->next, "New actions from this day on")->type_name("TEXT");
    command->add_option("--date", options->date, "Day of the round; today when left out")->type_name("DATE");
    command
        ->add_option("--state", options->state,
                     "planned, in-progress, done or stopped; as it is when left out")
        ->type_name("STATE");
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command,
               "action review school.inclusion \"Coach new staff\" --working \"Seen in five classes\" "
               "--state in-progress --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return review(context, *options); }); });
}

} // namespace

void addActionCommands(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "action", "The action plan: add, list, review, export");
    declareAdd(*group, context);
    declareList(*group, context);
    declareReview(*group, context);
    declareExport(*group, context);
}

} // namespace inclusion::cli
