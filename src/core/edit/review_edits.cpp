#include "core/edit/review_edits.h"

#include "core/audit/record_rules.h"
#include "core/base/sha256.h"
#include "core/edit/action_edits.h"
#include "core/edit/audit_edits.h"
#include "core/edit/comment_answer.h"
#include "core/edit/composite_edit.h"
#include "core/edit/edit_names.h"
#include "core/edit/make_pack_edit.h"
#include "core/edit/subject_rules.h"
#include "core/storage/stores/stores.h"

namespace inclusion {

namespace names = edit_names;

ReviewComment ReviewEdits::commentWith(const ReviewCommentId& id) const {
    return found(m_sources.stores.reviews.findComment(id), RecordKind::ReviewComment, id.text());
}

EditPtr ReviewEdits::makeReviewPack(ReviewPack pack, std::string content) const {
    m_sources.auditWith(pack.auditId);
    if (pack.id.isEmpty())
        pack.id = m_sources.ids.make<ReviewPackId>();
    if (pack.createdAt == Timestamp())
        pack.createdAt = m_sources.clock.now();
    pack.contentHash = sha256(content);
    valueOrThrow(checkRecord(pack));
    return std::make_unique<MakePackEdit>(names::makeReviewPack, std::move(pack), std::move(content));
}

EditPtr ReviewEdits::importComments(std::vector<ReviewComment> comments, std::vector<FirstView> views) const {
    std::vector<EditPtr> parts;
    for (ReviewComment& comment : comments) {
        const std::optional<ReviewComment> before = m_sources.stores.reviews.findComment(comment.id);
        if (before && !takesBack(comment, *before))
            continue; // the same reply again
        valueOrThrow(checkRecord(comment));
        ReviewComment after = before.value_or(comment); // what the school made of it stays
        after.withdrawnBy = comment.withdrawnBy;
        after.withdrawnAt = comment.withdrawnAt;
        std::string subject = comment.subjectId;
        parts.push_back(
            recordEdit<ReviewComment>(names::importReply, std::move(subject), before, std::move(after)));
    }
    for (FirstView& view : views) {
        if (m_sources.stores.reviews.findView(view.id))
            continue;
        valueOrThrow(checkRecord(view));
        std::string subject = view.subjectId;
        parts.push_back(
            recordEdit<FirstView>(names::importReply, std::move(subject), std::nullopt, std::move(view)));
    }
    return std::make_unique<CompositeEdit>(names::importReply, std::string(), std::move(parts));
}

EditPtr ReviewEdits::addComment(ReviewComment comment) const {
    const auto framework = m_sources.frameworkOf(comment.auditId);
    if (!comment.subjectId.empty())
        requireItemOrArea(*framework, comment.subjectId);
    if (!comment.packId.isEmpty())
        found(m_sources.stores.reviews.findPack(comment.packId), RecordKind::ReviewPack,
              comment.packId.text());
    if (comment.id.isEmpty())
        comment.id = m_sources.ids.make<ReviewCommentId>();
    if (comment.sourceId.empty())
        comment.sourceId = comment.id.text();
    if (comment.writtenAt == Timestamp())
        comment.writtenAt = m_sources.clock.now();
    comment.onBehalf = true;
    valueOrThrow(checkRecord(comment));
    std::string subject = comment.subjectId;
    return recordEdit<ReviewComment>(names::addComment, std::move(subject), std::nullopt, std::move(comment));
}

EditPtr ReviewEdits::answerComment(CommentAnswer answer) const {
    const ReviewComment before = commentWith(answer.id);
    ReviewComment after = before;
    if (answer.text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Failure(ErrorCode::InvalidValue, {"review-comment.answer", "", "a text that is not empty"});
    if (answer.text != before.answer) {
        after.answer = std::move(answer.text);
        after.answeredBy.clear();
        after.answeredAt.reset();
    }
    if (after.state == CommentState::Open)
        after.state = CommentState::Answered;
    std::vector<EditPtr> parts;
    if (answer.action) {
        answer.action->auditId = before.auditId;
        if (answer.action->id.isEmpty())
            answer.action->id = m_sources.ids.make<ActionId>();
        after.actionId = answer.action->id;
        parts.push_back(ActionEdits(m_sources).addAction(std::move(*answer.action)));
    } else if (!answer.existingAction.isEmpty()) {
        found(m_sources.stores.actions.find(answer.existingAction), RecordKind::Action,
              answer.existingAction.text());
        after.actionId = answer.existingAction;
    }
    if (answer.judgement) {
        answer.judgement->auditId = before.auditId;
        after.judgementSubject = answer.judgement->subjectId;
        parts.push_back(AuditEdits(m_sources).setJudgement(std::move(*answer.judgement)));
    }
    valueOrThrow(checkRecord(after));
    parts.insert(parts.begin(),
                 recordEdit<ReviewComment>(names::answerComment, before.subjectId, before, std::move(after)));
    return std::make_unique<CompositeEdit>(names::answerComment, before.subjectId, std::move(parts));
}

EditPtr ReviewEdits::settleComment(const ReviewCommentId& id) const {
    const ReviewComment before = commentWith(id);
    ReviewComment after = before;
    if (after.state != CommentState::Settled) {
        after.state = CommentState::Settled;
        after.settledBy.clear();
        after.settledAt.reset();
    }
    return recordEdit<ReviewComment>(names::settleComment, before.subjectId, before, std::move(after));
}

EditPtr ReviewEdits::reopenComment(const ReviewCommentId& id) const {
    const ReviewComment before = commentWith(id);
    ReviewComment after = before;
    after.state = after.answer.empty() ? CommentState::Open : CommentState::Answered;
    after.settledBy.clear();
    after.settledAt.reset();
    after.withdrawnBy.clear();
    after.withdrawnAt.reset();
    return recordEdit<ReviewComment>(names::reopenComment, before.subjectId, before, std::move(after));
}

EditPtr ReviewEdits::withdrawComment(const ReviewCommentId& id) const {
    const ReviewComment before = commentWith(id);
    ReviewComment after = before;
    if (!after.withdrawnAt)
        after.withdrawnAt = Timestamp(); // who and when are filled in when the edit runs
    return recordEdit<ReviewComment>(names::withdrawComment, before.subjectId, before, std::move(after));
}

EditPtr ReviewEdits::reconcileViews(const AgreedJudgement& agreed) const {
    std::vector<EditPtr> parts;
    bool ownKept = false;
    for (const FirstView& before : m_sources.stores.reviews.viewsOf(agreed.auditId)) {
        if (before.subjectId != agreed.subjectId)
            continue;
        FirstView after = before;
        after.agreedLevelId = agreed.levelId;
        after.agreedReason = agreed.reason;
        if (!(after == before)) {
            after.agreedBy.clear();
            after.agreedAt.reset();
        }
        ownKept = ownKept || before.packId.isEmpty();
        valueOrThrow(checkRecord(after));
        parts.push_back(
            recordEdit<FirstView>(names::reconcileViews, agreed.subjectId, before, std::move(after)));
    }
    if (parts.empty())
        throw Failure(ErrorCode::NotFound, {std::string(idOf(RecordKind::FirstView)), agreed.subjectId});
    if (agreed.reason.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Failure(ErrorCode::InvalidValue, {"first-view.agreed-reason", "", "a text that is not empty"});
    const auto own = m_sources.stores.judgements.judgement(agreed.auditId, agreed.subjectId);
    if (own && !own->levelId.empty() && !ownKept) {
        FirstView view;
        view.id = m_sources.ids.make<FirstViewId>();
        view.auditId = agreed.auditId;
        view.subjectId = agreed.subjectId;
        view.judge = own->author;
        view.levelId = own->levelId;
        view.rationale = own->rationale;
        view.writtenAt = own->changedAt;
        view.agreedLevelId = agreed.levelId;
        view.agreedReason = agreed.reason;
        valueOrThrow(checkRecord(view));
        parts.push_back(
            recordEdit<FirstView>(names::reconcileViews, agreed.subjectId, std::nullopt, std::move(view)));
    }
    Judgement judgement = own.value_or(Judgement());
    judgement.auditId = agreed.auditId;
    judgement.subjectId = agreed.subjectId;
    judgement.levelId = agreed.levelId;
    judgement.rationale = agreed.reason;
    if (judgement.state == ProgressState::NotStarted)
        judgement.state = ProgressState::InProgress;
    parts.push_back(AuditEdits(m_sources).setJudgement(std::move(judgement)));
    return std::make_unique<CompositeEdit>(names::reconcileViews, agreed.subjectId, std::move(parts));
}

} // namespace inclusion
