#include "core/review/taken_up.h"

#include "core/audit/record_json.h"
#include "core/edit/edit_names.h"

#include <algorithm>

namespace inclusion::review {

std::vector<ReviewComment> takenUpAgain(const std::vector<HistoryEntry>& history) {
    std::vector<ReviewComment> all;
    std::for_each(history.rbegin(), history.rend(), [&](const HistoryEntry& entry) {
        if (entry.kind != RecordKind::ReviewComment || entry.editName != edit_names::reopenComment)
            return;
        auto marked = recordFromJson<ReviewComment>(entry.undo ? entry.after : entry.before);
        if (!marked || !marked->withdrawnAt)
            return; // it was settled, and not taken back
        if (!entry.undo)
            all.push_back(std::move(*marked));
        else if (const auto last = std::find(all.rbegin(), all.rend(), *marked); last != all.rend())
            all.erase(std::next(last).base());
    });
    return all;
}

bool wasTakenUp(const ReviewComment& sent, const std::vector<ReviewComment>& takenUp) {
    return sent.withdrawnAt && std::any_of(takenUp.begin(), takenUp.end(), [&](const ReviewComment& each) {
               return each.id == sent.id && each.withdrawnBy == sent.withdrawnBy &&
                      each.withdrawnAt <= sent.withdrawnAt;
           });
}

} // namespace inclusion::review
