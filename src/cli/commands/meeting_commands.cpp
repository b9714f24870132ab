#include "cli/commands/commands.h"
#include "cli/commands/review_commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/analysis/review_rhythm.h"
#include "core/audit/date_reading.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

struct MeetingOptions {
    std::string file;
    AuditChoice audit;
    std::string date;
    std::vector<std::string> attended;
    std::string notes;
    bool json = false;
    std::string author;
};

struct YearOptions {
    std::string file;
    std::string cycle;
    std::string halfTerm;
    std::string first;
    std::string last;
    bool json = false;
    std::string author;
};

Result<Date> dayOf(const std::string& text) {
    const DateReading reading = readDate(text);
    if (!reading.date)
        return failure(ErrorCode::InvalidValue, {"date", text, reading.message + "; " + reading.hint});
    return *reading.date;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

Result<ExitCode> addMeeting(CommandContext& context, const MeetingOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto date = dayOf(options.date);
    if (!date)
        return tl::unexpected<Error>(date.error());
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    notePupilData(context, {options.notes});
    const Meeting meeting{context.ids().make<MeetingId>(), open->audit.id, *date, options.attended,
                          options.notes};
    const auto code = runEdit(context, *open->service, open->service->addMeeting(meeting), *author,
                              "saved: the meeting of " + date->longForm() + ".");
    if (code)
        context.out() << meeting.id.text() << '\n';
    return code;
}

std::string_view idOf(analysis::DueMeeting::State state) {
    using State = analysis::DueMeeting::State;
    return state == State::Held     ? "held"
           : state == State::Now    ? "now"
           : state == State::Coming ? "coming"
                                    : "missed";
}

Json jsonOfMeeting(const Meeting& meeting) {
    Json decisions = Json::array();
    for (const MeetingDecision& decision : meeting.decisions)
        decisions.push_back({{"subjectId", decision.subjectId},
                             {"commentId", decision.commentId.text()},
                             {"text", decision.text}});
    return {{"id", meeting.id.text()},
            {"date", meeting.date.iso()},
            {"attended", meeting.attended},
            {"notes", meeting.notes},
            {"decisions", std::move(decisions)}};
}

Json jsonOfCalendar(const analysis::ReviewCalendar& calendar, const std::vector<Meeting>& meetings) {
    Json due = Json::array();
    for (const analysis::DueMeeting& each : calendar.due) {
        Json held = Json::array();
        for (const Meeting* meeting : each.held)
            held.push_back(meeting->id.text());
        due.push_back({{"first", each.first.iso()},
                       {"last", each.last.iso()},
                       {"state", idOf(each.state)},
                       {"held", std::move(held)}});
    }
    Json all = Json::array();
    for (const Meeting& meeting : meetings)
        all.push_back(jsonOfMeeting(meeting));
    return {{"rhythm", calendar.rhythm ? Json(inclusion::idOf(*calendar.rhythm)) : Json(nullptr)},
            {"due", std::move(due)},
            {"meetings", std::move(all)}};
}

Result<ExitCode> listMeetings(CommandContext& context, const MeetingOptions& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const auto calendar = analysis::reviewCalendar(*snapshot, context.clock().today());
    if (options.json) {
        context.printJson(jsonOfCalendar(calendar, snapshot->meetings));
        return ExitCode::Done;
    }
    TextTable table({"FROM", "TO", "STATE", "HELD", "ATTENDED", "ID"});
    for (const analysis::DueMeeting& due : calendar.due) {
        if (due.held.empty())
            table.add({due.first.iso(), due.last.iso(), std::string(idOf(due.state)), "-", "-", "-"});
        for (const Meeting* meeting : due.held)
            table.add({due.first.iso(), due.last.iso(), std::string(idOf(due.state)), meeting->date.iso(),
                       joined(meeting->attended), meeting->id.text()});
    }
    for (const Meeting* meeting : calendar.other)
        table.add({"-", "-", "held", meeting->date.iso(), joined(meeting->attended), meeting->id.text()});
    table.print(context.out());
    if (!calendar.rhythm)
        context.say("this framework asks for no reviews in a setting of this kind.");
    else if (!calendar.year)
        context.say("the dates of this cycle are not known; \"school-year set\" enters them.");
    return ExitCode::Done;
}

/// The cycle that is meant: the one asked for, or that of the file's only one.
Result<std::string> cycleOf(const AuditService& service, const std::string& asked) {
    if (!asked.empty())
        return asked;
    const auto audits = service.audits();
    if (!audits)
        return tl::unexpected<Error>(audits.error());
    std::vector<std::string> parameters{"cycle", ""};
    for (const Audit& audit : *audits)
        if (std::find(parameters.begin() + 2, parameters.end(), audit.cycle) == parameters.end())
            parameters.push_back(audit.cycle);
    if (parameters.size() != 3)
        return failure(ErrorCode::InvalidValue, {"cycle", "", "name it with --cycle, for example 2026/27"});
    return parameters.back();
}

Result<ExitCode> showYear(CommandContext& context, const YearOptions& options) {
    const auto service = AuditService::open(options.file, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto cycle = cycleOf(**service, options.cycle);
    if (!cycle)
        return tl::unexpected<Error>(cycle.error());
    const auto year = (*service)->schoolYear(*cycle);
    if (!year)
        return tl::unexpected<Error>(year.error());
    Json array = Json::array();
    TextTable table({"HALF-TERM", "FIRST DAY", "LAST DAY"});
    for (std::size_t i = 0; *year && i < halfTermCount; ++i) {
        const TermDates& each = (*year)->halfTerms[i];
        array.push_back({{"id", halfTermId(i)}, {"first", each.first.iso()}, {"last", each.last.iso()}});
        table.add({std::string(halfTermId(i)), each.first.iso(), each.last.iso()});
    }
    if (options.json)
        context.printJson({{"cycle", *cycle}, {"halfTerms", array}});
    else if (*year)
        table.print(context.out());
    else
        context.say("there are no dates for " + *cycle + " yet; \"school-year set\" enters them.");
    return ExitCode::Done;
}

Result<ExitCode> setYear(CommandContext& context, const YearOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto place = halfTermFromId(lowerCase(options.halfTerm));
    if (!place)
        return failure(ErrorCode::InvalidValue,
                       {"half-term", options.halfTerm,
                        "use autumn-1, autumn-2, spring-1, spring-2, summer-1 or summer-2"});
    const auto first = dayOf(options.first);
    const auto last = first ? dayOf(options.last) : first;
    if (!last)
        return tl::unexpected<Error>(last.error());
    const auto service = AuditService::open(options.file, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto cycle = cycleOf(**service, options.cycle);
    if (!cycle)
        return tl::unexpected<Error>(cycle.error());
    const auto present = (*service)->schoolYear(*cycle);
    if (!present)
        return tl::unexpected<Error>(present.error());
    if (!*present)
        return failure(ErrorCode::InvalidValue, {"cycle", *cycle, "school years are named like 2026/27"});
    SchoolYear year = **present;
    year.halfTerms[*place] = {*first, *last};
    return runEdit(context, **service, (*service)->setSchoolYear(year), *author,
                   "saved: " + std::string(halfTermId(*place)) + " of " + *cycle + ".");
}

} // namespace

void addMeetingCommands(CLI::App& app, CommandContext& context) {
    CLI::App* meetings = addGroup(app, "meeting", "Review meetings: add, list, decide, minutes");
    auto meeting = std::make_shared<MeetingOptions>();
    CLI::App* adding = meetings->add_subcommand("add", "Record a review meeting; prints its id");
    addFile(*adding, meeting->file);
    adding->add_option("--date", meeting->date, "Day of the meeting")->required()->type_name("DATE");
    adding
        ->add_option("--attended", meeting->attended, "Role of somebody who was there; give it once for each")
        ->type_name("ROLE");
    adding->add_option("--notes", meeting->notes, "What was agreed")->type_name("TEXT");
    addAuditChoice(*adding, meeting->audit);
    addAuthor(*adding, meeting->author);
    addExample(*adding, "meeting add school.inclusion --date 2026-10-14 --attended \"Mental health lead\" "
                        "--attended \"CAMHS link worker\" --by SENCO");
    adding->callback(
        [&context, meeting] { context.choose([=, &context] { return addMeeting(context, *meeting); }); });

    meeting = std::make_shared<MeetingOptions>();
    CLI::App* listing = meetings->add_subcommand("list", "List the meetings that are due and those held");
    addFile(*listing, meeting->file);
    addAuditChoice(*listing, meeting->audit);
    addJson(*listing, meeting->json);
    addExample(*listing, "meeting list school.inclusion --framework hackney-wellbeing");
    listing->callback(
        [&context, meeting] { context.choose([=, &context] { return listMeetings(context, *meeting); }); });

    addMeetingPaperCommands(*meetings, context);

    CLI::App* years = addGroup(app, "school-year", "Dates of half-terms: show, set");
    auto year = std::make_shared<YearOptions>();
    CLI::App* showing = years->add_subcommand("show", "Show the half-terms of a school year");
    addFile(*showing, year->file);
    showing->add_option("--cycle", year->cycle, "School year, for example 2026/27")->type_name("CYCLE");
    addJson(*showing, year->json);
    addExample(*showing, "school-year show school.inclusion");
    showing->callback(
        [&context, year] { context.choose([=, &context] { return showYear(context, *year); }); });

    year = std::make_shared<YearOptions>();
    CLI::App* setting = years->add_subcommand("set", "Set the first and last school day of a half-term");
    addFile(*setting, year->file);
    setting
        ->add_option("HALFTERM", year->halfTerm,
                     "autumn-1, autumn-2, spring-1, spring-2, summer-1 or summer-2")
        ->required();
    setting->add_option("FIRST", year->first, "First school day")->required();
    setting->add_option("LAST", year->last, "Last school day")->required();
    setting->add_option("--cycle", year->cycle, "School year, for example 2026/27")->type_name("CYCLE");
    addAuthor(*setting, year->author);
    addExample(*setting, "school-year set school.inclusion autumn-1 2026-09-03 2026-10-22 --by SENCO");
    setting->callback(
        [&context, year] { context.choose([=, &context] { return setYear(context, *year); }); });
}

} // namespace inclusion::cli
