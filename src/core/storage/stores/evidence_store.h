#pragma once

#include "core/audit/evidence.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The evidence bank and what its pieces are linked to.
class EvidenceStore {
public:
    explicit EvidenceStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<Evidence> find(const EvidenceId& id) const;
    /// By date, undated last, then title.
    std::vector<Evidence> list(const EvidenceFilter& filter) const;

    std::optional<EvidenceLink> findLink(const EvidenceLinkId& id) const;
    /// The link of a piece of evidence to a subject, if there is one.
    std::optional<EvidenceLink> findLink(const EvidenceId& id, const AuditId& auditId,
                                         const std::string& subjectId) const;
    std::vector<EvidenceLink> linksOf(const EvidenceId& id) const;
    std::vector<EvidenceLink> linksOfSubject(const AuditId& auditId, const std::string& subjectId) const;
    std::vector<EvidenceLink> linksOfAudit(const AuditId& auditId) const;

    /// Each adds, changes or removes a record, if `before` is what is stored.
    void replace(const std::optional<Evidence>& before, const std::optional<Evidence>& after);
    void replace(const std::optional<EvidenceLink>& before, const std::optional<EvidenceLink>& after);

private:
    void replaceTags(const EvidenceId& id, const std::vector<std::string>& before,
                     const std::vector<std::string>& after);

    sqlite::Connection& m_connection;
};

} // namespace inclusion
