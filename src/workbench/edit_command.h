#pragma once

#include "core/edit/edit.h"

#include <QUndoCommand>

namespace inclusion {

class AuditSession;

/// Puts an edit that is already committed on the undo stack. The first `redo`, which the stack calls when the
/// command is pushed, therefore does nothing. An undo or redo that fails makes the command obsolete, so that
/// the stack drops it.
class EditCommand : public QUndoCommand {
public:
    EditCommand(AuditSession& session, EditPtr edit, const QString& text);

    void undo() override;
    void redo() override;

private:
    AuditSession& m_session;
    EditPtr m_edit;
    bool m_pushed = false;
};

} // namespace inclusion
