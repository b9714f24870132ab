#pragma once

#include "core/edit/edit.h"
#include "widgets/controls/card.h"

#include <memory>
#include <string>

namespace Ui {
class CarriedCard;
}

namespace inclusion {

class AuditSession;

/// What was carried along to the item in view and waits for a second look; hidden where nothing waits.
class CarriedCard : public Card {
    Q_OBJECT

public:
    explicit CarriedCard(AuditSession& session, QWidget* parent = nullptr);
    ~CarriedCard() override;

    void setSubject(const QString& subjectId);
    /// The person has looked again at the item in view.
    void lookedAgain();

private:
    void refresh();
    void follow(const ChangeSet& changes);

    AuditSession& m_session;
    std::unique_ptr<Ui::CarriedCard> m_ui;
    std::string m_subjectId;
};

} // namespace inclusion
