#include "core/review/sealing/reply_seal.h"

#include "core/review/review_json.h"
#include "core/review/sealing/aes_gcm.h"
#include "core/review/sealing/encoding.h"

#include <nlohmann/json.hpp>

namespace inclusion::review {

namespace {

constexpr const char* sealedFormat = "inclusion-sealed-reply";

/// What is authenticated beside a reply: it cannot be passed off for the reply to another pack.
std::string besideOf(const ReviewPackId& packId, const std::string& packHash) {
    return "inclusion-reply:" + packId.text() + ":" + packHash;
}

std::string bytesIn(const nlohmann::json& json, const char* key) {
    return knownValue(bytesFromBase64(json.at(key).get_ref<const std::string&>()));
}

} // namespace

Result<SealedReply> readSealedReply(std::string_view bytes) {
    SealedReply sealed;
    const Result<> done =
        readReviewFile(bytes, {"reply", sealedFormat, 2 * largestReply}, [&](const nlohmann::json& json) {
            sealed.packId = ReviewPackId(uuidIn(json, "packId"));
            sealed.packHash = hexIn(json, "packHash", 64);
            sealed.nonce = bytesIn(json, "nonce");
            sealed.sealed = bytesIn(json, "sealed");
            if (sealed.nonce.size() != aesNonceSize)
                throw std::invalid_argument("nonce");
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return sealed;
}

std::string sealReply(const Reply& reply, const std::string& replyKey) {
    const std::string nonce = randomBytes(aesNonceSize);
    const std::string sealed = aesSeal(replyJson(reply), knownValue(bytesFromHex(replyKey)), nonce,
                                       besideOf(reply.packId, reply.packHash));
    return nlohmann::ordered_json{{"format", sealedFormat},        {"version", 1},
                                  {"packId", reply.packId.text()}, {"packHash", reply.packHash},
                                  {"nonce", base64Of(nonce)},      {"sealed", base64Of(sealed)}}
               .dump() +
           "\n";
}

Result<Reply> openReply(const SealedReply& sealed, const ReviewPackId& packId, const std::string& packHash,
                        const std::string& replyKey) {
    if (sealed.packId != packId || sealed.packHash != packHash)
        return failure(ErrorCode::ReplyForOther, {"reply"});
    const auto key = bytesFromHex(replyKey);
    if (!key || key->size() != aesKeySize)
        return failure(ErrorCode::ReviewFileDamaged, {"reply"}, "the pack has no key for replies");
    std::optional<std::string> content =
        aesOpen(sealed.sealed, *key, sealed.nonce, besideOf(packId, packHash));
    if (!content)
        return failure(ErrorCode::ReviewFileDamaged, {"reply"}, "its seal is broken");
    Result<Reply> reply = readReply(*content);
    if (reply && (reply->packId != packId || reply->packHash != packHash))
        return failure(ErrorCode::ReplyForOther, {"reply"});
    return reply;
}

} // namespace inclusion::review
