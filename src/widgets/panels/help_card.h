#pragma once

#include "widgets/controls/card.h"

#include <memory>

namespace Ui {
class HelpCard;
}

namespace inclusion {

class AuditSession;

/// What the framework says to look at before judging, and what a school could bring as evidence. Hidden where
/// it says nothing.
class HelpCard : public Card {
    Q_OBJECT

public:
    explicit HelpCard(AuditSession& session, QWidget* parent = nullptr);
    ~HelpCard() override;

    void setSubject(const QString& subjectId);

private:
    AuditSession& m_session;
    std::unique_ptr<Ui::HelpCard> m_ui;
};

} // namespace inclusion
