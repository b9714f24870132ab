#pragma once

#include "core/audit/audit_snapshot.h"
#include "core/base/result.h"
#include "core/review/pack_content.h"

namespace inclusion::review {

/// What the school asks for when it makes a pack.
struct PackRequest {
    std::string title;
    std::vector<std::string> areaIds; ///< empty: all; an area brings those nested in it along
    PackDetail detail = PackDetail::Full;
    std::vector<std::string> reviewers;
    std::string note;
    std::vector<std::string> questions;
    std::optional<Date> replyBy;
    bool apart = false; ///< leaves out judgements, highlights and notes, and asks for judgements
};

/// Copies what the request asks for out of the audit: minimal, nothing of other audits, no history, no names
/// of who judged, no attachments. A piece of evidence goes as far as both its own disclosure and the detail
/// of the pack allow, and small counts of children in texts are told as in reports
/// (core/analysis/small_counts.h). Evidence that stands behind nothing in the chosen areas stays out.
/// `NotFound` for an area that the framework does not have. \param replyKey 64 hexadecimal digits, new for
/// every pack (sealing/random_key.h).
Result<PackContent> buildPack(const AuditSnapshot& snapshot, const PackRequest& request,
                              const ReviewPackId& id, Timestamp createdAt, std::string replyKey);

} // namespace inclusion::review
