#pragma once

#include "core/audit/audit_snapshot.h"

#include <string>
#include <vector>

namespace inclusion::analysis {

/// A role (or initials) that appears in an audit, and in how many places.
struct Person {
    std::string role;
    int judgements = 0;
    int actions = 0;  ///< that they lead
    int reviews = 0;  ///< review rounds of actions that they wrote
    int evidence = 0; ///< that they hold
    int answers = 0;
    int meetings = 0; ///< at which they were
    int comments = 0; ///< that stand

    bool operator==(const Person&) const = default;
};

/// Everybody who judged (also on their own, before others did), answered, commented, leads, reviewed or holds
/// something or came to a meeting, by role in alphabetical order. Roles that
/// differ only in upper and lower case or in outer spaces are one; the first spelling met is shown. Holders
/// of evidence that is left out of reports are not named.
std::vector<Person> peopleIn(const AuditSnapshot& snapshot);

} // namespace inclusion::analysis
