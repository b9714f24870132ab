#pragma once

#include "core/audit/history.h"
#include "core/audit/review.h"

#include <vector>

namespace inclusion::review {

/// Comments that the school took up again after they had been taken back, each as it stood before that: the
/// marks that a reply must not set once more. `history` is that of the audit, newest first; what was undone
/// does not count.
std::vector<ReviewComment> takenUpAgain(const std::vector<HistoryEntry>& history);

/// Whether the school has heard already that the comment is taken back, and took it up again since: its
/// reviewer said so then, at the same moment or an earlier one.
bool wasTakenUp(const ReviewComment& sent, const std::vector<ReviewComment>& takenUp);

} // namespace inclusion::review
