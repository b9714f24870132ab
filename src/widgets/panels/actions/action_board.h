#pragma once

#include "core/audit/action.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListView;
class QModelIndex;
class QSortFilterProxyModel;

namespace inclusion {

class ActionsModel;

/// The plan as a board: one column per state, the cards by day. Left and Right go from column to column; a
/// card is moved to another state by dragging it there (the panel has the keys for it).
class ActionBoard : public QWidget {
    Q_OBJECT

public:
    explicit ActionBoard(QWidget* parent = nullptr);

    void setModel(ActionsModel* model);
    void select(const ActionId& id);
    /// Gives the keyboard to the column of the selected card, or to the first that has one.
    void focusCards();

Q_SIGNALS:
    void chosen(const inclusion::ActionId& id);
    void activated(const inclusion::ActionId& id);
    /// A card was dropped on the column of that state.
    void moveWanted(const inclusion::ActionId& id, inclusion::ActionState state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Column {
        QLabel* head;
        QListView* cards;
        QSortFilterProxyModel* model;
        QString title;
        ActionState state;
    };

    void count();
    bool dragged(const Column& column, QEvent* event);
    void go(std::size_t from, int by);

    std::vector<Column> m_columns;
    bool m_selecting = false;
};

} // namespace inclusion
