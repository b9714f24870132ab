#pragma once

#include "core/audit/meeting.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The rhythm of review: focus areas and meetings of audits, and the school years of the setting.
class MeetingStore {
public:
    explicit MeetingStore(sqlite::Connection& connection) : m_connection(connection) {}

    /// Nothing while no area is chosen.
    std::optional<FocusChoice> focus(const AuditId& auditId) const;
    std::optional<Meeting> meeting(const MeetingId& id) const;
    /// By date.
    std::vector<Meeting> meetings(const AuditId& auditId) const;
    /// Nothing while the usual dates hold.
    std::optional<SchoolYear> schoolYear(const std::string& cycle) const;

    /// Each adds, changes or removes a record, if `before` is what is stored.
    void replace(const std::optional<FocusChoice>& before, const std::optional<FocusChoice>& after);
    void replace(const std::optional<Meeting>& before, const std::optional<Meeting>& after);
    void replace(const std::optional<SchoolYear>& before, const std::optional<SchoolYear>& after);

private:
    /// Who was there and what was decided.
    void readParts(Meeting& meeting) const;

    sqlite::Connection& m_connection;
};

} // namespace inclusion
