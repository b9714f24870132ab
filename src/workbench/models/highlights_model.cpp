#include "workbench/models/highlights_model.h"

#include "workbench/audit_edits.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <algorithm>

namespace inclusion {

HighlightsModel::HighlightsModel(AuditSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {
    connect(&session, &AuditSession::changed, this, &HighlightsModel::refresh);
}

void HighlightsModel::setSubject(const QString& subjectId) {
    beginResetModel();
    m_subjectId = toCore(subjectId);
    m_rows.clear();
    m_framework = m_session.sharedFramework();
    if (m_framework && !m_subjectId.empty()) {
        for (const Descriptor* descriptor : m_framework->descriptorsOf(m_subjectId)) {
            const auto& scales = m_framework->data().scales;
            const auto scale = std::find_if(scales.begin(), scales.end(), [&](const Scale& candidate) {
                return candidate.findLevel(descriptor->levelId) != nullptr;
            });
            if (scale == scales.end())
                continue;
            m_rows.push_back({descriptor, toQt(scale->findLevel(descriptor->levelId)->title),
                              scale->rankOf(descriptor->levelId), static_cast<int>(scale->levels.size()),
                              storedState(*descriptor)});
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& left, const Row& right) { return left.rank < right.rank; });
    endResetModel();
}

HighlightState HighlightsModel::storedState(const Descriptor& descriptor) const {
    const auto stored = m_session.service().highlight(m_session.auditId(), descriptor.id);
    return stored && *stored ? (*stored)->state : HighlightState::NotYet;
}

void HighlightsModel::refresh(const ChangeSet& changes) {
    if (!changes.touches(RecordKind::Highlight) && !changes.everything)
        return;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const HighlightState state = storedState(*m_rows[row].descriptor);
        if (state == m_rows[row].state)
            continue;
        m_rows[row].state = state;
        const QModelIndex changed = index(static_cast<int>(row));
        Q_EMIT dataChanged(changed, changed);
    }
}

bool HighlightsModel::setState(int row, HighlightState state) {
    if (row < 0 || row >= rowCount())
        return false;
    return setHighlight(m_session, m_rows[static_cast<std::size_t>(row)].descriptor->id, state);
}

int HighlightsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HighlightsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return toQt(row.descriptor->text);
    case Qt::AccessibleTextRole:
        return tr("%1. %2: %3", "state, level, descriptor")
            .arg(nameOf(row.state), row.levelTitle, toQt(row.descriptor->text));
    case DescriptorIdRole:
        return toQt(row.descriptor->id);
    case LevelTitleRole:
        return row.levelTitle;
    case RankRole:
        return row.rank;
    case LevelCountRole:
        return row.levelCount;
    case StateRole:
        return static_cast<int>(row.state);
    default:
        return {};
    }
}

} // namespace inclusion
