#pragma once

#include "widgets/controls/card.h"

#include <memory>
#include <string>

namespace Ui {
class FocusCard;
}

namespace inclusion {

class AuditSession;

/// Whether an area is in focus in this cycle, with a soft note on how many the framework asks for. Hidden for
/// items, and for frameworks that ask for no focus.
class FocusCard : public Card {
    Q_OBJECT

public:
    explicit FocusCard(AuditSession& session, QWidget* parent = nullptr);
    ~FocusCard() override;

    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);

private:
    void choose(bool inFocus);
    void showStored();

    AuditSession& m_session;
    std::unique_ptr<Ui::FocusCard> m_ui;
    std::string m_areaId; ///< empty while the card is hidden
};

} // namespace inclusion
