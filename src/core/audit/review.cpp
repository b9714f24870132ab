#include "core/audit/review.h"

#include "core/audit/enum_ids.h"

namespace inclusion {

namespace {

constexpr EnumIds<PackDetail, 3> packDetails = {{{PackDetail::Full, "full"},
                                                 {PackDetail::TitlesOnly, "titles-only"},
                                                 {PackDetail::NoEvidence, "no-evidence"}}};

constexpr EnumIds<CommentStance, 3> commentStances = {{{CommentStance::Agree, "agree"},
                                                       {CommentStance::Question, "question"},
                                                       {CommentStance::Challenge, "challenge"}}};

constexpr EnumIds<CommentState, 3> commentStates = {
    {{CommentState::Open, "open"}, {CommentState::Answered, "answered"}, {CommentState::Settled, "settled"}}};

} // namespace

std::string_view idOf(PackDetail detail) {
    return idIn(packDetails, detail);
}

std::optional<PackDetail> packDetailFromId(std::string_view id) {
    return valueIn(packDetails, id);
}

std::string_view idOf(CommentStance stance) {
    return idIn(commentStances, stance);
}

std::optional<CommentStance> commentStanceFromId(std::string_view id) {
    return valueIn(commentStances, id);
}

std::string_view idOf(CommentState state) {
    return idIn(commentStates, state);
}

std::optional<CommentState> commentStateFromId(std::string_view id) {
    return valueIn(commentStates, id);
}

CommentVersion versionOf(const ReviewComment& comment, const std::vector<ReviewComment>& all) {
    CommentVersion version = CommentVersion::Current;
    for (const ReviewComment& other : all) {
        if (other.id == comment.id || other.sourceId != comment.sourceId || other.packId != comment.packId)
            continue;
        if (other.writtenAt > comment.writtenAt)
            return CommentVersion::Replaced;
        if (other.writtenAt == comment.writtenAt && !other.withdrawnAt && !comment.withdrawnAt)
            version = CommentVersion::Conflicting;
    }
    return version;
}

bool takesBack(const ReviewComment& sent, const ReviewComment& stored) {
    return sent.withdrawnAt && (!stored.withdrawnAt || *sent.withdrawnAt < *stored.withdrawnAt);
}

} // namespace inclusion
