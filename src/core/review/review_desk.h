#pragma once

#include "core/audit_service.h"
#include "core/review/merge.h"
#include "core/review/pack_builder.h"

#include <string>
#include <string_view>

/// What both programs do with an open file: make packs and take in replies.
namespace inclusion::review {

/// A pack that is ready to be recorded (`edit`) and sent (`json`, in either form).
struct PreparedPack {
    PackContent content;
    std::string json;
    EditPtr edit;
};

/// Freezes the audit as it stands. Nothing is stored before the edit is run.
Result<PreparedPack> preparePack(const AuditService& service, const AuditId& auditId,
                                 const PackRequest& request, const ServiceDependencies& dependencies);

/// A reply, opened and compared with the file.
struct PreparedReply {
    Reply reply;
    ReviewPack pack;
    bool isLatestPack = true; ///< whether no later pack of the audit was made
    MergePlan plan;
};

/// Opens the bytes of a reply with the key of its pack, which the file knows, and plans the merge. Nothing is
/// stored. `ReplyForOther` where the file has no such pack, or another content was sent under its id.
Result<PreparedReply> prepareReply(const AuditService& service, std::string_view bytes);

} // namespace inclusion::review
