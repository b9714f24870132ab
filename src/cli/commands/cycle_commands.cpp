#include "cli/commands/commands.h"
#include "cli/framework_choice.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/analysis/former_subjects.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"
#include "core/framework/revision_plan.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <ostream>

namespace inclusion::cli {

namespace {

struct NextOptions {
    std::string file;
    std::string framework;
    std::string from;
    std::string cycle;
    std::string author;
};

struct ReviseOptions {
    std::string file;
    AuditChoice audit;
    std::string to;
    std::string author;
    bool dryRun = false;
    bool json = false;
};

struct FormerOptions {
    std::string file;
    AuditChoice audit;
    bool json = false;
};

struct RecheckOptions {
    std::string file;
    AuditChoice audit;
    std::string item;
    std::string author;
};

/// The audit to go on from: that of the cycle named, or the latest that fits.
Result<Audit> auditToContinue(const AuditService& service, const NextOptions& options) {
    const auto audits = service.audits();
    if (!audits)
        return tl::unexpected<Error>(audits.error());
    const Audit* chosen = nullptr;
    for (const Audit& audit : *audits) {
        if ((!options.framework.empty() && lowerCase(options.framework) != lowerCase(audit.frameworkId)) ||
            (!options.from.empty() && options.from != audit.cycle))
            continue;
        if (chosen != nullptr && chosen->frameworkId != audit.frameworkId)
            return failure(ErrorCode::Ambiguous, {"audit", "", auditName(*chosen), auditName(audit)});
        if (chosen == nullptr || chosen->cycle < audit.cycle)
            chosen = &audit;
    }
    if (chosen == nullptr)
        return failure(ErrorCode::NotFound,
                       {"audit", std::string(trimmed(options.framework + " " + options.from))});
    return *chosen;
}

Result<ExitCode> next(CommandContext& context, const NextOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto service = AuditService::open(options.file, OpenMode::ReadWrite, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto previous = auditToContinue(**service, options);
    if (!previous)
        return tl::unexpected<Error>(previous.error());
    const auto begun = (*service)->beginNextAudit(previous->id, options.cycle, *author);
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    context.out() << begun->id.text() << '\n';
    const auto marks = (*service)->marks(begun->id);
    context.say("began " + auditName(*begun) + " from " + previous->cycle + ": " +
                counted(marks ? marks->size() : 0, "item") +
                " to re-check; nothing counts as judged until then.");
    return ExitCode::Done;
}

std::string labels(const Framework& framework, const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : " + ") + framework.labelOf(id);
    return text.empty() ? "-" : text;
}

void printPlan(const CommandContext& context, const Framework& from, const Framework& to, bool json) {
    Json array = Json::array();
    TextTable table({"BECOMES", "NOW", "THEN"});
    for (const RevisionChange& change : planRevision(from, to)) {
        array.push_back({{"kind", idOf(change.kind)}, {"former", change.formerIds}, {"new", change.newIds}});
        table.add(
            {std::string(idOf(change.kind)), labels(from, change.formerIds), labels(to, change.newIds)});
    }
    if (json)
        context.printJson({{"framework", to.id()},
                           {"fromRevision", from.data().revision},
                           {"toRevision", to.data().revision},
                           {"changes", array}});
    else
        table.print(context.out());
}

Result<ExitCode> revise(CommandContext& context, const ReviseOptions& options) {
    Result<std::string> author = std::string();
    if (!options.dryRun)
        author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto open = openAudit(context, options.file,
                                options.dryRun ? OpenMode::ReadOnly : OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto chosen =
        chooseFramework(context, *open->service, options.to.empty() ? open->audit.frameworkId : options.to);
    if (!chosen)
        return tl::unexpected<Error>(chosen.error());
    const Framework& to = *chosen->framework;
    if (to.id() != open->audit.frameworkId || to.data().revision <= open->audit.frameworkRevision)
        return failure(ErrorCode::InvalidValue,
                       {"later revision", to.id() + " revision " + std::to_string(to.data().revision),
                        "the audit has " + open->audit.frameworkId + " revision " +
                            std::to_string(open->audit.frameworkRevision)});
    printPlan(context, *open->framework, to, options.json);
    if (options.dryRun)
        return ExitCode::Done;
    const auto moved = open->service->reviseAudit(open->audit.id, to, *author);
    if (!moved)
        return tl::unexpected<Error>(moved.error());
    const auto marks = open->service->marks(moved->id);
    std::size_t lookAgain = 0;
    if (marks)
        for (const SubjectMark& mark : *marks)
            lookAgain += mark.kind == SubjectMark::Kind::LookAgain ? 1 : 0;
    context.say("moved " + auditName(*moved) + " to revision " + std::to_string(moved->frameworkRevision) +
                "; a backup was made before. To look at again: " + counted(lookAgain, "item") + ".");
    return ExitCode::Done;
}

Json jsonOfFormer(const AuditSnapshot& snapshot, const analysis::FormerSubject& subject) {
    Json notes = Json::array();
    for (const Note* note : subject.notes)
        notes.push_back(jsonOf(*note));
    Json evidence = Json::array();
    for (const Evidence* each : subject.evidence)
        evidence.push_back(jsonOf(*each));
    Json descriptors = Json::array();
    for (const auto& [descriptor, state] : subject.highlights)
        descriptors.push_back({{"id", descriptor->id},
                               {"level", descriptor->levelId},
                               {"text", descriptor->text},
                               {"mark", idOf(state)}});
    const Item* item = subject.framework->findItem(subject.id);
    return {{"subject", subject.id},
            {"label", subject.framework->labelOf(subject.id)},
            {"text", item == nullptr ? std::string() : item->text},
            {"revision", subject.framework->data().revision},
            {"becameOf", subject.successorIds},
            {"level", subject.level == nullptr ? Json(nullptr) : Json(subject.level->title)},
            {"judgement", subject.judgement == nullptr ? Json(nullptr) : jsonOf(*subject.judgement)},
            {"description", subject.description},
            {"descriptors", descriptors},
            {"notes", notes},
            {"evidence", evidence},
            {"framework", snapshot.audit.frameworkId}};
}

void printFormer(std::ostream& out, const AuditSnapshot& snapshot, const analysis::FormerSubject& subject) {
    out << singleLine(subject.framework->labelOf(subject.id)) << " (revision "
        << subject.framework->data().revision << ")\n";
    if (const Item* item = subject.framework->findItem(subject.id))
        out << indented(item->text, 2) << '\n';
    if (!subject.successorIds.empty())
        out << "  Now: " << singleLine(labels(*snapshot.framework, subject.successorIds)) << '\n';
    if (subject.level != nullptr)
        out << "  Level: " << singleLine(subject.level->title) << '\n';
    if (subject.judgement != nullptr && !subject.judgement->rationale.empty())
        out << "  Rationale\n" << indented(subject.judgement->rationale, 4) << '\n';
    if (!subject.description.empty())
        out << "  What happened\n" << indented(subject.description, 4) << '\n';
    for (const auto& [descriptor, state] : subject.highlights)
        out << "  Descriptor (" << idOf(state) << ")\n" << indented(descriptor->text, 4) << '\n';
    for (const Note* note : subject.notes)
        out << "  Note (" << idOf(note->kind) << ")\n" << indented(note->text, 4) << '\n';
    for (const Evidence* each : subject.evidence)
        out << "  Evidence: " << singleLine(each->title) << " ("
            << (each->date ? each->date->iso() : "undated") << ")\n";
    out << '\n';
}

Result<ExitCode> former(CommandContext& context, const FormerOptions& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto snapshot = open->service->snapshot(open->audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const auto subjects = analysis::formerSubjects(*snapshot);
    if (options.json) {
        Json array = Json::array();
        for (const auto& subject : subjects)
            array.push_back(jsonOfFormer(*snapshot, subject));
        context.printJson(array);
        return ExitCode::Done;
    }
    if (subjects.empty())
        context.say("everything recorded here is on parts that the framework still has.");
    for (const auto& subject : subjects)
        printFormer(context.out(), *snapshot, subject);
    return ExitCode::Done;
}

Result<ExitCode> recheck(CommandContext& context, const RecheckOptions& options) {
    const auto open = openToWrite(context, options.file, options.audit, options.author);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto subject = findSubject(*open->framework, options.item, SubjectScope::Anything);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    const auto marks = open->service->marksOf(open->audit.id, *subject);
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    if (marks->empty()) {
        context.say("nothing changed: it does not wait for a second look.");
        return ExitCode::Done;
    }
    for (const SubjectMark& mark : *marks) {
        auto code =
            runEdit(context, *open->service, open->service->clearMark(open->audit.id, *subject, mark.kind),
                    open->author,
                    "saved: " + singleLine(open->framework->labelOf(*subject)) + " was looked at again.");
        if (!code)
            return code;
    }
    return ExitCode::Done;
}

void declareNext(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<NextOptions>();
    CLI::App* command = group.add_subcommand("next", "Begin the audit of the next cycle from the last one");
    addFile(*command, options->file);
    command->add_option("--framework", options->framework, "Framework of the audit, where a file has several")
        ->type_name("ID");
    command->add_option("--from", options->from, "Cycle to go on from (the latest, where none is named)")
        ->type_name("CYCLE");
    command->add_option("--cycle", options->cycle, "The new cycle")->required()->type_name("CYCLE");
    addAuthor(*command, options->author);
    addExample(*command,
               "audit next school.inclusion --framework rise-inclusion-audit --cycle 2027/28 --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return next(context, *options); }); });
}

void declareRevise(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<ReviseOptions>();
    CLI::App* command = group.add_subcommand(
        "revise", "Move an audit to a later revision of its framework; says what becomes of what");
    addFile(*command, options->file);
    command->add_option("--to", options->to, "The later revision (the shipped one, where none is named)")
        ->type_name("ID|FILE");
    command->add_flag("--dry-run", options->dryRun, "Only say what would become of what");
    addAuditChoice(*command, options->audit);
    addJson(*command, options->json);
    addAuthor(*command, options->author);
    addExample(*command,
               "audit revise school.inclusion --framework my-framework --to my-framework.json --dry-run");
    command->callback(
        [&context, options] { context.choose([=, &context] { return revise(context, *options); }); });
}

} // namespace

void addCycleCommands(CLI::App& audit, CommandContext& context) {
    declareNext(audit, context);
    declareRevise(audit, context);
    const auto options = std::make_shared<FormerOptions>();
    CLI::App* command =
        audit.add_subcommand("former", "Show what is recorded on parts that the framework has no more");
    addFile(*command, options->file);
    addAuditChoice(*command, options->audit);
    addJson(*command, options->json);
    addExample(*command, "audit former school.inclusion");
    command->callback(
        [&context, options] { context.choose([=, &context] { return former(context, *options); }); });
}

void addRecheckCommand(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<RecheckOptions>();
    CLI::App* command = app.add_subcommand("recheck", "Say that an item carried along was looked at again");
    addFile(*command, options->file);
    command->add_option("ITEM", options->item, "Id, number or title of an item or area")->required();
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(*command, "recheck school.inclusion 3.2 --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return recheck(context, *options); }); });
}

} // namespace inclusion::cli
