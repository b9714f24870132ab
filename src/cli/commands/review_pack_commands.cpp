#include "cli/commands/review_commands.h"
#include "cli/open_audit.h"
#include "cli/paper_form_file.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/analysis/pupil_data.h"
#include "core/audit/date_reading.h"
#include "core/framework/input_file.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"
#include "core/review/pack_file.h"
#include "core/review/pack_json.h"
#include "core/review/review_desk.h"
#include "core/review/sealing/passphrase.h"
#include "report/pack_writer.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <ostream>

namespace inclusion::cli {

namespace {

constexpr std::size_t longestPassphraseFile = 4096;
constexpr std::size_t shortestGoodPassphrase = 20; ///< six of our words are rarely shorter

struct ExportOptions {
    std::string file;
    AuditChoice audit;
    std::string format;
    std::string output;
    std::string pack;
    std::string detail = "full";
    std::string replyBy;
    std::string paper;
    std::vector<std::string> areas;
    review::PackRequest request; ///< the texts
    std::string passphraseFile;
    bool zip = false;
    bool unsealed = false;
    std::string author;
};

struct ListOptions {
    std::string file;
    AuditChoice audit;
    bool json = false;
};

struct ReadOptions {
    std::string pack;
    std::string passphraseFile;
};

Result<std::string> passphraseFrom(const std::string& file) {
    auto text = readInputFile(file, longestPassphraseFile);
    if (!text)
        return text;
    std::string words = review::normalisedPassphrase(text->substr(0, text->find('\n')));
    if (words.empty())
        return failure(ErrorCode::InvalidValue, {"passphrase", ""});
    return words;
}

Result<review::PackRequest> requestFrom(const ExportOptions& options, const OpenAudit& open) {
    review::PackRequest request = options.request;
    const auto detail = packDetailFromId(lowerCase(options.detail));
    if (!detail)
        return failure(ErrorCode::InvalidValue,
                       {"detail", options.detail, "use full, titles-only or no-evidence"});
    request.detail = *detail;
    for (const std::string& asked : options.areas) {
        auto area = findArea(*open.framework, asked);
        if (!area)
            return tl::unexpected<Error>(std::move(area.error()));
        request.areaIds.push_back(std::move(*area));
    }
    if (!options.replyBy.empty()) {
        const DateReading reading = readDate(options.replyBy);
        if (!reading.date)
            return failure(ErrorCode::InvalidValue,
                           {"date", options.replyBy, reading.message + "; " + reading.hint});
        request.replyBy = reading.date;
    }
    if (request.title.empty())
        request.title = "Review of " + open.framework->shownTitle() + " " + open.audit.cycle;
    if (request.reviewers.empty())
        request.reviewers = {"Governor"};
    return request;
}

review::PackOutput outputOf(const ExportOptions& options, const std::string& passphrase) {
    return {lowerCase(options.format) == "html" ? review::PackForm::Page : review::PackForm::File,
            options.zip, options.unsealed ? "" : passphrase};
}

Result<ReviewPack> findPack(const AuditService& service, const AuditId& auditId, const std::string& asked) {
    const auto packs = service.reviewPacks(auditId);
    if (!packs)
        return tl::unexpected<Error>(packs.error());
    std::vector<NamedThing> names;
    for (const ReviewPack& pack : *packs)
        names.push_back({pack.id.text(), {pack.title, std::to_string(names.size() + 1)}});
    return matchName("review pack", asked, names).map([&](std::size_t place) { return (*packs)[place]; });
}

/// A pack that was made before, in whatever form is wanted now; what it shows.
Result<std::string> exportAgain(CommandContext& context, const ExportOptions& options, const OpenAudit& open,
                                const std::string& passphrase) {
    const auto pack = findPack(*open.service, open.audit.id, options.pack);
    if (!pack)
        return tl::unexpected<Error>(pack.error());
    const auto json = open.service->packContent(*pack);
    if (!json)
        return tl::unexpected<Error>(json.error());
    if (const auto written =
            report::writePack(*json, pack->id, outputOf(options, passphrase), options.output);
        !written)
        return tl::unexpected<Error>(written.error());
    context.say("wrote " + options.output + ": the pack \"" + singleLine(pack->title) + "\" as it was made.");
    return *json;
}

Result<std::string> exportNew(CommandContext& context, const ExportOptions& options, const OpenAudit& open,
                              const std::string& passphrase) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto request = requestFrom(options, open);
    if (!request)
        return tl::unexpected<Error>(request.error());
    auto pack = review::preparePack(*open.service, open.audit.id, *request, context.dependencies());
    if (!pack)
        return tl::unexpected<Error>(std::move(pack.error()));
    // Recorded first: a pack that the file does not know could never be answered.
    if (const auto run = open.service->run(*pack->edit, *author); !run)
        return tl::unexpected<Error>(run.error());
    if (const auto written =
            report::writePack(pack->json, pack->content.id, outputOf(options, passphrase), options.output);
        !written) {
        static_cast<void>(open.service->undo(*pack->edit, *author)); // the first failure is the one to tell
        return tl::unexpected<Error>(written.error());
    }
    context.say("wrote " + options.output + " and kept what it shows in " + options.file + ".");
    notePupilData(context, {pack->json});
    return std::move(pack->json);
}

/// A ZIP under the name of a page would open as signs that mean nothing.
bool isNamedAsZip(const std::string& path) {
    return lowerCase(std::filesystem::path(path).extension().string()) == ".zip";
}

Result<ExitCode> exportPack(CommandContext& context, const ExportOptions& options) {
    const std::string format = lowerCase(options.format);
    if (format != "html" && format != "file")
        return failure(ErrorCode::InvalidValue, {"form", options.format, "use html or file"});
    if (format == "html" && (options.unsealed || options.request.apart))
        return failure(ErrorCode::InvalidValue,
                       {"form", options.format,
                        options.unsealed ? "a page is always sealed; --unsealed goes with file"
                                         : "judging apart needs the workbench; --apart goes with file"});
    if (options.zip != isNamedAsZip(options.output))
        return failure(ErrorCode::InvalidValue, {"output", options.output,
                                                 options.zip ? "with --zip its name ends in .zip"
                                                             : "a name that ends in .zip goes with --zip"});
    const bool isNew = options.pack.empty();
    auto passphrase = options.passphraseFile.empty() ? Result<std::string>(review::newPassphrase())
                                                     : passphraseFrom(options.passphraseFile);
    if (!passphrase)
        return tl::unexpected<Error>(passphrase.error());
    if (passphrase->size() < shortestGoodPassphrase && !options.unsealed)
        context.say("note: that passphrase is short. Whoever gets hold of the file can try many; six words "
                    "of our list, "
                    "as they are made without --passphrase-file, keep it safe.");
    const auto open =
        openAudit(context, options.file, isNew ? OpenMode::ReadWrite : OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto json = isNew ? exportNew(context, options, *open, *passphrase)
                            : exportAgain(context, options, *open, *passphrase);
    if (!json)
        return tl::unexpected<Error>(json.error());
    // Before the form on paper: where that fails, the pack can still be opened.
    if (options.passphraseFile.empty() && !options.unsealed) {
        context.out() << *passphrase << '\n';
        context.say(
            "the words above are its passphrase. Tell them by phone, never in the mail that brings the "
            "pack.");
    }
    return writePaperForm(context, *json, options.paper);
}

Result<ExitCode> listPacks(CommandContext& context, const ListOptions& options) {
    const auto open = openAudit(context, options.file, OpenMode::ReadOnly, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto packs = open->service->reviewPacks(open->audit.id);
    if (!packs)
        return tl::unexpected<Error>(packs.error());
    if (options.json) {
        nlohmann::json list = nlohmann::json::array();
        for (const ReviewPack& pack : *packs)
            list.push_back({{"id", pack.id.text()},
                            {"title", pack.title},
                            {"detail", idOf(pack.detail)},
                            {"reviewers", pack.reviewers},
                            {"replyBy", pack.replyBy ? nlohmann::json(pack.replyBy->iso()) : nullptr},
                            {"contentHash", pack.contentHash},
                            {"author", pack.author},
                            {"createdAt", pack.createdAt.iso()}});
        context.printJson(list);
        return ExitCode::Done;
    }
    TextTable table({"NUMBER", "MADE", "REPLY BY", "TITLE", "FOR"});
    for (const ReviewPack& pack : *packs) {
        std::string roles;
        for (const std::string& role : pack.reviewers)
            roles += (roles.empty() ? "" : ", ") + role;
        table.add({std::to_string(1 + static_cast<std::size_t>(&pack - packs->data())),
                   pack.createdAt.date().iso(), pack.replyBy ? pack.replyBy->iso() : "", pack.title, roles});
    }
    if (packs->empty())
        context.say("no review pack was made of this audit yet.");
    else
        table.print(context.out());
    return ExitCode::Done;
}

Result<ExitCode> readPackFile(CommandContext& context, const ReadOptions& options) {
    const auto passphrase =
        options.passphraseFile.empty() ? Result<std::string>("") : passphraseFrom(options.passphraseFile);
    if (!passphrase)
        return tl::unexpected<Error>(passphrase.error());
    const auto bytes = readInputFile(options.pack, 2 * review::largestPack);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const auto pack = review::openPackFile(*bytes, *passphrase);
    if (!pack) {
        Error error = pack.error();
        error.parameters.push_back(options.pack);
        return tl::unexpected<Error>(std::move(error));
    }
    context.printJson(nlohmann::json::parse(review::packJson(pack->content)));
    return ExitCode::Done;
}

} // namespace

void addReviewPackCommands(CLI::App& group, CommandContext& context) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* command =
        group.add_subcommand("export", "Make a sealed pack for reviewers; prints its passphrase");
    addFile(*command, options->file);
    command->add_option("--format", options->format, "html: one page for a browser; file: for the workbench")
        ->required()
        ->type_name("FORM");
    command->add_option("--output", options->output, "File to write")->required()->type_name("OUT");
    command->add_option("--title", options->request.title, "What reviewers see first")->type_name("TEXT");
    command->add_option("--reviewer", options->request.reviewers, "A role that it is for; repeat as needed")
        ->type_name("ROLE");
    command->add_option("--area", options->areas, "Only this area; repeat as needed")->type_name("AREA");
    command
        ->add_option("--detail", options->detail,
                     "How much evidence goes along: full, titles-only, no-evidence")
        ->capture_default_str()
        ->type_name("DETAIL");
    command->add_option("--note", options->request.note, "What you write to them")->type_name("TEXT");
    command
        ->add_option("--question", options->request.questions, "A question to have in mind; repeat as needed")
        ->type_name("TEXT");
    command->add_option("--reply-by", options->replyBy, "Day by which you would like the reply")
        ->type_name("DATE");
    command
        ->add_option("--paper", options->paper,
                     "Write the form to print as well, as PDF: for reviewers without a computer; not sealed")
        ->type_name("PDF");
    command
        ->add_option("--pack", options->pack,
                     "A pack that was made before, by title, id or number in the list")
        ->type_name("PACK");
    command
        ->add_option("--passphrase-file", options->passphraseFile,
                     "Take the first line of this file in place of six new words")
        ->type_name("F");
    command->add_flag("--apart", options->request.apart,
                      "Show no judgement: they judge for themselves (form file)");
    command->add_flag("--unsealed", options->unsealed, "Without a passphrase (form file)");
    command->add_flag("--zip", options->zip, "Wrap it in a ZIP, for mail filters that hold back pages");
    addAuditChoice(*command, options->audit);
    addAuthor(*command, options->author);
    addExample(
        *command,
        "review export school.inclusion --format html --output review.html --reviewer Chair --by SENCO");
    command->callback(
        [&context, options] { context.choose([=, &context] { return exportPack(context, *options); }); });

    const auto listOptions = std::make_shared<ListOptions>();
    command = group.add_subcommand("packs", "List the packs that were made, newest first");
    addFile(*command, listOptions->file);
    addAuditChoice(*command, listOptions->audit);
    addJson(*command, listOptions->json);
    addExample(*command, "review packs school.inclusion");
    command->callback([&context, listOptions] {
        context.choose([=, &context] { return listPacks(context, *listOptions); });
    });

    const auto readOptions = std::make_shared<ReadOptions>();
    command = group.add_subcommand("read", "Print what a sealed pack file shows, as JSON");
    command->add_option("PACK", readOptions->pack, "The .inclusion-review file")->required();
    command
        ->add_option("--passphrase-file", readOptions->passphraseFile,
                     "Its first line is the passphrase, where the pack is sealed")
        ->type_name("F");
    addExample(*command, "review read review.inclusion-review --passphrase-file words.txt");
    command->callback([&context, readOptions] {
        context.choose([=, &context] { return readPackFile(context, *readOptions); });
    });
}

} // namespace inclusion::cli
