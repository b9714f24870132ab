#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion {

/// How much of the evidence goes into a review pack. What a piece says of itself (`Disclosure`) is kept to
/// at every level: the stricter of the two decides.
enum class PackDetail { Full, TitlesOnly, NoEvidence };

std::string_view idOf(PackDetail detail);
std::optional<PackDetail> packDetailFromId(std::string_view id);

/// A frozen copy of an audit that went to reviewers. What it showed is kept in the file under the hash of its
/// content, so that it can be shown later, whatever changes since.
struct ReviewPack {
    ReviewPackId id;
    AuditId auditId;
    std::string title; ///< e.g. "Governors, autumn 2026"
    PackDetail detail = PackDetail::Full;
    std::vector<std::string> reviewers; ///< roles that it was made for, in their order
    std::optional<Date> replyBy;
    std::string contentHash; ///< SHA-256 of the content
    std::string author;      ///< role or initials of who made it
    Timestamp createdAt;

    bool operator==(const ReviewPack&) const = default;
};

/// What a reviewer says of a judgement.
enum class CommentStance { Agree, Question, Challenge };

std::string_view idOf(CommentStance stance);
std::optional<CommentStance> commentStanceFromId(std::string_view id);

/// Where a comment is in its life.
enum class CommentState { Open, Answered, Settled };

std::string_view idOf(CommentState state);
std::optional<CommentState> commentStateFromId(std::string_view id);

/// One comment of a reviewer, and what the school made of it. What the reviewer wrote never changes here: a
/// later version of the same comment is a record of its own with the same `sourceId`.
struct ReviewComment {
    ReviewCommentId id;
    AuditId auditId;
    ReviewPackId packId;   ///< the pack that it answers; empty for one that was given without a pack
    std::string sourceId;  ///< its id where it was written: versions of one comment share it
    std::string subjectId; ///< item, area or overall judgement; empty: the audit as a whole
    std::string reviewer;  ///< the role of who says it
    CommentStance stance = CommentStance::Question;
    std::string text; ///< may be empty where the reviewer agrees
    Timestamp writtenAt;
    bool onBehalf = false; ///< given on paper or by phone and typed in at the school
    std::string enteredBy; ///< role or initials of who typed it in

    CommentState state = CommentState::Open;
    std::string answer;
    std::string answeredBy;
    std::optional<Timestamp> answeredAt;
    std::string settledBy;
    std::optional<Timestamp> settledAt;
    ActionId actionId;            ///< the action that came of it; empty for none
    std::string judgementSubject; ///< the subject whose judgement was changed by the answer; empty for none
    std::string withdrawnBy;      ///< who recorded that the reviewer takes it back
    std::optional<Timestamp> withdrawnAt;

    /// Whether it waits for the school.
    bool isOpen() const { return state == CommentState::Open && !withdrawnAt; }
    bool operator==(const ReviewComment&) const = default;
};

/// How one person judged a subject before people talked about it. What they wrote never changes; that they
/// agreed with others later is added to it.
struct FirstView {
    FirstViewId id;
    AuditId auditId;
    ReviewPackId packId; ///< the pack that was judged apart; empty: it was the audit's own judgement
    std::string subjectId;
    std::string judge;   ///< the role of who judged
    std::string levelId; ///< empty: no level was chosen
    std::string rationale;
    Timestamp writtenAt;

    std::string agreedLevelId;
    std::string agreedReason; ///< empty while nothing is agreed
    std::string agreedBy;     ///< role or initials of who recorded it
    std::optional<Timestamp> agreedAt;

    bool operator==(const FirstView&) const = default;
};

/// How a comment stands to the other versions of the same comment.
enum class CommentVersion {
    Current,
    Replaced,   ///< the reviewer wrote a later version
    Conflicting ///< another version claims the same moment and says something else: people decide, and when
                ///< the reviewer takes one of the two back the other one holds
};

/// How the comment stands among all comments of its audit.
CommentVersion versionOf(const ReviewComment& comment, const std::vector<ReviewComment>& all);

/// Whether what was sent takes the same comment, as it is stored, back: where several replies do so, the
/// earliest moment holds, so that their order does not matter.
bool takesBack(const ReviewComment& sent, const ReviewComment& stored);

} // namespace inclusion
