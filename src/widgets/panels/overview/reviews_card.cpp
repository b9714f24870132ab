#include "widgets/panels/overview/reviews_card.h"

#include "core/analysis/review_rhythm.h"
#include "ui_reviews_card.h"
#include "widgets/panels/overview/meeting_form.h"
#include "widgets/panels/overview/school_year_form.h"
#include "workbench/audit_session.h"
#include "workbench/overview_tables.h"
#include "workbench/qt_convert.h"
#include "workbench/review_text.h"

#include <optional>

namespace inclusion {
namespace {

using analysis::DueMeeting;

/// The id of the row of a time without a meeting begins so; its first day follows.
const QString dueRow = QStringLiteral("due:");

QString attended(const Meeting& meeting) {
    QStringList roles;
    for (const std::string& role : meeting.attended)
        roles.append(toQt(role));
    return roles.isEmpty() ? QStringLiteral("—") : roles.join(QStringLiteral(", "));
}

TextRow meetingRow(const Meeting& meeting, const QString& when) {
    TextCell held(nameOf(DueMeeting::State::Held));
    held.tip = toQt(meeting.notes);
    TextCell date(toQt(meeting.date.shortForm()));
    date.link = true;
    return {toQt(meeting.id.text()), {TextCell(when), held, date, TextCell(attended(meeting))}};
}

TextTable meetingTable(const analysis::ReviewCalendar& calendar, bool readOnly) {
    TextTable table;
    table.headers = {ReviewsCard::tr("When"), ReviewsCard::tr("State"), ReviewsCard::tr("Held on"),
                     ReviewsCard::tr("Who was there")};
    for (const DueMeeting& due : calendar.due) {
        TextCell when(dueName(due, *calendar.rhythm));
        when.tip = daysText(due.first, due.last);
        if (due.held.empty()) {
            TextCell state(nameOf(due.state));
            state.attention = due.state == DueMeeting::State::Missed;
            TextCell record(readOnly ? QStringLiteral("—") : ReviewsCard::tr("record…"));
            record.link = !readOnly;
            table.rows.push_back(
                {dueRow + toQt(due.first.iso()), {when, state, record, TextCell(QStringLiteral("—"))}});
        }
        for (const Meeting* meeting : due.held) {
            TextRow row = meetingRow(*meeting, when.text);
            row.cells.front() = when;
            table.rows.push_back(std::move(row));
        }
    }
    for (const Meeting* meeting : calendar.other)
        table.rows.push_back(meetingRow(*meeting, ReviewsCard::tr("At another time")));
    return table;
}

} // namespace

ReviewsCard::ReviewsCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::ReviewsCard>()),
      m_meeting(new MeetingForm(session, this)), m_year(new SchoolYearForm(session, this)) {
    m_ui->setupUi(this);
    m_ui->cardLayout->addWidget(m_meeting);
    m_ui->cardLayout->addWidget(m_year);
    m_ui->reviewMeetings->setStretched(3);
    closeForms();
    connect(m_ui->reviewMeetings, &SummaryTable::chosen, this, &ReviewsCard::open);
    connect(m_ui->reviewMeetings, &SummaryTable::removeRequested, this, &ReviewsCard::remove);
    connect(m_ui->recordMeeting, &QPushButton::clicked, this, [this] { open({}); });
    connect(m_ui->schoolYear, &QPushButton::clicked, this, [this] {
        const bool opens = !m_yearOpen;
        closeForms();
        m_yearOpen = opens;
        m_year->setVisible(opens);
        Q_EMIT orderChanged();
        if (opens)
            m_year->focusFirst();
    });
    connect(m_meeting, &MeetingForm::closed, this, [this] {
        closeForms();
        Q_EMIT orderChanged();
        m_ui->recordMeeting->setFocus(Qt::OtherFocusReason);
    });
    connect(&session, &AuditSession::auditShown, this, &ReviewsCard::closeForms);
    hide();
}

ReviewsCard::~ReviewsCard() = default;

void ReviewsCard::showAudit(const AuditSnapshot& snapshot, Date today) {
    const auto calendar = analysis::reviewCalendar(snapshot, today);
    setVisible(calendar.rhythm || !snapshot.meetings.empty());
    const bool readOnly = m_session.isReadOnly();
    m_ui->reviewsHint->setText(calendar.rhythm ? rhythmText(*calendar.rhythm) : QString());
    m_ui->nextReview->setText(nextReviewText(calendar));
    m_ui->nextReview->setVisible(!m_ui->nextReview->text().isEmpty());
    const TextTable table = meetingTable(calendar, readOnly);
    showRows(m_ui->reviewMeetings->rows(), table.headers, table.rows);
    m_ui->reviewMeetings->setVisible(!table.rows.empty());
    m_ui->recordMeeting->setVisible(!readOnly);
    // What a rhythm of months or years asks for follows from the school year as well.
    m_ui->schoolYear->setVisible(calendar.rhythm.has_value());
    m_year->showYear(snapshot.audit.cycle, calendar.year, calendar.usualDates);
}

void ReviewsCard::open(const QString& rowId) {
    std::optional<Meeting> meeting;
    if (!rowId.isEmpty() && !rowId.startsWith(dueRow)) {
        const auto all = m_session.service().meetings(m_session.auditId());
        for (const Meeting& each : all ? *all : std::vector<Meeting>())
            if (toQt(each.id.text()) == rowId)
                meeting = each;
    }
    if (m_session.isReadOnly() && !meeting)
        return;
    QDate day = toQt(m_session.clock().today());
    if (rowId.startsWith(dueRow)) {
        // A meeting that is due now was most likely today; of one that is past or to come only the time is
        // known.
        const QDate first = QDate::fromString(rowId.mid(dueRow.size()), Qt::ISODate);
        const auto snapshot = m_session.service().snapshot(m_session.auditId());
        const auto calendar = snapshot ? analysis::reviewCalendar(*snapshot, m_session.clock().today())
                                       : analysis::ReviewCalendar();
        for (const DueMeeting& due : calendar.due)
            if (toQt(due.first) == first && due.state != DueMeeting::State::Now)
                day = QDate();
    }
    closeForms();
    m_meeting->edit(meeting, day);
    m_meeting->show();
    Q_EMIT orderChanged();
    m_meeting->focusFirst();
}

void ReviewsCard::remove(const QString& rowId) {
    if (!m_session.isReadOnly() && !rowId.isEmpty() && !rowId.startsWith(dueRow))
        m_session.run(m_session.service().removeMeeting(MeetingId(toCore(rowId))));
}

void ReviewsCard::closeForms() {
    m_yearOpen = false;
    m_meeting->hide();
    m_year->hide();
}

} // namespace inclusion
