#pragma once

#include "core/audit/judgement.h"

#include <QWidget>

class QPushButton;

namespace inclusion {

class AuditSession;
class PendingText;
class ProseEdit;

/// One note: its text, and a menu to move or remove it.
class NoteRow : public QWidget {
    Q_OBJECT

public:
    /// `place` of `count`, from 1, among its fellows.
    NoteRow(AuditSession& session, const Note& note, int place, int count, QWidget* parent = nullptr);

    const NoteId& note() const { return m_note; }
    void setReadOnly(bool readOnly);

private:
    AuditSession& m_session;
    NoteId m_note;
    ProseEdit* m_box;
    QPushButton* m_menu;
    PendingText* m_text;
};

} // namespace inclusion
