#pragma once

#include "core/audit/action.h"

#include <optional>
#include <string>
#include <vector>

namespace inclusion {

namespace sqlite {
class Connection;
}

/// The action plan: actions with their subjects, milestones and review rounds.
class ActionStore {
public:
    explicit ActionStore(sqlite::Connection& connection) : m_connection(connection) {}

    std::optional<Action> find(const ActionId& id) const;
    /// By due day, undated last, then title.
    std::vector<Action> ofAudit(const AuditId& auditId) const;
    /// Adds, changes or removes an action with all that belongs to it, if `before` is what is stored.
    void replace(const std::optional<Action>& before, const std::optional<Action>& after);

private:
    void readParts(Action& action) const;
    void replaceSubjects(const ActionId& id, const std::vector<std::string>& before,
                         const std::vector<std::string>& after);
    void replaceMilestones(const ActionId& id, const std::vector<Milestone>& before,
                           const std::vector<Milestone>& after);
    void replaceOrigin(const ActionId& id, const ActionId& before, const ActionId& after);
    void replaceRounds(const ActionId& id, const std::vector<ReviewRound>& before,
                       const std::vector<ReviewRound>& after);

    sqlite::Connection& m_connection;
};

} // namespace inclusion
