#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/framework/lookup.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string subject;
    bool json = false;
};

std::string levelTitle(const AuditSnapshot& snapshot, const std::string& subjectId) {
    const Judgement* judgement = snapshot.judgementOf(subjectId);
    const Level* level = judgement == nullptr ? nullptr : snapshot.framework->findLevel(judgement->levelId);
    return level == nullptr ? "-" : level->title;
}

constexpr std::array markKinds = {SubjectMark::Kind::NotRechecked, SubjectMark::Kind::LookAgain};

Json markIds(const AuditSnapshot& snapshot, const std::string& subjectId) {
    Json ids = Json::array();
    for (const SubjectMark::Kind kind : markKinds)
        if (snapshot.markOf(subjectId, kind) != nullptr)
            ids.push_back(idOf(kind));
    return ids;
}

/// What a mark carries along, in the words of the text by which it was recorded.
Json jsonOfMark(const AuditSnapshot& snapshot, const SubjectMark& mark) {
    Json formers = Json::array();
    const Framework* then = snapshot.frameworkWith(mark.frameworkHash);
    const Level* level = then == nullptr ? nullptr : then->findLevel(mark.formerLevelId);
    for (const std::string& id : mark.formerIds) {
        const Item* item = then == nullptr ? nullptr : then->findItem(id);
        formers.push_back({{"subject", id},
                           {"label", then == nullptr ? id : then->labelOf(id)},
                           {"text", item == nullptr ? std::string() : item->text}});
    }
    return {{"kind", idOf(mark.kind)},
            {"level", level == nullptr ? Json(nullptr) : Json(level->title)},
            {"former", formers}};
}

std::string stateId(const AuditSnapshot& snapshot, const std::string& subjectId) {
    const Judgement* judgement = snapshot.judgementOf(subjectId);
    return std::string(idOf(judgement == nullptr ? ProgressState::NotStarted : judgement->state));
}

/// "not-started, not-rechecked": the state with what waits for a second look.
std::string stateWithMarks(const AuditSnapshot& snapshot, const std::string& subjectId) {
    std::string text = stateId(snapshot, subjectId);
    for (const SubjectMark::Kind kind : markKinds)
        if (snapshot.markOf(subjectId, kind) != nullptr)
            text += ", " + std::string(idOf(kind));
    return text;
}

void printMarks(std::ostream& out, const AuditSnapshot& snapshot, const std::string& subjectId) {
    for (const SubjectMark::Kind kind : markKinds) {
        const SubjectMark* mark = snapshot.markOf(subjectId, kind);
        if (mark == nullptr)
            continue;
        const Json json = jsonOfMark(snapshot, *mark);
        const std::string level = json["level"].is_null() ? "not judged" : json["level"].get<std::string>();
        if (kind == SubjectMark::Kind::NotRechecked) {
            out << "Not yet re-checked in this cycle. Last cycle: " << singleLine(level) << '\n';
            continue;
        }
        out << "Look again: the framework words it otherwise now. Level then: " << singleLine(level) << '\n';
        for (const Json& former : json["former"])
            out << "  Then: " << singleLine(former["label"].get<std::string>()) << '\n'
                << indented(former["text"].get<std::string>(), 4) << '\n';
    }
}

/// Whether evidence still holds in this cycle; "-" while nobody has looked.
std::string verdictOn(const AuditSnapshot& snapshot, const Evidence& evidence) {
    const EvidenceCheck* check = snapshot.checkOf(evidence.id);
    return check == nullptr ? "-" : std::string(idOf(check->verdict));
}

/// One thing that is judged, in a line of the list.
struct Line {
    std::string id;
    std::string number;
    std::string title;
};

std::vector<Line> linesOf(const Framework& framework) {
    std::vector<Line> lines;
    for (const Area* area : framework.areas()) {
        lines.push_back({area->id, area->number, area->title});
        for (const Item& item : area->items)
            lines.push_back({item.id, item.number, item.title});
        for (const OverallJudgement& judgement : area->judgements)
            lines.push_back({judgement.id, "", judgement.title});
    }
    return lines;
}

Json jsonOfLine(const AuditSnapshot& snapshot, const Line& line) {
    const Judgement* judgement = snapshot.judgementOf(line.id);
    return {{"subject", line.id},
            {"number", line.number},
            {"title", line.title},
            {"level",
             judgement == nullptr || judgement->levelId.empty() ? Json(nullptr) : Json(judgement->levelId)},
            {"state", stateId(snapshot, line.id)},
            {"marks", markIds(snapshot, line.id)},
            {"evidence", snapshot.evidenceOf(line.id).size()}};
}

void showAll(const CommandContext& context, const AuditSnapshot& snapshot, bool json) {
    Json array = Json::array();
    TextTable table({"NUMBER", "ID", "LEVEL", "STATE", "EVIDENCE", "TITLE"});
    for (const Line& line : linesOf(*snapshot.framework)) {
        array.push_back(jsonOfLine(snapshot, line));
        table.add({line.number, line.id, levelTitle(snapshot, line.id), stateWithMarks(snapshot, line.id),
                   std::to_string(snapshot.evidenceOf(line.id).size()), line.title});
    }
    if (json)
        context.printJson(array);
    else
        table.print(context.out());
}

constexpr std::array noteKinds = {Note::Kind::Strength, Note::Kind::Development, Note::Kind::Remark};

Json jsonOfSubject(const AuditSnapshot& snapshot, const std::string& subjectId) {
    const Judgement* judgement = snapshot.judgementOf(subjectId);
    Json descriptors = Json::array();
    for (const Descriptor* descriptor : snapshot.framework->descriptorsOf(subjectId))
        descriptors.push_back({{"id", descriptor->id},
                               {"level", descriptor->levelId},
                               {"text", descriptor->text},
                               {"mark", idOf(snapshot.highlightOf(descriptor->id))}});
    Json notes = Json::array();
    for (const Note::Kind kind : noteKinds)
        for (const Note* note : snapshot.notesOf(subjectId, kind))
            notes.push_back(jsonOf(*note));
    Json evidence = Json::array();
    for (const Evidence* each : snapshot.evidenceOf(subjectId)) {
        Json json = jsonOf(*each);
        if (const EvidenceCheck* check = snapshot.checkOf(each->id))
            json["check"] = {{"verdict", idOf(check->verdict)},
                             {"author", check->author},
                             {"checkedAt", check->checkedAt.iso()}};
        evidence.push_back(std::move(json));
    }
    Json marks = Json::array();
    for (const SubjectMark::Kind kind : markKinds)
        if (const SubjectMark* mark = snapshot.markOf(subjectId, kind))
            marks.push_back(jsonOfMark(snapshot, *mark));
    return {{"subject", subjectId},
            {"marks", marks},
            {"label", snapshot.framework->labelOf(subjectId)},
            {"judgement", judgement == nullptr ? Json(nullptr) : jsonOf(*judgement)},
            {"ownWording",
             snapshot.wordingOf(subjectId).empty() ? Json(nullptr) : Json(snapshot.wordingOf(subjectId))},
            {"description", snapshot.descriptionOf(subjectId)},
            {"descriptors", descriptors},
            {"notes", notes},
            {"evidence", evidence}};
}

void printDescriptors(std::ostream& out, const AuditSnapshot& snapshot, const std::string& subjectId) {
    const auto descriptors = snapshot.framework->descriptorsOf(subjectId);
    if (descriptors.empty())
        return;
    out << "\nDescriptors\n";
    for (const Descriptor* descriptor : descriptors)
        out << "  " << descriptor->id << ": " << idOf(snapshot.highlightOf(descriptor->id)) << '\n'
            << indented(descriptor->text, 4) << '\n';
}

/// What the framework says to look at, and what a school could bring.
void printHelp(std::ostream& out, const Framework& framework, const std::string& subjectId) {
    const Item* item = framework.findItem(subjectId);
    const OverallJudgement* overall = framework.findOverallJudgement(subjectId);
    const Paragraphs guidance = item ? item->guidance : overall ? overall->guidance : Paragraphs{};
    if (!guidance.empty())
        out << "\nHelp with judging\n";
    for (const std::string& paragraph : guidance)
        out << indented(paragraph, 2) << '\n';
    if (item && !item->prompts.empty()) {
        out << "\nWhat could be brought\n";
        for (const EvidencePrompt& prompt : item->prompts)
            for (const std::string& text : prompt.texts)
                out << indented(std::string(idOf(prompt.sourceType)) + ": " + text, 2) << '\n';
    }
}

void printFacts(std::ostream& out, const AuditSnapshot& snapshot, const std::string& subjectId) {
    const Item* item = snapshot.framework->findItem(subjectId);
    if (item == nullptr || item->fields.empty())
        return;
    const std::size_t entered = snapshot.factsOf(subjectId).size();
    out << "\nFacts: " << entered << " entered; \"fact list FILE " << item->number << "\" shows them\n";
}

void printNotes(std::ostream& out, const AuditSnapshot& snapshot, const std::string& subjectId) {
    for (const Note::Kind kind : noteKinds)
        for (const Note* note : snapshot.notesOf(subjectId, kind))
            out << "\nNote (" << idOf(kind) << ")\n" << indented(note->text, 2) << '\n';
}

void printEvidence(std::ostream& out, const AuditSnapshot& snapshot, const std::string& subjectId) {
    const auto evidence = snapshot.evidenceOf(subjectId);
    if (evidence.empty())
        return;
    out << "\nEvidence\n";
    TextTable table({"DATE", "SOURCE", "TITLE", "CHECK", "ID"});
    for (const Evidence* each : evidence)
        table.add({each->date ? each->date->iso() : "undated", std::string(idOf(each->sourceType)),
                   each->title, verdictOn(snapshot, *each), each->id.text()});
    table.print(out);
}

void showOne(const CommandContext& context, const AuditSnapshot& snapshot, const std::string& subjectId,
             bool json) {
    if (json) {
        context.printJson(jsonOfSubject(snapshot, subjectId));
        return;
    }
    std::ostream& out = context.out();
    out << singleLine(snapshot.framework->labelOf(subjectId)) << '\n';
    if (const Item* item = snapshot.framework->findItem(subjectId)) {
        if (!item->text.empty())
            out << indented(item->text, 2) << '\n';
        if (item->statutory)
            out << "  The law asks for this.\n";
    }
    if (const std::string& copy = snapshot.wordingOf(subjectId); !copy.empty())
        out << "\nThe school's own copy (" << singleLine(snapshot.wording->origin) << ")\n"
            << indented(copy, 2) << '\n';
    out << "\nLevel: " << levelTitle(snapshot, subjectId) << '\n'
        << "State: " << stateId(snapshot, subjectId) << '\n';
    printMarks(out, snapshot, subjectId);
    if (const Judgement* judgement = snapshot.judgementOf(subjectId)) {
        out << "Last changed by " << singleLine(judgement->author) << " on "
            << judgement->changedAt.date().iso() << '\n';
        if (!judgement->rationale.empty())
            out << "\nRationale\n" << indented(judgement->rationale, 2) << '\n';
    }
    if (const std::string& text = snapshot.descriptionOf(subjectId); !text.empty())
        out << "\nWhat happens now\n" << indented(text, 2) << '\n';
    printDescriptors(out, snapshot, subjectId);
    printHelp(out, *snapshot.framework, subjectId);
    printFacts(out, snapshot, subjectId);
    printNotes(out, snapshot, subjectId);
    printEvidence(out, snapshot, subjectId);
}

Result<ExitCode> show(CommandContext& context, const Options& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    if (options.subject.empty()) {
        showAll(context, *snapshot, options.json);
        return ExitCode::Done;
    }
    const auto subject = findSubject(*open->framework, options.subject, SubjectScope::Anything);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    showOne(context, *snapshot, *subject, options.json);
    return ExitCode::Done;
}

} // namespace

void addShowCommand(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("show", "Show what an audit says of all items, or of one in full");
    addFile(*command, options->file);
    command->add_option("ITEM", options->subject, "Id, number (3.2) or title of an item or area");
    addAuditChoice(*command, options->audit);
    addJson(*command, options->json);
    addExample(*command, "show school.inclusion 3.2");
    command->callback(
        [&context, options] { context.choose([=, &context] { return show(context, *options); }); });
}

} // namespace inclusion::cli
