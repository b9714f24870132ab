#pragma once

#include "core/audit/history.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Every edit, in the order in which they were made. Entries are only ever added.
class HistoryStore {
public:
    explicit HistoryStore(sqlite::Connection& connection) : m_connection(connection) {}

    void add(const HistoryEntry& entry);
    /// Newest first: of an audit (an empty id: of records of the whole file), of one subject where one is
    /// given; at most `limit`, all for 0.
    std::vector<HistoryEntry> list(const AuditId& auditId, const std::string& subjectId,
                                   std::size_t limit) const;
    /// Newest first: what was done after that moment to records of an audit and of the whole file.
    std::vector<HistoryEntry> after(const AuditId& auditId, Timestamp moment) const;
    /// When the last edit was made; nothing while there was none.
    std::optional<Timestamp> lastEditAt() const;

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
