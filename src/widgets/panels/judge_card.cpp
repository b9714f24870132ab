#include "widgets/panels/judge_card.h"

#include "ui_judge_card.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/hint_box.h"
#include "widgets/controls/level_choice.h"
#include "workbench/audit_edits.h"
#include "workbench/audit_session.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/step_guidance.h"
#include "workbench/words.h"

#include <QButtonGroup>
#include <QKeyEvent>

#include <algorithm>

namespace inclusion {

JudgeCard::JudgeCard(AuditSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::JudgeCard>()), m_rationale(nullptr),
      m_levelGroup(new QButtonGroup(this)), m_stateGroup(new QButtonGroup(this)) {
    m_ui->setupUi(this);
    buildStates();
    m_rationale = new PendingText(
        session,
        [this] {
            const auto stored = m_session.service().judgement(m_session.auditId(), m_subjectId);
            return stored && *stored ? toQt((*stored)->rationale) : QString();
        },
        [this](const QString& text) { return setRationale(m_session, m_subjectId, text); }, this);
    m_ui->rationale->bind(*m_rationale);
    connect(&session, &AuditSession::changed, this, &JudgeCard::refreshIfTouched);
}

JudgeCard::~JudgeCard() = default;

void JudgeCard::setSubject(const QString& subjectId) {
    m_subjectId = toCore(subjectId);
    m_ui->heading->setGuidance(stepGuidance(m_session.framework(), {WayOfWorkingStage::Judge}));
    buildLevels();
    m_rationale->reload();
    refresh();
}

void JudgeCard::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_ui->rationale->setReadOnly(readOnly);
    m_ui->levels->setEnabled(!readOnly);
    m_ui->states->setEnabled(!readOnly);
    showHints();
}

void JudgeCard::buildStates() {
    for (std::size_t place = 0; place < allProgressStates.size(); ++place) {
        const ProgressState state = allProgressStates[place];
        auto* button = new QRadioButton(nameOf(state), m_ui->states);
        button->setObjectName(QStringLiteral("state-") + toQt(idOf(state)));
        m_stateGroup->addButton(button);
        m_ui->statesLayout->addWidget(button, static_cast<int>(place / 2), static_cast<int>(place % 2));
        connect(button, &QRadioButton::clicked, this, [this, state] { chooseState(state); });
        m_states[place] = button;
    }
}

void JudgeCard::buildLevels() {
    const Framework* framework = m_session.framework();
    const Scale* scale = framework ? framework->scaleOf(m_subjectId) : nullptr;
    setVisible(scale != nullptr);
    const std::string scaleId = scale ? framework->id() + '/' + scale->id : std::string();
    if (scaleId == m_scaleId)
        return;
    m_scaleId = scaleId;
    for (LevelChoice* choice : m_choices)
        delete choice;
    m_choices.clear();
    if (!scale)
        return;
    const int count = static_cast<int>(scale->levels.size());
    const auto add = [&](int rank, const QString& name, const QString& id, const QString& summary) {
        auto* choice = new LevelChoice(rank, count, name, m_ui->levels);
        choice->setObjectName(QStringLiteral("level-") + id);
        choice->setProperty("levelId", rank == 0 ? QString() : id);
        choice->setToolTip(summary);
        choice->setAccessibleDescription(summary);
        m_levelGroup->addButton(choice);
        m_ui->levelsLayout->addWidget(choice);
        connect(choice, &QRadioButton::clicked, this, [this, choice] { choose(choice); });
        m_choices.push_back(choice);
    };
    for (const Level& level : scale->levels)
        add(scale->rankOf(level.id), toQt(level.title), toQt(level.id), toQt(level.summary));
    add(0, tr("Not judged yet"), QStringLiteral("none"), {});
}

void JudgeCard::refreshIfTouched(const ChangeSet& changes) {
    // Judgements elsewhere as well: a legal duty in the area may have been met, or taken back by undo.
    const bool mayChangeHints =
        changes.touches(RecordKind::EvidenceLink) || changes.touches(RecordKind::Evidence) ||
        changes.touches(RecordKind::Highlight) || changes.touches(RecordKind::Judgement);
    if (changes.everything || changes.touches(RecordKind::Judgement, m_subjectId))
        refresh();
    else if (mayChangeHints && isVisible())
        showHints();
    else if (mayChangeHints)
        m_hintsAreOld = true; // nobody waits for them while another place is in view
}

void JudgeCard::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_hintsAreOld)
        showHints();
}

void JudgeCard::refresh() {
    const auto stored = m_session.service().judgement(m_session.auditId(), m_subjectId);
    const Judgement judgement = stored && *stored ? **stored : Judgement{};
    const QString levelId = toQt(judgement.levelId);
    for (LevelChoice* choice : m_choices) {
        if (choice->property("levelId").toString() == levelId)
            choice->setChecked(true);
        choice->updateGeometry();
    }
    m_states[static_cast<std::size_t>(judgement.state)]->setChecked(true);
    stopTabAtChecked(*m_levelGroup);
    stopTabAtChecked(*m_stateGroup);
    showHints();
}

void JudgeCard::showHints() {
    m_hintsAreOld = false;
    auto hints = m_readOnly ? std::vector<JudgementHint>() : hintsFor(m_session, m_subjectId);
    if (hints == m_hints)
        return;
    m_hints = std::move(hints);
    while (QLayoutItem* item = m_ui->hintsLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // the button in it may be what started this
        delete item;
    }
    for (const JudgementHint& hint : m_hints) {
        auto* box = new HintBox(hint, this);
        connect(box, &HintBox::wayOutChosen, this, [this, hint] { Q_EMIT wayOutChosen(hint); });
        m_ui->hintsLayout->addWidget(box);
    }
}

void JudgeCard::choose(LevelChoice* choice) {
    if (!setLevel(m_session, m_subjectId, toCore(choice->property("levelId").toString())))
        refresh(); // the row shows what the file holds
}

void JudgeCard::chooseState(ProgressState state) {
    if (!setProgressState(m_session, m_subjectId, state))
        refresh();
}

void JudgeCard::focusLevels() {
    const auto checked = std::find_if(m_choices.begin(), m_choices.end(),
                                      [](const LevelChoice* choice) { return choice->isChecked(); });
    if (checked != m_choices.end() && (*checked)->isEnabled())
        (*checked)->setFocus(Qt::OtherFocusReason);
    else
        focusRationale();
}

void JudgeCard::focusRationale() {
    m_ui->rationale->setFocus(Qt::OtherFocusReason);
}

void JudgeCard::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    const bool inLevels = m_ui->levels->isAncestorOf(focusWidget()) && m_ui->levels->isEnabled();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (inLevels && plain && digit >= 0 && digit < static_cast<int>(m_choices.size())) {
        // The last choice is "not judged yet", which is 0.
        LevelChoice* choice = digit == 0 ? m_choices.back() : m_choices[static_cast<std::size_t>(digit - 1)];
        choice->setFocus(Qt::OtherFocusReason);
        choice->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace inclusion
