#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>

namespace inclusion {

/// What was answered to one question of an interview: at most one answer per question and audit.
struct Answer {
    AuditId auditId;
    std::string itemId;       ///< a question of the framework
    std::string text;         ///< what was said
    std::string respondent;   ///< the role of who answered; may be empty
    std::optional<Date> date; ///< of the conversation
    std::string followUp;     ///< what is to be looked at next; may be empty

    /// Whether it says nothing at all.
    bool isBlank() const { return text.empty() && respondent.empty() && !date && followUp.empty(); }

    bool operator==(const Answer&) const = default;
};

} // namespace inclusion
