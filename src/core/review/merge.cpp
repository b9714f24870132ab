#include "core/review/merge.h"

#include "core/base/sha256.h"
#include "core/review/taken_up.h"

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
    if (written.withdrawnAt) {
        comment.withdrawnBy = reply.reviewer;
        comment.withdrawnAt = written.withdrawnAt;
    }
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

/// What versions of the same comment or view share, beside their pack.
const std::string& sourceOf(const ReviewComment& comment) {
    return comment.sourceId;
}
const std::string& sourceOf(const FirstView& view) {
    return view.subjectId;
}

bool takesBack(const FirstView&, const FirstView&) {
    return false; // a judgement is judged anew instead
}

/// What is stored of a pack, to tell the fate of what comes in.
template <typename Record>
class Stored {
public:
    template <typename Belongs>
    Stored(const std::vector<Record>& all, const Belongs& belongs) {
        for (const Record& each : all)
            if (belongs(each))
                m_versions[sourceOf(each)].push_back(&each);
    }

    Planned<Record> plan(Record record) const {
        const CommentFate fate = fateOf(record);
        return {std::move(record), fate};
    }

private:
    CommentFate fateOf(const Record& record) const {
        const auto versions = m_versions.find(sourceOf(record));
        if (versions == m_versions.end())
            return CommentFate::New;
        CommentFate fate = CommentFate::New;
        for (const Record* other : versions->second) {
            if (other->id == record.id)
                return takesBack(record, *other) ? CommentFate::TakenBack : CommentFate::Known;
            if (other->writtenAt == record.writtenAt)
                fate = CommentFate::Conflicting;
            else if (fate != CommentFate::Conflicting)
                fate = other->writtenAt > record.writtenAt || fate == CommentFate::Earlier
                           ? CommentFate::Earlier
                           : CommentFate::Revised;
        }
        return fate;
    }

    std::unordered_map<std::string, std::vector<const Record*>> m_versions;
};

template <typename Record>
std::vector<Record> freshOf(const std::vector<Planned<Record>>& planned) {
    std::vector<Record> fresh;
    for (const Planned<Record>& each : planned)
        if (each.fate != CommentFate::Known)
            fresh.push_back(each.record);
    return fresh;
}

int& countOf(MergePlan& plan, const ReviewComment& comment) {
    if (comment.withdrawnAt)
        return plan.withdrawn;
    switch (comment.stance) {
    case CommentStance::Agree:
        return plan.agree;
    case CommentStance::Question:
        return plan.question;
    case CommentStance::Challenge:
        break;
    }
    return plan.challenge;
}

} // namespace

int MergePlan::count(CommentFate fate) const {
    const auto has = [&](const auto& each) { return each.fate == fate; };
    return static_cast<int>(std::count_if(comments.begin(), comments.end(), has) +
                            std::count_if(views.begin(), views.end(), has));
}

std::vector<ReviewComment> MergePlan::toImport() const {
    return freshOf(comments);
}

std::vector<FirstView> MergePlan::viewsToImport() const {
    return freshOf(views);
}

Result<MergePlan> planMerge(const Reply& reply, const PackContent& pack,
                            const std::vector<ReviewComment>& stored,
                            const std::vector<FirstView>& storedViews,
                            const std::vector<ReviewComment>& takenUp) {
    const Stored<ReviewComment> comments(stored,
                                         [&](const ReviewComment& each) { return each.packId == pack.id; });
    const Stored<FirstView> views(storedViews, [&](const FirstView& each) {
        return each.packId == pack.id && each.judge == reply.reviewer;
    });
    MergePlan plan;
    for (const ReplyComment& written : reply.comments) {
        if (!written.subjectId.empty() && pack.find(written.subjectId) == nullptr)
            return failure(ErrorCode::ReviewFileDamaged, {"reply"}, "a subject that the pack does not have");
        Planned<ReviewComment> planned = comments.plan(commentFrom(written, reply, pack));
        if (planned.fate == CommentFate::TakenBack && wasTakenUp(planned.record, takenUp))
            planned.fate = CommentFate::Known;
        ++countOf(plan, planned.record);
        plan.comments.push_back(std::move(planned));
    }
    for (const ReplyView& written : reply.views) {
        if (!asksFor(written, pack))
            return failure(ErrorCode::ReviewFileDamaged, {"reply"}, "a judgement that nobody asked for");
        plan.views.push_back(views.plan(viewFrom(written, reply, pack)));
    }
    return plan;
}

} // namespace inclusion::review
