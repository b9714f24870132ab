#include "widgets/panels/actions/actions_panel.h"

#include "ui_actions_panel.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/follow_focus.h"
#include "widgets/controls/summary_delegate.h"
#include "widgets/controls/wrapped_text.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/actions/action_card.h"
#include "workbench/action_edits.h"
#include "workbench/audit_session.h"
#include "workbench/models/actions_model.h"
#include "workbench/plan_load.h"
#include "workbench/qt_convert.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int foldBelow = 1100;          ///< pixels under which the card goes below the plan
constexpr int leastRows = 4;             ///< of the table of actions that are always in view
constexpr int leastRowsBelow = 7;        ///< the same where the page scrolls and titles have two lines
constexpr int foldBelowCharacters = 150; ///< or characters, whichever is more
constexpr int planMargin = 20;
constexpr int planShare = 1100; ///< the plan's part of the place against the card's
constexpr int cardShare = 900;

} // namespace

ActionsPanel::ActionsPanel(const PanelContext& context, QWidget* parent)
    : Panel(parent), m_session(context.session), m_dialogs(context.dialogs),
      m_exportCalendar(context.exportCalendar), m_ui(std::make_unique<Ui::ActionsPanel>()),
      m_model(new ActionsModel(context.session, this)), m_card(new ActionCard(context.session)) {
    m_ui->setupUi(this);
    m_ui->cardHolder->addWidget(m_card, 0, Qt::AlignTop);
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });
    m_ui->listLayout->setStretch(1, 1);
    m_ui->calendarNote->hide();
    m_ui->calendar->setVisible(static_cast<bool>(m_exportCalendar));
    buildTable();
    buildActions();
    // Toggled, not clicked: that is what a screen reader does with a button that stays down.
    connect(m_ui->asTable, &QPushButton::toggled, this, [this] { showBoard(false); });
    connect(m_ui->asBoard, &QPushButton::toggled, this, [this] { showBoard(true); });
    connect(m_ui->newAction, &QPushButton::clicked, this, &ActionsPanel::newAction);
    connect(m_ui->calendar, &QPushButton::clicked, this, &ActionsPanel::exportCalendar);
    connect(m_card, &ActionCard::subjectChosen, this, [this](const QString& id) {
        Q_EMIT destinationChosen({Destination::Kind::Subject, id, {}});
    });
    connect(m_card, &ActionCard::commentChosen, this, [this](const QString& id) {
        Q_EMIT destinationChosen({Destination::Kind::Comment, id, {}});
    });
    connect(&m_session, &AuditSession::changed, this, &ActionsPanel::refresh);
    connect(&m_session, &AuditSession::auditShown, this, [this] {
        m_current = {};
        refresh();
    });
    followFocus(*m_ui->cardScroll); // in the page as well, where the card stands below the plan
    showBoard(false);
    refresh();
}

ActionsPanel::~ActionsPanel() = default;

void ActionsPanel::buildTable() {
    QTableView& table = *m_ui->actionTable;
    table.setItemDelegate(new SummaryDelegate(&table));
    table.setModel(m_model);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(ActionsModel::TitleColumn, QHeaderView::Stretch);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        // Once the column has come to rest: rows that become higher can bring a scroll bar, which makes it
        // narrower while they are being fitted.
        if (column == ActionsModel::TitleColumn)
            QMetaObject::invokeMethod(this, &ActionsPanel::fitRows, Qt::QueuedConnection);
    });
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_choosing && current.isValid())
                    choose(m_model->idAt(current.row()));
            });
    connect(&table, &QTableView::activated, this, [this] { m_card->focusField({}); });
    m_ui->board->setModel(m_model);
    connect(m_ui->board, &ActionBoard::chosen, this, &ActionsPanel::choose);
    connect(m_ui->board, &ActionBoard::moveWanted, this, [this](const ActionId& id, ActionState state) {
        choose(id);
        if (m_current == id) // what was typed into another one is written
            setState(state);
    });
    connect(m_ui->board, &ActionBoard::activated, this, [this](const ActionId& id) {
        choose(id);
        m_card->focusField({});
    });
}

void ActionsPanel::buildActions() {
    const auto add = [this](const char* name, const QString& text, const QKeySequence& keys, auto act) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add("actionNewAction", tr("&New action"), QKeySequence(tr("Ctrl+Shift+N")), [this] { newAction(); });
    add("actionNextState", tr("To the ne&xt state"), QKeySequence(tr("Alt+Right")), [this] { moveState(1); });
    add("actionPreviousState", tr("To the &previous state"), QKeySequence(tr("Alt+Left")),
        [this] { moveState(-1); });
}

void ActionsPanel::choose(const ActionId& id) {
    if (id == m_current)
        return;
    // What was typed belongs to the action in view: it is written first, or stays on the screen.
    const bool written = m_session.commitPending();
    if (written)
        m_current = id;
    m_choosing = true;
    m_ui->actionTable->setCurrentIndex(m_model->index(m_model->rowOf(m_current), 0));
    m_ui->board->select(m_current);
    m_choosing = false;
    if (!written)
        return;
    m_card->setAction(m_current);
    m_ui->cardScroll->ensureVisible(0, 0);
    tidyFocusOrder(this);
    Q_EMIT inViewChanged();
}

void ActionsPanel::showBoard(bool board) {
    const auto mark = [](QPushButton& button, bool shown) {
        const QSignalBlocker quiet(button);
        button.setChecked(shown);
    };
    mark(*m_ui->asBoard, board);
    mark(*m_ui->asTable, !board);
    // The plan keeps the keyboard in its other form; hiding what has it would give it to whatever comes next.
    const QWidget* hidden = board ? static_cast<QWidget*>(m_ui->actionTable) : m_ui->board;
    const QWidget* focus = QApplication::focusWidget();
    const bool inPlan = focus && (focus == hidden || hidden->isAncestorOf(focus));
    if (inPlan)
        (board ? m_ui->asBoard : m_ui->asTable)->setFocus(Qt::OtherFocusReason);
    m_ui->board->setVisible(board && m_model->rowCount() > 0);
    m_ui->actionTable->setVisible(!board && m_model->rowCount() > 0);
    if (board)
        m_ui->board->select(m_current);
    if (inPlan && m_model->rowCount() > 0)
        enter();
}

void ActionsPanel::refresh() {
    fitRows();
    const bool empty = m_model->rowCount() == 0;
    m_ui->planEmpty->setVisible(empty);
    showBoard(m_ui->asBoard->isChecked());
    m_ui->newAction->setEnabled(!m_session.isReadOnly());
    m_card->setReadOnly(m_session.isReadOnly());
    if (m_model->rowOf(m_current) < 0) {
        m_current = {};
        m_card->setAction({});
        if (!empty)
            choose(m_model->idAt(0));
    }
    m_ui->board->select(m_current);
    const Date today = m_session.clock().today();
    m_ui->planHint->setText(planSummary(m_model->actions(), today));
    const analysis::PlanLoad load = analysis::loadOf(m_model->actions(), today);
    const TextTable table = loadTable(load);
    showRows(m_ui->loadTable->rows(), table.headers, table.rows);
    m_ui->loadCard->setVisible(!table.rows.empty());
    const QString note = loadNote(load);
    m_ui->loadNote->setText(QStringLiteral("▲ ") + note);
    m_ui->loadNote->setVisible(!note.isEmpty());
    tidyFocusOrder(this);
    Q_EMIT inViewChanged();
}

void ActionsPanel::newAction() {
    if (m_session.isReadOnly() || !m_session.commitPending())
        return;
    if (!isVisible())
        Q_EMIT destinationChosen({Destination::Kind::Action, {}, {}}); // from another place
    const auto id = inclusion::addAction(m_session, tr("New action"));
    if (!id)
        return;
    choose(*id);
    m_card->focusField({});
}

void ActionsPanel::moveState(int by) {
    if (!isVisible() || m_session.isReadOnly() || m_current.isEmpty() || !m_session.commitPending())
        return;
    const int row = m_model->rowOf(m_current);
    if (row < 0)
        return;
    const int state = static_cast<int>(m_model->actions()[static_cast<std::size_t>(row)].state) + by;
    if (state < 0 || state > static_cast<int>(ActionState::Stopped))
        return;
    setState(static_cast<ActionState>(state));
}

void ActionsPanel::setState(ActionState state) {
    if (m_session.isReadOnly())
        return;
    const bool inBoard = m_ui->board->isAncestorOf(QApplication::focusWidget());
    changeAction(m_session, m_current, [&](Action& action) { action.state = state; });
    if (inBoard)
        m_ui->board->focusCards();
}

void ActionsPanel::exportCalendar() {
    if (!m_session.commitPending())
        return;
    const QFileInfo file(fromPath(m_session.path()));
    const QString suggestion =
        QDir(file.absolutePath()).filePath(file.completeBaseName() + QStringLiteral(".ics"));
    m_dialogs.askSaveFile(window(), FileKind::Calendar, suggestion, [this](const QString& path) {
        const auto setting = m_session.service().setting();
        if (!setting) {
            m_session.report(setting.error());
            return;
        }
        if (const auto written = m_exportCalendar(*setting, m_model->actions(), toPath(path)); !written) {
            m_session.report(written.error());
            return;
        }
        m_ui->calendarNote->setText(tr("✓ The days of the plan stand in %1. Open it with your calendar.")
                                        .arg(QDir::toNativeSeparators(path)));
        m_ui->calendarNote->show();
    });
}

QString ActionsPanel::inView() const {
    return m_ui->planHint->text();
}

void ActionsPanel::reveal(const QString&) {
    // An edit of an action names its area; the action itself is in view or is found in the plan.
}

QList<QWidget*> ActionsPanel::regions() const {
    return {m_ui->listCard, m_card, m_ui->loadCard};
}

void ActionsPanel::enter() {
    if (m_model->rowCount() == 0)
        m_ui->newAction->setFocus(Qt::OtherFocusReason);
    else if (m_ui->asBoard->isChecked())
        m_ui->board->focusCards();
    else
        m_ui->actionTable->setFocus(Qt::OtherFocusReason);
}

void ActionsPanel::goTo(const Destination& destination) {
    const ActionId id(toCore(destination.id));
    if (m_model->rowOf(id) < 0)
        return;
    choose(id);
    if (!destination.field.isEmpty())
        m_card->focusField(destination.field);
}

void ActionsPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    layOut();
}

void ActionsPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void ActionsPanel::fitRows() {
    fitRowsToColumn(*m_ui->actionTable, ActionsModel::TitleColumn, 2 * SummaryDelegate::cellPadding,
                    m_ui->actionTable->verticalHeader()->defaultSectionSize());
}

void ActionsPanel::layOut() {
    const bool narrow = width() < std::max(foldBelow, foldBelowCharacters * fontMetrics().averageCharWidth());
    m_ui->splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    if (!m_splitByHand)
        m_ui->splitter->setSizes(
            {planShare, cardShare}); // in proportion; what they ask for would squeeze the card
    const int row = std::max(fontMetrics().height() + 12, 30);
    m_ui->actionTable->verticalHeader()->setDefaultSectionSize(row);
    fitRows();
    const int least = (narrow ? leastRowsBelow : leastRows) + 1;
    m_ui->actionTable->setMinimumHeight(least * row);
    m_ui->board->setMinimumHeight(least * row);
    m_ui->cardHolder->setContentsMargins(narrow ? planMargin : 8, narrow ? 8 : 16, planMargin, planMargin);
    m_ui->cardScroll->setUnfolded(narrow);
}

} // namespace inclusion
