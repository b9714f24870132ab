#include "cli/commands/commands.h"
#include "cli/common_options.h"
#include "cli/secret_input.h"
#include "core/protection/file_protection.h"
#include "core/report/recovery_sheet.h"
#include "report/renderer.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <ostream>

namespace inclusion::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string file;
    std::string passphraseFile;
    std::string sheet;
};

/// The new passphrase: from a file or a pipe, or typed twice.
Result<std::string> newPassphrase(const std::string& source) {
    if (!source.empty())
        return firstLineFrom(source);
    auto first = askUnseen("The new passphrase (at least " + std::to_string(shortestPassphrase) +
                           " characters; several words are best): ");
    if (!first)
        return failure(
            ErrorCode::InvalidValue,
            {"passphrase", "",
             "name a file whose first line it is by --passphrase-file, or run this at a terminal"});
    const auto second = askUnseen("Once more: ");
    if (first != second)
        return failure(ErrorCode::InvalidValue,
                       {"passphrase", "", "the two that were typed are not the same"});
    return std::move(*first);
}

Result<> writeSheet(const CommandContext& context, const Options& options, const std::string& words) {
    if (options.sheet.empty())
        return {};
    if (fs::exists(options.sheet))
        return failure(ErrorCode::FileExists, {options.sheet});
    const report::RecoverySheet sheet{fs::path(options.file).filename().string(), words,
                                      context.clock().today(), context.clock().now()};
    const auto written = report::writeReport(*report::rendererFor("pdf"),
                                             report::recoverySheetDocument(sheet), {}, options.sheet);
    if (!written)
        return tl::unexpected<Error>(written.error());
    return {};
}

ExitCode told(const CommandContext& context, const Protection& done, const std::string& what) {
    context.say(what);
    if (done.leftAlone.empty())
        return ExitCode::Done;
    std::string files;
    for (const fs::path& file : done.leftAlone)
        files += "\n  " + file.string();
    context.say(
        "these backups could not be brought along and are as they were; delete them by hand if nobody "
        "is to read them:" +
        files);
    return ExitCode::Findings;
}

Result<ExitCode> seal(CommandContext& context, const Options& options, bool isChange) {
    const FileProtection protection(context.dependencies());
    // Said before anything is typed in vain.
    if (fs::exists(options.file) && FileProtection::isProtected(options.file) != isChange)
        return failure(isChange ? ErrorCode::FileNotProtected : ErrorCode::FileProtected, {options.file});
    if (isChange)
        if (const auto opened = AuditService::open(options.file, OpenMode::ReadOnly, context.dependencies());
            !opened)
            return tl::unexpected<Error>(opened.error());
    const auto passphrase = newPassphrase(options.passphraseFile);
    if (!passphrase)
        return tl::unexpected<Error>(passphrase.error());
    const std::string words = FileProtection::newRecoveryWords();
    if (const auto written = writeSheet(context, options, words); !written)
        return tl::unexpected<Error>(written.error());
    const auto done = isChange ? protection.changePassphrase(options.file, *passphrase, words)
                               : protection.protect(options.file, *passphrase, words);
    if (!done) {
        std::error_code ignored; // its words open nothing
        if (!options.sheet.empty())
            fs::remove(options.sheet, ignored);
        return tl::unexpected<Error>(done.error());
    }
    context.out() << words << '\n';
    return told(context, *done,
                options.file +
                    " and its backups are protected. The words above open them if the passphrase is lost: "
                    "write them down" +
                    (options.sheet.empty() ? "" : ", or print " + options.sheet + " and delete it") +
                    ", and lock them away. What the disk still holds of the file as it was, this program "
                    "cannot reach.");
}

Result<ExitCode> decrypt(CommandContext& context, const Options& options) {
    const auto done = FileProtection(context.dependencies()).removePassphrase(options.file);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return told(context, *done,
                options.file +
                    " and its backups are not protected any more: whoever has them can read them.");
}

CLI::App* addSealing(CLI::App& group, CommandContext& context, const std::string& verb,
                     const std::string& description, bool isChange) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = group.add_subcommand(verb, description);
    addFile(*command, options->file);
    command
        ->add_option("--passphrase-file", options->passphraseFile,
                     "Its first line is the new passphrase; - for standard input")
        ->type_name("F");
    command->add_option("--recovery-sheet", options->sheet, "Write a sheet with the recovery words, to print")
        ->type_name("PDF");
    command->callback([&context, options, isChange] {
        context.choose([=, &context] { return seal(context, *options, isChange); });
    });
    return command;
}

} // namespace

void addProtectionCommands(CLI::App& app, CommandContext& context) {
    addExample(*addSealing(app, context, "encrypt", "Protect a file and its backups by a passphrase", false),
               "encrypt school.inclusion --recovery-sheet sheet.pdf");
    CLI::App* group = addGroup(app, "passphrase", "The passphrase of a protected file");
    addExample(*addSealing(*group, context, "change", "Give a protected file another passphrase", true),
               "passphrase change school.inclusion --recovery-sheet sheet.pdf");
    const auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("decrypt", "Take the passphrase off a file and its backups");
    addFile(*command, options->file);
    addExample(*command, "decrypt school.inclusion");
    command->callback(
        [&context, options] { context.choose([=, &context] { return decrypt(context, *options); }); });
}

} // namespace inclusion::cli
