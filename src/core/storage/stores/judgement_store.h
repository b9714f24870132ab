#pragma once

#include "core/audit/judgement.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// What is judged, described and highlighted per subject of an audit.
class JudgementStore {
public:
    explicit JudgementStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<Judgement> judgement(const AuditId& auditId, const std::string& subjectId) const;
    std::optional<Description> description(const AuditId& auditId, const std::string& subjectId) const;
    std::optional<Highlight> highlight(const AuditId& auditId, const std::string& descriptorId) const;

    std::vector<Judgement> judgements(const AuditId& auditId) const;
    std::vector<Description> descriptions(const AuditId& auditId) const;
    std::vector<Highlight> highlights(const AuditId& auditId) const;

    /// Each adds, changes or removes a record, if `before` is what is stored.
    void replace(const std::optional<Judgement>& before, const std::optional<Judgement>& after);
    void replace(const std::optional<Description>& before, const std::optional<Description>& after);
    void replace(const std::optional<Highlight>& before, const std::optional<Highlight>& after);

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
