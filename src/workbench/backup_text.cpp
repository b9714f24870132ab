#include "workbench/backup_text.h"

#include "workbench/error_text.h"
#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <map>

namespace inclusion {
namespace {

/// The translation context of these texts.
struct Backups {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

/// What people call the records of a table.
QString kindName(const std::string& table) {
    static const std::map<std::string, QString> names = {
        {"audit", Backups::tr("Audits")},
        {"judgement", Backups::tr("Judgements")},
        {"description", Backups::tr("Descriptions of what happens now")},
        {"highlight", Backups::tr("Marks on descriptors")},
        {"note", Backups::tr("Strengths, developments and remarks")},
        {"evidence", Backups::tr("Pieces of evidence")},
        {"evidence_tag", Backups::tr("Tags of evidence")},
        {"evidence_link", Backups::tr("Links of evidence")},
        {"evidence_check", Backups::tr("Checks of evidence")},
        {"attachment", Backups::tr("Attached files")},
        {"action", Backups::tr("Actions")},
        {"action_subject", Backups::tr("Statements of actions")},
        {"milestone", Backups::tr("Milestones")},
        {"review_round", Backups::tr("Reviews of actions")},
        {"fact", Backups::tr("Figures and facts")},
        {"answer", Backups::tr("Answers")},
        {"focus_area", Backups::tr("Focus areas")},
        {"meeting", Backups::tr("Meetings")},
        {"review_pack", Backups::tr("Review packs")},
        {"review_comment", Backups::tr("Comments")},
        {"school_framework", Backups::tr("Frameworks of the school")},
        {"setting", Backups::tr("The school itself")},
    };
    const auto name = names.find(table);
    return name != names.end() ? name->second : toQt(table).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString records(std::int64_t count) {
    return count == 1 ? Backups::tr("1 record") : Backups::tr("%1 records").arg(count);
}

} // namespace

QString backupMoment(const BackupInfo& backup) {
    return QLocale().toString(toQt(backup.madeAt).toLocalTime(), QLocale::ShortFormat);
}

std::vector<BackupLine> backupLines(const BackupDetails& details) {
    std::vector<BackupLine> lines;
    for (const BackupCount& count : details.counts)
        if (count.held + count.goAway > 0)
            lines.push_back({kindName(count.kind), count});
    return lines;
}

QString backupChange(const BackupDetails& details) {
    if (details.problem)
        return errorText(*details.problem);
    std::int64_t back = 0;
    std::int64_t different = 0;
    std::int64_t away = 0;
    for (const BackupCount& count : details.counts) {
        back += count.comeBack;
        different += count.different;
        away += count.goAway;
    }
    QStringList parts;
    const auto add = [&](std::int64_t count, const QString& text) {
        if (count > 0)
            parts.append(text);
    };
    add(back, Backups::tr("%1 would come back").arg(records(back)));
    add(different, Backups::tr("%1 would be as before").arg(records(different)));
    add(away, Backups::tr("%1 made since would go").arg(records(away)));
    return parts.isEmpty() ? Backups::tr("It holds the same as the file.")
                           : parts.join(Backups::tr(", ", "between parts")) + QLatin1Char('.');
}

} // namespace inclusion
