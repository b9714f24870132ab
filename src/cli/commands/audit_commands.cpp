#include "cli/commands/commands.h"
#include "cli/framework_choice.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/framework/lookup.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

struct AddOptions {
    std::string file;
    AuditChoice audit;
    std::string author;
};

Result<ExitCode> add(CommandContext& context, const AddOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto service = AuditService::open(options.file, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto chosen = chooseFramework(context, **service, options.audit.framework);
    if (!chosen)
        return tl::unexpected<Error>(chosen.error());
    const auto audit = (*service)->addAudit(*chosen->framework, options.audit.cycle, *author);
    if (!audit)
        return tl::unexpected<Error>(audit.error());
    if (const auto kept = keepFramework(**service, *chosen, *author); !kept)
        return tl::unexpected<Error>(kept.error());
    context.out() << audit->id.text() << '\n';
    context.say("added the audit " + auditName(*audit) + ".");
    return ExitCode::Done;
}

Result<ExitCode> list(CommandContext& context, const std::string& file, bool json) {
    const auto service = AuditService::open(file, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto audits = (*service)->audits();
    if (!audits)
        return tl::unexpected<Error>(audits.error());
    if (json) {
        context.printJson(jsonArray(*audits));
        return ExitCode::Done;
    }
    TextTable table({"FRAMEWORK", "REVISION", "CYCLE", "STATE", "BEGUN", "ID"});
    for (const Audit& audit : *audits)
        table.add({audit.frameworkId, std::to_string(audit.frameworkRevision), audit.cycle,
                   audit.agreed ? "agreed" : "draft", audit.createdAt.date().iso(), audit.id.text()});
    table.print(context.out());
    return ExitCode::Done;
}

struct FocusOptions {
    std::string file;
    AuditChoice audit;
    std::vector<std::string> areas;
    bool clear = false;
    std::string author;
};

/// A soft note where the framework asks for another number; the choice is saved all the same.
void noteFocusCount(const CommandContext& context, const Framework& framework, std::size_t chosen) {
    const auto& asked = framework.data().focusAreas;
    const auto count = static_cast<int>(chosen);
    if (!asked || (count >= asked->minimum && count <= asked->maximum))
        return;
    const std::string range = asked->minimum == asked->maximum
                                  ? std::to_string(asked->minimum)
                                  : std::to_string(asked->minimum) + " to " + std::to_string(asked->maximum);
    context.say("note: this framework asks for " + range + " focus areas; there are now " +
                std::to_string(chosen) + ".");
}

Result<ExitCode> focus(CommandContext& context, const FocusOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    if (options.areas.empty() && !options.clear)
        return failure(ErrorCode::InvalidValue,
                       {"area", "", "name the areas of this cycle, or take all away with --clear"});
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    FocusChoice choice{open->audit.id, {}};
    std::string shown;
    for (const std::string& asked : options.areas) {
        const auto area = findArea(*open->framework, asked);
        if (!area)
            return tl::unexpected<Error>(area.error());
        choice.areaIds.push_back(*area);
        shown += (shown.empty() ? "" : "; ") + singleLine(open->framework->labelOf(*area));
    }
    const auto code =
        runEdit(context, *open->service, open->service->setFocus(choice), *author,
                shown.empty() ? "saved: no area is in focus." : "saved: in focus are " + shown + ".");
    if (code)
        noteFocusCount(context, *open->framework, choice.areaIds.size());
    return code;
}

} // namespace

void addAuditCommands(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "audit", "Audits of a file: add, list, focus, next, revise, former");

    const auto adding = std::make_shared<AddOptions>();
    CLI::App* add = group->add_subcommand("add", "Add an audit by another framework or for another cycle");
    addFile(*add, adding->file);
    add->add_option("--framework", adding->audit.framework, "Framework to audit by")
        ->required()
        ->type_name("ID|FILE");
    add->add_option("--cycle", adding->audit.cycle, "Cycle of the audit")->required()->type_name("CYCLE");
    addAuthor(*add, adding->author);
    addExample(*add,
               "audit add school.inclusion --framework rise-inclusion-audit --cycle 2027/28 --by SENCO");
    add->callback(
        [&context, adding] { context.choose([=, &context] { return cli::add(context, *adding); }); });

    const auto focusing = std::make_shared<FocusOptions>();
    CLI::App* focusCommand =
        group->add_subcommand("focus", "Choose the areas on which this cycle puts its weight");
    addFile(*focusCommand, focusing->file);
    focusCommand->add_option("AREA", focusing->areas, "Id, number or title of an area; all that are chosen");
    focusCommand->add_flag("--clear", focusing->clear, "Put no area in focus");
    addAuditChoice(*focusCommand, focusing->audit);
    addAuthor(*focusCommand, focusing->author);
    addExample(*focusCommand, "audit focus school.inclusion 3 4 --framework hackney-wellbeing --by SENCO");
    focusCommand->callback(
        [&context, focusing] { context.choose([=, &context] { return focus(context, *focusing); }); });

    struct ListOptions {
        std::string file;
        bool json = false;
    };
    const auto listing = std::make_shared<ListOptions>();
    CLI::App* list = group->add_subcommand("list", "List the audits of a file");
    addFile(*list, listing->file);
    addJson(*list, listing->json);
    addExample(*list, "audit list school.inclusion");
    list->callback([&context, listing] {
        context.choose([=, &context] { return cli::list(context, listing->file, listing->json); });
    });
    addCycleCommands(*group, context);
}

} // namespace inclusion::cli
