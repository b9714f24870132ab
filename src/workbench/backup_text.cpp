#include "workbench/backup_text.h"

#include "workbench/error_text.h"
#include "workbench/moment_text.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace inclusion {
namespace {

struct Backups {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

/// The kinds of record that people think of when they ask what a backup holds.
QString countedKind(const std::string& kind, qlonglong count) {
    if (kind == "audit")
        return count == 1 ? Backups::tr("1 audit") : Backups::tr("%1 audits").arg(count);
    if (kind == "judgement")
        return count == 1 ? Backups::tr("1 judgement") : Backups::tr("%1 judgements").arg(count);
    if (kind == "evidence")
        return count == 1 ? Backups::tr("1 piece of evidence")
                          : Backups::tr("%1 pieces of evidence").arg(count);
    if (kind == "action")
        return count == 1 ? Backups::tr("1 action") : Backups::tr("%1 actions").arg(count);
    return {};
}

} // namespace

QString backupTitle(const BackupInfo& backup, const QDate& today) {
    return Backups::tr("%1 · %2", "moment, size")
        .arg(momentText(toQt(backup.madeAt), today), QLocale().formattedDataSize(backup.size, 1));
}

QString backupText(const BackupDetails& details) {
    if (details.problem)
        return errorText(*details.problem);
    QStringList held;
    qlonglong comeBack = 0;
    qlonglong different = 0;
    qlonglong goAway = 0;
    for (const BackupCount& count : details.counts) {
        if (const QString text = countedKind(count.kind, count.held); !text.isEmpty() && count.held > 0)
            held.append(text);
        comeBack += count.comeBack;
        different += count.different;
        goAway += count.goAway;
    }
    const QString comma = Backups::tr(", ", "between parts of a list");
    QStringList sentences;
    sentences.append(held.isEmpty() ? Backups::tr("It holds nothing yet.")
                                    : Backups::tr("It holds %1.").arg(held.join(comma)));
    if (comeBack + different + goAway == 0) {
        sentences.append(Backups::tr("It is the same as the file now."));
    } else {
        if (comeBack > 0)
            sentences.append(comeBack == 1 ? Backups::tr("1 record would come back.")
                                           : Backups::tr("%1 records would come back.").arg(comeBack));
        if (different > 0)
            sentences.append(different == 1 ? Backups::tr("1 would be as it was then.")
                                            : Backups::tr("%1 would be as they were then.").arg(different));
        if (goAway > 0)
            sentences.append(goAway == 1 ? Backups::tr("1 newer record would go away.")
                                         : Backups::tr("%1 newer records would go away.").arg(goAway));
        sentences.append(Backups::tr("The file as it is now is kept as a backup first."));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace inclusion
