#pragma once

#include "core/audit/judgement.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Strengths, areas for development and remarks.
class NoteStore {
public:
    explicit NoteStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<Note> find(const NoteId& id) const;
    /// By subject, kind and position.
    std::vector<Note> ofAudit(const AuditId& auditId) const;
    /// By kind and position.
    std::vector<Note> ofSubject(const AuditId& auditId, const std::string& subjectId) const;
    /// The position after the last note of that subject and kind.
    int nextPosition(const AuditId& auditId, const std::string& subjectId, Note::Kind kind) const;
    /// Adds, changes or removes a note, if `before` is what is stored.
    void replace(const std::optional<Note>& before, const std::optional<Note>& after);

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
