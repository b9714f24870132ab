#include "core/review/merge.h"

#include "core/base/sha256.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

namespace inclusion::review {

namespace {

/// A UUID (version 8 of RFC 9562: made by the application) that follows from what was written.
std::string idFrom(std::initializer_list<std::string> parts) {
    std::string all;
    for (const std::string& part : parts)
        all += std::to_string(part.size()) + ":" + part; // no two lists of parts give the same text
    std::string hex = sha256(all).substr(0, 32);
    hex[12] = '8';
    hex[16] = "89ab"[(hex[16] <= '9' ? hex[16] - '0' : hex[16] - 'a' + 10) % 4];
    return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) +
           "-" + hex.substr(20);
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
    comment.id =
        ReviewCommentId(idFrom({comment.packId.text(), comment.sourceId, comment.subjectId, comment.reviewer,
                                std::string(idOf(comment.stance)), comment.text, comment.writtenAt.iso()}));
    return comment;
}

FirstView viewFrom(const ReplyView& written, const Reply& reply, const PackContent& pack) {
    FirstView view;
    view.auditId = pack.auditId;
    view.packId = pack.id;
    view.subjectId = written.subjectId;
    view.judge = reply.reviewer;
    view.levelId = written.levelId;
    view.rationale = written.rationale;
    view.writtenAt = written.writtenAt;
    view.id = FirstViewId(idFrom({"view", view.packId.text(), view.subjectId, view.judge, view.levelId,
                                  view.rationale, view.writtenAt.iso()}));
    return view;
}

/// Whether the pack shows that subject and asks for a judgement of it, on a scale with that level.
bool asksFor(const ReplyView& view, const PackContent& pack) {
    const PackSubject* subject = pack.find(view.subjectId);
    if (!pack.apart || subject == nullptr)
        return false;
    const auto isScale = [&](const PackScale& each) { return each.id == subject->scaleId; };
    const auto scale = std::find_if(pack.scales.begin(), pack.scales.end(), isScale);
    return scale != pack.scales.end() &&
           (view.levelId.empty() || std::any_of(scale->levels.begin(), scale->levels.end(),
                                                [&](const auto& each) { return each.id == view.levelId; }));
}

/// What becomes of a record, given the other versions of the same.
template <typename Record>
CommentFate fateOf(const Record& record, const std::vector<const Record*>& versions) {
    CommentFate fate = CommentFate::New;
    for (const Record* other : versions) {
        if (other->id == record.id)
            return CommentFate::Known;
        if (other->writtenAt == record.writtenAt)
            fate = CommentFate::Conflicting;
        else if (fate != CommentFate::Conflicting)
            fate = other->writtenAt > record.writtenAt || fate == CommentFate::Earlier ? CommentFate::Earlier
                                                                                       : CommentFate::Revised;
    }
    return fate;
}

} // namespace

int MergePlan::count(CommentFate fate) const {
    const auto has = [&](const auto& each) { return each.fate == fate; };
    return static_cast<int>(std::count_if(comments.begin(), comments.end(), has) +
                            std::count_if(views.begin(), views.end(), has));
}

std::vector<ReviewComment> MergePlan::toImport() const {
    std::vector<ReviewComment> fresh;
    for (const PlannedComment& each : comments)
        if (each.fate != CommentFate::Known)
            fresh.push_back(each.comment);
    return fresh;
}

std::vector<FirstView> MergePlan::viewsToImport() const {
    std::vector<FirstView> fresh;
    for (const PlannedView& each : views)
        if (each.fate != CommentFate::Known)
            fresh.push_back(each.view);
    return fresh;
}

Result<MergePlan> planMerge(const Reply& reply, const PackContent& pack,
                            const std::vector<ReviewComment>& stored,
                            const std::vector<FirstView>& storedViews) {
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
    std::unordered_map<std::string, std::vector<const FirstView*>> viewVersions;
    for (const FirstView& each : storedViews)
        if (each.packId == pack.id && each.judge == reply.reviewer)
            viewVersions[each.subjectId].push_back(&each);
    for (const ReplyView& written : reply.views) {
        if (!asksFor(written, pack))
            return failure(ErrorCode::ReviewFileDamaged, {"reply"}, "a judgement that nobody asked for");
        PlannedView planned{viewFrom(written, reply, pack), CommentFate::New};
        planned.fate = fateOf(planned.view, viewVersions[written.subjectId]);
        plan.views.push_back(std::move(planned));
    }
    return plan;
}

} // namespace inclusion::review
