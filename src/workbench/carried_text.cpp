#include "workbench/carried_text.h"

#include "workbench/qt_convert.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace inclusion {
namespace {

/// The translation context of these sentences.
struct Carried {
    Q_DECLARE_TR_FUNCTIONS(Carried)
};

QString stood(const Framework* then, const SubjectMark& mark) {
    const Level* level = then ? then->findLevel(mark.formerLevelId) : nullptr;
    return level ? Carried::tr("It stood at %1.").arg(toQt(level->title)) : QString();
}

QString notRechecked(const AuditSnapshot& snapshot, const SubjectMark& mark) {
    const QString before = snapshot.previous ? toQt(snapshot.previous->cycle) : Carried::tr("last year");
    QStringList parts{Carried::tr("Not yet re-checked: this comes from %1.").arg(before)};
    parts.append(stood(snapshot.frameworkWith(mark.frameworkHash), mark));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString lookAgain(const AuditSnapshot& snapshot, const SubjectMark& mark) {
    const Framework* then = snapshot.frameworkWith(mark.frameworkHash);
    QStringList parts{Carried::tr("Look again: the framework words this otherwise now.")};
    parts.append(stood(then, mark));
    for (const std::string& id : mark.formerIds) {
        const Item* item = then ? then->findItem(id) : nullptr;
        if (item)
            parts.append(
                Carried::tr("Then it read: “%1”").arg(toQt(item->text.empty() ? item->title : item->text)));
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

} // namespace

QString carriedText(const AuditSnapshot& snapshot, const std::string& subjectId) {
    QStringList lines;
    if (const SubjectMark* mark = snapshot.markOf(subjectId, SubjectMark::Kind::NotRechecked))
        lines.append(notRechecked(snapshot, *mark));
    if (const SubjectMark* mark = snapshot.markOf(subjectId, SubjectMark::Kind::LookAgain))
        lines.append(lookAgain(snapshot, *mark));
    return lines.join(QLatin1Char('\n'));
}

QString standingText(const AuditSnapshot& snapshot, const Evidence& evidence) {
    if (const EvidenceCheck* check = snapshot.checkOf(evidence.id)) {
        const QString day = toQt(check->checkedAt.date().shortForm());
        const bool holds = check->verdict == EvidenceCheck::Verdict::StillTrue;
        return (holds ? Carried::tr("still true, %1, %2", "who, when")
                      : Carried::tr("▲ out of date, %1, %2", "who, when"))
            .arg(toQt(check->author), day);
    }
    const bool carried =
        !snapshot.audit.previousId.isEmpty() && evidence.createdAt < snapshot.audit.createdAt;
    return carried ? Carried::tr("not yet re\u2011checked") : QString();
}

QString cycleAfter(const QString& cycle) {
    static const QRegularExpression form(QStringLiteral("^(\\d{4})/(\\d{2})$"));
    const QRegularExpressionMatch match = form.match(cycle);
    if (!match.hasMatch())
        return {};
    const int year = match.captured(1).toInt() + 1;
    return QStringLiteral("%1/%2").arg(year).arg((year + 1) % 100, 2, 10, QLatin1Char('0'));
}

} // namespace inclusion
