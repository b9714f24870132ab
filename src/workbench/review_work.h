#pragma once

#include "core/review/review_desk.h"

#include <QString>

#include <optional>

namespace inclusion {

class AuditSession;

/// What a person does with packs, replies and comments of the audit in view, one plain function each. All run
/// through the session, which announces failures; each says whether the file holds it now.

/// The bytes of a reply file, opened and compared with the session's file; nothing is changed.
Result<review::PreparedReply> openReplyFile(const AuditSession& session, const QString& path);
/// Takes in what the file does not hold yet, after a backup.
bool importReply(AuditSession& session, const review::PreparedReply& prepared);

/// How the judgement stands after a comment was heard.
struct ChangedJudgement {
    std::string levelId;
    QString rationale;
};

/// What is to come of an answer beside its text.
struct AnswerWish {
    QString text;
    QString actionTitle;                       ///< empty: no new action
    std::optional<ChangedJudgement> judgement; ///< nothing: the judgement stays
};

bool answerComment(AuditSession& session, const ReviewComment& comment, const AnswerWish& wish);
/// Settles a comment, or takes a settled or withdrawn one up again.
bool settleComment(AuditSession& session, const ReviewComment& comment);
bool withdrawComment(AuditSession& session, const ReviewComment& comment);
/// A comment given on paper or by phone.
bool typeInComment(AuditSession& session, const QString& reviewer, CommentStance stance,
                   const std::string& subjectId, const QString& text);
/// Makes one judgement of several made apart.
bool reconcileViews(AuditSession& session, const std::string& subjectId, const std::string& levelId,
                    const QString& reason);

/// The comments of the audit in view; none where they cannot be read.
std::vector<ReviewComment> commentsOf(const AuditSession& session);
/// How many questions and challenges wait for an answer, of a subject or (empty) of the whole audit.
int openCount(const std::vector<ReviewComment>& comments, const std::string& subjectId = {});

/// Adds a meeting of today; its id.
std::optional<MeetingId> addMeeting(AuditSession& session);
bool changeMeeting(AuditSession& session, const MeetingId& id, const std::function<void(Meeting&)>& change);
/// Records (or with no text takes back) what a meeting decided on a comment.
bool decide(AuditSession& session, const MeetingId& id, const ReviewComment& comment, const QString& text);
/// The first day after which a meeting looks for changes: that of the meeting before it, or else of the pack
/// made last before it; nothing without either.
std::optional<Date> changesSince(const AuditSession& session, const Meeting& meeting);

} // namespace inclusion
