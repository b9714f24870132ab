#pragma once

#include "core/audit/setting.h"

#include <optional>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The one setting of the file.
class SettingStore {
public:
    explicit SettingStore(sqlite::Connection& connection) : m_connection(connection) {}

    /// Throws `Failure` (`AuditFileDamaged`) where there is none: every file is made with its setting.
    Setting get() const;
    void add(const Setting& setting);
    /// Replaces the setting, if `before` is what is stored.
    void replace(const std::optional<Setting>& before, const std::optional<Setting>& after);

private:
    sqlite::Connection& m_connection;
};

} // namespace inclusion
