#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/error_text.h"
#include "cli/json_of.h"
#include "cli/text_table.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <ostream>

namespace inclusion::cli {

namespace {

std::size_t errorsIn(const std::vector<Finding>& findings) {
    std::size_t errors = 0;
    for (const Finding& finding : findings)
        errors += finding.severity == Finding::Severity::Error ? 1U : 0U;
    return errors;
}

std::string sizeText(const Framework& framework) {
    return counted(framework.areas().size(), "area") + ", " + counted(framework.items().size(), "item");
}

Result<ExitCode> list(CommandContext& context, bool json) {
    if (const auto folder = context.dataFolder() / "frameworks"; !std::filesystem::is_directory(folder))
        return failure(ErrorCode::FileNotFound, {folder.string()});
    TextTable table({"ID", "REVISION", "AREAS", "ITEMS", "TITLE"});
    Json array = Json::array();
    ExitCode code = ExitCode::Done;
    for (const FrameworkLibrary::Entry& entry : context.frameworks().entries()) {
        for (const Finding& finding : entry.load.findings)
            context.say(findingText(finding));
        if (!entry.load.framework) {
            code = ExitCode::Findings;
            continue;
        }
        const Framework& framework = *entry.load.framework;
        const FrameworkData& data = framework.data();
        table.add({data.id, std::to_string(data.revision), std::to_string(framework.areas().size()),
                   std::to_string(framework.items().size()), data.title});
        array.push_back({{"id", data.id},
                         {"revision", data.revision},
                         {"title", data.title},
                         {"summary", data.summary},
                         {"areas", framework.areas().size()},
                         {"items", framework.items().size()},
                         {"provenance", idOf(data.provenance)},
                         {"file", entry.path.string()}});
    }
    if (json)
        context.printJson(array);
    else
        table.print(context.out());
    return code;
}

void printScales(std::ostream& out, const Framework& framework) {
    for (const Scale& scale : framework.data().scales) {
        out << "\nScale " << scale.id << ": " << singleLine(scale.title) << '\n';
        TextTable table({"RANK", "ID", "LEVEL", "SHORT"});
        for (const Level& level : scale.levels)
            table.add({std::to_string(scale.rankOf(level.id)), level.id, level.title, level.shortTitle});
        table.print(out);
    }
}

void printAreas(std::ostream& out, const Framework& framework) {
    out << '\n';
    TextTable table({"NUMBER", "ID", "ITEMS", "DESCRIPTORS", "PROVENANCE", "AREA"});
    for (const Area* area : framework.areas())
        table.add({area->number, area->id, std::to_string(area->items.size()),
                   std::to_string(area->descriptors.size()), std::string(idOf(area->provenance)),
                   area->title});
    table.print(out);
}

void printItems(std::ostream& out, const Framework& framework) {
    out << '\n';
    TextTable table({"NUMBER", "ID", "KIND", "SCALE", "PROVENANCE", "ITEM"});
    for (const Item* item : framework.items())
        table.add({item->number, item->id, std::string(idOf(item->kind)),
                   item->scaleId.empty() ? "-" : item->scaleId, std::string(idOf(item->provenance)),
                   item->title});
    table.print(out);
}

void printResources(std::ostream& out, const Framework& framework) {
    std::map<std::string_view, std::size_t> counts;
    for (const Resource& resource : framework.data().resources)
        ++counts[idOf(resource.kind)];
    out << "\nResources: " << framework.data().resources.size() << '\n';
    for (const auto& [kind, count] : counts)
        out << "  " << kind << ": " << count << '\n';
}

Result<ExitCode> show(CommandContext& context, const std::string& idOrFile, bool json) {
    const auto found = resolveFramework(context, idOrFile);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Framework& framework = **found;
    if (json) {
        // Its own file format, as it was written.
        context.out() << framework.text() << (framework.text().ends_with('\n') ? "" : "\n");
        return ExitCode::Done;
    }
    const FrameworkData& data = framework.data();
    std::ostream& out = context.out();
    out << singleLine(data.title) << '\n'
        << "  id: " << data.id << ", revision " << data.revision << '\n'
        << "  source: " << singleLine(data.source.title) << " (" << singleLine(data.source.publisher) << ", "
        << data.source.year << ")\n"
        << "  provenance: " << idOf(data.provenance) << '\n'
        << "  size: " << sizeText(framework) << ", " << counted(data.resources.size(), "resource") << '\n'
        << "  SHA-256: " << framework.hash() << '\n';
    printScales(out, framework);
    printAreas(out, framework);
    printItems(out, framework);
    printResources(out, framework);
    return ExitCode::Done;
}

Result<ExitCode> validate(CommandContext& context, const std::vector<std::string>& files, bool json) {
    std::vector<Finding> findings;
    bool allRead = true;
    for (const std::string& file : files) {
        const auto load = loadFrameworkFile(file);
        if (!load) {
            context.say(errorText(load.error()));
            allRead = false;
            continue;
        }
        findings.insert(findings.end(), load->findings.begin(), load->findings.end());
        if (load->framework)
            context.say(file + " is valid: " + sizeText(*load->framework) + ".");
    }
    if (json)
        context.printJson(jsonArray(findings));
    else
        for (const Finding& finding : findings)
            context.out() << findingText(finding) << '\n';
    const std::size_t errors = errorsIn(findings);
    if (errors > 0)
        context.say(counted(errors, "error") + " found.");
    if (!allRead)
        return ExitCode::NoAccess;
    return errors > 0 ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

void addFrameworkCommands(CLI::App& app, CommandContext& context) {
    struct Options {
        std::string framework;
        std::vector<std::string> files;
        bool json = false;
    };
    const auto options = std::make_shared<Options>();
    CLI::App* group = addGroup(app, "framework", "Frameworks: list, show, check files");

    CLI::App* listing = group->add_subcommand("list", "List the frameworks that came with the program");
    addJson(*listing, options->json);
    addExample(*listing, "framework list");
    listing->callback(
        [&context, options] { context.choose([=, &context] { return list(context, options->json); }); });

    CLI::App* showing = group->add_subcommand("show", "Show what a framework holds");
    showing->add_option("FRAMEWORK", options->framework, "Id of a framework, or a framework file")
        ->required()
        ->type_name("ID|FILE");
    showing->add_flag("--json", options->json, "Print the framework in its own file format");
    addExample(*showing, "framework show rise-inclusion-audit");
    showing->callback([&context, options] {
        context.choose([=, &context] { return show(context, options->framework, options->json); });
    });

    CLI::App* validating =
        group->add_subcommand("validate", "Check framework files and list everything to put right");
    validating->add_option("FILES", options->files, "Framework files")->required()->type_name("FILE");
    addJson(*validating, options->json);
    addExample(*validating, "framework validate my-framework.json");
    validating->callback([&context, options] {
        context.choose([=, &context] { return validate(context, options->files, options->json); });
    });
}

} // namespace inclusion::cli
