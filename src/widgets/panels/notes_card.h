#pragma once

#include "widgets/controls/card.h"

#include <array>

class QBoxLayout;

namespace inclusion {

class AuditSession;
class NotesList;

/// What is strong, what is to be developed, and plain notes on an item or area, side by side where there is
/// room.
class NotesCard : public Card {
    Q_OBJECT

public:
    explicit NotesCard(AuditSession& session, QWidget* parent = nullptr);

    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    AuditSession& m_session;
    QBoxLayout* m_layout;
    std::array<NotesList*, 3> m_lists;
};

} // namespace inclusion
