#pragma once

#include "core/audit/review.h"
#include "core/base/result.h"
#include "core/review/reply.h"

#include <string>
#include <string_view>

namespace inclusion::review {

/// A sealed reply as it comes in (`.inclusion-reply`): which pack it answers is readable, the rest is sealed
/// under the key that the pack brought along.
struct SealedReply {
    ReviewPackId packId;
    std::string packHash;
    std::string nonce;
    std::string sealed;
};

/// Reads the outside of a reply. Errors as for `readReply`.
Result<SealedReply> readSealedReply(std::string_view bytes);

/// Seals a reply: AES-256-GCM, so that a browser can do the same; pack and hash are authenticated beside it.
std::string sealReply(const Reply& reply, const std::string& replyKey);

/// Opens a reply with the key of its pack. `ReplyForOther` where it answers another pack or another content
/// than `packHash`; `ReviewFileDamaged` where it was cut or altered.
Result<Reply> openReply(const SealedReply& sealed, const ReviewPackId& packId, const std::string& packHash,
                        const std::string& replyKey);

} // namespace inclusion::review
