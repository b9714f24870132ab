#include "core/review/merge.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <unordered_map>

namespace inclusion::review {

namespace {

/// A UUID (version 8 of RFC 9562: made by the application) that follows from what was written.
ReviewCommentId idFrom(const ReviewComment& comment) {
    std::string all;
    for (const std::string& part :
         {comment.packId.text(), comment.sourceId, comment.subjectId, comment.reviewer,
          std::string(idOf(comment.stance)), comment.text, comment.writtenAt.iso()})
        all += std::to_string(part.size()) + ":" + part; // no two lists of parts give the same text
    std::string hex = sha256(all).substr(0, 32);
    hex[12] = '8';
    hex[16] = "89ab"[(hex[16] <= '9' ? hex[16] - '0' : hex[16] - 'a' + 10) % 4];
    return ReviewCommentId(hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
                           hex.substr(16, 4) + "-" + hex.substr(20));
}

ReviewComment commentFrom(const ReplyComment& written, const Reply& reply, const PackContent& pack) {
    ReviewComment comment;
    comment.auditId = pack.auditId;
    comment.packId = pack.id;
    comment.sourceId = written.id;
    comment.subjectId = written.subjectId;
    comment.reviewer = reply.reviewer;
    comment.stance = written.stance;
    comment.text = written.text;
    comment.writtenAt = written.writtenAt;
    comment.id = idFrom(comment);
    return comment;
}

CommentFate fateOf(const ReviewComment& comment, const std::vector<const ReviewComment*>& versions) {
    CommentFate fate = CommentFate::New;
    for (const ReviewComment* other : versions) {
        if (other->id == comment.id)
            return CommentFate::Known;
        if (other->writtenAt == comment.writtenAt)
            fate = CommentFate::Conflicting;
        else if (fate != CommentFate::Conflicting)
            fate = other->writtenAt > comment.writtenAt || fate == CommentFate::Earlier
                       ? CommentFate::Earlier
                       : CommentFate::Revised;
    }
    return fate;
}

} // namespace

int MergePlan::count(CommentFate fate) const {
    return static_cast<int>(std::count_if(comments.begin(), comments.end(),
                                          [&](const PlannedComment& each) { return each.fate == fate; }));
}

std::vector<ReviewComment> MergePlan::toImport() const {
    std::vector<ReviewComment> fresh;
    for (const PlannedComment& each : comments)
        if (each.fate != CommentFate::Known)
            fresh.push_back(each.comment);
    return fresh;
}

Result<MergePlan> planMerge(const Reply& reply, const PackContent& pack,
                            const std::vector<ReviewComment>& stored) {
    std::unordered_map<std::string, std::vector<const ReviewComment*>> versions;
    for (const ReviewComment& each : stored)
        if (each.packId == pack.id)
            versions[each.sourceId].push_back(&each);
    MergePlan plan;
    for (const ReplyComment& written : reply.comments) {
        if (!written.subjectId.empty() && pack.find(written.subjectId) == nullptr)
            return failure(ErrorCode::ReviewFileDamaged, {"reply"}, "a subject that the pack does not have");
        PlannedComment planned{commentFrom(written, reply, pack), CommentFate::New};
        planned.fate = fateOf(planned.comment, versions[written.id]);
        if (written.withdrawnAt)
            plan.withdrawn.push_back(planned.comment.id);
        else
            ++(written.stance == CommentStance::Agree      ? plan.agree
               : written.stance == CommentStance::Question ? plan.question
                                                           : plan.challenge);
        plan.comments.push_back(std::move(planned));
    }
    return plan;
}

} // namespace inclusion::review
