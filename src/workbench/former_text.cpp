#include "workbench/former_text.h"

#include "core/audit/fact_value.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace inclusion {
namespace {

/// The translation context of these words.
struct Former {
    Q_DECLARE_TR_FUNCTIONS(Former)
};

/// Headings and what stands under them; a heading with nothing under it is left out.
class Page {
public:
    void add(const QString& heading, const QStringList& texts) {
        QStringList filled = texts;
        filled.removeAll(QString());
        if (filled.isEmpty())
            return;
        if (!heading.isEmpty())
            m_html += QStringLiteral("<h4>%1</h4>").arg(heading.toHtmlEscaped());
        for (const QString& text : filled)
            m_html += QStringLiteral("<p>%1</p>")
                          .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    }

    const QString& html() const { return m_html; }

private:
    QString m_html;
};

QStringList evidenceLines(const analysis::FormerSubject& subject) {
    QStringList lines;
    for (const Evidence* piece : subject.evidence) {
        QString line = toQt(piece->title) + QStringLiteral(" · ") + nameOf(piece->sourceType);
        if (piece->date)
            line += QStringLiteral(" · ") + toQt(piece->date->shortForm());
        lines.append(line);
    }
    return lines;
}

} // namespace

QString formerFactText(const analysis::FormerFact& former, const AuditSnapshot& snapshot) {
    const Fact& fact = *former.fact;
    QStringList label{former.field ? toQt(former.field->label) : toQt(fact.fieldId)};
    label.append(toQt(analysis::rowLabelOf(snapshot, fact)));
    label.removeAll(QString());
    return Former::tr("%1: %2", "field, value")
        .arg(label.join(QStringLiteral(" – ")), toQt(shownFactValue(fact.type, fact.value)));
}

QString formerHtml(const analysis::FormerSubject& subject, const AuditSnapshot& snapshot) {
    Page page;
    const Item* item = subject.framework->findItem(subject.id);
    page.add({}, {item && item->text != item->title ? toQt(item->text) : QString()});
    QStringList became;
    for (const std::string& id : subject.successorIds)
        became.append(toQt(snapshot.framework->labelOf(id)));
    page.add(Former::tr("In its place stands now"), became);
    page.add(Former::tr("What happened then"), {toQt(subject.description)});
    page.add(Former::tr("Judgement"), {subject.level ? toQt(subject.level->title) : QString(),
                                       subject.judgement ? toQt(subject.judgement->rationale) : QString()});
    QStringList facts;
    for (const analysis::FormerFact& fact : subject.facts)
        facts.append(formerFactText(fact, snapshot));
    page.add(Former::tr("Figures and details"), facts);
    page.add(Former::tr("Answer"), {subject.answer ? toQt(subject.answer->text) : QString()});
    QStringList highlights;
    for (const auto& [descriptor, state] : subject.highlights)
        highlights.append(
            Former::tr("%1: %2", "how far, descriptor").arg(nameOf(state), toQt(descriptor->text)));
    page.add(Former::tr("Highlighted"), highlights);
    QStringList notes;
    for (const Note* note : subject.notes)
        notes.append(toQt(note->text));
    page.add(Former::tr("Notes"), notes);
    page.add(Former::tr("Evidence"), evidenceLines(subject));
    return page.html();
}

} // namespace inclusion
