#include "workbench/models/comments_model.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <algorithm>
#include <unordered_map>

namespace inclusion {
namespace {

/// Where each subject stands in the framework, counted from 1.
std::unordered_map<std::string, int> placesIn(const Framework& framework) {
    std::unordered_map<std::string, int> places;
    const auto add = [&](const std::string& id) { places.emplace(id, static_cast<int>(places.size()) + 1); };
    for (const Area* area : framework.areas()) {
        add(area->id);
        for (const Item& item : area->items)
            add(item.id);
        for (const OverallJudgement& overall : area->judgements)
            add(overall.id);
    }
    return places;
}

} // namespace

CommentsModel::CommentsModel(const AuditSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session) {
    connect(&session, &AuditSession::auditShown, this, &CommentsModel::reload);
    connect(&session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.everything || changes.touches(RecordKind::ReviewComment))
            reload();
    });
    reload();
}

void CommentsModel::setKind(Kind kind) {
    if (kind == m_kind)
        return;
    m_kind = kind;
    reload();
}

QString CommentsModel::nameOf(Kind kind) {
    switch (kind) {
    case Kind::Open:
        return tr("Open questions");
    case Kind::Everything:
        return tr("Everything");
    case Kind::Agreements:
        return tr("Agreements");
    case Kind::Answered:
        return tr("Answered");
    case Kind::Settled:
        return tr("Settled");
    case Kind::TakenBack:
        break;
    }
    return tr("Taken back");
}

bool CommentsModel::accepts(const ReviewComment& comment) const {
    const bool agrees = comment.stance == CommentStance::Agree;
    switch (m_kind) {
    case Kind::Everything:
        return true;
    case Kind::Open:
        return comment.isOpen() && !agrees && versionOf(comment, m_all) != CommentVersion::Replaced;
    case Kind::Agreements:
        return agrees && !comment.withdrawnAt;
    case Kind::Answered:
        return comment.state == CommentState::Answered && !comment.withdrawnAt;
    case Kind::Settled:
        return comment.state == CommentState::Settled && !comment.withdrawnAt;
    case Kind::TakenBack:
        break;
    }
    return comment.withdrawnAt.has_value();
}

void CommentsModel::reload() {
    beginResetModel();
    m_all = commentsOf(m_session);
    if (m_session.framework()) {
        const auto places = placesIn(*m_session.framework());
        const auto placeOf = [&](const ReviewComment& comment) {
            const auto found = places.find(comment.subjectId);
            return found == places.end() ? 0 : found->second;
        };
        std::stable_sort(m_all.begin(), m_all.end(),
                         [&](const auto& left, const auto& right) { return placeOf(left) < placeOf(right); });
    }
    m_rows.clear();
    for (std::size_t place = 0; place < m_all.size(); ++place)
        if (accepts(m_all[place]))
            m_rows.push_back(place);
    endResetModel();
    Q_EMIT refreshed();
}

const ReviewComment* CommentsModel::at(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_all[m_rows[static_cast<std::size_t>(row)]];
}

int CommentsModel::rowOf(const ReviewCommentId& id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->id == id)
            return row;
    return -1;
}

int CommentsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString CommentsModel::text(const ReviewComment& comment) const {
    QString text = tr("%1 · %2 %3", "state, reviewer, agrees or asks")
                       .arg(stateText(comment), shown(comment.reviewer), verbOf(comment.stance));
    const QString version = versionText(versionOf(comment, m_all));
    if (!version.isEmpty())
        text += QStringLiteral(" · ") + version;
    text += QLatin1Char('\n') + aboutText(m_session.framework(), comment.subjectId);
    const QString said = shown(comment.text).simplified();
    return said.isEmpty() ? text : text + QLatin1Char('\n') + said;
}

QVariant CommentsModel::data(const QModelIndex& index, int role) const {
    const ReviewComment* comment = at(index.row());
    if (!index.isValid() || comment == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*comment);
    case Qt::AccessibleTextRole:
        return text(*comment).replace(QLatin1Char('\n'), QStringLiteral(". "));
    case CommentIdRole:
        return toQt(comment->id.text());
    case SubjectIdRole:
        return toQt(comment->subjectId);
    default:
        return {};
    }
}

} // namespace inclusion
