#pragma once

#include "core/audit/audit_snapshot.h"
#include "widgets/review/review_services.h"

#include <QDate>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class MeetingsPage;
}

namespace inclusion {

class AuditSession;
class Dialogs;
class EmptyGuide;
class PendingText;
class RecordsModel;
class SpokenLabel;

/// Review meetings: who was there, a walk through questions and challenges with what was decided on each,
/// what changed since the last review, and the minutes.
class MeetingsPage : public QWidget {
    Q_OBJECT

public:
    MeetingsPage(AuditSession& session, Dialogs& dialogs, const ReviewServices& services,
                 QWidget* parent = nullptr);
    ~MeetingsPage() override;

    void choose(const MeetingId& id);
    /// The keyboard goes to the field with that object name, for a decision with the id of its comment behind
    /// it; without one to the list.
    void takeFocus(const QString& field = {});

private:
    void connectFields();
    void beginMeeting();
    void refresh();
    void chooseMeeting();
    void showMeeting();
    void showQuestion();
    /// As many questions in view as there may be, each as high as its words.
    void fitWalk();
    void step(int by);
    void keepDay();
    void keepPresent();
    void showChanges();
    void saveMinutes();
    void saveChanges();
    /// Asks where to, and writes a document off the window's thread.
    /// `told` says what came of it.
    void saveDocument(const QString& name, SpokenLabel& told,
                      const std::function<report::ReportDocument()>& make);
    std::optional<Meeting> meeting() const;
    const ReviewComment* question() const;
    /// The audit as it stood at the start of the day to compare with.
    Result<AuditSnapshot> earlier() const;

    AuditSession& m_session;
    Dialogs& m_dialogs;
    const ReviewServices& m_services;
    std::unique_ptr<Ui::MeetingsPage> m_ui;
    EmptyGuide* m_guide; ///< while there was no meeting
    RecordsModel* m_meetings;
    RecordsModel* m_walk;
    std::vector<ReviewComment> m_questions;
    PendingText* m_decision;
    PendingText* m_notes;
    MeetingId m_current;
    ReviewCommentId m_question;
    bool m_moving = false;
};

} // namespace inclusion
