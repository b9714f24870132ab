#include "cli/commands/review_commands.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/analysis/first_views.h"
#include "core/framework/lookup.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    bool all = false;
    bool json = false;
    std::string item;
    std::string level;
    std::string reason;
    std::string author;
};

nlohmann::json jsonOfView(const FirstView& view) {
    return {{"id", view.id.text()},
            {"packId", view.packId.text()},
            {"judge", view.judge},
            {"levelId", view.levelId},
            {"rationale", view.rationale},
            {"writtenAt", view.writtenAt.iso()},
            {"agreedLevelId", view.agreedLevelId},
            {"agreedReason", view.agreedReason},
            {"agreedBy", view.agreedBy},
            {"agreedAt", view.agreedAt ? nlohmann::json(view.agreedAt->iso()) : nlohmann::json(nullptr)}};
}

Result<ExitCode> differences(CommandContext& context, const Options& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const auto compared =
        options.all ? analysis::compareViews(*snapshot) : analysis::openDifferences(*snapshot);
    nlohmann::json list = nlohmann::json::array();
    TextTable table({"ABOUT", "WHO", "LEVEL", "WHY", "AGREED"});
    for (const analysis::ViewComparison& each : compared) {
        nlohmann::json views = nlohmann::json::array();
        for (const FirstView& view : each.views) {
            views.push_back(jsonOfView(view));
            table.add({open->framework->labelOf(each.subjectId), view.judge, view.levelId,
                       singleLine(view.rationale), view.agreedLevelId});
        }
        list.push_back({{"subjectId", each.subjectId},
                        {"differ", each.differ},
                        {"agreed", each.agreed},
                        {"views", std::move(views)}});
    }
    if (options.json)
        context.printJson(list);
    else if (compared.empty())
        context.say("there is no difference to talk about.");
    else
        table.print(context.out());
    return ExitCode::Done;
}

Result<ExitCode> reconcile(CommandContext& context, const Options& options) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto subject = findSubject(*open->framework, options.item, SubjectScope::Content);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    const auto level = findLevel(*open->framework, *subject, options.level);
    if (!level)
        return tl::unexpected<Error>(level.error());
    notePupilData(context, {options.reason});
    return runEdit(context, *open->service,
                   open->service->reconcileViews({open->audit.id, *subject, *level, options.reason}),
                   open->author, "recorded what is agreed on " + open->framework->labelOf(*subject) + ".");
}

} // namespace

void addReviewApartCommands(CLI::App& group, CommandContext& context) {
    auto options = std::make_shared<Options>();
    CLI::App* command = group.add_subcommand("differences", "List where people who judged apart differ");
    addFile(*command, options->file);
    command->add_flag("--all", options->all, "Also where they agree, or have agreed since");
    addAuditChoice(*command, options->audit);
    addJson(*command, options->json);
    addExample(*command, "review differences school.inclusion");
    command->callback(
        [&context, options] { context.choose([=, &context] { return differences(context, *options); }); });

    options = std::make_shared<Options>();
    command = group.add_subcommand("reconcile", "Record what people who judged apart agree on, and why");
    addFile(*command, options->file);
    command->add_option("ITEM", options->item, "What was judged")->required();
    command->add_option("--level", options->level, "The level agreed on")->required()->type_name("LEVEL");
    command->add_option("--reason", options->reason, "Why: the rationale from now on")
        ->required()
        ->type_name("TEXT");
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command,
               "review reconcile school.inclusion 1.2 --level 2 --reason \"We looked again together.\"");
    command->callback(
        [&context, options] { context.choose([=, &context] { return reconcile(context, *options); }); });
}

} // namespace inclusion::cli
