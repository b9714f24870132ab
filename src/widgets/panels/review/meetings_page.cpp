#include "widgets/panels/review/meetings_page.h"

#include "ui_meetings_page.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/new_width.h"
#include "widgets/controls/record_delegate.h"
#include "widgets/dialogs/dialogs.h"
#include "widgets/panels/review/empty_guide.h"
#include "workbench/audit_session.h"
#include "workbench/models/records_model.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <algorithm>

/// Meetings, attendance and decisions; what goes onto paper is in meetings_page_papers.cpp.
namespace inclusion {
namespace {

constexpr int mostQuestions = 5; ///< that are seen at once

QString rolesText(const std::vector<std::string>& roles) {
    QStringList all;
    for (const std::string& role : roles)
        all.append(shown(role));
    return all.join(QStringLiteral(", "));
}

const MeetingDecision* decisionOn(const Meeting& meeting, const ReviewCommentId& comment) {
    const auto found = std::find_if(meeting.decisions.begin(), meeting.decisions.end(),
                                    [&](const MeetingDecision& each) { return each.commentId == comment; });
    return found == meeting.decisions.end() ? nullptr : &*found;
}

} // namespace

MeetingsPage::MeetingsPage(AuditSession& session, Dialogs& dialogs, const ReviewServices& services,
                           QWidget* parent)
    : QWidget(parent), m_session(session), m_dialogs(dialogs), m_services(services),
      m_ui(std::make_unique<Ui::MeetingsPage>()),
      m_guide(new EmptyGuide(
          QStringLiteral("meetingsGuide"), tr("How a review meeting goes"),
          {tr("Begin a meeting, and say by role who is there."),
           tr("Walk through the questions and challenges, one after the other. What you decide on each is "
              "saved as "
              "you type."),
           tr("Look at what changed since the last review; the program reads that from the history."),
           tr("Save the minutes: they hold all of this, and a line to sign on.")},
          tr("Begin the first meeting"))),
      m_meetings(nullptr), m_walk(nullptr), m_decision(nullptr), m_notes(nullptr) {
    m_ui->setupUi(this);
    m_ui->meetingsCardLayout->setStretchFactor(m_ui->meetings, 1);
    m_ui->splitter->setSizes({600, 1400});
    m_ui->meetingProblem->hide();
    m_ui->meetingDone->hide();
    m_ui->sinceDone->hide();
    m_ui->meetingDay->setToday(toQt(session.clock().today()));
    m_ui->since->setToday(toQt(session.clock().today()));
    m_ui->sinceRows->setStretched(1);
    m_meetings = new RecordsModel(
        session, {RecordKind::Meeting},
        [this] {
            std::vector<RecordsModel::Row> rows;
            const auto all = m_session.audit() ? m_session.service().meetings(m_session.auditId())
                                               : Result<std::vector<Meeting>>();
            for (const Meeting& each : all ? *all : std::vector<Meeting>()) {
                const auto count = static_cast<int>(each.decisions.size());
                const QString decided = count == 0   ? tr("nothing decided yet")
                                        : count == 1 ? tr("1 decision")
                                                     : tr("%1 decisions").arg(count);
                QString text = toQt(each.date.shortForm()) + QLatin1Char('\n') + decided;
                if (!each.attended.empty())
                    text += QStringLiteral(" · ") + rolesText(each.attended);
                rows.insert(rows.begin(), {toQt(each.id.text()), std::move(text)}); // newest first
            }
            return rows;
        },
        this);
    m_walk = new RecordsModel(
        session, {RecordKind::Meeting, RecordKind::ReviewComment},
        [this] {
            const auto present = meeting();
            m_questions = commentsOf(m_session);
            const std::vector<ReviewComment> all = m_questions;
            std::erase_if(m_questions, [&](const ReviewComment& each) {
                const bool decided = present && decisionOn(*present, each.id);
                const bool waits = each.stance != CommentStance::Agree && !each.withdrawnAt &&
                                   each.state != CommentState::Settled &&
                                   versionOf(each, all) != CommentVersion::Replaced;
                return !decided && !waits;
            });
            std::vector<RecordsModel::Row> rows;
            for (const ReviewComment& each : m_questions) {
                const bool decided = present && decisionOn(*present, each.id);
                rows.push_back(
                    {toQt(each.id.text()),
                     (decided ? tr("✓ decided") : stateText(each)) + QStringLiteral(" · ") +
                         aboutText(m_session.framework(), each.subjectId) + QLatin1Char('\n') +
                         tr("%1 %2: ", "reviewer asks").arg(shown(each.reviewer), verbOf(each.stance)) +
                         shown(each.text).simplified()});
            }
            return rows;
        },
        this);
    m_ui->meetings->setModel(m_meetings);
    m_ui->meetings->setItemDelegate(new RecordDelegate(m_ui->meetings));
    m_ui->walk->setItemDelegate(new RecordDelegate(m_ui->walk));
    whenWidthChanges(*m_ui->walk->viewport(), [this] { fitWalk(); });
    m_ui->meetingScrollLayout->insertWidget(0, m_guide);
    m_ui->walk->setModel(m_walk);
    connectFields();
    refresh();
}

MeetingsPage::~MeetingsPage() = default;

void MeetingsPage::connectFields() {
    m_decision = new PendingText(
        m_session,
        [this] {
            const auto present = meeting();
            const MeetingDecision* decision = present ? decisionOn(*present, m_question) : nullptr;
            return decision ? toQt(decision->text) : QString();
        },
        [this](const QString& text) {
            const ReviewComment* comment = question();
            return comment != nullptr && decide(m_session, m_current, ReviewComment(*comment), text);
        },
        this);
    m_ui->decision->bind(*m_decision);
    m_notes = new PendingText(
        m_session,
        [this] {
            const auto present = meeting();
            return present ? toQt(present->notes) : QString();
        },
        [this](const QString& text) {
            return changeMeeting(m_session, m_current, [&](Meeting& each) { each.notes = toCore(text); });
        },
        this);
    m_ui->meetingNotes->bind(*m_notes);
    connect(m_meetings, &RecordsModel::refreshed, this, &MeetingsPage::refresh);
    connect(m_walk, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_moving = true; });
    connect(m_walk, &RecordsModel::refreshed, this, [this] {
        const int row = m_walk->rowOf(toQt(m_question.text()));
        m_ui->walk->setCurrentIndex(m_walk->index(std::max(0, row)));
        m_moving = false;
        showQuestion();
    });
    connect(m_ui->meetings->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MeetingsPage::chooseMeeting);
    connect(m_ui->walk->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                // What was typed belongs to the question in view.
                if (m_moving || !current.isValid() || !m_session.commitPending())
                    return;
                m_question = ReviewCommentId(toCore(m_walk->idAt(m_ui->walk->currentIndex().row())));
                m_decision->reload();
                showQuestion();
            });
    connect(m_ui->walk, &QListView::activated, m_ui->decision, [this] { m_ui->decision->setFocus(); });
    connect(m_ui->newMeeting, &QPushButton::clicked, this, &MeetingsPage::beginMeeting);
    connect(m_guide, &EmptyGuide::begun, this, &MeetingsPage::beginMeeting);
    connect(m_ui->removeMeeting, &QPushButton::clicked, this, [this] {
        if (m_session.commitPending() && m_session.run(m_session.service().removeMeeting(m_current)))
            takeFocus();
    });
    connect(m_ui->meetingDay, &QLineEdit::editingFinished, this, &MeetingsPage::keepDay);
    connect(m_ui->meetingPresent, &QLineEdit::editingFinished, this, &MeetingsPage::keepPresent);
    connect(m_ui->previousQuestion, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_ui->nextQuestion, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_ui->settleQuestion, &QPushButton::clicked, this, [this] {
        const ReviewComment* comment = question();
        if (comment && m_session.commitPending())
            settleComment(m_session, ReviewComment(*question()));
    });
    connect(m_ui->since, &QLineEdit::editingFinished, this, &MeetingsPage::showChanges);
    connect(m_ui->saveMinutes, &QPushButton::clicked, this, &MeetingsPage::saveMinutes);
    connect(m_ui->saveChanges, &QPushButton::clicked, this, &MeetingsPage::saveChanges);
}

void MeetingsPage::beginMeeting() {
    if (!m_session.commitPending())
        return;
    if (const auto id = addMeeting(m_session)) {
        m_ui->meetings->setCurrentIndex(m_meetings->index(m_meetings->rowOf(toQt(id->text()))));
        m_ui->meetingPresent->setFocus(Qt::OtherFocusReason);
    }
}

std::optional<Meeting> MeetingsPage::meeting() const {
    if (m_current.isEmpty() || m_session.audit() == nullptr)
        return std::nullopt;
    const auto all = m_session.service().meetings(m_session.auditId());
    for (const Meeting& each : all ? *all : std::vector<Meeting>())
        if (each.id == m_current)
            return each;
    return std::nullopt;
}

const ReviewComment* MeetingsPage::question() const {
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [&](const ReviewComment& each) { return each.id == m_question; });
    return found == m_questions.end() ? nullptr : &*found;
}

void MeetingsPage::refresh() {
    const bool empty = m_meetings->rowCount() == 0;
    showGuideAlone(*m_ui->listSide, *m_ui->meetingScrollLayout, empty);
    m_ui->meetings->setVisible(!empty);
    m_ui->newMeeting->setEnabled(!m_session.isReadOnly());
    m_guide->setVisible(empty);
    m_guide->setEnabledBegin(!m_session.isReadOnly());
    const int row = m_meetings->rowOf(toQt(m_current.text()));
    if (!empty && m_ui->meetings->currentIndex().row() != std::max(0, row))
        m_ui->meetings->setCurrentIndex(m_meetings->index(std::max(0, row)));
    chooseMeeting();
}

void MeetingsPage::chooseMeeting() {
    const MeetingId id(toCore(m_meetings->idAt(m_ui->meetings->currentIndex().row())));
    if (id != m_current) {
        if (!m_current.isEmpty() && m_meetings->rowOf(toQt(m_current.text())) >= 0 &&
            !m_session.commitPending())
            return;
        m_current = id;
        m_question = {};
        m_ui->meetingDone->hide();
        m_ui->sinceDone->hide();
        m_walk->reload();
        m_question = ReviewCommentId(toCore(m_walk->idAt(0)));
        m_decision->reload();
        m_notes->reload();
        const auto present = meeting();
        const auto day = present ? changesSince(m_session, *present) : std::nullopt;
        m_ui->since->setDate(day ? toQt(*day) : QDate());
        showQuestion();
        showChanges();
    }
    showMeeting();
}

void MeetingsPage::showMeeting() {
    const auto present = meeting();
    const bool readOnly = m_session.isReadOnly();
    for (QWidget* card :
         {static_cast<QWidget*>(m_ui->meetingCard), static_cast<QWidget*>(m_ui->walkCard),
          static_cast<QWidget*>(m_ui->meetingNotesCard), static_cast<QWidget*>(m_ui->sinceCard)})
        card->setVisible(present.has_value());
    if (!present)
        return;
    if (!m_ui->meetingDay->hasFocus() || !m_ui->meetingDay->isModified())
        m_ui->meetingDay->setDate(toQt(present->date));
    if (!m_ui->meetingPresent->hasFocus() || !m_ui->meetingPresent->isModified())
        m_ui->meetingPresent->setText(rolesText(present->attended));
    m_ui->meetingDay->setReadOnly(readOnly);
    m_ui->meetingPresent->setReadOnly(readOnly);
    m_ui->decision->setReadOnly(readOnly);
    m_ui->meetingNotes->setReadOnly(readOnly);
    m_ui->removeMeeting->setVisible(!readOnly);
    m_ui->saveMinutes->setVisible(static_cast<bool>(m_services.writeDocument));
    m_ui->saveChanges->setVisible(static_cast<bool>(m_services.writeDocument));
    tidyFocusOrder(this);
}

void MeetingsPage::showQuestion() {
    const ReviewComment* comment = question();
    if (comment == nullptr && m_walk->rowCount() > 0) {
        m_question = ReviewCommentId(toCore(m_walk->idAt(0)));
        m_decision->reload();
        comment = question();
    }
    m_ui->walkEmpty->setVisible(comment == nullptr);
    m_ui->walk->setVisible(comment != nullptr);
    m_ui->decisionSide->setVisible(comment != nullptr);
    if (comment == nullptr)
        return;
    fitWalk();
    m_ui->decisionAbout->setText(aboutText(m_session.framework(), comment->subjectId));
    m_ui->decisionWho->setText(whoText(*comment));
    m_ui->decisionSaid->setText(shown(comment->text));
    m_ui->decisionAnswer->setVisible(!comment->answer.empty());
    m_ui->decisionAnswer->setText(tr("The answer so far: %1").arg(shown(comment->answer)));
    const int row = m_walk->rowOf(toQt(m_question.text()));
    m_ui->previousQuestion->setEnabled(row > 0);
    m_ui->nextQuestion->setEnabled(row + 1 < m_walk->rowCount());
    const bool settled = comment->state == CommentState::Settled;
    m_ui->settleQuestion->setVisible(!m_session.isReadOnly());
    m_ui->settleQuestion->setText(settled ? tr("Not settled after all") : tr("Settled by this"));
    tidyFocusOrder(this);
}

void MeetingsPage::fitWalk() {
    int height = 2 * m_ui->walk->frameWidth();
    for (int at = 0; at < std::min(m_walk->rowCount(), mostQuestions); ++at)
        height += m_ui->walk->sizeHintForRow(at);
    m_ui->walk->setFixedHeight(height);
}

void MeetingsPage::step(int by) {
    const int row = m_walk->rowOf(toQt(m_question.text())) + by;
    if (row < 0 || row >= m_walk->rowCount() || !m_session.commitPending())
        return;
    m_ui->walk->setCurrentIndex(m_walk->index(row));
    m_ui->decision->setFocus(Qt::OtherFocusReason);
}

void MeetingsPage::keepDay() {
    const auto day = toCore(m_ui->meetingDay->date());
    m_ui->meetingProblem->setVisible(!day);
    if (!day) {
        const QString sentence = tr("Write the day of the meeting as in 14 Oct 2026.");
        m_ui->meetingProblem->say(QStringLiteral("✕ ") + sentence, sentence);
        m_ui->meetingDay->setAccessibleDescription(sentence);
        return;
    }
    m_ui->meetingDay->setAccessibleDescription({});
    m_ui->meetingDay->setModified(false);
    changeMeeting(m_session, m_current, [&](Meeting& each) { each.date = *day; });
}

void MeetingsPage::keepPresent() {
    std::vector<std::string> roles;
    const QStringList parts = m_ui->meetingPresent->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const std::string role = toCore(part.simplified());
        if (!role.empty() && std::find(roles.begin(), roles.end(), role) == roles.end())
            roles.push_back(role);
    }
    m_ui->meetingPresent->setModified(false);
    changeMeeting(m_session, m_current, [&](Meeting& each) { each.attended = roles; });
}

void MeetingsPage::choose(const MeetingId& id) {
    const int row = m_meetings->rowOf(toQt(id.text()));
    if (row >= 0)
        m_ui->meetings->setCurrentIndex(m_meetings->index(row));
}

void MeetingsPage::takeFocus(const QString& field) {
    QWidget* wanted = findChild<QWidget*>(field.section(QLatin1Char('/'), 0, 0));
    if (const int row = m_walk->rowOf(field.section(QLatin1Char('/'), 1)); row >= 0)
        m_ui->walk->setCurrentIndex(m_walk->index(row));
    if (!field.isEmpty() && wanted && wanted->isVisible())
        wanted->setFocus(Qt::OtherFocusReason);
    else if (m_meetings->rowCount() > 0)
        m_ui->meetings->setFocus(Qt::OtherFocusReason);
    else
        m_guide->takeFocus();
}

} // namespace inclusion
