#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/framework_choice.h"
#include "cli/open_audit.h"
#include "core/framework/framework_draft.h"
#include "core/framework/name_match.h"
#include "core/framework/text_forms.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

struct ImportOptions {
    std::string file;
    std::string framework;
    std::string author;
    bool dryRun = false;
};

Result<ExitCode> importFramework(CommandContext& context, const ImportOptions& options) {
    const auto author = options.dryRun ? Result<std::string>() : requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto load = loadFrameworkFile(options.framework);
    if (!load)
        return tl::unexpected<Error>(load.error());
    for (const Finding& finding : load->findings)
        context.out() << findingText(finding) << '\n';
    if (!load->framework) {
        const std::size_t errors = errorsIn(load->findings);
        context.say(options.framework + " has " + std::to_string(errors) +
                    (errors == 1 ? " error" : " errors") +
                    ", so nothing was imported. Put right what is listed and repeat.");
        return ExitCode::Findings;
    }
    const auto service = AuditService::open(
        options.file, options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const Framework& framework = *load->framework;
    const std::string what = framework.id() + " revision " + std::to_string(framework.data().revision) +
                             " (" + sizeText(framework) + ")";
    if (context.frameworks().find(framework.id()))
        context.say("note: a framework with the id " + framework.id() +
                    " came with the program; in this file, yours is used.");
    if (options.dryRun) {
        context.say(what + " can be imported. Nothing was changed (--dry-run).");
        return ExitCode::Done;
    }
    return runEdit(context, **service, (*service)->addFramework(load->framework, options.framework), *author,
                   "imported " + what + ".");
}

struct FrameworkInFile {
    std::string file;
    std::string id;
    std::string output;
    std::string author;
};

Result<ExitCode> exportFramework(CommandContext& context, const FrameworkInFile& options) {
    const auto service = AuditService::open(options.file, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto framework = (*service)->frameworkWithId(options.id);
    if (!framework)
        return tl::unexpected<Error>(framework.error());
    if (const auto written = writeFrameworkFile(options.output, (*framework)->text()); !written)
        return tl::unexpected<Error>(written.error());
    context.say("wrote " + (*framework)->id() + " revision " + std::to_string((*framework)->data().revision) +
                " to " + options.output + ".");
    return ExitCode::Done;
}

Result<ExitCode> removeFramework(CommandContext& context, const FrameworkInFile& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto service = AuditService::open(options.file, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    return runEdit(context, **service, (*service)->removeFramework(options.id), *author,
                   "took " + options.id + " off the school's own frameworks. Audits made with it keep it.");
}

struct TemplateOptions {
    std::string output;
    std::string id = "our-framework";
    std::string title = "The name of your framework";
    std::vector<std::string> levels = {"3"};
};

/// The titles that `--levels` asks for: one number, or two to ten names.
Result<std::vector<std::string>> levelsOf(const std::vector<std::string>& words) {
    const auto refused = [&](const std::string& value) {
        return failure(ErrorCode::InvalidValue,
                       {"number of levels", value, "2 to 10, or two to ten names of levels, lowest first"});
    };
    std::vector<std::string> levels;
    for (const std::string& word : words)
        levels.emplace_back(trimmed(word));
    const bool isNumber =
        levels.size() == 1 && levels.front().find_first_not_of("0123456789") == std::string::npos;
    if (isNumber)
        levels = levels.front().size() > 2
                     ? std::vector<std::string>()
                     : numberedLevels(std::strtoul(levels.front().c_str(), nullptr, 10));
    if (levels.size() < 2 || levels.size() > 10)
        return refused(words.front());
    return levels;
}

Result<ExitCode> makeTemplate(CommandContext& context, const TemplateOptions& options) {
    if (!isFrameworkId(options.id))
        return failure(
            ErrorCode::InvalidValue,
            {"id", options.id, "lower-case letters, digits and single hyphens, such as our-framework"});
    const auto levels = levelsOf(options.levels);
    if (!levels)
        return tl::unexpected<Error>(levels.error());
    const std::string text = templateText(options.id, std::string(trimmed(options.title)), *levels);
    const FrameworkLoad load = loadFramework(text, options.output);
    for (const Finding& finding : load.findings)
        context.out() << findingText(finding) << '\n';
    if (!load.framework)
        return ExitCode::Findings;
    if (const auto written = writeFrameworkFile(options.output, text); !written)
        return tl::unexpected<Error>(written.error());
    context.say("wrote " + options.output + " to start from: " + sizeText(*load.framework) +
                ". Its texts say what to write in their place.");
    return ExitCode::Done;
}

} // namespace

void addFrameworkFileCommands(CLI::App& group, CommandContext& context) {
    const auto importing = std::make_shared<ImportOptions>();
    CLI::App* import = group.add_subcommand("import", "Keep a framework of your own in an audit file");
    addFile(*import, importing->file);
    import->add_option("FRAMEWORK", importing->framework, "A framework file")->required()->type_name("JSON");
    import->add_flag("--dry-run", importing->dryRun, "Only show the findings");
    addAuthor(*import, importing->author);
    addExample(*import, "framework import school.inclusion our-framework.json --by SENCO");
    import->callback([&context, importing] {
        context.choose([=, &context] { return importFramework(context, *importing);
});
} // namespace inclusion::cli
);

const auto exporting = std::make_shared<FrameworkInFile>();
CLI::App* exported =
    group.add_subcommand("export", "Write a framework of an audit file to a file of its own");
addFile(*exported, exporting->file);
exported->add_option("ID", exporting->id, "Id of the framework")->required();
exported->add_option("--output", exporting->output, "Framework file to write")->required()->type_name("JSON");
addExample(*exported, "framework export school.inclusion our-framework --output our-framework.json");
exported->callback([&context, exporting] {
    context.choose([=, &context] { return exportFramework(context, *exporting); });
});

const auto removing = std::make_shared<FrameworkInFile>();
CLI::App* remove = group.add_subcommand("remove", "Take a framework of your own off an audit file");
addFile(*remove, removing->file);
remove->add_option("ID", removing->id, "Id of the framework")->required();
addAuthor(*remove, removing->author);
addExample(*remove, "framework remove school.inclusion our-framework --by SENCO");
remove->callback([&context, removing] {
    context.choose([=, &context] { return removeFramework(context, *removing); });
});

const auto making = std::make_shared<TemplateOptions>();
CLI::App* made = group.add_subcommand("template", "Write a framework to start your own from");
made->add_option("--output", making->output, "Framework file to write")->required()->type_name("JSON");
made->add_option("--levels", making->levels, "How many levels, or their names, lowest first")
    ->type_name("N|NAME...");
made->add_option("--id", making->id, "Id of the framework")->type_name("ID");
made->add_option("--title", making->title, "Its title")->type_name("TITLE");
addExample(*made, "framework template --output our-framework.json --levels Emerging Developing Secure");
made->callback([&context, making] {
    context.choose([=, &context] { return makeTemplate(context, *making); });
});
}

} // namespace inclusion::cli
