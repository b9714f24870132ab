#pragma once

#include "core/analysis/fact_disclosure.h"
#include "core/audit/audit_snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inclusion::analysis {

/// The group that is everybody; and the beginning of the id of "everybody without" a group.
inline constexpr std::string_view wholeSchoolGroup = "whole-school";
inline constexpr std::string_view withoutPrefix = "non-";

/// One field of a measure with what was entered for its group.
struct MeasuredField {
    const LearnerGroup* group = nullptr;
    const Item* item = nullptr;
    const Field* field = nullptr;
    const Fact* fact = nullptr;         ///< null while nothing is entered
    std::optional<std::int64_t> number; ///< in the units of `factNumber`
};

/// The difference between two groups: `of` minus `against`, by their places in `Measure::fields`.
struct GroupGap {
    std::size_t of = 0;
    std::size_t against = 0;
    std::int64_t difference = 0; ///< in the units of `factNumber`; of percentages, points

    bool operator==(const GroupGap&) const = default;
};

/// A measure with the groups for which the framework asks it.
struct Measure {
    std::string id;
    FieldType type = FieldType::Percentage;
    const Area* area = nullptr;
    std::vector<MeasuredField> fields; ///< in the order of the framework's groups
    /// A group against those without it first, then every group against the whole school (not of counts:
    /// groups differ in size); among groups without a whole, each against the one before. Only where both
    /// numbers are entered.
    std::vector<GroupGap> gaps;
};

/// Every measure that is asked of two groups or more, in the order of the framework. Points into the
/// snapshot, which must outlive it.
std::vector<Measure> measuresOf(const AuditSnapshot& snapshot);

/// Whether a gap may be shown outside the school: both its numbers are.
bool isShown(const Measure& measure, const GroupGap& gap, const FactDisclosures& disclosures);

} // namespace inclusion::analysis
