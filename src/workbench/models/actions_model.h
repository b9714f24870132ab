#pragma once

#include "core/audit/action.h"
#include "core/edit/edit.h"

#include <QAbstractTableModel>

#include <vector>

namespace inclusion {

class AuditSession;

/// The action plan of the audit in view, by the day to finish by. What is overdue and what nobody leads is
/// said in words, and marked by `AttentionRole` (text_table.h).
class ActionsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { TitleColumn, LeadColumn, DueColumn, StateColumn, ColumnCount };
    enum Role {
        ActionIdRole = Qt::UserRole + 20, ///< QString
        StateRole,                        ///< QString: the state's id, to filter by
        CardRole,                         ///< QString: lead and day in one line, for a card of the board
        CardAttentionRole,                ///< bool: something in that line asks for attention
    };

    explicit ActionsModel(const AuditSession& session, QObject* parent = nullptr);

    /// The row of an action; -1 without one.
    int rowOf(const ActionId& id) const;
    ActionId idAt(int row) const;
    const std::vector<Action>& actions() const { return m_actions; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // A card is dragged to another column of the board; what that means the board knows.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    /// The action in dragged data; an empty id when there is none.
    static ActionId actionIn(const QMimeData& data);

private:
    void reload();
    void refresh(const ChangeSet& changes);
    void update(std::vector<Action> actions);
    QString text(const Action& action, int column) const;
    bool asksAttention(const Action& action, int column) const;

    const AuditSession& m_session;
    std::vector<Action> m_actions;
};

} // namespace inclusion
