#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/error_text.h"
#include "cli/framework_choice.h"
#include "cli/json_of.h"
#include "cli/text_table.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <ostream>

namespace inclusion::cli {

namespace {

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

/// The frameworks that an audit file holds: those that the school brought, and those of its audits.
Result<ExitCode> listIn(CommandContext& context, const std::string& file, bool json) {
    const auto service = AuditService::open(file, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto own = (*service)->schoolFrameworks();
    const auto audits = (*service)->audits();
    if (!own || !audits)
        return tl::unexpected<Error>(own ? audits.error() : own.error());
    std::map<std::string, std::string> kept; // id → who brought it
    for (const Audit& audit : *audits)
        kept.emplace(audit.frameworkId, "");
    for (const SchoolFramework& each : *own)
        kept[each.frameworkId] = each.origin.empty() ? "-" : each.origin;
    TextTable table({"ID", "REVISION", "AREAS", "ITEMS", "BROUGHT", "OWN WORDING", "TITLE"});
    Json array = Json::array();
    for (const auto& [id, origin] : kept) {
        const auto framework = (*service)->frameworkWithId(id);
        const auto wording = (*service)->schoolWording(id);
        if (!framework || !wording)
            return tl::unexpected<Error>(framework ? wording.error() : framework.error());
        const FrameworkData& data = (*framework)->data();
        const std::size_t sentences = *wording ? (*wording)->texts.size() : 0;
        table.add({id, std::to_string(data.revision), std::to_string((*framework)->areas().size()),
                   std::to_string((*framework)->items().size()), origin.empty() ? "-" : "by the school",
                   sentences == 0 ? "-" : counted(sentences, "sentence"), data.title});
        array.push_back({{"id", id},
                         {"revision", data.revision},
                         {"title", data.title},
                         {"summary", data.summary},
                         {"areas", (*framework)->areas().size()},
                         {"items", (*framework)->items().size()},
                         {"provenance", idOf(data.provenance)},
                         {"origin", origin.empty() ? Json(nullptr) : Json(origin)},
                         {"ownWording", sentences}});
    }
    if (json)
        context.printJson(array);
    else
        table.print(context.out());
    return ExitCode::Done;
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
        table.add({item->number, item->id, std::string(idOf(item->kind)) + (item->statutory ? ", law" : ""),
                   item->scaleId.empty() ? "-" : item->scaleId, std::string(idOf(item->provenance)),
                   item->title});
    table.print(out);
}

/// Title, and in brackets publisher and year as far as they are known.
std::string sourceText(const FrameworkSource& source) {
    std::string known = source.publisher;
    if (source.year > 0)
        known += (known.empty() ? "" : ", ") + std::to_string(source.year);
    return singleLine(known.empty() ? source.title : source.title + " (" + known + ")");
}

/// What an audit by the framework asks for beside its items, one kind a line; nothing where it asks for none.
void printOtherParts(std::ostream& out, const Framework& framework) {
    std::size_t duties = 0, facts = 0, judgements = 0, criteria = 0, places = 0, rows = 0;
    for (const Item* item : framework.items()) {
        duties += item->statutory ? 1 : 0;
        facts += item->fields.size();
    }
    for (const Area* area : framework.areas()) {
        judgements += area->judgements.size();
        criteria += area->criteria.size();
        places += area->slots.size();
    }
    for (const ReferenceTable& table : framework.data().referenceTables)
        rows += table.cells.size();
    std::string parts;
    const auto add = [&](std::size_t count, const std::string& one, const std::string& many) {
        if (count > 0)
            parts += (parts.empty() ? "" : ", ") + counted(count, one, many);
    };
    add(duties, "item that the law asks for", "items that the law asks for");
    add(facts, "fact to enter", "facts to enter");
    add(judgements, "overall judgement", "overall judgements");
    add(criteria, "list of criteria", "lists of criteria");
    add(places, "place for strengths and development", "places for strengths and development");
    add(rows, "row in tables for reference", "rows in tables for reference");
    if (!parts.empty())
        out << "  beside: " << parts << '\n';
}

void printResources(std::ostream& out, const Framework& framework) {
    std::map<std::string_view, std::size_t> counts;
    for (const Resource& resource : framework.data().resources)
        ++counts[idOf(resource.kind)];
    out << "\nResources: " << framework.data().resources.size() << '\n';
    for (const auto& [kind, count] : counts)
        out << "  " << kind << ": " << count << '\n';
}

/// The school's own copy of the wording beside ours, item by item.
void printWording(std::ostream& out, const Framework& framework, const SchoolWording& wording) {
    out << "\nThe school's own copy of the wording, from " << singleLine(wording.origin) << " ("
        << wording.keptAt.date().iso() << "): " << wording.texts.size() << " of "
        << counted(framework.items().size(), "item") << ". It is kept in this file only.\n";
    for (const Item* item : framework.items()) {
        const auto own = wording.texts.find(item->id);
        if (own == wording.texts.end())
            continue;
        out << singleLine(item->number + " " + item->title) << '\n'
            << "  here:         " << singleLine(item->text) << '\n'
            << "  school's copy: " << singleLine(own->second) << '\n';
    }
}

struct ShowOptions {
    std::string framework;
    std::string in;
    bool json = false;
};

/// The framework that was asked for and, from an audit file, the school's own copy of its wording.
struct Shown {
    std::shared_ptr<const Framework> framework;
    std::optional<SchoolWording> wording;
};

Result<Shown> shownFramework(CommandContext& context, const ShowOptions& options) {
    if (options.in.empty())
        return resolveFramework(context, options.framework).map([](auto framework) {
            return Shown{std::move(framework), std::nullopt};
        });
    const auto service = AuditService::open(options.in, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    auto framework = (*service)->frameworkWithId(options.framework);
    if (!framework)
        return tl::unexpected<Error>(framework.error());
    auto wording = (*service)->schoolWording(options.framework);
    if (!wording)
        return tl::unexpected<Error>(wording.error());
    return Shown{std::move(*framework), std::move(*wording)};
}

Result<ExitCode> show(CommandContext& context, const ShowOptions& options) {
    const auto shown = shownFramework(context, options);
    if (!shown)
        return tl::unexpected<Error>(shown.error());
    const Framework& framework = *shown->framework;
    const bool json = options.json;
    if (json) {
        // Its own file format, as it was written.
        context.out() << framework.text() << (framework.text().ends_with('\n') ? "" : "\n");
        return ExitCode::Done;
    }
    const FrameworkData& data = framework.data();
    std::ostream& out = context.out();
    out << singleLine(data.title) << '\n'
        << "  id: " << data.id << ", revision " << data.revision << '\n'
        << "  source: " << sourceText(data.source) << '\n'
        << "  provenance: " << idOf(data.provenance) << '\n'
        << "  size: " << sizeText(framework) << ", " << counted(data.resources.size(), "resource") << '\n';
    printOtherParts(out, framework);
    out << "  SHA-256: " << framework.hash() << '\n';
    printScales(out, framework);
    printAreas(out, framework);
    printItems(out, framework);
    printResources(out, framework);
    if (shown->wording)
        printWording(out, framework, *shown->wording);
    return ExitCode::Done;
}

} // namespace

void addFrameworkCommands(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "framework", "Frameworks: list, show, check, bring your own");

    struct ListOptions {
        std::string in;
        bool json = false;
    };
    const auto listing = std::make_shared<ListOptions>();
    CLI::App* list = group->add_subcommand("list", "List the frameworks that came with the program");
    list->add_option("--in", listing->in, "List those that this audit file holds instead")->type_name("FILE");
    addJson(*list, listing->json);
    addExample(*list, "framework list");
    list->callback([&context, listing] {
        context.choose([=, &context] {
            return listing->in.empty() ? cli::list(context, listing->json)
                                       : listIn(context, listing->in, listing->json);
        });
    });

    const auto showing = std::make_shared<ShowOptions>();
    CLI::App* show = group->add_subcommand("show", "Show what a framework holds");
    show->add_option("FRAMEWORK", showing->framework, "Id of a framework, or a framework file")
        ->required()
        ->type_name("ID|FILE");
    show->add_option("--in", showing->in, "Show the framework with that id as this audit file has it")
        ->type_name("FILE");
    show->add_flag("--json", showing->json, "Print the framework in its own file format");
    addExample(*show, "framework show rise-inclusion-audit");
    show->callback(
        [&context, showing] { context.choose([=, &context] { return cli::show(context, *showing); }); });

    addFrameworkValidateCommand(*group, context);
    addFrameworkFileCommands(*group, context);
    addFrameworkTableCommand(*group, context);
    addFrameworkOverlayCommand(*group, context);
}

} // namespace inclusion::cli
