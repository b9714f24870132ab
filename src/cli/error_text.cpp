#include "cli/error_text.h"

#include "cli/text_table.h"
#include "core/audit/fact_value.h"

#include <algorithm>
#include <utility>

namespace inclusion::cli {

namespace {

const std::string& parameter(const Error& error, std::size_t index) {
    static const std::string none;
    return index < error.parameters.size() ? error.parameters[index] : none;
}

std::string path(const Error& error) {
    return error.parameters.empty() ? "the file" : error.parameters.front();
}

/// The file of a review, or what it should have been.
std::string reviewFile(const Error& error) {
    return error.parameters.size() > 1 ? error.parameters[1] : "the " + parameter(error, 0);
}

/// The parameters from the third on: suggestions or candidates.
std::string others(const Error& error) {
    std::string text;
    for (std::size_t i = 2; i < error.parameters.size(); ++i)
        text += (text.empty() ? "" : ", ") + error.parameters[i];
    return text;
}

std::string megabytes(const std::string& bytes) {
    const double size = std::strtod(bytes.c_str(), nullptr) / (1024.0 * 1024.0);
    const std::string text = std::to_string(size);
    return text.substr(0, text.find('.') + 2) + " MB";
}

/// What the program itself found out about a failure, for those who help.
std::string withDetail(std::string sentence, const Error& error) {
    return error.detail.empty() ? sentence : sentence + "\n  detail: " + error.detail;
}

/// Where the ids and names of a kind of thing can be looked up.
std::string whereToLook(const std::string& kind) {
    if (kind == "item" || kind == "area" || kind == "descriptor")
        return "\"inclusion-audit show FILE\" lists what there is.";
    if (kind == "evidence" || kind == "action" || kind == "audit")
        return "\"inclusion-audit " + kind + " list FILE\" lists what there is.";
    if (kind == "backup")
        return "\"inclusion-audit backup list FILE\" lists what there is.";
    return {};
}

/// What people call a kind of record.
std::string kindName(const std::string& kind) {
    if (kind == "report-template")
        return "template";
    if (kind == "school-logo")
        return "logo";
    if (kind == "first-view")
        return "first view of a statement that leaders judged apart";
    if (kind == "school-framework")
        return "framework of your own";
    if (kind == "school-wording")
        return "wording of your own laid over";
    return kind;
}

std::string notFound(const Error& error) {
    const std::string kind = kindName(parameter(error, 0));
    const std::string& asked = parameter(error, 1);
    const std::string near = others(error);
    std::string text = "there is no " + (kind.empty() ? std::string("such thing") : kind);
    if (!asked.empty())
        text += " \"" + asked + "\"";
    text += " here.";
    if (!near.empty())
        text += " Did you mean " + near + "?";
    else if (const std::string place = whereToLook(kind); !place.empty())
        text += " " + place;
    return text;
}

/// " by SENCO on STAFF-LAPTOP since 2026-11-22T10:00:00.000Z", as far as it is known.
std::string inUseBy(const Error& error) {
    std::string text;
    for (const auto& [word, index] : {std::pair{" by ", 1}, {" on ", 2}, {" since ", 3}})
        if (const std::string& value = parameter(error, static_cast<std::size_t>(index)); !value.empty())
            text += word + singleLine(value);
    return text;
}

std::string ambiguous(const Error& error) {
    const std::string& kind = parameter(error, 0);
    const std::string& asked = parameter(error, 1);
    if (kind == "audit")
        return "there are several audits in this file: " + others(error) +
               ". Choose one by --framework and --cycle.";
    return "\"" + asked + "\" may mean more than one " + kind + ": " + others(error) + ". Use one of these.";
}

/// What people call a member of a record: "school-year.dates" is "dates of the school year". Empty for other
/// kinds.
std::string memberName(const std::string& kind) {
    const std::size_t dot = kind.find('.');
    if (dot == std::string::npos)
        return {};
    std::string name = kind.substr(dot + 1) + " of the " + kind.substr(0, dot);
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
}

std::string alreadyThere(const Error& error) {
    const std::string& kind = parameter(error, 0);
    const std::string& name = parameter(error, 1);
    if (kind == "audit")
        return "there is an audit of " + name + " in this file already.";
    if (kind == "evidence-link")
        return "this evidence is linked to " + name + " already.";
    if (kind == "attachment")
        return name + " is attached already.";
    if (kind == "answer")
        return "evidence has been made of the answer to " + name + " already; \"evidence list\" shows it.";
    return "there is a " + kindName(kind) + " \"" + name + "\" already. Choose another name.";
}

std::string invalidValue(const Error& error) {
    const std::string& kind = parameter(error, 0);
    const std::string& value = parameter(error, 1);
    if (kind == "format")
        return value + " is not available yet; formats: " + others(error) + ".";
    const std::string member = memberName(kind);
    std::string text = !member.empty() ? value.empty() ? "the " + member + " is missing or cannot be used"
                                                       : "\"" + value + "\" cannot be the " + member
                       : value.empty() ? "the " + kind + " is missing or empty"
                                       : "\"" + value + "\" is no " + kind + " that can be used here";
    if (const std::string allowed = others(error); !allowed.empty())
        text += ": " + allowed;
    return text + ".";
}

/// What a field takes, by the reason for which a value was refused.
std::string acceptedText(const Error& error) {
    const std::string& limit = parameter(error, 3);
    switch (factFaultFromId(parameter(error, 2)).value_or(FactFault::NotText)) {
    case FactFault::NotYesNo:
        return "write yes or no";
    case FactFault::NotANumber:
        return "write a number such as 1,250 or 93.4";
    case FactFault::NotWhole:
        return "a count is a whole number without a point";
    case FactFault::NegativeCount:
        return "a count cannot be below 0";
    case FactFault::PercentageRange:
        return "a percentage lies between 0 and 100";
    case FactFault::NotMoney:
        return "write an amount in pounds such as \u00A312,345.60";
    case FactFault::OtherCurrency:
        return "amounts are in pounds";
    case FactFault::TooManyPlaces:
        return "at most " + limit + " decimal places are taken";
    case FactFault::TooLarge:
        return "the number has too many digits";
    case FactFault::BelowMinimum:
        return "it must be at least " + limit;
    case FactFault::AboveMaximum:
        return "it must be at most " + limit;
    case FactFault::NotADate:
        return "write a date as 31/12/2026 or 2026-12-31";
    case FactFault::YearTooShort:
        return "write the year with four digits";
    case FactFault::MonthFirst:
        return "the day stands before the month, as in 31/12/2026";
    case FactFault::NoSuchDay:
        return "there is no such day";
    case FactFault::OtherCentury:
        return "dates from 1950 to 2099 are taken; check the year";
    case FactFault::TooLong:
        return "at most " + limit + " bytes are taken";
    case FactFault::NotText:
        return "it is not text in UTF-8";
    }
    return {};
}

} // namespace

std::string errorText(const Error& error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return path(error) + " is not there. Check the name and the folder.";
    case ErrorCode::FileNotReadable:
        return withDetail(
            path(error) + " cannot be read. Check that you may open it and that its disk is there.", error);
    case ErrorCode::FileNotWritable:
        return withDetail(
            path(error) + " cannot be written. Check that the folder is there and that you may write to it.",
            error);
    case ErrorCode::FileExists:
        return path(error) + " is there already and was left as it is. Choose another name.";
    case ErrorCode::FileTooLarge:
        return path(error) + " is too large: it has " + megabytes(parameter(error, 1)) + ", and " +
               megabytes(parameter(error, 2)) + " is the most that is taken.";
    case ErrorCode::DiskFull:
        return "there is no space left for " + path(error) +
               ". Nothing was changed; make room and try again.";
    case ErrorCode::NotAnAuditFile:
        return path(error) + " is not an audit file of Inclusion Workbench.";
    case ErrorCode::AuditFileDamaged:
        return withDetail(path(error) + " is damaged, and nothing in it was changed. "
                                        "\"inclusion-audit backup list\" shows the backups there are.",
                          error);
    case ErrorCode::AuditFileTooNew:
        return path(error) + " was made by a newer Inclusion Workbench (file version " + parameter(error, 1) +
               "; this program knows " + parameter(error, 2) + "). Update the program.";
    case ErrorCode::AuditFileTooOld:
        return path(error) +
               " was made by an older Inclusion Workbench and has to be brought up to date first: open "
               "it in the workbench, or run \"inclusion-audit backup make\" on it.";
    case ErrorCode::AuditFileReadOnly:
        return path(error) + " can only be read, so nothing was changed. Check that you may write to it and "
                             "that no other program keeps it open.";
    case ErrorCode::AuditFileBusy:
        return path(error) + " is in use by another program. Nothing was changed; try again in a moment.";
    case ErrorCode::AuditFileInUse:
        return path(error) + " is open for work" + inUseBy(error) +
               ", so nothing was changed. It can be read meanwhile; close it there to change it here.";
    case ErrorCode::PassphraseNeeded:
        return path(error) +
               " is protected by a passphrase. Name a file whose first line is the passphrase by "
               "--unlock-from, or run this at a terminal to be asked for it.";
    case ErrorCode::FileProtected:
        return path(error) + " is protected by a passphrase already. \"inclusion-audit passphrase change\" "
                             "gives it another one.";
    case ErrorCode::FileNotProtected:
        return path(error) + " is not protected by a passphrase. \"inclusion-audit encrypt\" does that.";
    case ErrorCode::BackupFailed:
        return withDetail("no backup of " + path(error) +
                              " could be made, so nothing was changed. "
                              "Check the space and the rights in its folder.",
                          error);
    case ErrorCode::StorageFailed:
        return withDetail("the audit file could not be used, and nothing was changed.", error);
    case ErrorCode::FrameworkInvalid:
        return "the framework in " + path(error) +
               " has mistakes and cannot be used. "
               "\"inclusion-audit framework validate\" lists them.";
    case ErrorCode::FrameworkUnknown: {
        std::string near;
        for (std::size_t i = 1; i < error.parameters.size(); ++i)
            near += (near.empty() ? "" : ", ") + error.parameters[i];
        return "there is no framework \"" + parameter(error, 0) + "\". " +
               (near.empty()
                    ? "\"inclusion-audit framework list\" lists those there are; the name of a file with a "
                      "framework will do too."
                    : "Did you mean " + near + "?");
    }
    case ErrorCode::FrameworkMismatch:
        return "the framework \"" + parameter(error, 0) +
               "\" kept in this file is not the one that its audit was made with.";
    case ErrorCode::NotFound:
        return notFound(error);
    case ErrorCode::AlreadyThere:
        return alreadyThere(error);
    case ErrorCode::Ambiguous:
        return ambiguous(error);
    case ErrorCode::Conflict:
        return "another program changed this in the meantime, so nothing was overwritten. Look again, then "
               "repeat.";
    case ErrorCode::InvalidValue:
        return invalidValue(error);
    case ErrorCode::FactNotAccepted:
        return "\"" + parameter(error, 0) + "\" cannot be \"" + singleLine(parameter(error, 1)) +
               "\": " + acceptedText(error) + ".";
    case ErrorCode::ImportInvalid:
        if (error.parameters.size() > 1)
            return path(error) + ", at " + parameter(error, 1) + ": " + parameter(error, 2) +
                   ". Nothing was made; use a file that \"inclusion-audit report --format json\" wrote.";
        return path(error) + " cannot be taken as it is, so nothing was imported. Put right what is named "
                             "above and repeat.";
    case ErrorCode::NotAReviewFile:
        return reviewFile(error) + " is no review " + parameter(error, 0) +
               " of Inclusion Workbench. Check that it is the right file.";
    case ErrorCode::ReviewFileTooNew:
        return reviewFile(error) + " was made by a newer Inclusion Workbench. Update the program.";
    case ErrorCode::ReviewFileDamaged:
        return reviewFile(error) + " was cut off or altered on its way, so nothing of it was taken. Ask for "
                                   "it to be sent again.";
    case ErrorCode::PassphraseWrong:
        return "the passphrase does not open " + reviewFile(error) +
               ". Check each word; if they are right, the file was altered on its way.";
    case ErrorCode::ReplyForOther:
        return reviewFile(error) +
               " answers a review pack that was not made from this audit file, so nothing "
               "was taken. Import it into the file that the pack was made from.";
    case ErrorCode::Cancelled:
        return "stopped; nothing was written.";
    case ErrorCode::RenderFailed:
        return withDetail("the report could not be made.", error);
    }
    return withDetail("something went wrong, and nothing was changed.", error);
}

} // namespace inclusion::cli
