#pragma once

#include "core/audit/action.h"
#include "core/audit/judgement.h"
#include "core/audit/review.h"

#include <optional>
#include <string>

namespace inclusion {

/// What the school makes of a comment: an answer, and what came of it. All of it is one edit.
struct CommentAnswer {
    ReviewCommentId id;
    std::string text;                   ///< the answer; must not be empty
    std::optional<Action> action;       ///< a new action that came of it, linked both ways
    ActionId existingAction;            ///< or one that is in the plan already
    std::optional<Judgement> judgement; ///< the judgement as it stands after the comment was heard
};

/// What people who judged a subject apart agreed on.
struct AgreedJudgement {
    AuditId auditId;
    std::string subjectId;
    std::string levelId;
    std::string reason; ///< must not be empty; the rationale of the judgement from now on
};

} // namespace inclusion
