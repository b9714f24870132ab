#include "widgets/panels/audit_panel.h"

#include "ui_audit_panel.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/follow_focus.h"
#include "widgets/controls/step_heading.h"
#include "widgets/panels/answer_card.h"
#include "widgets/panels/carried_card.h"
#include "widgets/panels/comments_card.h"
#include "widgets/panels/describe_card.h"
#include "widgets/panels/facts_card.h"
#include "widgets/panels/focus_card.h"
#include "widgets/panels/former_view.h"
#include "widgets/panels/help_card.h"
#include "widgets/panels/highlight_card.h"
#include "widgets/panels/history_card.h"
#include "widgets/panels/judge_card.h"
#include "widgets/panels/navigator_filters.h"
#include "widgets/panels/next_level_card.h"
#include "widgets/panels/notes_card.h"
#include "widgets/panels/side_panel.h"
#include "workbench/action_edits.h"
#include "workbench/audit_session.h"
#include "workbench/edit_text.h"
#include "workbench/models/navigator_filter.h"
#include "workbench/models/navigator_model.h"
#include "workbench/next_level.h"
#include "workbench/qt_convert.h"
#include "workbench/subject_status.h"
#include "workbench/words.h"
#include "workbench/workbench_settings.h"

#include <QAction>
#include <QApplication>
#include <QResizeEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace inclusion {
namespace {

// Widths. Characters are average ones, so that larger text asks for more room.
constexpr int foldBelow = 1100;          ///< pixels under which the side goes below
constexpr int foldBelowCharacters = 155; ///< or characters, whichever is more
constexpr int sideCharacters = 42;
constexpr int navigatorCharacters = 46;
constexpr int navigatorShare = 30; ///< at most, in per cent of the panel
constexpr int lineCharacters = 90; ///< longest line of running text

} // namespace

AuditPanel::AuditPanel(const PanelContext& context, QWidget* parent)
    : Panel(parent), m_session(context.session), m_settings(context.settings),
      m_ui(std::make_unique<Ui::AuditPanel>()), m_navigator(new NavigatorModel(context.session, this)),
      m_filter(new NavigatorFilter(*m_navigator, this)) {
    m_ui->setupUi(this);
    buildCards(context.dialogs);
    buildActions();
    buildFilters();
    m_ui->navigator->setModel(m_filter);
    connect(m_ui->navigator->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AuditPanel::currentChanged);
    connect(m_ui->formerToggle, &QPushButton::clicked, this, [this] { showFormer(m_former->isHidden()); });
    connect(m_former, &FormerView::closed, this, [this] { showFormer(false); });
    connect(&m_session, &AuditSession::auditShown, this, &AuditPanel::reload);
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.everything || changes.touches(RecordKind::SchoolWording))
            showOwnCopy();
        if (changes.everything)
            refreshFormer();
        tidyFocusOrder(this); // hints and needs may have come or gone
        Q_EMIT inViewChanged();
    });
    // Scroll areas follow Tab by themselves, but not a focus that a key or a button has set.
    followFocus(*m_ui->workspaceScroll);
    followFocus(*m_ui->sideScroll);
    reload();
}

AuditPanel::~AuditPanel() = default;

void AuditPanel::buildCards(Dialogs& dialogs) {
    m_carried = new CarriedCard(m_session, m_ui->workspace);
    m_describe = new DescribeCard(m_session, dialogs, m_ui->workspace);
    m_highlight = new HighlightCard(m_session, m_ui->workspace);
    m_focus = new FocusCard(m_session, m_ui->workspace);
    m_facts = new FactsCard(m_session, m_ui->workspace);
    m_answer = new AnswerCard(m_session, m_ui->workspace);
    m_ui->workspaceLayout->addWidget(m_carried);
    m_ui->workspaceLayout->addWidget(m_focus);
    m_ui->workspaceLayout->addWidget(m_facts);
    m_ui->workspaceLayout->addWidget(m_answer);
    m_ui->workspaceLayout->addWidget(m_describe);
    m_help = new HelpCard(m_session, m_settings, m_ui->workspace);
    m_ui->workspaceLayout->addWidget(m_help);
    m_ui->workspaceLayout->addWidget(m_highlight);
    m_notes = new NotesCard(m_session, m_ui->workspace);
    m_history = new HistoryCard(m_session, m_ui->workspace);
    m_comments = new CommentsCard(m_session, m_ui->workspace);
    connect(m_comments, &CommentsCard::destinationChosen, this, &AuditPanel::destinationChosen);
    m_ui->workspaceLayout->addWidget(m_comments);
    m_ui->workspaceLayout->addWidget(m_notes);
    m_ui->workspaceLayout->addWidget(m_history);
    m_ui->workspaceLayout->addStretch(1);
    m_judge = new JudgeCard(m_session);
    m_next = new NextLevelCard(m_session);
    m_side = new SidePanel(m_judge, m_next);
    m_ui->sideScroll->setWidget(m_side);
    m_ui->navigatorSide->setMinimumWidth(200);
    m_ui->navigatorSide->setBackgroundRole(QPalette::Base);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_former = new FormerView(m_ui->splitter);
    m_ui->splitter->setStretchFactor(2, 1);
    m_former->hide();
    connect(m_ui->splitter, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });
    connect(m_describe, &DescribeCard::orderChanged, this, [this] { tidyFocusOrder(this); });
    connect(m_judge, &JudgeCard::wayOutChosen, this, &AuditPanel::follow);
    connect(m_next, &NextLevelCard::descriptorChosen, m_highlight, &HighlightCard::focusDescriptor);
    connect(m_next, &NextLevelCard::actionWanted, this, &AuditPanel::makeAction);
}

void AuditPanel::buildActions() {
    const auto add = [this](const QString& name, const QString& text, const QKeySequence& keys, auto act) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(QStringLiteral("actionNextItem"), tr("&Next statement"), QKeySequence(tr("Alt+Down")),
        [this] { step(1); });
    add(QStringLiteral("actionPreviousItem"), tr("&Previous statement"), QKeySequence(tr("Alt+Up")),
        [this] { step(-1); });
    add(QStringLiteral("actionNewEvidence"), tr("New &evidence here"), QKeySequence(tr("Ctrl+E")), [this] {
        if (!m_session.isReadOnly())
            m_describe->startNewEvidence();
    });
    add(QStringLiteral("actionEvidenceFiles"), tr("Evidence from &files…"), QKeySequence(tr("Ctrl+Shift+E")),
        [this] { m_describe->pickFiles(); });
    add(QStringLiteral("actionReuseEvidence"), tr("&Link existing evidence"), QKeySequence(tr("Ctrl+L")),
        [this] { m_describe->startReuse(); });
    add(QStringLiteral("actionLookedAgain"), tr("Looked at a&gain"), QKeySequence(tr("Ctrl+Shift+L")),
        [this] { m_carried->lookedAgain(); });
    add(QStringLiteral("actionJudgeItem"), tr("&Judge this statement"), QKeySequence(tr("Ctrl+J")),
        [this] { m_judge->focusLevels(); });
    add(QStringLiteral("actionMakeAction"), tr("Make an &action from this"), QKeySequence(tr("Ctrl+Shift+A")),
        [this] { makeActionHere(); });
}

void AuditPanel::reload() {
    refreshFormer();
    m_filters->refresh();
    const bool readOnly = m_session.isReadOnly();
    m_focus->setReadOnly(readOnly);
    m_facts->setReadOnly(readOnly);
    m_answer->setReadOnly(readOnly);
    m_comments->setReadOnly(readOnly);
    m_describe->setReadOnly(readOnly);
    m_highlight->setReadOnly(readOnly);
    m_notes->setReadOnly(readOnly);
    m_judge->setReadOnly(readOnly);
    m_ui->navigator->expandAll();
    const QStringList items = m_navigator->itemsInOrder();
    // Another audit or a copy of the file: stay where one is, if the framework has that place.
    QString subject =
        m_subjectId.isEmpty() ? m_settings.lastSubject(fromPath(m_session.path())) : m_subjectId;
    if (!m_navigator->indexOf(subject).isValid())
        subject = items.value(0);
    m_subjectId.clear();
    m_filter->setKept(subject);
    const QModelIndex index = m_filter->indexOf(subject);
    m_ui->navigator->setCurrentIndex(index);
    m_ui->navigator->scrollTo(index);
}

void AuditPanel::refreshFormer() {
    const Audit* audit = m_session.audit();
    int count = 0;
    if (audit && !audit->formerRevisions.empty())
        if (auto snapshot = m_session.service().snapshot(audit->id)) {
            m_former->showAudit(std::move(*snapshot));
            count = m_former->count();
        }
    m_ui->formerToggle->setText(tr("No longer in the framework (%1)").arg(count));
    m_ui->formerToggle->setVisible(count > 0);
    if (count == 0)
        showFormer(false);
}

void AuditPanel::showFormer(bool former) {
    if (former && !m_session.commitPending())
        return;
    const bool wasShown = !m_former->isHidden();
    m_former->setVisible(former);
    m_ui->workspaceScroll->setVisible(!former);
    showSide();
    if (former)
        m_former->focusList();
    else if (wasShown && m_ui->formerToggle->isVisible())
        m_ui->formerToggle->setFocus(Qt::OtherFocusReason);
    tidyFocusOrder(this);
}

void AuditPanel::showSide() {
    const bool holdsAnything = !m_judge->isHidden() || !m_next->isHidden(); // a question is not judged
    m_ui->sideScroll->setVisible(holdsAnything && !m_folded && m_former->isHidden());
}

void AuditPanel::currentChanged(const QModelIndex& current) {
    const QString subject = current.data(NavigatorModel::SubjectIdRole).toString();
    if (subject == m_subjectId || (!current.isValid() && m_navigator->indexOf(m_subjectId).isValid()))
        return; // a filter that shows nothing leaves in view what is being worked on
    // What was typed belongs to the item in view: it is written first, or stays on the screen.
    if (!m_session.commitPending()) {
        const QModelIndex back = m_filter->indexOf(m_subjectId);
        QMetaObject::invokeMethod(
            this, [this, back = QPersistentModelIndex(back)] { m_ui->navigator->setCurrentIndex(back); },
            Qt::QueuedConnection);
        return;
    }
    showSubject(subject);
}

void AuditPanel::showSubject(const QString& subjectId) {
    m_subjectId = subjectId;
    if (!m_former->isHidden())
        showFormer(false);
    m_focus->setSubject(subjectId);
    m_facts->setSubject(subjectId);
    m_answer->setSubject(subjectId);
    m_carried->setSubject(subjectId);
    m_comments->setSubject(subjectId);
    m_describe->setSubject(subjectId);
    m_highlight->setSubject(subjectId);
    m_help->setSubject(subjectId);
    m_judge->setSubject(subjectId);
    m_next->setSubject(subjectId);
    m_notes->setSubject(subjectId);
    m_history->setSubject(subjectId);
    // Not while the navigator is still on its way there.
    QMetaObject::invokeMethod(
        this, [this] { m_filter->setKept(m_subjectId); }, Qt::QueuedConnection);
    showSide();
    numberSteps();
    showHeadline();
    m_ui->workspaceScroll->ensureVisible(0, 0);
    tidyFocusOrder(this);
    if (!subjectId.isEmpty())
        m_settings.setLastPlace(fromPath(m_session.path()), toQt(m_session.auditId().text()), subjectId);
    Q_EMIT inViewChanged();
}

void AuditPanel::numberSteps() {
    int number = 0; // no gaps where a framework has nothing for a step
    for (const QWidget* card :
         std::initializer_list<const QWidget*>{m_describe, m_highlight, m_judge, m_next})
        if (!card->isHidden())
            if (auto* heading = card->findChild<StepHeading*>(QStringLiteral("heading")))
                heading->setNumber(++number);
}

void AuditPanel::showHeadline() {
    const Framework* framework = m_session.framework();
    if (!framework)
        return;
    const std::string id = toCore(m_subjectId);
    const Area* area = framework->areaOf(id);
    const Item* item = framework->findItem(id);
    const OverallJudgement* overall = framework->findOverallJudgement(id);
    QStringList trail;
    if (area)
        trail.append(
            tr("%1 %2", "number, title of an area").arg(toQt(area->number), toQt(area->shownTitle())));
    if (item)
        trail.append(toQt(item->number));
    QString text = trail.join(QStringLiteral(" › "));
    // In a framework that somebody wrote anew as a whole there is nothing to set apart.
    const bool own =
        framework->data().provenance == Provenance::Source &&
        (item ? item->provenance == Provenance::Project : area && area->provenance == Provenance::Project);
    if (item && item->statutory)
        text += tr(" · legal duty");
    if (own)
        text += tr(" · written anew, not by the publisher");
    m_ui->breadcrumb->setText(text);
    m_ui->headline->setText(item      ? toQt(item->title)
                            : overall ? toQt(overall->title)
                            : area    ? toQt(area->title)
                                      : QString());
    QString statement = item ? toQt(item->text) : QString();
    if (!item && !overall && area && !area->description.empty())
        statement = toQt(area->description.front());
    m_ui->statement->setText(statement);
    m_ui->statement->setVisible(!statement.isEmpty());
    showOwnCopy();
}

void AuditPanel::showOwnCopy() {
    const Framework* framework = m_session.framework();
    const auto wording = framework ? m_session.service().schoolWording(framework->id())
                                   : Result<std::optional<SchoolWording>>();
    QString copy;
    if (wording && *wording)
        if (const auto own = (*wording)->texts.find(toCore(m_subjectId)); own != (*wording)->texts.end())
            copy = tr("In your own copy (%1): %2").arg(toQt((*wording)->origin), toQt(own->second));
    m_ui->ownCopy->setText(copy);
    m_ui->ownCopy->setVisible(!copy.isEmpty());
}

QString AuditPanel::inView() const {
    const Framework* framework = m_session.framework();
    if (!framework || m_subjectId.isEmpty())
        return {};
    const std::string id = toCore(m_subjectId);
    const SubjectStatus status = statusOf(m_session, id);
    return tr("%1 · %2", "number of the item, its evidence")
        .arg(numberOf(id, *framework),
             evidenceCountText(status.evidenceCount, static_cast<int>(status.sources.size())));
}

void AuditPanel::reveal(const QString& subjectId) {
    const Framework* framework = m_session.framework();
    const std::string id = toCore(subjectId);
    const Descriptor* descriptor = framework ? framework->findDescriptor(id) : nullptr;
    QString target = subjectId;
    if (descriptor) {
        const auto& items = descriptor->itemIds;
        const bool inView = std::find(items.begin(), items.end(), toCore(m_subjectId)) != items.end();
        target = inView ? m_subjectId : items.empty() ? toQt(framework->areaOf(id)->id) : toQt(items.front());
    }
    if (!m_navigator->indexOf(target).isValid())
        return;
    if (!m_filter->indexOf(target).isValid()) { // what somebody is led to is shown whatever the filter says
        m_filter->setKept(target);
        m_ui->navigator->expandAll();
    }
    const QModelIndex index = m_filter->indexOf(target);
    m_ui->navigator->setCurrentIndex(index);
    m_ui->navigator->scrollTo(index);
}

QList<QWidget*> AuditPanel::regions() const {
    if (!m_former->isHidden())
        return {m_ui->navigator, m_former};
    return {m_ui->navigator, m_focus,     m_facts,    m_answer, m_carried,
            m_describe,      m_highlight, m_comments, m_notes,  m_side};
}

void AuditPanel::enter() {
    m_ui->navigator->setFocus(Qt::OtherFocusReason);
}

void AuditPanel::goTo(const Destination& destination) {
    reveal(destination.id);
    if (m_highlight->focusDescriptor(destination.id) || destination.field.isEmpty())
        return;
    if (destination.field == QLatin1String("levels")) {
        m_judge->focusLevels();
        return;
    }
    QWidget* field = findChild<QWidget*>(destination.field);
    if (QWidget* stop = field ? firstTabStop(field) : nullptr)
        stop->setFocus(Qt::OtherFocusReason);
}

void AuditPanel::step(int by) {
    QStringList items = m_navigator->itemsInOrder();
    items.removeIf([this](const QString& item) { return !m_filter->indexOf(item).isValid(); });
    if (items.isEmpty())
        return;
    qsizetype place = items.indexOf(m_subjectId);
    if (place < 0) { // an area is in view: go to its first item, or to the one before it
        const QModelIndex area = m_navigator->indexOf(m_subjectId);
        const QModelIndex first = m_navigator->index(0, 0, area);
        place = std::max<qsizetype>(0, items.indexOf(first.data(NavigatorModel::SubjectIdRole).toString()));
        place -= by > 0 ? 1 : 0;
    }
    reveal(items.value(std::clamp<qsizetype>(place + by, 0, items.size() - 1)));
}

void AuditPanel::buildFilters() {
    m_filters = new NavigatorFilters(
        m_session, *m_filter, {m_ui->filterChoice, m_ui->navigatorSearch, m_ui->filterState, m_ui->showAll},
        this);
    connect(m_filters, &NavigatorFilters::filtered, this, [this] {
        m_ui->navigator->expandAll();
        m_ui->navigator->setCurrentIndex(m_filter->indexOf(m_subjectId));
    });
    connect(m_filters, &NavigatorFilters::cleared, this,
            [this] { m_ui->navigator->setFocus(Qt::OtherFocusReason); });
    connect(m_ui->navigatorSearch, &QLineEdit::returnPressed, m_ui->navigator,
            [this] { m_ui->navigator->setFocus(); });
}

void AuditPanel::makeAction(const QString& descriptorId) {
    if (!m_session.commitPending())
        return;
    std::optional<ActionId> action;
    if (!descriptorId.isEmpty())
        action = actionTowards(m_session, toCore(descriptorId));
    if (!action && !m_session.isReadOnly())
        action = descriptorId.isEmpty()
                     ? addActionFor(m_session, toCore(m_subjectId))
                     : addActionTowards(m_session, toCore(m_subjectId), toCore(descriptorId));
    if (action)
        Q_EMIT destinationChosen(
            {Destination::Kind::Action, toQt(action->text()), QStringLiteral("actionTitle")});
}

void AuditPanel::makeActionHere() {
    if (!isVisible())
        return;
    // From the descriptor that has the keyboard, else from the first that the next level needs.
    const QWidget* focus = QApplication::focusWidget();
    const QString name = focus ? focus->objectName() : QString();
    for (const char* prefix : {"descriptor-", "need-", "action-"}) {
        if (name.startsWith(QLatin1String(prefix)))
            return makeAction(name.mid(static_cast<qsizetype>(std::char_traits<char>::length(prefix))));
    }
    const NextLevel next = nextLevelOf(m_session, toCore(m_subjectId));
    makeAction(next.needs.empty() ? QString() : next.needs.front().descriptorId);
}

void AuditPanel::follow(const JudgementHint& hint) {
    switch (hint.wayOut) {
    case JudgementHint::WayOut::AddEvidence:
        m_describe->startNewEvidence(hint.suggestedSource);
        break;
    case JudgementHint::WayOut::WriteRationale:
        m_judge->focusRationale();
        break;
    case JudgementHint::WayOut::LookAtDescriptors:
        m_highlight->focusLevel(statusOf(m_session, toCore(m_subjectId)).rank);
        break;
    case JudgementHint::WayOut::MakeAction:
        makeActionHere();
        break;
    case JudgementHint::WayOut::LookAtItem:
        reveal(toQt(hint.itemId));
        break;
    }
}

void AuditPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    layOut();
}

void AuditPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void AuditPanel::layOut() {
    const int character = fontMetrics().averageCharWidth();
    m_ui->sideScroll->setFixedWidth(std::max(272, sideCharacters * character));
    m_ui->statement->setMaximumWidth(lineCharacters * character);
    m_ui->ownCopy->setMaximumWidth(lineCharacters * character);
    if (!m_splitByHand) {
        const int navigator = std::min(navigatorCharacters * character, width() * navigatorShare / 100);
        m_ui->splitter->setSizes({navigator, width(), width()});
    }
    fold(width() < std::max(foldBelow, foldBelowCharacters * character));
}

void AuditPanel::fold(bool below) {
    if (below == m_folded)
        return;
    m_folded = below;
    QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_side->isAncestorOf(focus);
    if (below) {
        m_ui->sideScroll->takeWidget();
        // Before the stretch that keeps the cards at the top.
        m_ui->workspaceLayout->insertWidget(m_ui->workspaceLayout->count() - 1, m_side);
    } else {
        m_ui->workspaceLayout->removeWidget(m_side);
        m_ui->sideScroll->setWidget(m_side);
    }
    m_side->setFolded(below);
    m_side->show();
    showSide();
    tidyFocusOrder(this);
    if (hadFocus)
        focus->setFocus();
}

} // namespace inclusion
