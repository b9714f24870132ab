#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/audit/date_reading.h"
#include "core/framework/input_file.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"
#include "core/storage/stores/attachment_store.h"
#include "import/evidence_table.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

namespace inclusion::cli {

namespace {

struct AddOptions {
    std::string file;
    AuditChoice audit;
    std::string title;
    std::string sourceType;
    std::string date;
    std::string summary;
    std::string holder;
    std::string link;
    std::string disclosure = "include";
    std::vector<std::string> tags;
    std::vector<std::string> items;
    std::string attachment;
    std::string author;
};

struct ListOptions {
    std::string file;
    AuditChoice audit;
    std::string item;
    std::string sourceType;
    std::string tag;
    bool json = false;
};

struct LinkOptions {
    std::string file;
    AuditChoice audit;
    std::string evidence;
    std::string item;
    std::string note;
    std::string author;
};

Result<SourceType> sourceTypeNamed(const std::string& text) {
    if (const auto type = sourceTypeFromWords(text))
        return *type;
    std::vector<std::string> parameters{"source type", text};
    for (const SourceType type : allSourceTypes)
        parameters.emplace_back(idOf(type));
    return failure(ErrorCode::InvalidValue, std::move(parameters));
}

Result<Evidence> evidenceFrom(const CommandContext& context, const AddOptions& options) {
    Evidence evidence;
    evidence.id = context.ids().make<EvidenceId>();
    evidence.title = trimmed(options.title);
    if (evidence.title.empty())
        return failure(ErrorCode::InvalidValue, {"title", ""});
    const auto sourceType = sourceTypeNamed(options.sourceType);
    if (!sourceType)
        return tl::unexpected<Error>(sourceType.error());
    evidence.sourceType = *sourceType;
    if (!options.date.empty()) {
        const DateReading reading = readDate(options.date);
        if (!reading.date)
            return failure(ErrorCode::InvalidValue,
                           {"date", options.date, reading.message + "; " + reading.hint});
        evidence.date = reading.date;
    }
    const auto disclosure = disclosureFromId(lowerCase(options.disclosure));
    if (!disclosure)
        return failure(ErrorCode::InvalidValue,
                       {"disclosure", options.disclosure, "use include, title-only or leave-out"});
    evidence.disclosure = *disclosure;
    evidence.summary = trimmed(options.summary);
    evidence.holder = trimmed(options.holder);
    evidence.link = trimmed(options.link);
    std::string tags;
    for (const std::string& tag : options.tags)
        tags += tag + ";";
    evidence.tags = splitTags(tags);
    return evidence;
}

std::string mediaTypeOf(const std::filesystem::path& path) {
    static const std::vector<std::pair<std::string, std::string>> types = {
        {".pdf", "application/pdf"},
        {".txt", "text/plain"},
        {".csv", "text/csv"},
        {".html", "text/html"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".jpeg", "image/jpeg"},
        {".odt", "application/vnd.oasis.opendocument.text"},
        {".ods", "application/vnd.oasis.opendocument.spreadsheet"},
        {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        {".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    };
    const std::string ending = lowerCase(path.extension().string());
    const auto found =
        std::find_if(types.begin(), types.end(), [&](const auto& type) { return type.first == ending; });
    return found == types.end() ? "application/octet-stream" : found->second;
}

Result<std::vector<std::string>> subjectsNamed(const Framework& framework,
                                               const std::vector<std::string>& items) {
    std::vector<std::string> ids;
    for (const std::string& item : items) {
        auto id = findSubject(framework, item, SubjectScope::Content);
        if (!id)
            return tl::unexpected<Error>(std::move(id.error()));
        if (std::find(ids.begin(), ids.end(), *id) == ids.end())
            ids.push_back(std::move(*id));
    }
    return ids;
}

Result<ExitCode> add(CommandContext& context, const AddOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto evidence = evidenceFrom(context, options);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    // Read before anything is stored, so that a wrong name leaves the file as it is.
    std::optional<std::string> bytes;
    if (!options.attachment.empty()) {
        auto read = readInputFile(options.attachment, static_cast<std::size_t>(largestAttachment));
        if (!read)
            return tl::unexpected<Error>(read.error());
        bytes = std::move(*read);
    }
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto subjects = subjectsNamed(*open->framework, options.items);
    if (!subjects)
        return tl::unexpected<Error>(subjects.error());
    AuditService& service = *open->service;
    notePupilData(context, {evidence->title, evidence->summary, evidence->holder});
    auto code = runEdit(context, service, service.addEvidence(*evidence, open->audit.id, *subjects), *author,
                        "saved: evidence \"" + singleLine(evidence->title) + "\", linked to " +
                            counted(subjects->size(), "item") + ".");
    if (!code)
        return code;
    context.out() << evidence->id.text() << '\n';
    if (bytes) {
        const std::filesystem::path path(options.attachment);
        const std::string name = path.filename().string();
        code = runEdit(context, service,
                       service.attach(evidence->id, name, mediaTypeOf(path), std::move(*bytes)), *author,
                       "saved: attached " + singleLine(name) + ".");
    }
    return code;
}

Json jsonWithLinks(const AuditService& service, const Evidence& evidence) {
    Json json = jsonOf(evidence);
    if (const auto links = service.linksOf(evidence.id))
        json["links"] = jsonArray(*links);
    if (const auto attachments = service.attachmentsOf(evidence.id))
        json["attachments"] = jsonArray(*attachments);
    return json;
}

std::string linkedTo(const AuditService& service, const Evidence& evidence) {
    std::string text;
    if (const auto links = service.linksOf(evidence.id))
        for (const EvidenceLink& link : *links)
            text += (text.empty() ? "" : " ") + link.subjectId;
    return text.empty() ? "-" : text;
}

/// Opens the file and narrows the filter to the audit and item asked for. The bank belongs to the whole file,
/// so an audit is chosen only where one is spoken of.
Result<std::unique_ptr<AuditService>> openForList(const CommandContext& context, const ListOptions& options,
                                                  EvidenceFilter& filter) {
    if (options.item.empty() && options.audit.framework.empty() && options.audit.cycle.empty())
        return AuditService::open(options.file, OpenMode::ReadOnly, context.dependencies());
    auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(std::move(open.error()));
    filter.auditId = open->audit.id;
    if (!options.item.empty()) {
        auto subject = findSubject(*open->framework, options.item, SubjectScope::Content);
        if (!subject)
            return tl::unexpected<Error>(std::move(subject.error()));
        filter.subjectId = std::move(*subject);
    }
    return std::move(open->service);
}

Result<ExitCode> list(CommandContext& context, const ListOptions& options) {
    EvidenceFilter filter;
    filter.tag = options.tag;
    if (!options.sourceType.empty()) {
        const auto type = sourceTypeNamed(options.sourceType);
        if (!type)
            return tl::unexpected<Error>(type.error());
        filter.sourceType = *type;
    }
    const auto service = openForList(context, options, filter);
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto evidence = (*service)->evidenceList(filter);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    if (options.json) {
        Json array = Json::array();
        for (const Evidence& each : *evidence)
            array.push_back(jsonWithLinks(**service, each));
        context.printJson(array);
        return ExitCode::Done;
    }
    TextTable table({"DATE", "SOURCE", "TITLE", "ITEMS", "ID"});
    for (const Evidence& each : *evidence)
        table.add({each.date ? each.date->iso() : "undated", std::string(idOf(each.sourceType)), each.title,
                   linkedTo(**service, each), each.id.text()});
    table.print(context.out());
    return ExitCode::Done;
}

Result<ExitCode> link(CommandContext& context, const LinkOptions& options) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto evidence = findEvidence(*open->service, options.evidence);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    const auto subject = findSubject(*open->framework, options.item, SubjectScope::Content);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    notePupilData(context, {options.note});
    return runEdit(context, *open->service,
                   open->service->linkEvidence(evidence->id, open->audit.id, *subject, options.note),
                   open->author,
                   "saved: \"" + singleLine(evidence->title) + "\" now stands behind " +
                       singleLine(open->framework->labelOf(*subject)) + ".");
}

void declareAdd(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<AddOptions>();
    CLI::App* command = group.add_subcommand("add", "Record a piece of evidence; prints its id");
    addFile(*command, options->file);
    command->add_option("--title", options->title, "What it is")->required()->type_name("TEXT");
    command
        ->add_option(
            "--source-type", options->sourceType,
            "document, data, observation, work-scrutiny, learner-voice, parent-voice, staff-voice, governor, "
            "external-review or meeting")
        ->required()
        ->type_name("TYPE");
    command
        ->add_option("--date", options->date,
                     "Its own day, not the day it is typed: 2026-10-14 or 14/10/2026")
        ->type_name("DATE");
    command->add_option("--item", options->items, "Item or area it stands behind; may be repeated")
        ->type_name("ITEM")
        ->expected(1)
        ->take_all();
    command->add_option("--summary", options->summary, "What it shows")->type_name("TEXT");
    command->add_option("--holder", options->holder, "Who holds it, or where it is kept on paper")
        ->type_name("TEXT");
    command->add_option("--link", options->link, "An address outside the file")->type_name("ADDRESS");
    command->add_option("--tag", options->tags, "A word to find it by; may be repeated")
        ->type_name("WORD")
        ->expected(1)
        ->take_all();
    command
        ->add_option("--disclosure", options->disclosure,
                     "What reports may show: include, title-only or leave-out")
        ->capture_default_str()
        ->type_name("WORD");
    command->add_option("--attach", options->attachment, "A file to keep with it")->type_name("PATH");
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command,
               "evidence add school.inclusion --title \"Parent survey, autumn\" --source-type parent-voice "
               "--date 2026-10-09 --item 4.1 --item 4.2 --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return add(context, *options); }); });
}

void declareList(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<ListOptions>();
    CLI::App* command = group.add_subcommand("list", "List the evidence of a file");
    addFile(*command, options->file);
    command->add_option("--item", options->item, "Only what stands behind this item or area")
        ->type_name("ITEM");
    command->add_option("--source-type", options->sourceType, "Only of this source type")->type_name("TYPE");
    command->add_option("--tag", options->tag, "Only with this tag")->type_name("WORD");
    addAuditChoice(*command, options->audit);
    addJson(*command, options->json);
    addExample(*command, "evidence list school.inclusion --item 4.1");
    command->callback(
        [&context, options] { context.choose([=, &context] { return list(context, *options); }); });
}

void declareLink(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<LinkOptions>();
    CLI::App* command = group.add_subcommand("link", "Link recorded evidence to one more item or area");
    addFile(*command, options->file);
    command->add_option("EVIDENCE", options->evidence, "Id, its beginning, or the title")->required();
    command->add_option("ITEM", options->item, "Id, number or title of an item or area")->required();
    command->add_option("--note", options->note, "What it shows there")->type_name("TEXT");
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command, "evidence link school.inclusion \"Parent survey, autumn\" 8.3 --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return link(context, *options); }); });
}

} // namespace

void addEvidenceCommands(CLI::App& app, CommandContext& context) {
    CLI::App* group = addGroup(app, "evidence", "Evidence: add, list, link, offers, accept, check, import");
    declareAdd(*group, context);
    declareList(*group, context);
    declareLink(*group, context);
    addEvidenceOfferCommands(*group, context);
    addEvidenceCheckCommand(*group, context);
    addEvidenceImportCommand(*group, context);
    addEvidenceEraseCommand(*group, context);
}

} // namespace inclusion::cli
