#pragma once

#include "core/audit/judgement.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace inclusion {

class AuditSession;
class PendingText;
class ProseEdit;

/// One note: its text, and a menu to move or remove it.
class NoteRow : public QWidget {
    Q_OBJECT

public:
    NoteRow(AuditSession& session, const Note& note, QWidget* parent = nullptr);

    const NoteId& note() const { return m_note; }
    /// `place` of `count`, from 1, among its fellows: what it is called, and where it can move.
    void setPlace(int place, int count);
    void setReadOnly(bool readOnly);

private:
    AuditSession& m_session;
    NoteId m_note;
    Note::Kind m_kind;
    ProseEdit* m_box;
    QPushButton* m_menu;
    QAction* m_up;
    QAction* m_down;
    PendingText* m_text;
};

} // namespace inclusion
