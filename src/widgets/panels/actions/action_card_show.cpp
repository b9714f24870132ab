// What the card of an action shows.
#include "ui_action_card.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/plain_label.h"
#include "widgets/panels/actions/action_card.h"
#include "widgets/panels/actions/milestone_row.h"
#include "widgets/theme/theme.h"
#include "workbench/audit_session.h"
#include "workbench/models/text_table.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace inclusion {
namespace {

/// A day that somebody is typing is left alone.
void showDay(DateField& field, const std::optional<Date>& day) {
    if (!field.hasFocus() || !field.isModified())
        field.setDate(day ? toQt(*day) : QDate());
}

} // namespace

void ActionCard::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (ProseEdit* box : {m_ui->actionTitle, m_ui->actionPurpose, m_ui->actionOutcome})
        box->setReadOnly(readOnly);
    for (QLineEdit* field :
         {static_cast<QLineEdit*>(m_ui->actionLead), static_cast<QLineEdit*>(m_ui->actionCost),
          static_cast<QLineEdit*>(m_ui->actionStart), static_cast<QLineEdit*>(m_ui->actionDue)})
        field->setReadOnly(readOnly);
    m_ui->actionArea->setEnabled(!readOnly);
    m_ui->states->setEnabled(!readOnly);
    for (QWidget* entry :
         {static_cast<QWidget*>(m_ui->newLink), static_cast<QWidget*>(m_ui->addLink),
          static_cast<QWidget*>(m_ui->newMilestone), static_cast<QWidget*>(m_ui->newMilestoneDate),
          static_cast<QWidget*>(m_ui->addMilestone), static_cast<QWidget*>(m_ui->newRoundLabel),
          static_cast<QWidget*>(m_ui->roundDate), static_cast<QWidget*>(m_ui->roundWorking),
          static_cast<QWidget*>(m_ui->roundNext), static_cast<QWidget*>(m_ui->addRound),
          static_cast<QWidget*>(m_ui->removeAction)})
        entry->setVisible(!readOnly);
    show();
}

void ActionCard::show() {
    const auto action = stored();
    m_ui->fields->setVisible(action.has_value());
    m_ui->empty->setVisible(!action);
    if (!action)
        return;
    m_ui->actionArea->setCurrentIndex(std::max(0, m_ui->actionArea->findData(toQt(action->areaId))));
    m_states[static_cast<std::size_t>(action->state)]->setChecked(true);
    stopTabAtChecked(*m_stateGroup);
    showDay(*m_ui->actionStart, action->start);
    showDay(*m_ui->actionDue, action->due);
    showLinks(*action);
    showComments(*action);
    showMilestones(*action);
    showRounds(*action);
    tidyFocusOrder(this);
}

QString ActionCard::linkText(const std::string& subjectId) const {
    const Framework* framework = m_session.framework();
    if (!framework)
        return toQt(subjectId);
    if (const Descriptor* descriptor = framework->findDescriptor(subjectId)) {
        const Level* level = framework->findLevel(descriptor->levelId);
        return tr("%1: %2", "level, what it looks like")
            .arg(level ? toQt(level->title) : QString(), toQt(descriptor->text));
    }
    return toQt(framework->labelOf(subjectId));
}

void ActionCard::showLinks(const Action& action) {
    std::vector<TextRow> rows;
    for (const std::string& subject : action.subjectIds) {
        TextCell off;
        if (!m_readOnly) {
            off.text = tr("Take off");
            off.spoken = tr("Take off: %1").arg(linkText(subject));
            off.link = true;
        }
        rows.push_back({toQt(subject), {TextCell(linkText(subject)), off}});
    }
    m_ui->actionLinks->horizontalHeader()->hide();
    showRows(m_ui->actionLinks->rows(), {tr("What it serves"), tr("Change")}, rows);
    m_ui->actionLinks->setVisible(!rows.empty());
}

void ActionCard::showComments(const Action& action) {
    clearLayout(*m_ui->commentLinks);
    for (const ReviewComment& comment : commentsOf(m_session)) {
        if (comment.actionId != action.id)
            continue;
        const QString text =
            tr("Came of what %1 said: %2").arg(shown(comment.reviewer), shown(comment.text).simplified());
        auto* link =
            new QPushButton(fontMetrics()
                                .elidedText(text, Qt::ElideRight, 60 * fontMetrics().averageCharWidth())
                                .replace(QLatin1Char('&'), QStringLiteral("&&")),
                            this);
        link->setObjectName(QStringLiteral("actionComment"));
        link->setAccessibleName(text);
        link->setProperty("buttonRole", "quiet");
        connect(link, &QPushButton::clicked, this,
                [this, id = toQt(comment.id.text())] { Q_EMIT commentChosen(id); });
        m_ui->commentLinks->addWidget(link, 0, Qt::AlignLeft);
    }
}

void ActionCard::showMilestones(const Action& action) {
    const auto& wanted = action.milestones;
    // The rows that stay are kept: a new milestone costs one row.
    std::vector<MilestoneRow*> rows;
    for (const Milestone& milestone : wanted) {
        const auto kept = std::find_if(m_rows.begin(), m_rows.end(), [&](const MilestoneRow* row) {
            return row && row->milestone() == milestone.id;
        });
        rows.push_back(kept == m_rows.end() ? new MilestoneRow(m_session, action.id, milestone.id, this)
                                            : std::exchange(*kept, nullptr));
    }
    for (MilestoneRow* gone : m_rows)
        if (gone) {
            m_ui->milestones->removeWidget(gone);
            gone->hide();
            gone->deleteLater(); // its button may be what started this
        }
    m_rows = std::move(rows);
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        const int place = static_cast<int>(row);
        if (m_ui->milestones->indexOf(m_rows[row]) != place)
            m_ui->milestones->insertWidget(place, m_rows[row]);
        m_rows[row]->setPlace(place + 1);
    }
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        m_rows[row]->show(wanted[row]);
        m_rows[row]->setReadOnly(m_readOnly);
    }
}

void ActionCard::showRounds(const Action& action) {
    QStringList rounds;
    for (auto round = action.rounds.rbegin(); round != action.rounds.rend(); ++round) {
        QStringList lines{tr("%1 · %2", "day, role").arg(toQt(round->date.shortForm()), toQt(round->author))};
        if (!round->working.empty())
            lines.append(toQt(round->working));
        if (!round->nextActions.empty())
            lines.append(tr("Next: %1").arg(toQt(round->nextActions)));
        rounds.append(lines.join(QLatin1Char('\n')));
    }
    m_ui->actionRounds->showText(rounds.join(QStringLiteral("\n\n")));
    m_ui->actionRounds->setVisible(!rounds.isEmpty());
}

} // namespace inclusion
