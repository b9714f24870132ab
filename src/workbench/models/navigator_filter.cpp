#include "workbench/models/navigator_filter.h"

#include "workbench/models/navigator_model.h"
#include "workbench/subject_status.h"

#include <algorithm>

namespace inclusion {
namespace {

bool isOfKind(const SubjectStatus& status, NavigatorFilter::Kind kind) {
    using Kind = NavigatorFilter::Kind;
    switch (kind) {
    case Kind::Everything:
        return true;
    case Kind::NotRechecked:
        return status.notRechecked;
    case Kind::LookAgain:
        return status.lookAgain;
    case Kind::NotStarted:
        return status.isUntouched();
    case Kind::NotJudged:
        return status.judged && status.rank == 0;
    case Kind::NoEvidence:
        return status.evidenceCount == 0;
    case Kind::OneSource:
        return status.sources.size() == 1;
    case Kind::ReadyForReview:
        return status.state == ProgressState::ReadyForReview;
    case Kind::OpenQuestions:
        return status.openQuestions > 0;
    case Kind::InFocus:
    case Kind::ActionOf:
        return true; // told by the subjects
    }
    return true;
}

} // namespace

NavigatorFilter::NavigatorFilter(NavigatorModel& navigator, QObject* parent)
    : QSortFilterProxyModel(parent), m_navigator(navigator) {
    setRecursiveFilteringEnabled(true);
    setSourceModel(&navigator);
}

void NavigatorFilter::refresh() {
    invalidateFilter();
}

void NavigatorFilter::setKind(Kind kind) {
    m_kind = kind;
    refresh();
}

void NavigatorFilter::setSubjects(QSet<QString> subjects) {
    if (subjects == m_subjects)
        return;
    m_subjects = std::move(subjects);
    refresh();
}

void NavigatorFilter::setWords(const QString& words) {
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    refresh();
}

void NavigatorFilter::setKept(const QString& subjectId) {
    if (subjectId == m_kept)
        return;
    m_kept = subjectId;
    if (m_kind != Kind::Everything || !m_words.isEmpty())
        refresh();
}

bool NavigatorFilter::accepts(const QModelIndex& index) const {
    if (index.data(NavigatorModel::IsAreaRole).toBool())
        return m_kind == Kind::Everything && m_words.isEmpty();
    const bool bySubject = m_kind == Kind::InFocus || m_kind == Kind::ActionOf;
    if (bySubject && !m_subjects.contains(index.data(NavigatorModel::SubjectIdRole).toString()))
        return false;
    const QString title = index.data().toString();
    return isOfKind(m_navigator.statusAt(index), m_kind) &&
           std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return title.contains(word, Qt::CaseInsensitive); });
}

bool NavigatorFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = m_navigator.index(row, 0, parent);
    return accepts(index) || index.data(NavigatorModel::SubjectIdRole).toString() == m_kept;
}

QModelIndex NavigatorFilter::indexOf(const QString& subjectId) const {
    return mapFromSource(m_navigator.indexOf(subjectId));
}

int NavigatorFilter::matches() const {
    int count = 0;
    for (const QString& item : m_navigator.itemsInOrder())
        count += accepts(m_navigator.indexOf(item)) ? 1 : 0;
    return count;
}

QString NavigatorFilter::nameOf(Kind kind) {
    switch (kind) {
    case Kind::Everything:
        return tr("Everything");
    case Kind::NotRechecked:
        return tr("Not re-checked");
    case Kind::LookAgain:
        return tr("Look again");
    case Kind::NotStarted:
        return tr("Not started");
    case Kind::NotJudged:
        return tr("Not judged");
    case Kind::NoEvidence:
        return tr("No evidence");
    case Kind::OneSource:
        return tr("One kind of source only");
    case Kind::ReadyForReview:
        return tr("Ready for review");
    case Kind::OpenQuestions:
        return tr("Open questions");
    case Kind::InFocus:
        return tr("In a focus area");
    case Kind::ActionOf:
        return tr("With an action");
    }
    return {};
}

} // namespace inclusion
