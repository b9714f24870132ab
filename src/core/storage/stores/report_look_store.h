#pragma once

#include "core/audit/report_look.h"

#include <optional>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// Templates of reports and the logo.
class ReportLookStore {
public:
    explicit ReportLookStore(sqlite::Connection& connection) : m_connection(connection) {}

    /// By name.
    std::vector<SavedTemplate> templates() const;
    std::optional<SavedTemplate> find(const SavedTemplateId& id) const;
    std::optional<SchoolLogo> logo() const;

    /// Each adds, changes or removes a record, if `before` is what is stored.
    void replace(const std::optional<SavedTemplate>& before, const std::optional<SavedTemplate>& after);
    void replace(const std::optional<SchoolLogo>& before, const std::optional<SchoolLogo>& after);

private:
    void readSections(SavedTemplate& saved) const;

    sqlite::Connection& m_connection;
};

} // namespace inclusion
