#include "cli/commands/review_commands.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/audit/date_reading.h"
#include "core/framework/name_match.h"
#include "core/report/minutes.h"
#include "report/renderer.h"

#include <CLI/CLI.hpp>

#include <algorithm>

/// Papers for review meetings: what was decided, minutes, what changed since.
namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string meeting;
    std::string comment;
    std::string text;
    std::string format = "pdf";
    std::string output;
    std::string since;
    std::string author;
};

Result<Date> dayOf(const std::string& text) {
    const DateReading reading = readDate(text);
    if (!reading.date)
        return failure(ErrorCode::InvalidValue, {"date", text, reading.message + "; " + reading.hint});
    return *reading.date;
}

/// The meeting that was meant, by its day, its id or the beginning of it.
Result<Meeting> findMeeting(const OpenAudit& open, const std::string& asked) {
    const auto meetings = open.service->meetings(open.audit.id);
    if (!meetings)
        return tl::unexpected<Error>(meetings.error());
    std::vector<NamedThing> names;
    for (const Meeting& meeting : *meetings)
        names.push_back({meeting.id.text(), {meeting.date.iso()}});
    return matchName("meeting", asked, names).map([&](std::size_t place) { return (*meetings)[place]; });
}

/// The audit as it stood at the start of a day, but not before it was begun.
Result<AuditSnapshot> stateAt(const OpenAudit& open, const Date& day) {
    const auto start = Timestamp::parse(day.iso() + "T00:00:00Z");
    return open.service->snapshotAt(open.audit.id,
                                    std::max(open.audit.createdAt, start.value_or(Timestamp())));
}

/// The day of the review before a meeting: of the meeting before it, or of the last pack made until then.
std::optional<Date> reviewBefore(const OpenAudit& open, const Date& day) {
    std::optional<Date> last;
    if (const auto meetings = open.service->meetings(open.audit.id))
        for (const Meeting& meeting : *meetings)
            if (meeting.date < day)
                last = meeting.date;
    if (last)
        return last;
    if (const auto packs = open.service->reviewPacks(open.audit.id)) // newest first
        for (const ReviewPack& pack : *packs)
            if (pack.createdAt.date() <= day)
                return pack.createdAt.date();
    return std::nullopt;
}

report::ReportOptions paperOptions(const CommandContext& context) {
    report::ReportOptions options;
    options.today = context.clock().today();
    options.createdAt = context.clock().now();
    return options;
}

Result<ExitCode> write(const CommandContext& context, const Options& options,
                       const report::ReportDocument& document) {
    const auto renderer = report::rendererFor(lowerCase(options.format));
    if (!renderer)
        return failure(ErrorCode::InvalidValue, {"format", options.format, "use pdf, html, odt or docx"});
    const auto written = report::writeReport(*renderer, document, {}, options.output);
    if (!written)
        return tl::unexpected<Error>(written.error());
    for (const std::string& warning : *written)
        context.say("note: " + warning);
    context.say("wrote " + options.output + ".");
    return ExitCode::Done;
}

Result<ExitCode> minutes(CommandContext& context, const Options& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto meeting = findMeeting(*open, options.meeting);
    if (!meeting)
        return tl::unexpected<Error>(meeting.error());
    const auto now = open->service->snapshot(open->audit.id);
    if (!now)
        return tl::unexpected<Error>(now.error());
    const auto asked = options.since.empty() ? Result<Date>(meeting->date) : dayOf(options.since);
    if (!asked)
        return tl::unexpected<Error>(asked.error());
    const auto since = options.since.empty() ? reviewBefore(*open, meeting->date) : std::optional(*asked);
    auto before = since ? stateAt(*open, *since) : now;
    if (!before)
        return tl::unexpected<Error>(before.error());
    std::optional<report::EarlierState> earlier;
    if (since)
        earlier.emplace(report::EarlierState{*before, *since});
    return write(context, options, report::buildMinutes(*now, *meeting, earlier, paperOptions(context)));
}

Result<ExitCode> changes(CommandContext& context, const Options& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto asked = options.since.empty() ? Result<Date>(context.clock().today()) : dayOf(options.since);
    if (!asked)
        return tl::unexpected<Error>(asked.error());
    const auto since = options.since.empty() ? reviewBefore(*open, *asked) : std::optional(*asked);
    if (!since)
        return failure(ErrorCode::InvalidValue,
                       {"date", "", "there was no review yet; name a day with --since"});
    const auto before = stateAt(*open, *since);
    const auto now = open->service->snapshot(open->audit.id);
    if (!before || !now)
        return tl::unexpected<Error>(before ? now.error() : before.error());
    return write(context, options, report::buildChanges(*now, {*before, *since}, paperOptions(context)));
}

Result<ExitCode> decide(CommandContext& context, const Options& options) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    auto meeting = findMeeting(*open, options.meeting);
    if (!meeting)
        return tl::unexpected<Error>(meeting.error());
    MeetingDecision decision;
    decision.text = options.text;
    if (!options.comment.empty()) {
        const auto comment = findComment(*open->service, open->audit.id, options.comment);
        if (!comment)
            return tl::unexpected<Error>(comment.error());
        decision.commentId = comment->id;
        decision.subjectId = comment->subjectId;
        std::erase_if(meeting->decisions,
                      [&](const MeetingDecision& each) { return each.commentId == comment->id; });
    }
    meeting->decisions.push_back(std::move(decision));
    notePupilData(context, {options.text});
    return runEdit(context, *open->service, open->service->changeMeeting(*meeting), open->author,
                   "recorded what the meeting of " + meeting->date.longForm() + " decided.");
}

void addPaperOptions(CLI::App& command, Options& options) {
    command.add_option("--format", options.format, "pdf, html, odt or docx")
        ->capture_default_str()
        ->type_name("FORMAT");
    command.add_option("--output", options.output, "File to write")->required()->type_name("OUT");
    command
        .add_option("--since", options.since,
                    "Show what changed since this day; else since the review before")
        ->type_name("DATE");
    addAuditChoice(command, options.audit);
}

} // namespace

void addReviewChangesCommand(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        group.add_subcommand("changes", "Write what changed since the last review, from the history");
    addFile(*command, options->file);
    addPaperOptions(*command, *options);
    addExample(*command, "review changes school.inclusion --since 2026-10-14 --output changes.pdf");
    command->callback(
        [&context, options] { context.choose([=, &context] { return changes(context, *options); }); });
}

void addMeetingPaperCommands(CLI::App& group, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = group.add_subcommand("decide", "Record what a meeting decided, perhaps on a comment");
    addFile(*command, options->file);
    command->add_option("MEETING", options->meeting, "Its day or id")->required();
    command->add_option("--comment", options->comment, "The comment it was about, by its id")
        ->type_name("COMMENT");
    command->add_option("--text", options->text, "What was decided")->required()->type_name("TEXT");
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command,
               "meeting decide school.inclusion 2026-11-24 --comment 1f9a03bc --text \"We ask families.\"");
    command->callback(
        [&context, options] { context.choose([=, &context] { return decide(context, *options); }); });

    options = std::make_shared<Options>();
    command = group.add_subcommand("minutes", "Write the minutes of a meeting");
    addFile(*command, options->file);
    command->add_option("MEETING", options->meeting, "Its day or id")->required();
    addPaperOptions(*command, *options);
    addExample(*command, "meeting minutes school.inclusion 2026-11-24 --output minutes.pdf");
    command->callback(
        [&context, options] { context.choose([=, &context] { return minutes(context, *options); }); });
}

} // namespace inclusion::cli
