#pragma once

#include "core/audit/review.h"
#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inclusion::review {

/// The largest reply that is read, in bytes, and the most comments (or views) in one.
inline constexpr std::size_t largestReply = std::size_t{16} * 1024 * 1024;
inline constexpr std::size_t mostComments = 5'000;

/// One comment as a reviewer wrote it.
struct ReplyComment {
    std::string id;        ///< stays the same when the reviewer words it anew
    std::string subjectId; ///< empty: the audit as a whole
    CommentStance stance = CommentStance::Question;
    std::string text;
    Timestamp writtenAt;
    std::optional<Timestamp> withdrawnAt = {}; ///< the reviewer takes back what an earlier reply said

    bool operator==(const ReplyComment&) const = default;
};

/// How one person judges a subject of a pack that shows no judgement (`PackContent::apart`).
struct ReplyView {
    std::string subjectId;
    std::string levelId; ///< may be empty where there is a rationale
    std::string rationale;
    Timestamp writtenAt;

    bool operator==(const ReplyView&) const = default;
};

/// What one reviewer sends back.
struct Reply {
    std::string id;
    ReviewPackId packId;
    std::string packHash; ///< of the content that the reviewer saw
    std::string reviewer; ///< the role under which they reply
    Timestamp writtenAt;
    std::vector<ReplyComment> comments;
    std::vector<ReplyView> views = {}; ///< one for a subject at most
    /// Only in drafts (workbench/review_draft.h): the comments as the last reply that was saved has them.
    std::vector<ReplyComment> sent = {};

    bool operator==(const Reply&) const = default;
};

/// The JSON of a reply (docs/review-format.md): what is sealed.
std::string replyJson(const Reply& reply);

/// Reads a reply from bytes that anyone may have made. Errors as for `readPack`, with the parameter "reply".
Result<Reply> readReply(std::string_view bytes);

} // namespace inclusion::review
