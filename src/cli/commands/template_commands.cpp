#include "cli/commands/commands.h"
#include "cli/open_audit.h"
#include "cli/report_choices.h"
#include "cli/text_table.h"
#include "core/framework/input_file.h"
#include "core/report/report_template.h"
#include "report/pictures/ready_picture.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    std::string name;
    std::string newName;
    std::string author;
    ReportChoices choices;
    bool json = false;
};

Result<std::unique_ptr<AuditService>> openFor(const CommandContext& context, const Options& options,
                                              OpenMode mode) {
    return AuditService::open(options.file, mode, context.dependencies());
}

/// Runs an edit of the file that was named; `make` gets the service.
template <typename Make>
Result<ExitCode> edit(const CommandContext& context, const Options& options, const std::string& done,
                      const Make& make) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto service = openFor(context, options, OpenMode::ReadWrite);
    if (!service)
        return tl::unexpected<Error>(service.error());
    return runEdit(context, **service, make(**service), *author, done);
}

Result<EditPtr> savedEdit(const CommandContext& context, const AuditService& service,
                          const Options& options) {
    const auto wanted = reportOptions(context, service, options.choices);
    if (!wanted)
        return tl::unexpected<Error>(wanted.error());
    SavedTemplate after;
    if (const auto same = ownTemplate(service, options.name))
        after.id = same->id;
    after.name = options.name;
    after.sectionIds = wanted->sectionIds;
    if (after.sectionIds.empty()) // all, as they are now
        for (const report::SectionInfo& section : report::reportSections())
            after.sectionIds.push_back(section.id);
    after.audience = report::idOf(wanted->audience);
    after.redaction = analysis::idOf(wanted->redaction);
    after.listEvidence = wanted->listEvidence;
    after.smallNumberThreshold = wanted->smallNumberThreshold;
    return service.saveTemplate(after);
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : ",") + text;
    return all;
}

Result<ExitCode> list(CommandContext& context, const Options& options) {
    const auto service = openFor(context, options, OpenMode::ReadOnly);
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto own = (*service)->templates();
    if (!own)
        return tl::unexpected<Error>(own.error());
    if (options.json) {
        nlohmann::json all = nlohmann::json::array();
        for (const SavedTemplate& each : *own)
            all.push_back({{"id", each.id.text()},
                           {"name", each.name},
                           {"sections", each.sectionIds},
                           {"audience", each.audience},
                           {"redaction", each.redaction},
                           {"listEvidence", each.listEvidence},
                           {"smallNumbers", each.smallNumberThreshold}});
        context.printJson(all);
        return ExitCode::Done;
    }
    TextTable table({"TEMPLATE", "AUDIENCE", "REDACTION", "SECTIONS"});
    for (const report::ReportTemplate& each : report::builtInTemplates())
        table.add({each.id, std::string(report::idOf(each.audience)),
                   std::string(analysis::idOf(each.redaction)),
                   each.sectionIds.empty() ? "all" : joined(each.sectionIds)});
    for (const SavedTemplate& each : *own)
        table.add({each.name, each.audience, each.redaction, joined(each.sectionIds)});
    table.print(context.out());
    return ExitCode::Done;
}

Result<ExitCode> rename(const CommandContext& context, const Options& options) {
    return edit(context, options, "renamed: " + singleLine(options.newName) + ".",
                [&](const AuditService& service) -> Result<EditPtr> {
                    auto own = ownTemplate(service, options.name);
                    if (!own)
                        return tl::unexpected<Error>(std::move(own.error()));
                    own->name = options.newName;
                    return service.saveTemplate(*own);
                });
}

Result<ExitCode> remove(const CommandContext& context, const Options& options) {
    return edit(context, options, "deleted: " + singleLine(options.name) + ".",
                [&](const AuditService& service) -> Result<EditPtr> {
                    const auto own = ownTemplate(service, options.name);
                    if (!own)
                        return tl::unexpected<Error>(own.error());
                    return service.removeTemplate(own->id);
                });
}

Result<ExitCode> setLogo(const CommandContext& context, const Options& options) {
    auto bytes = readInputFile(options.name, largestLogo);
    if (!bytes)
        return tl::unexpected<Error>(std::move(bytes.error()));
    if (!report::readyPicture(*bytes))
        return failure(ErrorCode::InvalidValue,
                       {"logo", options.name, "a PNG or JPEG picture that is not damaged"});
    return edit(context, options, "saved: the logo stands on the cover of reports.",
                [&](const AuditService& service) { return service.setLogo(options.name, *bytes); });
}

CLI::App* addVerb(CLI::App& group, const char* name, const char* description,
                  const std::shared_ptr<Options>& options, bool writes) {
    CLI::App* command = group.add_subcommand(name, description);
    addFile(*command, options->file);
    if (writes)
        addAuthor(*command, options->author);
    return command;
}

void addLogo(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "logo", "The school's logo on the cover of reports");
    const auto options = std::make_shared<Options>();
    CLI::App* set = addVerb(*group, "set", "Keep a picture as the logo", options, true);
    set->add_option("picture", options->name, "A PNG or JPEG of at most 1 MiB")
        ->required()
        ->type_name("PICTURE");
    addExample(*set, "logo set school.inclusion logo.png --by SENCO");
    set->callback(
        [&context, options] { context.choose([=, &context] { return setLogo(context, *options); }); });
    CLI::App* removed = addVerb(*group, "remove", "Take the logo off", options, true);
    addExample(*removed, "logo remove school.inclusion --by SENCO");
    removed->callback([&context, options] {
        context.choose([=, &context] {
            return edit(context, *options, "the logo is taken off.",
                        [](const AuditService& service) { return service.removeLogo(); });
        });
    });
}

} // namespace

void addTemplateCommands(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "template", "Templates of reports: those of the program and your own");
    const auto options = std::make_shared<Options>();
    const auto addName = [&](CLI::App* command) {
        command->add_option("name", options->name, "Name of the template")->required()->type_name("NAME");
    };
    CLI::App* listed = addVerb(*group, "list", "List the templates there are", options, false);
    addJson(*listed, options->json);
    addExample(*listed, "template list school.inclusion");
    listed->callback(
        [&context, options] { context.choose([=, &context] { return list(context, *options); }); });

    CLI::App* saved =
        addVerb(*group, "save", "Keep a choice of sections and options under a name", options, true);
    addName(saved);
    addReportChoices(*saved, options->choices);
    addExample(
        *saved,
        "template save school.inclusion \"Autumn governors\" --sections cover,summary,impact --by SENCO");
    saved->callback([&context, options] {
        context.choose([=, &context] {
            return edit(context, *options, "saved: the template \"" + singleLine(options->name) + "\".",
                        [&](const AuditService& service) { return savedEdit(context, service, *options); });
        });
    });

    CLI::App* renamed = addVerb(*group, "rename", "Give a template of your own another name", options, true);
    addName(renamed);
    renamed->add_option("new-name", options->newName, "The other name")->required()->type_name("NEW");
    addExample(*renamed, "template rename school.inclusion \"Autumn governors\" \"Governors\" --by SENCO");
    renamed->callback(
        [&context, options] { context.choose([=, &context] { return rename(context, *options); }); });

    CLI::App* removed = addVerb(*group, "delete", "Delete a template of your own", options, true);
    addName(removed);
    addExample(*removed, "template delete school.inclusion \"Autumn governors\" --by SENCO");
    removed->callback(
        [&context, options] { context.choose([=, &context] { return remove(context, *options); }); });
    addLogo(app, context);
}

} // namespace inclusion::cli
