#pragma once

#include "core/audit/school_framework.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The frameworks that the school brought. Their texts lie with those of the audits (`AuditStore`).
class SchoolFrameworkStore {
public:
    explicit SchoolFrameworkStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<SchoolFramework> find(const std::string& frameworkId) const;
    /// By framework id.
    std::vector<SchoolFramework> all() const;
    /// Adds, changes or removes an entry, if `before` is what is stored.
    void replace(const std::optional<SchoolFramework>& before, const std::optional<SchoolFramework>& after);

private:
    sqlite::Connection& m_connection;
};

/// The school's own copies of wordings.
class SchoolWordingStore {
public:
    explicit SchoolWordingStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<SchoolWording> find(const std::string& frameworkId) const;
    /// Adds, changes or removes a copy with all its sentences, if `before` is what is stored.
    void replace(const std::optional<SchoolWording>& before, const std::optional<SchoolWording>& after);

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
