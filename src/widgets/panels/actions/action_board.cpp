#include "widgets/panels/actions/action_board.h"

#include "widgets/panels/actions/card_delegate.h"
#include "workbench/models/actions_model.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QSortFilterProxyModel>

namespace inclusion {
namespace {

constexpr int cardGap = 3; ///< pixels around a card

ActionId idOf(const QModelIndex& index) {
    return ActionId(toCore(index.data(ActionsModel::ActionIdRole).toString()));
}

} // namespace

ActionBoard::ActionBoard(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    for (const ActionState state :
         {ActionState::Planned, ActionState::InProgress, ActionState::Done, ActionState::Stopped}) {
        const QString name = toQt(inclusion::idOf(state));
        Column column{new QLabel(this), new QListView(this), new QSortFilterProxyModel(this), nameOf(state),
                      state};
        column.head->setProperty("textRole", "small strong");
        column.head->setContentsMargins(cardGap, 0, 0, 0); // where the cards begin
        column.cards->setObjectName(QStringLiteral("board-") + name);
        column.cards->setItemDelegate(new CardDelegate(column.cards));
        column.cards->setFrameShape(QFrame::NoFrame);
        column.cards->setTabKeyNavigation(false);
        column.cards->setEditTriggers(QAbstractItemView::NoEditTriggers);
        column.cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        column.cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        column.cards->setResizeMode(QListView::Adjust);
        column.cards->setSpacing(cardGap);
        column.cards->setMinimumWidth(90);
        column.cards->setDragEnabled(true);
        column.cards->setDragDropMode(QAbstractItemView::DragDrop);
        column.cards->installEventFilter(this);
        column.cards->viewport()->installEventFilter(this);
        column.model->setFilterRole(ActionsModel::StateRole);
        column.model->setFilterFixedString(name);
        column.cards->setModel(column.model);
        auto* box = new QVBoxLayout;
        box->setSpacing(4);
        box->addWidget(column.head);
        box->addWidget(column.cards, 1);
        layout->addLayout(box, 1);
        connect(column.cards->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this](const QModelIndex& current) {
                    if (!m_selecting && current.isValid())
                        Q_EMIT chosen(idOf(current));
                });
        connect(column.cards, &QListView::activated, this,
                [this](const QModelIndex& index) { Q_EMIT activated(idOf(index)); });
        connect(column.cards, &QListView::clicked, this,
                [this](const QModelIndex& index) { Q_EMIT chosen(idOf(index)); });
        connect(column.model, &QAbstractItemModel::rowsInserted, this, &ActionBoard::count);
        connect(column.model, &QAbstractItemModel::rowsRemoved, this, &ActionBoard::count);
        connect(column.model, &QAbstractItemModel::modelReset, this, &ActionBoard::count);
        m_columns.push_back(column);
    }
}

void ActionBoard::setModel(ActionsModel* model) {
    // A card that leaves its column makes the view take another one, which nobody has chosen. What is
    // connected before the columns hears first, what is connected after them hears last.
    const auto begin = [this] { m_selecting = true; };
    const auto end = [this] { m_selecting = false; };
    connect(model, &QAbstractItemModel::dataChanged, this, begin);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(model, &QAbstractItemModel::rowsAboutToBeMoved, this, begin);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    for (const Column& column : m_columns)
        column.model->setSourceModel(model);
    connect(model, &QAbstractItemModel::dataChanged, this, end);
    connect(model, &QAbstractItemModel::rowsRemoved, this, end);
    connect(model, &QAbstractItemModel::rowsInserted, this, end);
    connect(model, &QAbstractItemModel::rowsMoved, this, end);
    connect(model, &QAbstractItemModel::modelReset, this, end);
    count();
}

void ActionBoard::count() {
    for (const Column& column : m_columns) {
        column.head->setText(
            tr("%1 · %2", "state, number of actions").arg(column.title).arg(column.model->rowCount()));
        column.cards->setAccessibleName(column.head->text());
    }
}

void ActionBoard::select(const ActionId& id) {
    m_selecting = true;
    for (const Column& column : m_columns) {
        QModelIndex found;
        for (int row = 0; row < column.model->rowCount(); ++row) {
            if (idOf(column.model->index(row, 0)) == id)
                found = column.model->index(row, 0);
        }
        if (found.isValid()) {
            column.cards->setCurrentIndex(found);
            column.cards->scrollTo(found);
        } else {
            column.cards->setCurrentIndex({});
        }
    }
    m_selecting = false;
}

void ActionBoard::focusCards() {
    for (const Column& column : m_columns) {
        if (column.cards->currentIndex().isValid()) {
            column.cards->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_columns.front().cards->setFocus(Qt::OtherFocusReason);
}

void ActionBoard::go(std::size_t from, int by) {
    for (auto place = static_cast<int>(from) + by; place >= 0 && place < static_cast<int>(m_columns.size());
         place += by) {
        const Column& column = m_columns[static_cast<std::size_t>(place)];
        if (column.model->rowCount() == 0)
            continue;
        column.cards->setFocus(Qt::OtherFocusReason);
        column.cards->setCurrentIndex(column.model->index(0, 0));
        return;
    }
}

bool ActionBoard::dragged(const Column& column, QEvent* event) {
    auto* drop = static_cast<QDropEvent*>(event);
    const ActionId id = ActionsModel::actionIn(*drop->mimeData());
    if (id.isEmpty()) {
        drop->ignore();
        return true;
    }
    drop->setDropAction(Qt::MoveAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        Q_EMIT moveWanted(id, column.state);
    return true;
}

bool ActionBoard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
        event->type() == QEvent::Drop) {
        for (const Column& column : m_columns) {
            if (column.cards->viewport() == watched)
                return dragged(column, event);
        }
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool sideways = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
    if (!sideways || key->modifiers() != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    for (std::size_t place = 0; place < m_columns.size(); ++place) {
        if (m_columns[place].cards == watched)
            go(place, key->key() == Qt::Key_Right ? 1 : -1);
    }
    return true;
}

} // namespace inclusion
