#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/analysis/former_facts.h"
#include "core/audit/fact_value.h"
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
    std::string item;
    std::string field;
    std::string row;
    std::string value;
    bool json = false;
    std::string author;
};

/// Ends a label with a full stop, unless it ends with a question mark of its own.
std::string sentence(const std::string& label) {
    return label.ends_with('?') ? label : label + ".";
}

/// The field that was meant, by id or label.
Result<const Field*> findFieldOf(const Item& item, const std::string& asked) {
    std::vector<NamedThing> fields;
    for (const Field& field : item.fields)
        fields.push_back({field.id, {field.label}});
    const auto found = matchName("field", asked, fields);
    if (found)
        return &item.fields[*found];
    if (found.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(found.error());
    std::string ids; // an item has few fields, so all of them are offered
    for (const Field& field : item.fields)
        ids += (ids.empty() ? "" : ", ") + field.id;
    return failure(ErrorCode::InvalidValue,
                   {"field", asked, ids.empty() ? item.number + " has no fields" : ids});
}

Result<ExitCode> store(CommandContext& context, const Options& options) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto item = findItem(*open->framework, options.item);
    if (!item)
        return tl::unexpected<Error>(item.error());
    const auto field = findFieldOf(**item, options.field);
    if (!field)
        return tl::unexpected<Error>(field.error());
    if ((*field)->type == FieldType::CountTable && trimmed(options.row).empty()) {
        std::string rows = "name one by --row";
        for (const FieldRow& row : (*field)->rows)
            rows += (&row == &(*field)->rows.front() ? ": " : ", ") + row.id;
        return failure(ErrorCode::InvalidValue,
                       {"row", "", rows + ((*field)->openRows ? ", or a new one" : "")});
    }
    if ((*field)->type == FieldType::Text)
        notePupilData(context, {options.value});
    const std::string place = singleLine((*item)->number + ", " + (*field)->label) +
                              (options.row.empty() ? "" : ", " + singleLine(options.row));
    return runEdit(
        context, *open->service,
        open->service->setFact({open->audit.id, (*item)->id, (*field)->id, options.row, options.value}),
        open->author, (options.value.empty() ? "cleared: " : "saved: ") + sentence(place));
}

Result<ExitCode> set(CommandContext& context, const Options& options) {
    if (trimmed(options.value).empty())
        return failure(ErrorCode::InvalidValue,
                       {"value", "", "write it as the last argument; \"fact clear\" takes one away"});
    return store(context, options);
}

/// A fact as a line: an added row is named by its label, one of the framework's by its own.
std::string rowName(const Field& field, const Fact& fact) {
    for (const FieldRow& row : field.rows)
        if (row.id == fact.rowId)
            return row.label;
    return fact.rowLabel;
}

Json jsonOfFact(const Fact& fact) {
    const auto number = factNumber(fact.type, fact.value);
    return {{"item", fact.itemId},
            {"field", fact.fieldId},
            {"row", fact.rowId},
            {"rowLabel", fact.rowLabel},
            {"type", idOf(fact.type)},
            {"value", fact.value},
            {"number", number ? Json(*number) : Json(nullptr)}};
}

Result<ExitCode> list(CommandContext& context, const Options& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const Item* only = nullptr;
    if (!options.item.empty()) {
        const auto item = findItem(*open->framework, options.item);
        if (!item)
            return tl::unexpected<Error>(item.error());
        only = *item;
    }
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    Json array = Json::array();
    TextTable table({"ITEM", "FIELD", "TYPE", "ROW", "VALUE", "LABEL"});
    for (const Item* item : open->framework->items()) {
        if (only != nullptr && item != only)
            continue;
        const auto facts = snapshot->factsOf(item->id);
        for (const Field& field : item->fields) {
            bool filled = false;
            for (const Fact* fact : facts) {
                if (!fits(*fact, field))
                    continue;
                filled = true;
                array.push_back(jsonOfFact(*fact));
                table.add({item->number, field.id, std::string(idOf(field.type)), rowName(field, *fact),
                           shownFactValue(fact->type, fact->value), field.label});
            }
            if (!filled)
                table.add({item->number, field.id, std::string(idOf(field.type)), "", "-", field.label});
        }
        for (const auto& [fact, then] : analysis::formerFacts(*snapshot, item->id)) {
            array.push_back(jsonOfFact(*fact));
            table.add({item->number, fact->fieldId, std::string(idOf(fact->type)) + " (asked before)",
                       analysis::rowLabelOf(*snapshot, *fact), shownFactValue(fact->type, fact->value),
                       then ? then->label : "-"});
        }
    }
    if (options.json)
        context.printJson(array);
    else
        table.print(context.out());
    return ExitCode::Done;
}

using Verb = Result<ExitCode> (*)(CommandContext&, const Options&);

CLI::App* addVerb(CLI::App& group, CommandContext& context, const std::string& name,
                  const std::string& description, const std::shared_ptr<Options>& options, Verb verb) {
    CLI::App* command = group.add_subcommand(name, description);
    addFile(*command, options->file);
    command->callback(
        [&context, options, verb] { context.choose([=, &context] { return verb(context, *options); }); });
    return command;
}

void addPlace(CLI::App& command, Options& options) {
    command.add_option("ITEM", options.item, "Id, number (3.11) or title of an item")->required();
    command.add_option("FIELD", options.field, "Id or label of one of its fields")->required();
    command.add_option("--row", options.row, "Row of a count table: id, label, or the label of a new row")
        ->type_name("ROW");
}

} // namespace

void addFactCommands(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "fact", "Typed facts of items: set, clear, list");

    auto options = std::make_shared<Options>();
    CLI::App* setting = addVerb(*group, context, "set", "Enter a fact", options, set);
    addPlace(*setting, *options);
    setting
        ->add_option("VALUE", options->value,
                     "As people write it: yes, 120, 93.4%, \u00A312,345.60, 31/12/2026, or a text")
        ->required();
    addAuditChoice(*setting, options->audit);
    addAuthor(*setting, options->author);
    addExample(*setting, "fact set school.inclusion 3.11 attendance-send 91.2% --by SENCO");

    options = std::make_shared<Options>();
    CLI::App* clearing = addVerb(*group, context, "clear", "Take a fact away", options, store);
    addPlace(*clearing, *options);
    addAuditChoice(*clearing, options->audit);
    addAuthor(*clearing, options->author);
    addExample(*clearing, "fact clear school.inclusion 3.11 attendance-send --by SENCO");

    options = std::make_shared<Options>();
    CLI::App* listing =
        addVerb(*group, context, "list", "List the fields of an audit and what is entered", options, list);
    listing->add_option("ITEM", options->item, "Only this item: id, number or title");
    addAuditChoice(*listing, options->audit);
    addJson(*listing, options->json);
    addExample(*listing, "fact list school.inclusion 3.11");
}

} // namespace inclusion::cli
