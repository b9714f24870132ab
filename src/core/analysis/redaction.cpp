#include "core/analysis/redaction.h"

#include "core/audit/enum_ids.h"

#include <algorithm>
#include <unordered_set>

namespace inclusion::analysis {

namespace {

constexpr EnumIds<Redaction, 3> ids{
    {{Redaction::AsMarked, "as-marked"}, {Redaction::Titles, "titles"}, {Redaction::Counts, "counts"}}};

Disclosure atMost(Disclosure disclosure, Redaction redaction) {
    if (redaction == Redaction::Counts)
        return Disclosure::LeaveOut;
    return redaction == Redaction::Titles && disclosure == Disclosure::Include ? Disclosure::TitleOnly
                                                                               : disclosure;
}

} // namespace

std::string_view idOf(Redaction redaction) {
    return idIn(ids, redaction);
}

std::optional<Redaction> redactionFromId(std::string_view id) {
    return valueIn(ids, id);
}

AuditSnapshot redacted(AuditSnapshot snapshot, Redaction redaction) {
    std::unordered_set<EvidenceId> silent;
    for (Evidence& piece : snapshot.evidence) {
        piece.disclosure = atMost(piece.disclosure, redaction);
        if (piece.disclosure == Disclosure::Include)
            continue;
        silent.insert(piece.id);
        piece.summary.clear();
        piece.holder.clear();
        piece.link.clear();
        piece.tags.clear();
        if (piece.disclosure == Disclosure::LeaveOut)
            piece.title.clear();
    }
    for (EvidenceLink& link : snapshot.links)
        if (silent.contains(link.evidenceId))
            link.note.clear();
    std::erase_if(snapshot.attachments,
                  [&](const Attachment& attachment) { return silent.contains(attachment.evidenceId); });
    return snapshot;
}

} // namespace inclusion::analysis
