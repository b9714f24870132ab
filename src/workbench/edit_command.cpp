#include "workbench/edit_command.h"

#include "workbench/audit_session.h"

namespace inclusion {

EditCommand::EditCommand(AuditSession& session, EditPtr edit, const QString& text)
    : QUndoCommand(text), m_session(session), m_edit(std::move(edit)) {}

void EditCommand::undo() {
    if (!m_session.repeat(*m_edit, true))
        setObsolete(true);
}

void EditCommand::redo() {
    if (!m_pushed) {
        m_pushed = true;
        return;
    }
    if (!m_session.repeat(*m_edit, false))
        setObsolete(true);
}

} // namespace inclusion
