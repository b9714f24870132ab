#pragma once

#include "core/audit/audit.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The audits of the file and the framework texts that they were made with.
class AuditStore {
public:
    explicit AuditStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<Audit> find(const AuditId& id) const;
    /// By the time they were added.
    std::vector<Audit> all() const;
    /// Adds, changes or removes an audit, if `before` is what is stored.
    void replace(const std::optional<Audit>& before, const std::optional<Audit>& after);

    /// Keeps a framework text, once per content.
    void keepFrameworkText(const std::string& hash, const std::string& text);
    std::optional<std::string> frameworkText(const std::string& hash) const;
    /// The hashes of all framework texts.
    std::vector<std::string> frameworkHashes() const;

private:
    void readFormerRevisions(Audit& audit) const;
    void replaceOrigin(const AuditId& id, const AuditId& previousId);
    void replaceFormerRevisions(const AuditId& id, const std::vector<FormerRevision>& after);

    sqlite::Connection& m_connection;
};

} // namespace inclusion
