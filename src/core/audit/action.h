#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

enum class ActionState { Planned, InProgress, Done, Stopped };

std::string_view idOf(ActionState state);
std::optional<ActionState> actionStateFromId(std::string_view id);

/// A point on the way, with its own day.
struct Milestone {
    MilestoneId id;
    std::string title;
    std::optional<Date> due;
    bool reached = false;

    bool operator==(const Milestone&) const = default;
};

/// One dated look at an action. Rounds are added, never overwritten: a plan grows, old rounds stay readable.
struct ReviewRound {
    ReviewRoundId id;
    Date date;
    std::string working;     ///< is it working, what changes
    std::string nextActions; ///< new actions from this date on
    std::string author;      ///< role or initials

    bool operator==(const ReviewRound&) const = default;
};

/// One line of the action plan (columns after the Hackney plan, design notes "domain", section 2).
struct Action {
    ActionId id;
    AuditId auditId;
    std::string areaId;  ///< area of development; may be empty
    std::string title;   ///< what is going to be done
    std::string purpose; ///< what is to be achieved, in terms of the descriptors
    std::string lead;    ///< role of who leads; empty means not yet named
    std::optional<Date> start;
    std::optional<Date> due;
    std::string outcome; ///< measurable outcome: how the school will know
    std::string cost;
    ActionState state = ActionState::Planned;
    std::vector<std::string> subjectIds; ///< items or descriptors it serves, in the order they were linked
    std::vector<Milestone> milestones;
    std::vector<ReviewRound> rounds; ///< by date
    Timestamp createdAt;
    ActionId previousId = {}; ///< the action of the year before that this one goes on from; may be empty

    /// Whether there is still something to do.
    bool isOpen() const { return state == ActionState::Planned || state == ActionState::InProgress; }
    /// Whether it is past its day and still open.
    bool isOverdue(Date today) const { return due && *due < today && isOpen(); }

    bool operator==(const Action&) const = default;
};

} // namespace inclusion
