#include "core/report/recovery_sheet.h"

#include "core/report/document_builder.h"

#include <sstream>

namespace inclusion::report {

namespace {

// The sentences of the sheet: its one table of texts.
constexpr const char* title = "Recovery words";
constexpr const char* lead =
    "These words open the audit file when its passphrase is lost. Nobody else can open "
    "it then: there is no other way in, and no one to ask.";
constexpr const char* keepTitle = "Keep this sheet safe";
constexpr const char* keep =
    "Lock it away like the keys of the school, not beside the computer, and not as a file. "
    "Whoever has this sheet and the file can read all of it.";
constexpr const char* useTitle = "How to use them";
constexpr const char* use =
    "Open the file and type all the words, in this order and with a space between, where "
    "the passphrase is asked for. Then choose a new passphrase in the File menu.";
constexpr const char* expiry =
    "The words hold until the passphrase is changed or taken away. A new sheet is made "
    "then; destroy this one.";

} // namespace

ReportDocument recoverySheetDocument(const RecoverySheet& sheet) {
    DocumentBuilder builder;
    builder.heading(1, title);
    builder.paragraph({strong(sheet.fileName), plain(", " + sheet.today.longForm())});
    builder.paragraph(lead, ParagraphRole::Lead);
    Table words;
    words.caption = "The words, in their order";
    words.captionHidden = true;
    words.rowHeaders = true;
    words.columns = {column("Number", 1.0), column("Word", 5.0)};
    std::istringstream stream(sheet.words);
    int number = 0;
    for (std::string word; stream >> word;)
        words.rows.push_back({{cell(std::to_string(++number)), cell({strong(word)})}});
    builder.add(std::move(words));
    builder.add(Callout{Callout::Kind::Attention, keepTitle, {{plain(keep)}}});
    builder.heading(2, useTitle);
    builder.paragraph(use);
    builder.paragraph(expiry);
    ReportDocument document;
    document.title = std::string(title) + ": " + sheet.fileName;
    document.subject = title;
    document.createdAt = sheet.createdAt.iso();
    document.headLeft = sheet.fileName;
    document.headRight = title;
    document.blocks = builder.take();
    return document;
}

} // namespace inclusion::report
