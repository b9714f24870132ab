#pragma once

#include "core/audit/audit_snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace inclusion::analysis {

/// A text that people wrote, with its small counts of children told as they may leave the school (domain rule
/// 5): "three pupils" becomes "fewer than 5 pupils". A count that would give a small one away by subtraction
/// is loosened with it: "17 of 20 pupils" becomes "more than 15 of 20 pupils", and so does "17 of them" after
/// "20 pupils", and "17 boys" beside "20 pupils" and "3 girls". A percentage in the sentence of such a count,
/// or of so many children that it comes to few, is not shown. Years, classes, ages and the like are no
/// counts. It knows English number words up to twelve and figures; what is said in other ways stays, and is
/// for the check before the export (export_check.h).
std::string withoutSmallCounts(std::string_view text, int threshold);

/// The snapshot with every text that people wrote so told. A threshold of 0 or 1 changes nothing.
AuditSnapshot withoutSmallCounts(AuditSnapshot snapshot, int threshold);

/// What was entered, with its texts so told.
std::vector<Fact> withoutSmallCounts(std::vector<Fact> facts, int threshold);

} // namespace inclusion::analysis
