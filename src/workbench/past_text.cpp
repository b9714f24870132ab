#include "workbench/past_text.h"

#include "workbench/qt_convert.h"
#include "workbench/subject_status.h"
#include "workbench/words.h"

#include <QCoreApplication>

namespace inclusion {
namespace {

/// The translation context of the past.
struct PastWords {
    Q_DECLARE_TR_FUNCTIONS(Past)
};

TextRow rowOf(const AuditSnapshot& snapshot, const std::string& subjectId) {
    const SubjectStatus status = statusOf(snapshot, subjectId);
    const QString level = !status.judged               ? QStringLiteral("—")
                          : status.levelName.isEmpty() ? PastWords::tr("not judged yet")
                                                       : status.levelName;
    return {toQt(subjectId),
            {TextCell(toQt(snapshot.framework->labelOf(subjectId))), TextCell(level),
             TextCell(QString::number(status.evidenceCount))}};
}

void addPart(QStringList& parts, const QString& title, const QStringList& lines) {
    if (!lines.isEmpty())
        parts.append(title + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
}

QString evidenceLine(const Evidence& evidence) {
    const QString day = evidence.date ? toQt(evidence.date->shortForm()) : PastWords::tr("no date");
    return PastWords::tr("• %1 (%2, %3)", "title, kind of source, day")
        .arg(toQt(evidence.title), nameOf(evidence.sourceType), day);
}

QString planText(const AuditSnapshot& snapshot) {
    QStringList parts;
    for (const Action& action : snapshot.actions) {
        QStringList lines{
            PastWords::tr("%1 · lead: %2 · due: %3", "state, role, day")
                .arg(nameOf(action.state),
                     action.lead.empty() ? PastWords::tr("nobody yet") : toQt(action.lead),
                     action.due ? toQt(action.due->shortForm()) : PastWords::tr("no date yet"))};
        if (!action.purpose.empty())
            lines.append(toQt(action.purpose));
        for (const ReviewRound& round : action.rounds)
            lines.append(
                PastWords::tr("Reviewed %1: %2").arg(toQt(round.date.shortForm()), toQt(round.working)));
        addPart(parts, toQt(action.title), lines);
    }
    return parts.isEmpty() ? PastWords::tr("There was no action yet.") : parts.join(QStringLiteral("\n\n"));
}

} // namespace

TextTable pastTable(const AuditSnapshot& snapshot) {
    TextTable table{{PastWords::tr("Statement"), PastWords::tr("Level"), PastWords::tr("Evidence")}, {}};
    table.rows.push_back({{},
                          {TextCell(PastWords::tr("Action plan")), TextCell(QStringLiteral("—")),
                           TextCell(QStringLiteral("—"))}});
    for (const Area* area : snapshot.framework->areas()) {
        table.rows.push_back(rowOf(snapshot, area->id));
        for (const Item& item : area->items)
            table.rows.push_back(rowOf(snapshot, item.id));
        for (const OverallJudgement& overall : area->judgements)
            table.rows.push_back(rowOf(snapshot, overall.id));
    }
    return table;
}

QString pastText(const AuditSnapshot& snapshot, const std::string& subjectId) {
    if (subjectId.empty())
        return planText(snapshot);
    QStringList parts{toQt(snapshot.framework->labelOf(subjectId))};
    if (const Judgement* judgement = snapshot.judgementOf(subjectId)) {
        const Level* level = snapshot.framework->findLevel(judgement->levelId);
        QStringList lines{level ? toQt(level->title) : PastWords::tr("not judged yet"),
                          nameOf(judgement->state)};
        if (!judgement->rationale.empty())
            lines.append(toQt(judgement->rationale));
        addPart(parts, PastWords::tr("JUDGEMENT"), lines);
    }
    if (const std::string& text = snapshot.descriptionOf(subjectId); !text.empty())
        addPart(parts, PastWords::tr("WHAT HAPPENED"), {toQt(text)});
    QStringList highlights;
    for (const Descriptor* descriptor : snapshot.framework->descriptorsOf(subjectId)) {
        const HighlightState state = snapshot.highlightOf(descriptor->id);
        if (state != HighlightState::NotYet)
            highlights.append(
                PastWords::tr("• %1: %2", "how far, descriptor").arg(nameOf(state), toQt(descriptor->text)));
    }
    addPart(parts, PastWords::tr("HIGHLIGHTED"), highlights);
    QStringList evidence;
    for (const Evidence* piece : snapshot.evidenceOf(subjectId))
        evidence.append(evidenceLine(*piece));
    addPart(parts, PastWords::tr("EVIDENCE"), evidence);
    for (const Note::Kind kind : {Note::Kind::Strength, Note::Kind::Development, Note::Kind::Remark}) {
        QStringList notes;
        for (const Note* note : snapshot.notesOf(subjectId, kind))
            notes.append(QStringLiteral("• ") + toQt(note->text));
        addPart(parts, nameOf(kind).toUpper(), notes);
    }
    if (parts.size() == 1)
        parts.append(PastWords::tr("Nothing was recorded here yet."));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace inclusion
