#include "cli/commands/commands.h"
#include "cli/error_text.h"
#include "cli/framework_choice.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <ostream>

namespace inclusion::cli {

namespace {

constexpr std::array allPhases = {Phase::Nursery, Phase::Primary,     Phase::Secondary, Phase::AllThrough,
                                  Phase::Special, Phase::Alternative, Phase::Post16};

struct NewOptions {
    std::string file;
    std::string name;
    std::string phase = "primary";
    std::string reference;
    AuditChoice audit;
    std::string author;
};

Result<Phase> phaseNamed(const std::string& text) {
    if (const auto phase = phaseFromId(lowerCase(trimmed(text))))
        return *phase;
    std::vector<std::string> parameters{"phase", text};
    for (const Phase phase : allPhases)
        parameters.emplace_back(idOf(phase));
    return failure(ErrorCode::InvalidValue, std::move(parameters));
}

Result<ExitCode> makeNew(CommandContext& context, const NewOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto phase = phaseNamed(options.phase);
    if (!phase)
        return tl::unexpected<Error>(phase.error());
    const auto framework = resolveFramework(context, options.audit.framework);
    if (!framework)
        return tl::unexpected<Error>(framework.error());
    Setting setting;
    setting.id = context.ids().make<SettingId>();
    setting.name = trimmed(options.name);
    setting.phase = *phase;
    setting.reference = trimmed(options.reference);
    auto service = AuditService::create(options.file, setting, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto audit = (*service)->addAudit(**framework, options.audit.cycle, *author);
    const std::string origin = namesFile(options.audit.framework) ? options.audit.framework : std::string();
    const auto kept = audit ? keepFramework(**service, {*framework, origin}, *author)
                            : Result<>(tl::unexpected<Error>(audit.error()));
    if (!kept) {
        // Nothing of use was made, so nothing stays behind.
        service->reset();
        std::error_code ignored;
        std::filesystem::remove(options.file, ignored);
        return tl::unexpected<Error>(kept.error());
    }
    context.say("made " + options.file + " for " + singleLine(setting.name) + " with the audit " +
                auditName(*audit) + ".");
    return ExitCode::Done;
}

/// How far one audit has got, in counts that nobody could take for a mark.
struct AuditCounts {
    Audit audit;
    std::string title;
    std::size_t judgedItems = 0; ///< items that can be judged
    std::size_t withLevel = 0;
    std::size_t described = 0;
    std::size_t withEvidence = 0;
    std::size_t actions = 0;
    std::size_t overdue = 0;
};

Result<AuditCounts> countsOf(const AuditService& service, const Audit& audit, Date today) {
    const auto snapshot = service.snapshot(audit.id);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    AuditCounts counts;
    counts.audit = audit;
    counts.title = snapshot->framework->shownTitle();
    for (const Item* item : snapshot->framework->items()) {
        const Judgement* judgement = snapshot->judgementOf(item->id);
        counts.judgedItems += item->scaleId.empty() ? 0U : 1U;
        counts.withLevel += judgement != nullptr && !judgement->levelId.empty() ? 1U : 0U;
        counts.described += snapshot->descriptionOf(item->id).empty() ? 0U : 1U;
        counts.withEvidence += snapshot->evidenceOf(item->id).empty() ? 0U : 1U;
    }
    counts.actions = snapshot->actions.size();
    for (const Action& action : snapshot->actions)
        counts.overdue += action.isOverdue(today) ? 1U : 0U;
    return counts;
}

Json jsonOfCounts(const AuditCounts& counts) {
    Json json = jsonOf(counts.audit);
    json["title"] = counts.title;
    json["counts"] = {{"judgedItems", counts.judgedItems}, {"withLevel", counts.withLevel},
                      {"described", counts.described},     {"withEvidence", counts.withEvidence},
                      {"actions", counts.actions},         {"overdue", counts.overdue}};
    return json;
}

void printInfo(std::ostream& out, const FileSummary& summary, const std::vector<AuditCounts>& audits) {
    const Setting& setting = summary.setting;
    out << "Setting: " << singleLine(setting.name) << " (" << idOf(setting.phase) << ")"
        << (setting.sample ? ", a sample: an invented setting" : "") << '\n';
    if (!setting.reference.empty())
        out << "Reference: " << singleLine(setting.reference) << '\n';
    out << "Evidence: " << summary.evidenceCount << ", linked " << summary.linkCount << " times, "
        << counted(static_cast<std::size_t>(summary.attachmentCount), "attachment") << " of "
        << summary.attachmentBytes << " bytes\n"
        << "History: " << counted(static_cast<std::size_t>(summary.historyCount), "entry", "entries") << '\n'
        << "File version: " << summary.schemaVersion << "\n\n";
    TextTable table(
        {"AUDIT", "CYCLE", "ITEMS", "WITH LEVEL", "DESCRIBED", "WITH EVIDENCE", "ACTIONS", "OVERDUE"});
    for (const AuditCounts& counts : audits)
        table.add({counts.audit.frameworkId, counts.audit.cycle, std::to_string(counts.judgedItems),
                   std::to_string(counts.withLevel), std::to_string(counts.described),
                   std::to_string(counts.withEvidence), std::to_string(counts.actions),
                   std::to_string(counts.overdue)});
    table.print(out);
}

Result<ExitCode> info(CommandContext& context, const std::string& file, bool json) {
    const auto service = AuditService::open(file, OpenMode::ReadOnly, context.dependencies());
    if (!service)
        return tl::unexpected<Error>(service.error());
    const auto summary = (*service)->summary();
    if (!summary)
        return tl::unexpected<Error>(summary.error());
    std::vector<AuditCounts> audits;
    for (const Audit& audit : summary->audits) {
        auto counts = countsOf(**service, audit, context.clock().today());
        if (!counts)
            return tl::unexpected<Error>(counts.error());
        audits.push_back(std::move(*counts));
    }
    if (!json) {
        printInfo(context.out(), *summary, audits);
        return ExitCode::Done;
    }
    Json list = Json::array();
    for (const AuditCounts& counts : audits)
        list.push_back(jsonOfCounts(counts));
    context.printJson({{"setting", jsonOf(summary->setting)},
                       {"fileVersion", summary->schemaVersion},
                       {"evidence", summary->evidenceCount},
                       {"links", summary->linkCount},
                       {"attachments", summary->attachmentCount},
                       {"attachmentBytes", summary->attachmentBytes},
                       {"actions", summary->actionCount},
                       {"history", summary->historyCount},
                       {"audits", list}});
    return ExitCode::Done;
}

Result<ExitCode> check(CommandContext& context, const std::string& file, bool json) {
    std::vector<FileProblem> problems;
    const auto service = AuditService::open(file, OpenMode::ReadOnly, context.dependencies());
    // Looking for damage is what this verb is for: damage found on opening is its first finding.
    if (!service && service.error().code == ErrorCode::AuditFileDamaged)
        problems.push_back({"damaged", service.error().detail});
    else if (!service)
        return tl::unexpected<Error>(service.error());
    if (service) {
        auto found = (*service)->check();
        if (!found)
            return tl::unexpected<Error>(found.error());
        problems = std::move(*found);
    }
    if (json)
        context.printJson(jsonArray(problems));
    else
        for (const FileProblem& problem : problems)
            context.out() << problem.rule << ": " << singleLine(problem.detail) << '\n';
    if (problems.empty())
        context.say(file + " is sound.");
    else
        context.say(counted(problems.size(), "problem") + " found in " + file +
                    ". \"inclusion-audit backup list\" shows the backups there are.");
    return problems.empty() ? ExitCode::Done : ExitCode::Findings;
}

void addNew(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<NewOptions>();
    CLI::App* command = app.add_subcommand("new", "Make a new audit file with one audit");
    addFile(*command, options->file);
    command->add_option("--setting", options->name, "Name of the setting (school)")
        ->required()
        ->type_name("NAME");
    command
        ->add_option("--phase", options->phase,
                     "nursery, primary, secondary, all-through, special, alternative or post-16")
        ->capture_default_str()
        ->type_name("PHASE");
    command->add_option("--reference", options->reference, "The setting's own number with its authority")
        ->type_name("TEXT");
    command->add_option("--framework", options->audit.framework, "Framework to audit by")
        ->required()
        ->type_name("ID|FILE");
    command->add_option("--cycle", options->audit.cycle, "Cycle of the audit")
        ->required()
        ->type_name("CYCLE");
    addAuthor(*command, options->author);
    addExample(*command, "new school.inclusion --setting \"Hill School\" --phase primary "
                         "--framework rise-inclusion-audit --cycle 2026/27 --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return makeNew(context, *options); }); });
}

} // namespace

void addFileCommands(CLI::App& app, CommandContext& context) {
    struct Options {
        std::string file;
        bool json = false;
    };
    addNew(app, context);

    const auto options = std::make_shared<Options>();
    CLI::App* informing = app.add_subcommand("info", "Say what an audit file holds");
    addFile(*informing, options->file);
    addJson(*informing, options->json);
    addExample(*informing, "info school.inclusion");
    informing->callback([&context, options] {
        context.choose([=, &context] { return info(context, options->file, options->json); });
    });

    CLI::App* checking = app.add_subcommand("check", "Look for damage in an audit file");
    addFile(*checking, options->file);
    addJson(*checking, options->json);
    addExample(*checking, "check school.inclusion");
    checking->callback([&context, options] {
        context.choose([=, &context] { return check(context, options->file, options->json); });
    });
}

} // namespace inclusion::cli
