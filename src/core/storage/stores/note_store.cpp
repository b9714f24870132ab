#include "core/storage/stores/note_store.h"

#include "core/storage/sqlite/connection.h"
#include "core/storage/stores/stored_value.h"

namespace inclusion {

namespace {

Note noteFrom(const sqlite::Query& row) {
    return Note{row.id<NoteId>(0), row.id<AuditId>(1),
                row.text(2),       sqlite::known(noteKindFromId(row.text(3))),
                row.text(4),       static_cast<int>(row.integer(5))};
}

} // namespace

std::optional<Note> NoteStore::find(const NoteId& id) const {
    sqlite::Query row =
        m_connection.query("SELECT id, audit_id, subject_id, kind, text, position FROM note WHERE id = ?");
    return sqlite::first(row.bind(id), noteFrom);
}

std::vector<Note> NoteStore::ofAudit(const AuditId& auditId) const {
    sqlite::Query rows = m_connection.query("SELECT id, audit_id, subject_id, kind, text, position FROM note"
                                            " WHERE audit_id = ? ORDER BY subject_id, kind, position, id");
    return sqlite::all(rows.bind(auditId), noteFrom);
}

std::vector<Note> NoteStore::ofSubject(const AuditId& auditId, const std::string& subjectId) const {
    sqlite::Query rows = m_connection.query("SELECT id, audit_id, subject_id, kind, text, position FROM note"
                                            " WHERE audit_id = ? AND subject_id = ?"
                                            " ORDER BY kind, position, id");
    return sqlite::all(rows.bind(auditId, subjectId), noteFrom);
}

int NoteStore::nextPosition(const AuditId& auditId, const std::string& subjectId, Note::Kind kind) const {
    sqlite::Query row = m_connection.query("SELECT coalesce(max(position) + 1, 0) FROM note"
                                           " WHERE audit_id = ? AND subject_id = ? AND kind = ?");
    row.bind(auditId, subjectId, idOf(kind)).step();
    return static_cast<int>(row.integer(0));
}

void NoteStore::replace(const std::optional<Note>& before, const std::optional<Note>& after) {
    const NoteId& id = before ? before->id : after.value().id;
    expectStored(find(id), before, RecordKind::Note, id.text());
    if (!after)
        m_connection.query("DELETE FROM note WHERE id = ?").bind(id).run();
    else
        m_connection
            .query("INSERT INTO note (id, audit_id, subject_id, kind, text, position)"
                   " VALUES (?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (id) DO UPDATE SET audit_id = excluded.audit_id,"
                   " subject_id = excluded.subject_id, kind = excluded.kind, text = excluded.text,"
                   " position = excluded.position")
            .bind(id, after->auditId, after->subjectId, idOf(after->kind), after->text, after->position)
            .run();
}

} // namespace inclusion
