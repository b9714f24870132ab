#include "widgets/panels/actions/milestone_row.h"

#include "widgets/controls/date_field.h"
#include "widgets/controls/prose_edit.h"
#include "workbench/action_edits.h"
#include "workbench/audit_session.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int milestoneLines = 4; ///< of a milestone; more are scrolled to

template <typename Milestones>
auto milestoneIn(Milestones& milestones, const MilestoneId& id) {
    return std::find_if(milestones.begin(), milestones.end(),
                        [&](const Milestone& each) { return each.id == id; });
}

} // namespace

MilestoneRow::MilestoneRow(AuditSession& session, ActionId action, MilestoneId milestone, QWidget* parent)
    : QWidget(parent), m_session(session), m_action(std::move(action)), m_milestone(std::move(milestone)),
      m_reached(new QCheckBox(tr("Reached"), this)), m_title(new ProseEdit(this)), m_day(new DateField(this)),
      m_remove(new QPushButton(tr("Remove"), this)), m_text(nullptr) {
    m_day->setPlaceholderText(tr("No date"));
    m_remove->setProperty("buttonRole", "quiet");
    m_day->setToday(toQt(session.clock().today()));
    m_day->setMaximumWidth(fontMetrics().averageCharWidth() * 18);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    // The rest stands beside the first line of a title that has several.
    layout->addWidget(m_reached, 0, Qt::AlignTop);
    layout->addWidget(m_title, 1, Qt::AlignTop);
    layout->addWidget(m_day, 0, Qt::AlignTop);
    layout->addWidget(m_remove, 0, Qt::AlignTop);

    m_text = new PendingText(
        session,
        [this] {
            const auto stored = m_session.service().action(m_action);
            if (!stored || !*stored)
                return QString();
            const auto found = milestoneIn((*stored)->milestones, m_milestone);
            return found == (*stored)->milestones.end() ? QString() : toQt(found->title);
        },
        [this](const QString& text) {
            if (text.trimmed().isEmpty()) { // taken away by its button, not by deleting its words
                QMetaObject::invokeMethod(m_text, &PendingText::reload, Qt::QueuedConnection);
                return true;
            }
            return change([&](Milestone& each) { each.title = toCore(text); });
        },
        this);
    m_title->setOneParagraph(true);
    m_title->setMinimumLines(1);
    m_title->setMaximumLines(milestoneLines);
    m_title->bind(*m_text);
    m_text->reload();
    connect(m_reached, &QCheckBox::clicked, this, [this](bool reached) {
        if (!change([&](Milestone& each) { each.reached = reached; }))
            m_reached->setChecked(!reached);
    });
    connect(m_day, &QLineEdit::editingFinished, this, &MilestoneRow::commitDay);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        changeAction(m_session, m_action, [this](Action& changed) {
            std::erase_if(changed.milestones,
                          [this](const Milestone& each) { return each.id == m_milestone; });
        });
    });
}

void MilestoneRow::setPlace(int place) {
    const QString number = QString::number(place);
    m_reached->setObjectName(QStringLiteral("milestoneReached") + number);
    m_title->setObjectName(QStringLiteral("milestoneTitle") + number);
    m_day->setObjectName(QStringLiteral("milestoneDay") + number);
    m_remove->setObjectName(QStringLiteral("milestoneRemove") + number);
    m_reached->setAccessibleName(tr("Milestone %1 is reached").arg(place));
    m_title->setAccessibleName(tr("Milestone %1").arg(place));
    m_day->setAccessibleName(tr("Day of milestone %1").arg(place));
    m_remove->setAccessibleName(tr("Remove milestone %1").arg(place));
}

template <typename Change>
bool MilestoneRow::change(Change change) {
    return changeAction(m_session, m_action, [&](Action& action) {
        if (const auto found = milestoneIn(action.milestones, m_milestone); found != action.milestones.end())
            change(*found);
    });
}

void MilestoneRow::commitDay() {
    if (!m_session.isReadOnly() && m_day->isAcceptable())
        change([this](Milestone& each) { each.due = toCore(m_day->date()); });
}

void MilestoneRow::show(const Milestone& milestone) {
    m_reached->setChecked(milestone.reached);
    if (!m_day->hasFocus())
        m_day->setDate(milestone.due ? toQt(*milestone.due) : QDate());
}

void MilestoneRow::setReadOnly(bool readOnly) {
    m_title->setReadOnly(readOnly);
    m_day->setReadOnly(readOnly);
    m_reached->setEnabled(!readOnly);
    m_remove->setVisible(!readOnly);
}

} // namespace inclusion
