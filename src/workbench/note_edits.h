#pragma once

#include "core/audit/judgement.h"

#include <QString>

#include <string>

namespace inclusion {

class AuditSession;

/// What a person does to the strengths, areas for development and notes of the audit in view; each is one
/// edit, and says whether the file holds it now. Failures are announced by the session.

bool addNote(AuditSession& session, const std::string& subjectId, Note::Kind kind, const QString& text);
bool setNoteText(AuditSession& session, const NoteId& id, const QString& text);
/// Up (`by` -1) or down (1) among its fellows; nothing at the end.
bool moveNote(AuditSession& session, const NoteId& id, int by);
bool removeNote(AuditSession& session, const NoteId& id);

} // namespace inclusion
