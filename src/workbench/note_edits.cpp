#include "workbench/note_edits.h"

#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

namespace inclusion {

bool addNote(AuditSession& session, const std::string& subjectId, Note::Kind kind, const QString& text) {
    Note note;
    note.auditId = session.auditId();
    note.subjectId = subjectId;
    note.kind = kind;
    note.text = toCore(text);
    return session.run(session.service().addNote(std::move(note)));
}

bool setNoteText(AuditSession& session, const NoteId& id, const QString& text) {
    const auto stored = session.service().note(id);
    if (!stored || !*stored) {
        session.report(stored ? Error{ErrorCode::NotFound, {"note", id.text()}} : stored.error());
        return false;
    }
    Note note = **stored;
    note.text = toCore(text);
    return session.run(session.service().changeNote(note));
}

bool moveNote(AuditSession& session, const NoteId& id, int by) {
    return session.run(session.service().moveNote(id, by));
}

bool removeNote(AuditSession& session, const NoteId& id) {
    return session.run(session.service().removeNote(id));
}

} // namespace inclusion
