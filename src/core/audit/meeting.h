#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// The areas on which an audit puts its weight in its cycle.
struct FocusChoice {
    AuditId auditId;
    std::vector<std::string> areaIds; ///< in the framework's order

    bool operator==(const FocusChoice&) const = default;
};

/// What a meeting decided, perhaps on a comment of a reviewer.
struct MeetingDecision {
    std::string subjectId;     ///< item, area or overall judgement; empty: the audit as a whole
    ReviewCommentId commentId; ///< the comment that was talked about; empty for none
    std::string text;

    bool operator==(const MeetingDecision&) const = default;
};

/// A meeting at which the parties reviewed audit and plan.
struct Meeting {
    MeetingId id;
    AuditId auditId;
    Date date;
    std::vector<std::string> attended; ///< roles: parties of the framework and others, each once
    std::string notes;
    std::vector<MeetingDecision> decisions = {}; ///< in the order in which they were taken

    bool operator==(const Meeting&) const = default;
};

/// The first and last school day of a half-term, or of a longer time.
struct TermDates {
    Date first;
    Date last;

    bool operator==(const TermDates&) const = default;
};

inline constexpr std::size_t halfTermCount = 6;

/// The dates of one school year of the setting: two half-terms each in autumn, spring and summer.
struct SchoolYear {
    std::string cycle; ///< e.g. "2026/27"
    std::array<TermDates, halfTermCount> halfTerms;

    bool operator==(const SchoolYear&) const = default;
};

/// The ids of the half-terms: "autumn-1" to "summer-2".
std::string_view halfTermId(std::size_t place);
/// The place of the half-term with that id, 0 to 5.
std::optional<std::size_t> halfTermFromId(std::string_view id);

} // namespace inclusion
