#include "workbench/models/actions_model.h"

#include "workbench/audit_session.h"
#include "workbench/models/text_table.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QMimeData>

#include <algorithm>

namespace inclusion {
namespace {

const QString draggedAction = QStringLiteral("application/x-inclusion-action");

} // namespace

ActionsModel::ActionsModel(const AuditSession& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &AuditSession::auditShown, this, &ActionsModel::reload);
    connect(&session, &AuditSession::changed, this, &ActionsModel::refresh);
    reload();
}

void ActionsModel::reload() {
    beginResetModel();
    m_actions.clear();
    if (m_session.audit()) {
        if (auto actions = m_session.service().actions(m_session.auditId()))
            m_actions = std::move(*actions);
    }
    endResetModel();
}

void ActionsModel::refresh(const ChangeSet& changes) {
    if (!m_session.audit() || (!changes.everything && !changes.touches(RecordKind::Action)))
        return;
    if (auto actions = m_session.service().actions(m_session.auditId()))
        update(std::move(*actions));
}

void ActionsModel::update(std::vector<Action> actions) {
    const auto placeOf = [](const std::vector<Action>& list, const ActionId& id) {
        return std::find_if(list.begin(), list.end(), [&](const Action& each) { return each.id == id; }) -
               list.begin();
    };
    const auto size = [](const std::vector<Action>& list) {
        return static_cast<std::ptrdiff_t>(list.size());
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (placeOf(actions, idAt(row)) < size(actions))
            continue;
        beginRemoveRows({}, row, row);
        m_actions.erase(m_actions.begin() + row);
        endRemoveRows();
    }
    // Up to `row` the lists agree. What is new is put there; what stands further down is moved up.
    for (int row = 0; row < static_cast<int>(actions.size()); ++row) {
        Action& wanted = actions[static_cast<std::size_t>(row)];
        const auto from = static_cast<int>(placeOf(m_actions, wanted.id));
        if (from == rowCount()) {
            beginInsertRows({}, row, row);
            m_actions.insert(m_actions.begin() + row, std::move(wanted));
            endInsertRows();
            continue;
        }
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_actions.begin() + row, m_actions.begin() + from, m_actions.begin() + from + 1);
            endMoveRows();
        }
        Action& shown = m_actions[static_cast<std::size_t>(row)];
        if (shown == wanted)
            continue;
        shown = std::move(wanted);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int ActionsModel::rowOf(const ActionId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (idAt(row) == id)
            return row;
    }
    return -1;
}

ActionId ActionsModel::idAt(int row) const {
    return row < 0 || row >= rowCount() ? ActionId() : m_actions[static_cast<std::size_t>(row)].id;
}

int ActionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

int ActionsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActionsModel::text(const Action& action, int column) const {
    switch (column) {
    case TitleColumn:
        return toQt(action.title);
    case LeadColumn:
        return action.lead.empty() ? tr("nobody yet") : toQt(action.lead);
    case DueColumn:
        if (!action.due)
            return tr("no date yet");
        return action.isOverdue(m_session.clock().today())
                   ? tr("%1, overdue").arg(toQt(action.due->shortForm()))
                   : toQt(action.due->shortForm());
    case StateColumn:
        return nameOf(action.state);
    default:
        return {};
    }
}

bool ActionsModel::asksAttention(const Action& action, int column) const {
    if (!action.isOpen())
        return false;
    switch (column) {
    case LeadColumn:
        return action.lead.empty();
    case DueColumn:
        return !action.due || action.isOverdue(m_session.clock().today());
    default:
        return false;
    }
}

QVariant ActionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Action& action = m_actions[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(action, index.column());
    case Qt::AccessibleTextRole:
        // A card of the board is one cell and says all.
        return index.column() == TitleColumn ? tr("%1, %2, lead: %3, due: %4", "title, state, role, day")
                                                   .arg(toQt(action.title), nameOf(action.state),
                                                        text(action, LeadColumn), text(action, DueColumn))
                                             : text(action, index.column());
    case AttentionRole:
        return asksAttention(action, index.column());
    case RowIdRole:
    case ActionIdRole:
        return toQt(action.id.text());
    case StateRole:
        return toQt(idOf(action.state));
    case CardRole:
        return tr("%1 · %2", "lead, day").arg(text(action, LeadColumn), text(action, DueColumn));
    case CardAttentionRole:
        return asksAttention(action, LeadColumn) || asksAttention(action, DueColumn);
    default:
        return {};
    }
}

Qt::ItemFlags ActionsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && !m_session.isReadOnly() ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList ActionsModel::mimeTypes() const {
    return {draggedAction};
}

QMimeData* ActionsModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(draggedAction, QByteArray::fromStdString(idAt(indexes.front().row()).text()));
    return data;
}

ActionId ActionsModel::actionIn(const QMimeData& data) {
    return data.hasFormat(draggedAction) ? ActionId(data.data(draggedAction).toStdString()) : ActionId();
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Action");
    case LeadColumn:
        return tr("Lead");
    case DueColumn:
        return tr("Due");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace inclusion
