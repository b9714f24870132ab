#pragma once

#include "core/audit/carried.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// What waits for a second look, and what was found when evidence was looked at.
class CarriedStore {
public:
    explicit CarriedStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<SubjectMark> mark(const AuditId& auditId, const std::string& subjectId,
                                    SubjectMark::Kind kind) const;
    std::vector<SubjectMark> marksOfSubject(const AuditId& auditId, const std::string& subjectId) const;
    std::vector<SubjectMark> marks(const AuditId& auditId) const; ///< by subject

    std::optional<EvidenceCheck> check(const AuditId& auditId, const EvidenceId& evidenceId) const;
    std::vector<EvidenceCheck> checks(const AuditId& auditId) const;
    std::vector<EvidenceCheck> checksOfEvidence(const EvidenceId& evidenceId) const;

    /// Each adds, changes or removes a record, if `before` is what is stored.
    void replace(const std::optional<SubjectMark>& before, const std::optional<SubjectMark>& after);
    void replace(const std::optional<EvidenceCheck>& before, const std::optional<EvidenceCheck>& after);

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
