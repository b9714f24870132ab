#include "cli/commands/review_commands.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/framework/input_file.h"
#include "core/review/review_desk.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    std::string reply;
    bool dryRun = false;
    std::string author;
};

std::string fateText(review::CommentFate fate) {
    switch (fate) {
    case review::CommentFate::New:
        return "new";
    case review::CommentFate::Known:
        return "known";
    case review::CommentFate::TakenBack:
        return "taken back";
    case review::CommentFate::Revised:
        return "new version";
    case review::CommentFate::Earlier:
        return "earlier version";
    case review::CommentFate::Conflicting:
        return "CONFLICT";
    }
    return {};
}

/// A comment that comes in together with its being taken back says both.
std::string fateText(const review::Planned<ReviewComment>& planned) {
    const std::string fate = fateText(planned.fate);
    return planned.record.withdrawnAt && planned.fate != review::CommentFate::TakenBack
               ? fate + ", taken back"
               : fate;
}

void printPreview(CommandContext& context, const review::PreparedReply& prepared,
                  const Framework& framework) {
    const review::MergePlan& plan = prepared.plan;
    context.out() << "From:  " << singleLine(prepared.reply.reviewer) << ", "
                  << prepared.reply.writtenAt.date().longForm()
                  << "\nPack:  " << singleLine(prepared.pack.title) << " of "
                  << prepared.pack.createdAt.date().longForm()
                  << (prepared.isLatestPack ? "" : " (a later pack has been made since)")
                  << "\nSays:  " << counted(static_cast<std::size_t>(plan.agree), "agreement") << ", "
                  << counted(static_cast<std::size_t>(plan.question), "question") << ", "
                  << counted(static_cast<std::size_t>(plan.challenge), "challenge") << ", "
                  << counted(plan.views.size(), "judgement");
    if (plan.withdrawn > 0)
        context.out() << "; takes back " << counted(static_cast<std::size_t>(plan.withdrawn), "comment");
    context.out() << "\n\n";
    TextTable table({"STATUS", "ABOUT", "STANCE", "TEXT"});
    for (const auto& each : plan.comments)
        table.add({fateText(each),
                   each.record.subjectId.empty() ? "the audit as a whole"
                                                 : framework.labelOf(each.record.subjectId),
                   std::string(idOf(each.record.stance)), singleLine(each.record.text)});
    for (const auto& each : plan.views)
        table.add({fateText(each.fate), framework.labelOf(each.record.subjectId), each.record.levelId,
                   singleLine(each.record.rationale)});
    table.print(context.out());
}

Result<ExitCode> import(CommandContext& context, const Options& options) {
    const auto author = options.dryRun ? Result<std::string>("") : requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto bytes = readInputFile(options.reply, 2 * review::largestReply);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto service = AuditService::open(
        options.file, options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto prepared = review::prepareReply(**service, *bytes);
    if (!prepared) {
        Error error = prepared.error();
        if (error.parameters == std::vector<std::string>{"reply"})
            error.parameters.push_back(options.reply);
        return tl::unexpected<Error>(std::move(error));
    }
    const auto snapshot = (*service)->snapshot(prepared->pack.auditId);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    printPreview(context, *prepared, *snapshot->framework);
    const int conflicts = prepared->plan.count(review::CommentFate::Conflicting);
    if (conflicts > 0)
        context.say("note: " + counted(static_cast<std::size_t>(conflicts), "comment") +
                    " says something else than one in the file that claims the same moment. Both are kept; "
                    "ask the reviewer which one holds.");
    const std::vector<ReviewComment> fresh = prepared->plan.toImport();
    const std::vector<FirstView> views = prepared->plan.viewsToImport();
    if (options.dryRun) {
        context.say("nothing was changed: this was only a look.");
        return ExitCode::Done;
    }
    if (fresh.empty() && views.empty()) {
        context.say("nothing was changed: all of it is in the file already.");
        return ExitCode::Done;
    }
    if (const auto backup = (*service)->backUp(); !backup)
        return tl::unexpected<Error>(backup.error());
    std::vector<std::string> texts;
    for (const ReviewComment& comment : fresh)
        texts.push_back(comment.text);
    for (const FirstView& view : views)
        texts.push_back(view.rationale);
    notePupilData(context, texts);
    const auto withdrawn = static_cast<std::size_t>(prepared->plan.count(review::CommentFate::TakenBack));
    std::string done = "imported " + counted(fresh.size() - withdrawn, "comment");
    if (!views.empty())
        done += " and " + counted(views.size(), "judgement");
    done += " of " + singleLine(prepared->reply.reviewer);
    if (withdrawn > 0)
        done += ", who takes back " + counted(withdrawn, "comment") + " that the file had";
    return runEdit(context, **service, (*service)->importComments(fresh, views), *author,
                   done + "; a backup was made before.");
}

} // namespace

void addReviewReplyCommands(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command =
        group.add_subcommand("import", "Take in the reply of a reviewer, after showing what it says");
    addFile(*command, options->file);
    command->add_option("REPLY", options->reply, "The .inclusion-reply file")->required();
    command->add_flag("--dry-run", options->dryRun, "Only show what would be taken in");
    addAuthor(*command, options->author);
    addExample(*command, "review import school.inclusion reply-chair-2026-11-22.inclusion-reply --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return import(context, *options); }); });
}

} // namespace inclusion::cli
