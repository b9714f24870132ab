#include "widgets/panels/next_level_card.h"

#include "ui_next_level_card.h"
#include "widgets/controls/need_button.h"
#include "workbench/action_edits.h"
#include "workbench/audit_session.h"
#include "workbench/next_level.h"
#include "workbench/qt_convert.h"
#include "workbench/step_guidance.h"
#include "workbench/words.h"

#include <QPushButton>

namespace inclusion {

NextLevelCard::NextLevelCard(AuditSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::NextLevelCard>()) {
    m_ui->setupUi(this);
    connect(&session, &AuditSession::changed, this, &NextLevelCard::refreshIfTouched);
}

NextLevelCard::~NextLevelCard() = default;

void NextLevelCard::setSubject(const QString& subjectId) {
    m_subjectId = toCore(subjectId);
    m_ui->heading->setGuidance(
        stepGuidance(m_session.framework(),
                     {WayOfWorkingStage::Plan, WayOfWorkingStage::Learn, WayOfWorkingStage::Review}));
    refresh();
}

void NextLevelCard::refreshIfTouched(const ChangeSet& changes) {
    if (changes.everything || changes.touches(RecordKind::Judgement, m_subjectId) ||
        changes.touches(RecordKind::Highlight) ||
        // Of an action only shown is whether there is one.
        (changes.touches(RecordKind::Action) && planned() != m_planned))
        refresh();
}

std::set<QString> NextLevelCard::planned() const {
    std::set<QString> found;
    for (const NextLevel::Need& need : m_needs)
        if (actionTowards(m_session, toCore(need.descriptorId)))
            found.insert(need.descriptorId);
    return found;
}

void NextLevelCard::refresh() {
    while (QLayoutItem* item = m_ui->needsLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const NextLevel next = nextLevelOf(m_session, m_subjectId);
    m_needs = next.needs;
    m_planned = planned();
    setVisible(next.situation != NextLevel::Situation::NothingToJudge);
    switch (next.situation) {
    case NextLevel::Situation::NothingToJudge:
        break;
    case NextLevel::Situation::NotJudged:
        m_ui->situation->setText(tr("Choose a level to see what the one above it asks for."));
        break;
    case NextLevel::Situation::AtTheTop:
        m_ui->situation->setText(tr("This is the highest level. What matters now is that it lasts."));
        break;
    case NextLevel::Situation::AllEvidenced:
        m_ui->situation->setText(
            tr("Everything described for %1 is marked as evidenced. Does that level fit better?")
                .arg(next.levelTitle));
        break;
    case NextLevel::Situation::NoDescriptors:
        m_ui->situation->setText(tr("The framework does not describe %1 here.").arg(next.levelTitle));
        break;
    case NextLevel::Situation::Needs:
        m_ui->situation->setText(
            tr("%1, not yet evidenced:", "title of the next level").arg(next.levelTitle));
        break;
    }
    for (const NextLevel::Need& need : next.needs) {
        auto* button = new NeedButton(need.text, nameOf(need.state), this);
        button->setObjectName(QStringLiteral("need-") + need.descriptorId);
        connect(button, &QAbstractButton::clicked, this,
                [this, id = need.descriptorId] { Q_EMIT descriptorChosen(id); });
        m_ui->needsLayout->addWidget(button);
        addActionButton(need);
    }
}

void NextLevelCard::addActionButton(const NextLevel::Need& need) {
    const bool isPlanned = m_planned.count(need.descriptorId) > 0;
    if (!isPlanned && m_session.isReadOnly())
        return;
    auto* button = new QPushButton(isPlanned ? tr("See its action") : tr("Make an action"), this);
    button->setObjectName(QStringLiteral("action-") + need.descriptorId);
    button->setAccessibleName(
        tr("%1: %2", "what the button does, descriptor").arg(button->text(), need.text));
    button->setProperty("buttonRole", isPlanned ? "quiet" : "");
    connect(button, &QPushButton::clicked, this, [this, id = need.descriptorId] { Q_EMIT actionWanted(id); });
    m_ui->needsLayout->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace inclusion
