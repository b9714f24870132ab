#include "widgets/panels/actions/action_card.h"

#include "ui_action_card.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/form_memory.h"
#include "widgets/controls/line_binding.h"
#include "widgets/panels/actions/milestone_row.h"
#include "workbench/action_edits.h"
#include "workbench/audit_session.h"
#include "workbench/models/text_table.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QButtonGroup>
#include <QCompleter>
#include <QRadioButton>
#include <QStandardItemModel>

#include <algorithm>
#include <set>

/// Binding and editing; what is shown is in action_card_show.cpp.
namespace inclusion {

ActionCard::ActionCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::ActionCard>()),
      m_stateGroup(new QButtonGroup(this)), m_milestone(new FormMemory(session, this)),
      m_round(new FormMemory(session, this)) {
    m_ui->setupUi(this);
    m_milestone->add(*m_ui->newMilestone);
    m_round->add(*m_ui->roundWorking);
    m_round->add(*m_ui->roundNext);
    const QDate today = toQt(session.clock().today());
    for (DateField* field : {m_ui->actionStart, m_ui->actionDue, m_ui->newMilestoneDate, m_ui->roundDate})
        field->setToday(today);
    m_ui->roundDate->setDate(today);
    m_ui->newLinkLabel->hide(); // gives the box its accessible name
    m_ui->dateProblem->hide();
    m_ui->roundProblem->hide();
    m_ui->actionRounds->setReadOnly(true);
    m_ui->newLinkRow->setStretch(1, 1);
    m_ui->newMilestoneRow->setStretch(0, 1);
    buildStates();
    bindTexts();
    connect(m_ui->actionStart, &QLineEdit::editingFinished, this, &ActionCard::commitDates);
    connect(m_ui->actionDue, &QLineEdit::editingFinished, this, &ActionCard::commitDates);
    connect(m_ui->actionArea, &QComboBox::activated, this, [this](int place) {
        const std::string area = toCore(m_ui->actionArea->itemData(place).toString());
        if (!changeAction(m_session, m_action, [&](Action& action) { action.areaId = area; }))
            show();
    });
    connect(m_ui->addLink, &QPushButton::clicked, this, &ActionCard::addLink);
    connect(m_ui->actionLinks, &SummaryTable::chosen, this, [this](const QString& id, int column) {
        if (column == 1)
            takeOff(id);
        else
            Q_EMIT subjectChosen(id);
    });
    connect(m_ui->actionLinks, &SummaryTable::removeRequested, this, &ActionCard::takeOff);
    connect(m_ui->addMilestone, &QPushButton::clicked, this, &ActionCard::addMilestone);
    connect(m_ui->newMilestone, &QLineEdit::returnPressed, this, &ActionCard::addMilestone);
    connect(m_ui->newMilestoneDate, &QLineEdit::returnPressed, this, &ActionCard::addMilestone);
    connect(m_ui->addRound, &QPushButton::clicked, this, &ActionCard::addRound);
    connect(m_ui->removeAction, &QPushButton::clicked, this,
            [this] { inclusion::removeAction(m_session, m_action); });
    connect(&session, &AuditSession::changed, this, &ActionCard::refresh);
    connect(&session, &AuditSession::auditShown, this, &ActionCard::fillChoices);
    fillChoices();
    setAction({});
}

ActionCard::~ActionCard() = default;

void ActionCard::buildStates() {
    // Radio buttons, because a screen reader on Linux does not say the value of a combo box.
    for (const ActionState state :
         {ActionState::Planned, ActionState::InProgress, ActionState::Done, ActionState::Stopped}) {
        auto* button = new QRadioButton(nameOf(state), m_ui->states);
        button->setObjectName(QStringLiteral("actionState-") + toQt(idOf(state)));
        m_stateGroup->addButton(button);
        m_ui->statesLayout->addWidget(button);
        m_states.push_back(button);
        connect(button, &QRadioButton::clicked, this, [this, state] {
            if (!changeAction(m_session, m_action, [&](Action& action) { action.state = state; }))
                show();
        });
    }
    m_ui->statesLayout->addStretch(1);
}

void ActionCard::bindTexts() {
    bindText(*m_ui->actionTitle, &Action::title, true);
    bindText(*m_ui->actionPurpose, &Action::purpose);
    bindText(*m_ui->actionOutcome, &Action::outcome);
    bindText(*m_ui->actionLead, &Action::lead);
    bindText(*m_ui->actionCost, &Action::cost);
}

void ActionCard::bindText(ProseEdit& box, std::string Action::*member, bool required) {
    box.bind(*textOf(member, required));
}

void ActionCard::bindText(QLineEdit& field, std::string Action::*member) {
    bindLine(field, *textOf(member, false));
}

PendingText* ActionCard::textOf(std::string Action::*member, bool required) {
    auto* text = new PendingText(
        m_session,
        [this, member] {
            const auto action = stored();
            return action ? toQt((*action).*member) : QString();
        },
        {}, this);
    text->setStore([this, member, required, text](const QString& typed) {
        if (required && typed.trimmed().isEmpty()) { // an action is removed by its button, not by its words
            QMetaObject::invokeMethod(text, &PendingText::reload, Qt::QueuedConnection);
            return true;
        }
        return changeAction(m_session, m_action, [&](Action& action) { action.*member = toCore(typed); });
    });
    m_texts.push_back(text);
    return text;
}

std::optional<Action> ActionCard::stored() const {
    if (m_action.isEmpty())
        return std::nullopt;
    const auto action = m_session.service().action(m_action);
    return action ? *action : std::nullopt;
}

void ActionCard::fillChoices() {
    m_ui->actionArea->clear();
    m_ui->newLink->clear();
    const Framework* framework = m_session.framework();
    if (!framework)
        return;
    m_ui->actionArea->addItem(tr("no area"), QString());
    for (const Area* area : framework->areas())
        m_ui->actionArea->addItem(toQt(framework->labelOf(area->id)), toQt(area->id));
    for (const Item* item : framework->items())
        m_ui->newLink->addItem(toQt(framework->labelOf(item->id)), toQt(item->id));
}

void ActionCard::setAction(const ActionId& id) {
    m_action = id;
    for (MilestoneRow* row : m_rows)
        row->deleteLater();
    m_rows.clear();
    for (PendingText* text : m_texts)
        text->reload();
    m_milestone->show(toQt(id.text()));
    m_round->show(toQt(id.text()));
    m_ui->roundProblem->hide();
    m_ui->dateProblem->hide();
    std::set<QString> leads;
    if (const auto actions = m_session.service().actions(m_session.auditId())) {
        for (const Action& action : *actions)
            leads.insert(toQt(action.lead));
    }
    leads.erase(QString());
    delete m_ui->actionLead->completer();
    auto* completer = new QCompleter(QStringList(leads.begin(), leads.end()), m_ui->actionLead);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_ui->actionLead->setCompleter(completer);
    show();
}

void ActionCard::refresh(const ChangeSet& changes) {
    if (changes.everything || changes.touches(RecordKind::Action) ||
        changes.touches(RecordKind::ReviewComment))
        show();
}

void ActionCard::commitDates() {
    if (m_readOnly || m_action.isEmpty())
        return;
    const DateField& start = *m_ui->actionStart;
    const DateField& due = *m_ui->actionDue;
    QString problem;
    if (!start.isAcceptable() || !due.isAcceptable())
        problem = tr("This is not a date. Write it like 14 Oct 2026, or leave it empty.");
    else if (start.date().isValid() && due.date().isValid() && due.date() < start.date())
        problem = tr("It would finish before it starts.");
    m_ui->dateProblem->sayProblem(problem);
    m_ui->actionDue->setAccessibleDescription(problem); // read out with the field
    if (!problem.isEmpty())
        return;
    changeAction(m_session, m_action, [&](Action& action) {
        action.start = toCore(start.date());
        action.due = toCore(due.date());
    });
}

void ActionCard::addLink() {
    const std::string subject = toCore(m_ui->newLink->currentData().toString());
    if (subject.empty() || m_action.isEmpty())
        return;
    changeAction(m_session, m_action, [&](Action& action) {
        auto& subjects = action.subjectIds;
        if (std::find(subjects.begin(), subjects.end(), subject) == subjects.end())
            subjects.push_back(subject);
    });
}

void ActionCard::takeOff(const QString& subjectId) {
    if (!m_readOnly)
        changeAction(m_session, m_action,
                     [&](Action& action) { std::erase(action.subjectIds, toCore(subjectId)); });
}

void ActionCard::addMilestone() {
    const QString title = m_ui->newMilestone->text().simplified();
    if (title.isEmpty() || !m_ui->newMilestoneDate->isAcceptable()) {
        (title.isEmpty() ? static_cast<QLineEdit*>(m_ui->newMilestone) : m_ui->newMilestoneDate)->setFocus();
        return;
    }
    Milestone milestone;
    milestone.title = toCore(title);
    milestone.due = toCore(m_ui->newMilestoneDate->date());
    if (!changeAction(m_session, m_action, [&](Action& action) { action.milestones.push_back(milestone); }))
        return; // what was typed stays for another try
    m_milestone->forget();
    m_ui->newMilestone->setText({});
    m_ui->newMilestoneDate->setText({});
    m_ui->newMilestone->setFocus();
}

void ActionCard::addRound() {
    ReviewRound round;
    round.working = toCore(m_ui->roundWorking->toPlainText().trimmed());
    round.nextActions = toCore(m_ui->roundNext->toPlainText().trimmed());
    const auto date = toCore(m_ui->roundDate->date());
    QString problem;
    if (round.working.empty() && round.nextActions.empty())
        problem = tr("Write first whether it is working.");
    else if (!date)
        problem = tr("Say on which day, like 14 Oct 2026.");
    m_ui->roundProblem->sayProblem(problem);
    if (!problem.isEmpty()) {
        (date ? static_cast<QWidget*>(m_ui->roundWorking) : m_ui->roundDate)->setFocus();
        return;
    }
    round.date = *date;
    if (!addReviewRound(m_session, m_action, std::move(round)))
        return;
    m_ui->roundWorking->showText({});
    m_ui->roundNext->showText({});
    m_round->forget();
    m_ui->roundWorking->setFocus();
}

void ActionCard::focusField(const QString& name) {
    QWidget* field = name.isEmpty() ? m_ui->actionTitle : findChild<QWidget*>(name);
    if (!field)
        return;
    field->setFocus(Qt::OtherFocusReason);
    if (field == m_ui->actionTitle)
        m_ui->actionTitle->selectAll();
}

} // namespace inclusion
