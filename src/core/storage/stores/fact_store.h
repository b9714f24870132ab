#pragma once

#include "core/audit/answer.h"
#include "core/audit/fact.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// What was entered into typed fields, and what was answered to questions.
class FactStore {
public:
    explicit FactStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<Fact> find(const AuditId& auditId, const std::string& itemId, const std::string& fieldId,
                             const std::string& rowId) const;
    /// By item, field and label of the row.
    std::vector<Fact> ofAudit(const AuditId& auditId) const;

    std::optional<Answer> answer(const AuditId& auditId, const std::string& itemId) const;
    std::vector<Answer> answers(const AuditId& auditId) const;

    /// Each adds, changes or removes a record, if `before` is what is stored.
    void replace(const std::optional<Fact>& before, const std::optional<Fact>& after);
    void replace(const std::optional<Answer>& before, const std::optional<Answer>& after);

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
