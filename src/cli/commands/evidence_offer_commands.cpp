#include "cli/commands/commands.h"
#include "cli/json_of.h"
#include "cli/open_audit.h"
#include "cli/text_table.h"
#include "core/framework/lookup.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace inclusion::cli {

namespace {

using analysis::EvidenceOffer;

struct OfferOptions {
    std::string file;
    AuditChoice audit;
    std::string item;
    std::string evidence; ///< of `accept`
    std::string note;     ///< of `accept`
    std::vector<std::string> crosswalks;
    std::string author; ///< of `accept`
    bool json = false;
};

struct Offered {
    OpenAudit open;
    std::string subject;
    std::vector<EvidenceOffer> offers;
};

/// The shipped crosswalks and those that the caller names.
Result<std::vector<std::shared_ptr<const Crosswalk>>> crosswalksFor(CommandContext& context,
                                                                    const OfferOptions& options) {
    std::vector<std::shared_ptr<const Crosswalk>> all = context.crosswalks().crosswalks();
    for (const std::string& file : options.crosswalks) {
        const auto load = loadCrosswalkFile(file);
        if (!load)
            return tl::unexpected<Error>(load.error());
        if (!load->crosswalk) {
            for (const Finding& finding : load->findings)
                context.say(findingText(finding));
            return failure(ErrorCode::InvalidValue, {"crosswalk", file, "put right what is listed above"});
        }
        all.push_back(load->crosswalk);
    }
    return all;
}

Result<Offered> offersFor(CommandContext& context, const OfferOptions& options, OpenMode mode) {
    const auto crosswalks = crosswalksFor(context, options);
    if (!crosswalks)
        return tl::unexpected<Error>(crosswalks.error());
    auto open = openAudit(context, options.file, mode, options.audit);
    if (!open)
        return tl::unexpected<Error>(std::move(open.error()));
    auto subject = findSubject(*open->framework, options.item, SubjectScope::Content);
    if (!subject)
        return tl::unexpected<Error>(std::move(subject.error()));
    auto offers = open->service->evidenceOffers(open->audit.id, *subject, *crosswalks);
    if (!offers)
        return tl::unexpected<Error>(std::move(offers.error()));
    return Offered{std::move(*open), std::move(*subject), std::move(*offers)};
}

/// "rise-inclusion-audit 2026/27, 3.2 Title": where the evidence stands already.
std::string placeOf(const AuditService& service, const analysis::OfferSource& from) {
    const auto framework = service.frameworkOf(from.audit);
    return auditName(from.audit) + ", " +
           (framework ? (*framework)->labelOf(from.subjectId) : from.subjectId);
}

Result<ExitCode> offers(CommandContext& context, const OfferOptions& options) {
    const auto offered = offersFor(context, options, OpenMode::ReadOnly);
    if (!offered)
        return tl::unexpected<Error>(offered.error());
    if (options.json) {
        context.printJson(jsonArray(offered->offers));
        return ExitCode::Done;
    }
    if (offered->offers.empty()) {
        context.say("no other audit of this file has evidence to offer here.");
        return ExitCode::Done;
    }
    TextTable table({"DATE", "SOURCE", "TITLE", "RELATION", "FROM", "WHY", "ID"});
    for (const EvidenceOffer& offer : offered->offers)
        table.add({offer.evidence.date ? offer.evidence.date->iso() : "undated",
                   std::string(inclusion::idOf(offer.evidence.sourceType)), offer.evidence.title,
                   std::string(analysis::idOf(offer.from.relation)),
                   placeOf(*offered->open.service, offer.from),
                   offer.from.note.empty() ? "-" : offer.from.note, offer.evidence.id.text()});
    table.print(context.out());
    return ExitCode::Done;
}

Result<ExitCode> accept(CommandContext& context, const OfferOptions& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto offered = offersFor(context, options, OpenMode::ReadWrite);
    if (!offered)
        return tl::unexpected<Error>(offered.error());
    AuditService& service = *offered->open.service;
    const auto evidence = findEvidence(service, options.evidence);
    if (!evidence)
        return tl::unexpected<Error>(evidence.error());
    const bool isOffered =
        std::any_of(offered->offers.begin(), offered->offers.end(),
                    [&](const EvidenceOffer& offer) { return offer.evidence.id == evidence->id; });
    if (!isOffered)
        return failure(
            ErrorCode::InvalidValue,
            {"offer", evidence->title,
             "\"inclusion-audit evidence offers\" lists what is; \"evidence link\" links any other"});
    return runEdit(context, service,
                   service.linkEvidence(evidence->id, offered->open.audit.id, offered->subject, options.note),
                   *author,
                   "saved: \"" + singleLine(evidence->title) + "\" now stands behind " +
                       singleLine(offered->open.framework->labelOf(offered->subject)) + " as well.");
}

void addCrosswalks(CLI::App& command, OfferOptions& options) {
    command
        .add_option("--crosswalk", options.crosswalks,
                    "A crosswalk file besides those that ship; may be repeated")
        ->type_name("PATH")
        ->expected(1)
        ->take_all();
}

} // namespace

void addEvidenceOfferCommands(CLI::App& evidence, CommandContext& context) {
    const auto listing = std::make_shared<OfferOptions>();
    CLI::App* list =
        evidence.add_subcommand("offers", "List evidence of the file's other audits that fits an item");
    addFile(*list, listing->file);
    list->add_option("ITEM", listing->item, "Id, number or title of an item")->required();
    addCrosswalks(*list, *listing);
    addAuditChoice(*list, listing->audit);
    addJson(*list, listing->json);
    addExample(*list, "evidence offers school.inclusion 3.2 --framework hackney-wellbeing");
    list->callback(
        [&context, listing] { context.choose([=, &context] { return offers(context, *listing); }); });

    const auto accepting = std::make_shared<OfferOptions>();
    CLI::App* take = evidence.add_subcommand("accept", "Link evidence that is offered at an item");
    addFile(*take, accepting->file);
    take->add_option("EVIDENCE", accepting->evidence, "Id, its beginning, or the title")->required();
    take->add_option("ITEM", accepting->item, "Id, number or title of the item it is offered at")->required();
    take->add_option("--note", accepting->note, "What it shows there")->type_name("TEXT");
    addCrosswalks(*take, *accepting);
    addAuditChoice(*take, accepting->audit);
    addAuthor(*take, accepting->author);
    addExample(*take, "evidence accept school.inclusion \"Parent survey, autumn\" 3.2 "
                      "--framework hackney-wellbeing --by SENCO");
    take->callback(
        [&context, accepting] { context.choose([=, &context] { return accept(context, *accepting); }); });
}

} // namespace inclusion::cli
