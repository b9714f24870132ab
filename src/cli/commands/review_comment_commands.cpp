#include "cli/commands/review_commands.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
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
    bool json = false;
    std::string comment; ///< beginning of its id
    std::string text;
    std::string action;
    std::string level;
    std::string rationale;
    std::string item;
    std::string area;
    std::string role;
    std::string stance = "question";
    std::string author;
};

std::string versionText(CommentVersion version) {
    switch (version) {
    case CommentVersion::Replaced:
        return "replaced";
    case CommentVersion::Conflicting:
        return "conflicting";
    case CommentVersion::Current:
        break;
    }
    return "current";
}

nlohmann::json jsonOfComment(const ReviewComment& comment, const std::vector<ReviewComment>& all) {
    const auto moment = [](const std::optional<Timestamp>& at) {
        return at ? nlohmann::json(at->iso()) : nlohmann::json(nullptr);
    };
    return {{"id", comment.id.text()},
            {"packId", comment.packId.text()},
            {"sourceId", comment.sourceId},
            {"subjectId", comment.subjectId},
            {"reviewer", comment.reviewer},
            {"stance", idOf(comment.stance)},
            {"text", comment.text},
            {"writtenAt", comment.writtenAt.iso()},
            {"version", versionText(versionOf(comment, all))},
            {"onBehalf", comment.onBehalf},
            {"enteredBy", comment.enteredBy},
            {"state", idOf(comment.state)},
            {"answer", comment.answer},
            {"answeredBy", comment.answeredBy},
            {"answeredAt", moment(comment.answeredAt)},
            {"settledBy", comment.settledBy},
            {"settledAt", moment(comment.settledAt)},
            {"actionId", comment.actionId.text()},
            {"judgementSubject", comment.judgementSubject},
            {"withdrawnBy", comment.withdrawnBy},
            {"withdrawnAt", moment(comment.withdrawnAt)}};
}

Result<ExitCode> list(CommandContext& context, const Options& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto comments = open->service->comments(open->audit.id);
    if (!comments)
        return tl::unexpected<Error>(comments.error());
    if (options.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const ReviewComment& comment : *comments)
            all.push_back(jsonOfComment(comment, *comments));
        context.printJson(all);
        return ExitCode::Done;
    }
    TextTable table({"ID", "STATE", "WHO", "STANCE", "ABOUT", "TEXT"});
    for (const ReviewComment& comment : *comments) {
        const CommentVersion version = versionOf(comment, *comments);
        table.add(
            {comment.id.text().substr(0, 8),
             (comment.withdrawnAt ? "withdrawn" : std::string(idOf(comment.state))) +
                 (version == CommentVersion::Current ? "" : ", " + versionText(version)),
             comment.reviewer + (comment.onBehalf ? " (typed in)" : ""), std::string(idOf(comment.stance)),
             comment.subjectId.empty() ? "the audit as a whole" : open->framework->labelOf(comment.subjectId),
             singleLine(comment.text)});
    }
    if (comments->empty())
        context.say("there are no comments yet.");
    else
        table.print(context.out());
    return ExitCode::Done;
}

/// Opens the file for writing and runs the edit that `make` makes of it and the comment that was meant.
template <typename Make>
Result<ExitCode> onComment(CommandContext& context, const Options& options, const std::string& done,
                           Make&& make) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto comment = findComment(*open->service, open->audit.id, options.comment);
    if (!comment)
        return tl::unexpected<Error>(comment.error());
    return runEdit(context, *open->service, make(*open, *comment), open->author,
                   done + " the comment of " + singleLine(comment->reviewer) + ".");
}

Result<EditPtr> answerEdit(const Options& options, const OpenAudit& open, const ReviewComment& comment) {
    CommentAnswer answer;
    answer.id = comment.id;
    answer.text = options.text;
    if (!options.action.empty()) {
        answer.action = Action();
        answer.action->title = options.action;
        if (const Area* area = open.framework->areaOf(comment.subjectId))
            answer.action->areaId = area->id;
        if (open.framework->findItem(comment.subjectId) != nullptr)
            answer.action->subjectIds = {comment.subjectId};
    }
    if (!options.level.empty()) {
        const auto level = findLevel(*open.framework, comment.subjectId, options.level);
        if (!level)
            return tl::unexpected<Error>(level.error());
        const auto stored = open.service->judgement(open.audit.id, comment.subjectId);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        Judgement judgement = stored->value_or(Judgement());
        judgement.auditId = open.audit.id;
        judgement.subjectId = comment.subjectId;
        judgement.levelId = *level;
        if (!options.rationale.empty())
            judgement.rationale = options.rationale;
        if (judgement.state == ProgressState::NotStarted)
            judgement.state = ProgressState::InProgress;
        answer.judgement = std::move(judgement);
    }
    return open.service->answerComment(answer);
}

Result<ExitCode> answer(CommandContext& context, const Options& options) {
    notePupilData(context, {options.text, options.action, options.rationale});
    return onComment(context, options, "answered", [&](const OpenAudit& open, const ReviewComment& comment) {
        return answerEdit(options, open, comment);
    });
}

Result<ExitCode> settle(CommandContext& context, const Options& options) {
    return onComment(context, options, "settled", [](const OpenAudit& open, const ReviewComment& comment) {
        return open.service->settleComment(comment.id);
    });
}

Result<ExitCode> reopen(CommandContext& context, const Options& options) {
    return onComment(context, options, "took up again",
                     [](const OpenAudit& open, const ReviewComment& comment) {
                         return open.service->reopenComment(comment.id);
                     });
}

Result<ExitCode> withdraw(CommandContext& context, const Options& options) {
    return onComment(context, options, "took back", [](const OpenAudit& open, const ReviewComment& comment) {
        return open.service->withdrawComment(comment.id);
    });
}

Result<ExitCode> addComment(CommandContext& context, const Options& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto stance = commentStanceFromId(lowerCase(options.stance));
    if (!stance)
        return failure(ErrorCode::InvalidValue,
                       {"stance", options.stance, "use agree, question or challenge"});
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    ReviewComment comment;
    comment.auditId = open->audit.id;
    comment.reviewer = std::string(trimmed(options.role));
    comment.stance = *stance;
    comment.text = options.text;
    if (!options.item.empty() || !options.area.empty()) {
        auto subject = options.item.empty()
                           ? findArea(*open->framework, options.area)
                           : findSubject(*open->framework, options.item, SubjectScope::Content);
        if (!subject)
            return tl::unexpected<Error>(std::move(subject.error()));
        comment.subjectId = std::move(*subject);
    }
    notePupilData(context, {options.text});
    return runEdit(context, *open->service, open->service->addComment(comment), *author,
                   "saved: what " + singleLine(comment.reviewer) + " says, typed in by " +
                       singleLine(*author) + ".");
}

using Verb = Result<ExitCode> (*)(CommandContext&, const Options&);

CLI::App* declare(CLI::App& group, CommandContext& context, const std::string& name,
                  const std::string& description, Verb verb, const std::shared_ptr<Options>& options) {
    CLI::App* command = group.add_subcommand(name, description);
    addFile(*command, options->file);
    addAuditChoice(*command, options->audit);
    command->callback(
        [&context, options, verb] { context.choose([=, &context] { return verb(context, *options); }); });
    return command;
}

void addCommentChoice(CLI::App& command, Options& options) {
    command.add_option("COMMENT", options.comment, "Its id, or the beginning of it")->required();
    addAuthor(command, options.author);
}

} // namespace

void addReviewCommentCommands(CLI::App& group, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = declare(group, context, "list", "List the comments of reviewers", list, options);
    addJson(*command, options->json);
    addExample(*command, "review list school.inclusion");

    options = std::make_shared<Options>();
    command = declare(group, context, "answer", "Answer a comment, with what came of it", answer, options);
    addCommentChoice(*command, *options);
    command->add_option("--text", options->text, "The answer")->required()->type_name("TEXT");
    command->add_option("--action", options->action, "Title of an action that came of it")->type_name("TEXT");
    command->add_option("--level", options->level, "The level as it is judged now")->type_name("LEVEL");
    command->add_option("--rationale", options->rationale, "The reason for that level")->type_name("TEXT");
    addExample(*command,
               "review answer school.inclusion 1f9a03bc --text \"We ask families in June.\" --by SENCO");

    options = std::make_shared<Options>();
    command = declare(group, context, "settle", "Mark a comment as settled", settle, options);
    addCommentChoice(*command, *options);
    addExample(*command, "review settle school.inclusion 1f9a03bc --by SENCO");

    options = std::make_shared<Options>();
    command =
        declare(group, context, "reopen", "Take a settled or withdrawn comment up again", reopen, options);
    addCommentChoice(*command, *options);
    addExample(*command, "review reopen school.inclusion 1f9a03bc --by SENCO");

    options = std::make_shared<Options>();
    command =
        declare(group, context, "withdraw", "Record that a reviewer takes a comment back", withdraw, options);
    addCommentChoice(*command, *options);
    addExample(*command, "review withdraw school.inclusion 1f9a03bc");

    options = std::make_shared<Options>();
    command = declare(group, context, "add-comment", "Type in what a reviewer said on paper or by phone",
                      addComment, options);
    command->add_option("--on-behalf", options->role, "The role of who said it")
        ->required()
        ->type_name("ROLE");
    command->add_option("--stance", options->stance, "agree, question or challenge")
        ->capture_default_str()
        ->type_name("STANCE");
    command->add_option("--text", options->text, "What they said")->type_name("TEXT");
    command->add_option("--item", options->item, "The item it is about")->type_name("ITEM");
    command->add_option("--area", options->area, "Or the area; neither: the audit as a whole")
        ->type_name("AREA");
    addAuthor(*command, options->author);
    addExample(*command, "review add-comment school.inclusion --on-behalf Chair --item 1.2 --text \"How do "
                         "you know?\" --by SENCO");
}

} // namespace inclusion::cli
