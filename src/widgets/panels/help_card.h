#pragma once

#include "widgets/controls/card.h"

#include <memory>

namespace Ui {
class HelpCard;
}

namespace inclusion {

class AuditSession;
class WorkbenchSettings;

/// What the framework says to look at before judging, and what a school could bring as evidence. Hidden where
/// it says nothing; folded away, it stays so from statement to statement and from day to day.
class HelpCard : public Card {
    Q_OBJECT

public:
    HelpCard(AuditSession& session, WorkbenchSettings& settings, QWidget* parent = nullptr);
    ~HelpCard() override;

    void setSubject(const QString& subjectId);

private:
    void fold(bool open);

    AuditSession& m_session;
    WorkbenchSettings& m_settings;
    std::unique_ptr<Ui::HelpCard> m_ui;
};

} // namespace inclusion
