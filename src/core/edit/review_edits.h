#pragma once

#include "core/audit/review.h"
#include "core/edit/edit_sources.h"

#include <string>
#include <vector>

namespace inclusion {

struct AgreedJudgement;
struct CommentAnswer;

/// Makes the edits of reviews. They set out from the stored state and refuse what the audit does not have.
/// The service offers each under the same name, where its meaning is described. They read only, and throw
/// `Failure`.
class ReviewEdits {
public:
    explicit ReviewEdits(const EditSources& sources) : m_sources(sources) {}

    EditPtr makeReviewPack(ReviewPack pack, std::string content) const;
    EditPtr importComments(std::vector<ReviewComment> comments, std::vector<FirstView> views) const;
    EditPtr addComment(ReviewComment comment) const;
    EditPtr answerComment(CommentAnswer answer) const;
    EditPtr settleComment(const ReviewCommentId& id) const;
    EditPtr reopenComment(const ReviewCommentId& id) const;
    EditPtr withdrawComment(const ReviewCommentId& id) const;
    EditPtr reconcileViews(const AgreedJudgement& agreed) const;

private:
    ReviewComment commentWith(const ReviewCommentId& id) const;

    const EditSources& m_sources;
};

} // namespace inclusion
