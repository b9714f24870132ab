#include "workbench/review_work.h"

#include "core/framework/input_file.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <algorithm>

namespace inclusion {

Result<review::PreparedReply> openReplyFile(const AuditSession& session, const QString& path) {
    const auto bytes = readInputFile(toCore(path), 2 * review::largestReply);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    return review::prepareReply(session.service(), *bytes);
}

bool importReply(AuditSession& session, const review::PreparedReply& prepared) {
    if (const auto backup = session.service().backUp(); !backup) {
        session.report(backup.error());
        return false;
    }
    return session.run(
        session.service().importComments(prepared.plan.toImport(), prepared.plan.viewsToImport()));
}

bool answerComment(AuditSession& session, const ReviewComment& comment, const AnswerWish& wish) {
    CommentAnswer answer;
    answer.id = comment.id;
    answer.text = toCore(wish.text.trimmed());
    if (const QString title = wish.actionTitle.trimmed(); !title.isEmpty()) {
        answer.action = Action();
        answer.action->title = toCore(title);
        if (const Area* area = session.framework()->areaOf(comment.subjectId))
            answer.action->areaId = area->id;
        if (session.framework()->findItem(comment.subjectId) != nullptr)
            answer.action->subjectIds = {comment.subjectId};
    }
    if (wish.judgement) {
        const auto stored = session.service().judgement(session.auditId(), comment.subjectId);
        if (!stored) {
            session.report(stored.error());
            return false;
        }
        Judgement judgement = stored->value_or(Judgement());
        judgement.auditId = session.auditId();
        judgement.subjectId = comment.subjectId;
        judgement.levelId = wish.judgement->levelId;
        judgement.rationale = toCore(wish.judgement->rationale.trimmed());
        if (judgement.state == ProgressState::NotStarted)
            judgement.state = ProgressState::InProgress;
        answer.judgement = std::move(judgement);
    }
    return session.run(session.service().answerComment(answer));
}

bool settleComment(AuditSession& session, const ReviewComment& comment) {
    const bool again = comment.state == CommentState::Settled || comment.withdrawnAt;
    return session.run(again ? session.service().reopenComment(comment.id)
                             : session.service().settleComment(comment.id));
}

bool withdrawComment(AuditSession& session, const ReviewComment& comment) {
    return session.run(session.service().withdrawComment(comment.id));
}

bool typeInComment(AuditSession& session, const QString& reviewer, CommentStance stance,
                   const std::string& subjectId, const QString& text) {
    ReviewComment comment;
    comment.auditId = session.auditId();
    comment.reviewer = toCore(reviewer.trimmed());
    comment.stance = stance;
    comment.subjectId = subjectId;
    comment.text = toCore(text.trimmed());
    return session.run(session.service().addComment(comment));
}

bool reconcileViews(AuditSession& session, const std::string& subjectId, const std::string& levelId,
                    const QString& reason) {
    return session.run(
        session.service().reconcileViews({session.auditId(), subjectId, levelId, toCore(reason.trimmed())}));
}

std::vector<ReviewComment> commentsOf(const AuditSession& session) {
    if (session.audit() == nullptr)
        return {};
    auto comments = session.service().comments(session.auditId());
    return comments ? std::move(*comments) : std::vector<ReviewComment>();
}

int openCount(const std::vector<ReviewComment>& comments, const std::string& subjectId) {
    return static_cast<int>(std::count_if(comments.begin(), comments.end(), [&](const ReviewComment& each) {
        return each.isOpen() && each.stance != CommentStance::Agree &&
               (subjectId.empty() || each.subjectId == subjectId) &&
               versionOf(each, comments) != CommentVersion::Replaced;
    }));
}

std::optional<MeetingId> addMeeting(AuditSession& session) {
    Meeting meeting;
    meeting.id = session.newId<MeetingId>();
    meeting.auditId = session.auditId();
    meeting.date = session.clock().today();
    return session.run(session.service().addMeeting(meeting)) ? std::optional(meeting.id) : std::nullopt;
}

bool changeMeeting(AuditSession& session, const MeetingId& id, const std::function<void(Meeting&)>& change) {
    const auto meetings = session.service().meetings(session.auditId());
    if (!meetings) {
        session.report(meetings.error());
        return false;
    }
    for (Meeting meeting : *meetings) {
        if (meeting.id != id)
            continue;
        change(meeting);
        return session.run(session.service().changeMeeting(meeting));
    }
    return false;
}

bool decide(AuditSession& session, const MeetingId& id, const ReviewComment& comment, const QString& text) {
    return changeMeeting(session, id, [&](Meeting& meeting) {
        auto& decisions = meeting.decisions;
        const auto old = std::find_if(decisions.begin(), decisions.end(), [&](const MeetingDecision& each) {
            return each.commentId == comment.id;
        });
        const std::string decided = toCore(text.trimmed());
        if (decided.empty() && old != decisions.end())
            decisions.erase(old);
        else if (old != decisions.end())
            old->text = decided;
        else if (!decided.empty())
            decisions.push_back({comment.subjectId, comment.id, decided});
    });
}

std::optional<Date> changesSince(const AuditSession& session, const Meeting& meeting) {
    std::optional<Date> since;
    const auto meetings = session.service().meetings(session.auditId());
    for (const Meeting& each : meetings ? *meetings : std::vector<Meeting>())
        if (each.date < meeting.date)
            since = each.date;
    if (since)
        return since;
    const auto packs = session.service().reviewPacks(session.auditId()); // newest first
    for (const ReviewPack& pack : packs ? *packs : std::vector<ReviewPack>())
        if (pack.createdAt.date() <= meeting.date)
            return pack.createdAt.date();
    return std::nullopt;
}

} // namespace inclusion
