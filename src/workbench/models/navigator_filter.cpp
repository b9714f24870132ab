#include "workbench/models/navigator_filter.h"

#include "workbench/models/navigator_model.h"
#include "workbench/subject_status.h"

#include <algorithm>
#include <utility>

namespace inclusion {
namespace {

bool isOfKind(const SubjectStatus& status, NavigatorFilter::Kind kind) {
    using Kind = NavigatorFilter::Kind;
    switch (kind) {
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

void NavigatorFilter::setWanted(std::vector<Wanted> wanted) {
    m_wanted = std::move(wanted);
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
    if (!m_wanted.empty() || !m_words.isEmpty())
        refresh();
}

bool NavigatorFilter::accepts(const QModelIndex& index) const {
    if (index.data(NavigatorModel::IsAreaRole).toBool())
        return m_wanted.empty() && m_words.isEmpty();
    const SubjectStatus& status = m_navigator.statusAt(index);
    const QString subject = index.data(NavigatorModel::SubjectIdRole).toString();
    const auto holds = [&](const Wanted& wanted) {
        return wanted.kind == Kind::InFocus || wanted.kind == Kind::ActionOf
                   ? wanted.subjects.contains(subject)
                   : isOfKind(status, wanted.kind);
    };
    const QString title = index.data().toString();
    return std::all_of(m_wanted.begin(), m_wanted.end(), holds) &&
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

int NavigatorFilter::items() const {
    return static_cast<int>(m_navigator.itemsInOrder().size());
}

QString NavigatorFilter::nameOf(Kind kind) {
    switch (kind) {
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
