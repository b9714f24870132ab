#pragma once

#include "core/audit/action.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>

namespace inclusion {

class AuditSession;

/// What a person does to the action plan of the audit in view; each is one edit, saved and undone as one, and
/// says whether the file holds it now. Failures are announced by the session.

/// Plans an action with that title; its id.
std::optional<ActionId> addAction(AuditSession& session, const QString& title);
/// Plans an action towards a descriptor that is not evidenced yet, linked to the item (or area) and to the
/// descriptor, its purpose in the descriptor's words; its id.
std::optional<ActionId> addActionTowards(AuditSession& session, const std::string& subjectId,
                                         const std::string& descriptorId);
/// Plans an action for an item or area as a whole; its id.
std::optional<ActionId> addActionFor(AuditSession& session, const std::string& subjectId);
/// The open action that works towards a descriptor, or none.
std::optional<ActionId> actionTowards(const AuditSession& session, const std::string& descriptorId);
/// Changes an action, from what the file holds.
bool changeAction(AuditSession& session, const ActionId& id, const std::function<void(Action&)>& change);
/// Adds a dated look at an action; who looked is the session's author.
bool addReviewRound(AuditSession& session, const ActionId& id, ReviewRound round);
bool removeAction(AuditSession& session, const ActionId& id);

} // namespace inclusion
