#include "cli/commands/commands.h"
#include "cli/open_audit.h"
#include "cli/pupil_data_note.h"
#include "cli/text_table.h"
#include "core/framework/lookup.h"
#include "core/framework/name_match.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <ostream>

namespace inclusion::cli {

namespace {

struct Options {
    std::string file;
    AuditChoice audit;
    std::string subject;
    std::string kind; ///< empty: that of the slot, or a remark
    std::string text;
    std::string author;
};

/// A slot is printed for one kind of note, so that kind need not be said, and no other would be shown there.
Result<Note::Kind> kindFor(const Slot* slot, std::optional<Note::Kind> asked) {
    if (slot == nullptr)
        return asked.value_or(Note::Kind::Remark);
    const Note::Kind kind =
        slot->kind == SlotKind::Strengths ? Note::Kind::Strength : Note::Kind::Development;
    if (asked && *asked != kind)
        return failure(ErrorCode::InvalidValue,
                       {"kind", std::string(idOf(*asked)),
                        "\"" + slot->title + "\" is for notes of the kind " + std::string(idOf(kind))});
    return kind;
}

Result<ExitCode> add(CommandContext& context, const Options& options) {
    const auto author = requireAuthor(options.author);
    if (!author)
        return tl::unexpected<Error>(author.error());
    const auto asked = noteKindFromId(lowerCase(options.kind));
    if (!asked && !options.kind.empty())
        return failure(ErrorCode::InvalidValue,
                       {"kind", options.kind, "use strength, development or remark"});
    if (trimmed(options.text).empty())
        return failure(ErrorCode::InvalidValue, {"text", "", "write the note as the last argument"});
    const auto open = openAudit(context, options.file, OpenMode::ReadWrite, options.audit);
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto subject = findSubject(*open->framework, options.subject, SubjectScope::Noted);
    if (!subject)
        return tl::unexpected<Error>(subject.error());
    const Slot* slot = open->framework->findSlot(*subject);
    const auto kind = kindFor(slot, asked);
    if (!kind)
        return tl::unexpected<Error>(kind.error());
    Note note;
    note.id = context.ids().make<NoteId>();
    note.auditId = open->audit.id;
    note.subjectId = *subject;
    note.kind = *kind;
    note.text = options.text;
    notePupilData(context, {note.text});
    const auto code = runEdit(context, *open->service, open->service->addNote(note), *author,
                              "saved: a " + std::string(idOf(*kind)) + " on " +
                                  singleLine(slot ? slot->title : open->framework->labelOf(*subject)) + ".");
    if (code)
        context.out() << note.id.text() << '\n';
    return code;
}

} // namespace

void addNoteCommands(CLI::App& app, CommandContext& context) {
    const auto options = std::make_shared<Options>();
    CLI::App* group = addGroup(app, "note", "Strengths, areas for development and remarks");
    CLI::App* adding = group->add_subcommand("add", "Add a note to an item or area; prints the note's id");
    addFile(*adding, options->file);
    adding->add_option("SUBJECT", options->subject, "Id, number or title of an item, area or slot")
        ->required();
    adding->add_option("TEXT", options->text, "The note")->required();
    adding
        ->add_option("--kind", options->kind,
                     "strength, development or remark (the default; on a slot its own kind)")
        ->type_name("KIND");
    addAuditChoice(*adding, options->audit);
    addAuthor(*adding, options->author);
    addExample(*adding,
               "note add school.inclusion 3 --kind strength \"Profiles are used in every class\" --by SENCO");
    adding->callback(
        [&context, options] { context.choose([=, &context] { return add(context, *options); }); });
}

} // namespace inclusion::cli
