#include "widgets/panels/overview/meeting_form.h"

#include "ui_meeting_form.h"
#include "widgets/controls/form_memory.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <QCheckBox>
#include <QShortcut>

#include <algorithm>

namespace inclusion {

MeetingForm::MeetingForm(AuditSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_ui(std::make_unique<Ui::MeetingForm>()),
      m_memory(new FormMemory(session, this)) {
    m_ui->setupUi(this);
    m_memory->add(*m_ui->meetingNotes);
    m_ui->meetingDate->setToday(toQt(session.clock().today()));
    m_ui->meetingProblem->hide();
    connect(m_ui->saveMeeting, &QPushButton::clicked, this, &MeetingForm::save);
    connect(m_ui->meetingDate, &QLineEdit::returnPressed, this, &MeetingForm::save);
    connect(m_ui->meetingOthers, &QLineEdit::returnPressed, this, &MeetingForm::save);
    connect(m_ui->meetingDate, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    connect(m_ui->removeMeeting, &QPushButton::clicked, this, &MeetingForm::remove);
    connect(m_ui->cancelMeeting, &QPushButton::clicked, this, [this] {
        m_memory->forget(); // Escape only puts it away
        Q_EMIT closed();
    });
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MeetingForm::closed);
}

MeetingForm::~MeetingForm() = default;

void MeetingForm::edit(const std::optional<Meeting>& meeting, const QDate& day) {
    m_before = meeting;
    const bool readOnly = m_session.isReadOnly();
    m_ui->meetingHeading->setText(meeting ? tr("Meeting of %1").arg(toQt(meeting->date.shortForm()))
                                          : tr("A meeting that was held"));
    m_ui->meetingDate->setDate(meeting ? toQt(meeting->date) : day);
    m_memory->show(toQt(meeting ? meeting->id.text() : m_session.auditId().text()));
    if (meeting && m_memory->kept(*m_ui->meetingNotes).isEmpty())
        m_ui->meetingNotes->showText(toQt(meeting->notes));
    m_ui->saveMeeting->setText(meeting ? tr("Keep the changes") : tr("Record the meeting"));
    m_ui->saveMeeting->setVisible(!readOnly);
    m_ui->removeMeeting->setVisible(meeting && !readOnly);
    m_ui->cancelMeeting->setText(readOnly ? tr("Close") : tr("Cancel"));
    m_ui->meetingDate->setReadOnly(readOnly);
    m_ui->meetingOthers->setReadOnly(readOnly);
    m_ui->meetingNotes->setReadOnly(readOnly);
    showParties(meeting ? meeting->attended : std::vector<std::string>());
    showProblem({});
}

void MeetingForm::showParties(const std::vector<std::string>& attended) {
    for (QCheckBox* box : m_parties)
        delete box;
    m_parties.clear();
    QStringList others;
    for (const std::string& role : attended)
        others.append(toQt(role));
    const Framework* framework = m_session.framework();
    const auto& plan = framework->data().review;
    for (const std::string& party : plan ? plan->parties : std::vector<std::string>()) {
        auto* box = new QCheckBox(toQt(party), this);
        box->setObjectName(QStringLiteral("party%1").arg(m_parties.size() + 1));
        box->setChecked(others.removeAll(toQt(party)) > 0);
        box->setEnabled(!m_session.isReadOnly());
        m_ui->partiesLayout->addWidget(box);
        m_parties.push_back(box);
    }
    m_ui->partiesLabel->setVisible(!m_parties.empty());
    m_ui->meetingOthers->setText(others.join(QStringLiteral(", ")));
}

void MeetingForm::focusFirst() {
    m_ui->meetingDate->setFocus(Qt::OtherFocusReason);
    m_ui->meetingDate->selectAll();
}

void MeetingForm::save() {
    if (m_session.isReadOnly())
        return;
    const auto day = m_ui->meetingDate->isAcceptable() ? toCore(m_ui->meetingDate->date()) : std::nullopt;
    if (!day) {
        showProblem(tr("Say on which day the meeting was. Write it like 14 Oct 2026."));
        focusFirst();
        return;
    }
    Meeting meeting = m_before.value_or(Meeting());
    meeting.auditId = m_session.auditId();
    meeting.date = *day;
    meeting.notes = toCore(m_ui->meetingNotes->toPlainText().trimmed());
    meeting.attended.clear();
    const auto add = [&](const QString& role) {
        const std::string text = toCore(role.simplified());
        if (!text.empty() &&
            std::find(meeting.attended.begin(), meeting.attended.end(), text) == meeting.attended.end())
            meeting.attended.push_back(text);
    };
    for (const QCheckBox* box : m_parties)
        if (box->isChecked())
            add(box->text());
    for (const QString& other : m_ui->meetingOthers->text().split(QLatin1Char(',')))
        add(other);
    if (m_session.run(m_before ? m_session.service().changeMeeting(meeting)
                               : m_session.service().addMeeting(meeting))) {
        m_memory->forget();
        Q_EMIT closed(); // else what was typed stays for another try
    }
}

void MeetingForm::remove() {
    if (m_before && m_session.run(m_session.service().removeMeeting(m_before->id))) {
        m_memory->forget();
        Q_EMIT closed();
    }
}

void MeetingForm::showProblem(const QString& problem) {
    m_ui->meetingProblem->sayProblem(problem);
    m_ui->meetingDate->setAccessibleDescription(problem);
}

} // namespace inclusion
