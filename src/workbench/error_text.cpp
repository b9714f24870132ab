#include "workbench/error_text.h"

#include "core/audit/fact_value.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

namespace inclusion {
namespace {

/// The translation context of these sentences.
struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString parameter(const Error& error, std::size_t index) {
    return index < error.parameters.size() ? toQt(error.parameters[index]) : QString();
}

/// The file's bare name: folders are noise in a sentence.
QString fileName(const Error& error) {
    const QString path = parameter(error, 0);
    const QString name = QFileInfo(path).fileName();
    return name.isEmpty() ? Errors::tr("The file") : name;
}

QString size(const Error& error, std::size_t index) {
    return QLocale().formattedDataSize(parameter(error, index).toLongLong());
}

/// What a field takes, by the reason for which a value was refused.
QString acceptedText(const Error& error) {
    const QString limit = parameter(error, 3);
    const auto fault = error.parameters.size() > 2 ? factFaultFromId(error.parameters[2]) : std::nullopt;
    switch (fault.value_or(FactFault::NotText)) {
    case FactFault::NotYesNo:
        return Errors::tr("choose yes or no");
    case FactFault::NotANumber:
        return Errors::tr("write a number such as 1,250 or 93.4");
    case FactFault::NotWhole:
        return Errors::tr("a count is a whole number without a point");
    case FactFault::NegativeCount:
        return Errors::tr("a count cannot be below 0");
    case FactFault::PercentageRange:
        return Errors::tr("a percentage lies between 0 and 100");
    case FactFault::NotMoney:
        return Errors::tr("write an amount in pounds such as \u00A312,345.60");
    case FactFault::OtherCurrency:
        return Errors::tr("amounts are in pounds");
    case FactFault::TooManyPlaces:
        return Errors::tr("at most %1 decimal places are taken").arg(limit);
    case FactFault::TooLarge:
        return Errors::tr("the number has too many digits");
    case FactFault::BelowMinimum:
        return Errors::tr("it must be at least %1").arg(limit);
    case FactFault::AboveMaximum:
        return Errors::tr("it must be at most %1").arg(limit);
    case FactFault::NotADate:
        return Errors::tr("write a date as 31/12/2026");
    case FactFault::YearTooShort:
        return Errors::tr("write the year with four digits");
    case FactFault::MonthFirst:
        return Errors::tr("the day stands before the month, as in 31/12/2026");
    case FactFault::NoSuchDay:
        return Errors::tr("there is no such day");
    case FactFault::OtherCentury:
        return Errors::tr("dates from 1950 to 2099 are taken; check the year");
    case FactFault::TooLong:
        return Errors::tr("the text is too long");
    case FactFault::NotText:
        return Errors::tr("some characters cannot be kept");
    }
    return {};
}

/// Who has the file, as far as the lock beside it says.
QString inUseText(const Error& error) {
    const QString role = parameter(error, 1);
    const QString host = parameter(error, 2);
    const QDateTime since = QDateTime::fromString(parameter(error, 3), Qt::ISODateWithMs).toLocalTime();
    const QString who = role.isEmpty() ? Errors::tr("Somebody") : role;
    const QString where = host.isEmpty() ? Errors::tr("another computer") : host;
    if (!since.isValid())
        return Errors::tr("%1 is working on it on %2. Changes are possible once it is closed there.")
            .arg(who, where);
    return Errors::tr(
               "%1 has been working on it on %2 since %3. Changes are possible once it is closed there.")
        .arg(who, where, QLocale().toString(since, QLocale::ShortFormat));
}

} // namespace

QString errorText(const Error& error) {
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return Errors::tr("%1 is not there any more. It may have been moved or renamed.")
            .arg(fileName(error));
    case ErrorCode::FileNotReadable:
        return Errors::tr("%1 cannot be read. You may not have permission to open it.").arg(fileName(error));
    case ErrorCode::FileNotWritable:
        return Errors::tr("%1 cannot be written. The folder may be protected, or the stick taken out.")
            .arg(fileName(error));
    case ErrorCode::FileExists:
        return Errors::tr("%1 exists already and was left as it is. Choose another name.")
            .arg(fileName(error));
    case ErrorCode::FileTooLarge:
        return Errors::tr("%1 is too large: it has %2, and %3 is the most that can be taken in.")
            .arg(fileName(error), size(error, 1), size(error, 2));
    case ErrorCode::DiskFull:
        return Errors::tr("There is no space left where the audit is kept, so the last change is not saved.");
    case ErrorCode::NotAnAuditFile:
        return Errors::tr("%1 is not an audit made with Inclusion Workbench.").arg(fileName(error));
    case ErrorCode::AuditFileDamaged:
        return Errors::tr("%1 is damaged. Nothing in it was changed; a backup may help.")
            .arg(fileName(error));
    case ErrorCode::AuditFileTooNew:
        return Errors::tr("%1 was made with a newer Inclusion Workbench. Update this program to open it.")
            .arg(fileName(error));
    case ErrorCode::AuditFileTooOld:
        return Errors::
            tr("%1 was made with an older Inclusion Workbench and has to be brought up to date, which needs "
               "permission to write it.")
                .arg(fileName(error));
    case ErrorCode::AuditFileReadOnly:
        return Errors::tr("This file is open for reading only, so nothing can be changed in it.");
    case ErrorCode::AuditFileBusy:
        return Errors::tr("Another program is writing to the audit at the moment.");
    case ErrorCode::AuditFileInUse:
        return inUseText(error);
    case ErrorCode::PassphraseNeeded:
        return Errors::tr("%1 is protected by a passphrase.").arg(fileName(error));
    case ErrorCode::FileProtected:
        return Errors::tr("%1 is protected by a passphrase already.").arg(fileName(error));
    case ErrorCode::FileNotProtected:
        return Errors::tr("%1 is not protected by a passphrase.").arg(fileName(error));
    case ErrorCode::BackupFailed:
        return Errors::tr("No backup could be made, so nothing was changed.");
    case ErrorCode::StorageFailed:
        return Errors::tr("The audit could not be written to its disk.");
    case ErrorCode::FrameworkInvalid:
        return Errors::tr("The framework in %1 has mistakes and cannot be used.").arg(fileName(error));
    case ErrorCode::FrameworkUnknown:
        return Errors::tr("There is no framework called %1 here.").arg(parameter(error, 0));
    case ErrorCode::FrameworkMismatch:
        return Errors::tr("The framework kept in this file was altered after the audit was made with it.");
    case ErrorCode::NotFound:
        return Errors::tr("What this change is about is not in the file any more.");
    case ErrorCode::AlreadyThere:
        return parameter(error, 0) == QLatin1String("report-template")
                   ? Errors::tr("There is a template called “%1” already. Choose another name.")
                         .arg(parameter(error, 1))
               : parameter(error, 0) == QLatin1String("answer")
                   ? Errors::tr("This answer is evidence already: it stands with the question.")
                   : Errors::tr("That is there already.");
    case ErrorCode::Ambiguous:
        return Errors::tr("%1 could mean more than one thing: %2.")
            .arg(parameter(error, 1), parameter(error, 2));
    case ErrorCode::Conflict:
        return Errors::tr("This was changed somewhere else in the meantime, so nothing was overwritten.");
    case ErrorCode::InvalidValue:
        if (parameter(error, 0) == QLatin1String("school-logo"))
            return Errors::tr("%1 is damaged or no picture. Choose a PNG or JPEG.").arg(parameter(error, 1));
        return Errors::tr("%1 cannot be used here.").arg(parameter(error, 1));
    case ErrorCode::FactNotAccepted:
        return Errors::tr("%1 cannot be \u201C%2\u201D: %3.", "field, what was typed, what is taken")
            .arg(parameter(error, 0), parameter(error, 1), acceptedText(error));
    case ErrorCode::ImportInvalid:
        return Errors::tr("%1 has rows that cannot be read, so nothing was taken in.").arg(fileName(error));
    case ErrorCode::NotAReviewFile:
        return Errors::tr(
            "This is no review pack or reply of Inclusion Workbench. Check that it is the right file.");
    case ErrorCode::ReviewFileTooNew:
        return Errors::tr("This file was made by a newer Inclusion Workbench. Update the program.");
    case ErrorCode::ReviewFileDamaged:
        return Errors::tr(
            "This file was cut off or altered on its way, so nothing of it was taken. Ask for it to "
            "be sent again.");
    case ErrorCode::PassphraseWrong:
        return Errors::tr(
            "The passphrase does not open this file. Check each word; if they are right, the file "
            "was altered on its way.");
    case ErrorCode::ReplyForOther:
        return Errors::tr(
            "This reply answers a review pack that was not made from this audit file, so nothing "
            "was taken.");
    case ErrorCode::Cancelled:
        return Errors::tr("Stopped; nothing was written.");
    case ErrorCode::RenderFailed:
        return Errors::tr("The report could not be made.");
    }
    return Errors::tr("Something went wrong, and nothing was changed.");
}

bool mayBeRetried(const Error& error) {
    switch (error.code) {
    case ErrorCode::FileNotWritable:
    case ErrorCode::DiskFull:
    case ErrorCode::AuditFileBusy:
    case ErrorCode::AuditFileInUse:
    case ErrorCode::StorageFailed:
    case ErrorCode::BackupFailed:
        return true;
    default:
        return false;
    }
}

} // namespace inclusion
