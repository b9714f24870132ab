#include "core/review/review_desk.h"

#include "core/base/sha256.h"
#include "core/review/pack_json.h"
#include "core/review/sealing/encoding.h"
#include "core/review/sealing/reply_seal.h"
#include "core/review/taken_up.h"

#include <algorithm>

namespace inclusion::review {

namespace {

constexpr std::size_t replyKeySize = 32;

} // namespace

Result<PreparedPack> preparePack(const AuditService& service, const AuditId& auditId,
                                 const PackRequest& request, const ServiceDependencies& dependencies) {
    const auto snapshot = service.snapshot(auditId);
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    ReviewPack record;
    record.id = dependencies.ids.make<ReviewPackId>();
    record.auditId = auditId;
    record.title = request.title;
    record.detail = request.detail;
    record.reviewers = request.reviewers;
    record.replyBy = request.replyBy;
    record.createdAt = dependencies.clock.now();
    auto content =
        buildPack(*snapshot, request, record.id, record.createdAt, hexOf(randomBytes(replyKeySize)));
    if (!content)
        return tl::unexpected<Error>(std::move(content.error()));
    std::string json = packJson(*content);
    auto edit = service.makeReviewPack(std::move(record), json);
    if (!edit)
        return tl::unexpected<Error>(std::move(edit.error()));
    return PreparedPack{std::move(*content), std::move(json), std::move(*edit)};
}

Result<PreparedReply> prepareReply(const AuditService& service, std::string_view bytes) {
    const auto sealed = readSealedReply(bytes);
    if (!sealed)
        return tl::unexpected<Error>(sealed.error());
    const auto pack = service.reviewPack(sealed->packId);
    if (!pack)
        return tl::unexpected<Error>(pack.error());
    if (!*pack)
        return failure(ErrorCode::ReplyForOther, {"reply"});
    const auto json = service.packContent(**pack);
    if (!json)
        return tl::unexpected<Error>(json.error());
    const auto content = readPack(*json);
    if (!content)
        return tl::unexpected<Error>(content.error());
    // What a pack showed is no longer what its hash says once a piece of evidence was erased from it; replies
    // come to either.
    const std::string hash =
        sealed->packHash == sha256(*json) ? sealed->packHash : std::string((*pack)->contentHash);
    auto reply = openReply(*sealed, (*pack)->id, hash, content->replyKey);
    if (!reply)
        return tl::unexpected<Error>(std::move(reply.error()));
    const auto stored = service.comments((*pack)->auditId);
    const auto views = service.firstViews((*pack)->auditId);
    const auto packs = service.reviewPacks((*pack)->auditId);
    if (!stored || !views || !packs)
        return tl::unexpected<Error>(!stored ? stored.error() : !views ? views.error() : packs.error());
    // Only then does it matter what the school took up again.
    const bool takesBack = std::any_of(reply->comments.begin(), reply->comments.end(),
                                       [](const ReplyComment& each) { return each.withdrawnAt.has_value(); });
    const auto history = takesBack ? service.history((*pack)->auditId) : Result<std::vector<HistoryEntry>>();
    if (!history)
        return tl::unexpected<Error>(history.error());
    auto plan = planMerge(*reply, *content, *stored, *views, takenUpAgain(*history));
    if (!plan)
        return tl::unexpected<Error>(std::move(plan.error()));
    const bool latest = packs->front().id == (*pack)->id;
    return PreparedReply{std::move(*reply), std::move(**pack), latest, std::move(*plan)};
}

} // namespace inclusion::review
