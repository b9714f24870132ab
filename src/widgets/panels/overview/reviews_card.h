#pragma once

#include "core/audit/audit_snapshot.h"
#include "widgets/controls/card.h"

#include <memory>

namespace Ui {
class ReviewsCard;
}

namespace inclusion {

class AuditSession;
class MeetingForm;
class SchoolYearForm;

/// The review meetings that the framework asks for in this kind of setting: when they are due, which were
/// held and who was there, and the dates of the school year from which that follows. Hidden for frameworks
/// without a rhythm, unless meetings are recorded.
class ReviewsCard : public Card {
    Q_OBJECT

public:
    explicit ReviewsCard(AuditSession& session, QWidget* parent = nullptr);
    ~ReviewsCard() override;

    /// Shows an audit on a day.
    void showAudit(const AuditSnapshot& snapshot, Date today);

Q_SIGNALS:
    /// Fields came or went: the order of Tab has changed.
    void orderChanged();

private:
    void open(const QString& rowId);
    void remove(const QString& rowId);
    void closeForms();

    AuditSession& m_session;
    std::unique_ptr<Ui::ReviewsCard> m_ui;
    MeetingForm* m_meeting;
    SchoolYearForm* m_year;
    bool m_yearOpen = false;
};

} // namespace inclusion
