#include "widgets/panels/navigator_filters.h"

#include "widgets/controls/filter_choice.h"
#include "widgets/controls/spoken_label.h"
#include "workbench/audit_session.h"
#include "workbench/models/navigator_filter.h"
#include "workbench/subject_sets.h"

#include <QLineEdit>

#include <utility>

namespace inclusion {
namespace {

using Kind = NavigatorFilter::Kind;

QString idOf(Kind kind, const QString& lead = {}) {
    return QString::number(static_cast<int>(kind)) + QLatin1Char('/') + lead;
}

/// What of the navigator the id stands for.
NavigatorFilter::Wanted wantedBy(const QString& id, const AuditSession& session) {
    NavigatorFilter::Wanted wanted;
    wanted.kind = static_cast<Kind>(id.section(QLatin1Char('/'), 0, 0).toInt());
    if (wanted.kind == Kind::InFocus)
        wanted.subjects = subjectsInFocus(session);
    else if (wanted.kind == Kind::ActionOf)
        wanted.subjects = subjectsOfActionsLedBy(session, id.section(QLatin1Char('/'), 1));
    return wanted;
}

QString quoted(const QStringList& texts) {
    QStringList all;
    for (const QString& text : texts)
        all.append(NavigatorFilters::tr("“%1”", "filter").arg(text));
    return all.join(NavigatorFilters::tr(" and ", "between filters"));
}

} // namespace

NavigatorFilters::NavigatorFilters(const AuditSession& session, NavigatorFilter& filter, const Fields& fields,
                                   QObject* parent)
    : QObject(parent), m_session(session), m_filter(filter), m_fields(fields) {
    connect(&session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(RecordKind::Action) || changes.touches(RecordKind::FocusChoice))
            refresh();
        tell();
    });
    connect(fields.choice, &FilterChoice::changed, this, &NavigatorFilters::apply);
    connect(fields.words, &QLineEdit::textChanged, this, &NavigatorFilters::apply);
    connect(fields.showAll, &QPushButton::clicked, this, [this] {
        m_fields.choice->clear();
        m_fields.words->clear();
        apply();
        Q_EMIT cleared();
    });
    refresh();
    tell();
}

void NavigatorFilters::refresh() {
    QList<FilterChoice::Choice> choices;
    for (const Kind kind : {Kind::NotRechecked, Kind::LookAgain, Kind::NotStarted, Kind::NotJudged,
                            Kind::NoEvidence, Kind::OneSource, Kind::ReadyForReview, Kind::OpenQuestions})
        choices.append({idOf(kind), NavigatorFilter::nameOf(kind)});
    const Framework* framework = m_session.framework();
    if (framework && framework->data().focusAreas)
        choices.append({idOf(Kind::InFocus), NavigatorFilter::nameOf(Kind::InFocus)});
    for (const QString& lead : leadsOfOpenActions(m_session))
        choices.append({idOf(Kind::ActionOf, lead),
                        lead.isEmpty() ? tr("Action without a lead") : tr("Action led by %1").arg(lead)});
    const bool isLess = m_fields.choice->offer(choices);
    if (isLess || !m_fields.choice->chosen().isEmpty())
        apply();
}

void NavigatorFilters::apply() {
    std::vector<NavigatorFilter::Wanted> wanted;
    for (const QString& id : m_fields.choice->chosen())
        wanted.push_back(wantedBy(id, m_session));
    m_filter.setWanted(std::move(wanted));
    m_filter.setWords(m_fields.words->text().simplified());
    Q_EMIT filtered();
    tell();
}

void NavigatorFilters::tell() {
    const QStringList chosen = m_fields.choice->chosenTexts();
    const QString words = m_fields.words->text().simplified();
    const bool isOn = !chosen.isEmpty() || !words.isEmpty();
    QString text;
    if (isOn) {
        const int matches = m_filter.matches();
        if (matches > 0)
            text = tr("%1 of %2 shown: %3")
                       .arg(matches)
                       .arg(m_filter.items())
                       .arg(quoted(words.isEmpty() ? chosen : chosen + QStringList(words)));
        else if (words.isEmpty())
            text = tr("Nothing here is %1.").arg(quoted(chosen));
        else if (chosen.isEmpty())
            text = tr("Nothing here holds “%1”.").arg(words);
        else
            text = tr("Nothing here is %1 and holds “%2”.").arg(quoted(chosen), words);
    }
    m_fields.state->setVisible(isOn);
    m_fields.showAll->setVisible(isOn);
    m_fields.state->say(text, text);
}

} // namespace inclusion
