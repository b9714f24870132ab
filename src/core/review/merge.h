#pragma once

#include "core/audit/review.h"
#include "core/base/result.h"
#include "core/review/pack_content.h"
#include "core/review/reply.h"

#include <vector>

namespace inclusion::review {

/// What becomes of one comment or judgement of a reply.
enum class CommentFate {
    New,
    Known,       ///< it is in the file already
    TakenBack,   ///< it is in the file, and the reviewer takes it back
    Revised,     ///< a later version of one that is there
    Earlier,     ///< an earlier version of one that is there
    Conflicting, ///< claims the same moment as one that is there and says something else
};

template <typename Record>
struct Planned {
    Record record; ///< ready to be stored
    CommentFate fate = CommentFate::New;
};

/// What importing a reply would do.
struct MergePlan {
    std::vector<Planned<ReviewComment>> comments; ///< in the order of the reply
    std::vector<Planned<FirstView>> views;        ///< in the order of the reply
    int agree = 0;
    int question = 0;
    int challenge = 0;
    int withdrawn = 0; ///< comments that the reviewer takes back; not counted above

    /// Comments and views with that fate.
    int count(CommentFate fate) const;
    /// What the file does not hold yet: comments, and that a comment is taken back.
    std::vector<ReviewComment> toImport() const;
    std::vector<FirstView> viewsToImport() const;
};

/// Plans the merge of a reply. A comment's id in the file follows from all that its reviewer wrote, so that
/// importing is the union of sets: the same whatever the order, and whatever comes twice. Versions of one
/// comment stand beside each other (`versionOf`). A comment that is taken back comes whole, so that it is
/// known which one is meant, also where it was never seen before; what the school took up again since
/// (`takenUpAgain`) is not taken back by the same reply once more. The same holds for first views.
/// `ReviewFileDamaged` (parameter "reply") where it speaks of something that the pack did not show, or judges
/// where the pack did not ask.
Result<MergePlan> planMerge(const Reply& reply, const PackContent& pack,
                            const std::vector<ReviewComment>& stored,
                            const std::vector<FirstView>& storedViews = {},
                            const std::vector<ReviewComment>& takenUp = {});

} // namespace inclusion::review
