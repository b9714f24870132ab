// What `AuditService` does for the safety and the confidentiality of files, beyond backups.
#include "core/audit_service_private.h"
#include "core/edit/edit_names.h"
#include "core/edit/evidence_edits.h"
#include "core/protection/key_ring.h"
#include "core/review/pack_erasure.h"
#include "core/storage/backup_details.h"
#include "core/storage/erasure.h"
#include "core/storage/salvage.h"

namespace inclusion {

namespace fs = std::filesystem;

Result<Erasure> AuditService::eraseEvidence(const EvidenceId& id, const std::string& author) {
    // A backup made now would keep what is to go.
    d->backupAhead.reset();
    const auto looked = std::exchange(d->lookedForBackup, d->clock.now().date());
    std::vector<std::pair<std::string, std::string>> quotes;
    const Result<> erased = d->writing(author, [&] {
        EditTarget target = d->target(edit_names::eraseEvidence, author, false);
        const bool isThere = d->stores.evidence.find(id).has_value();
        const auto wordings = wordingsOf(d->file.connection(), id);
        if (isThere)
            valueOrThrow(EvidenceEdits(d->sources).removeEvidence(id)->apply(target));
        if (!eraseTraces(d->file.connection(), d->stores, id, wordings) && !isThere)
            throw Failure(ErrorCode::NotFound, {"evidence", id.text()});
        std::vector<std::pair<std::string, std::string>> texts;
        for (const EvidenceWording& wording : wordings)
            texts.emplace_back(wording.title, wording.summary);
        d->stores.reviews.changeContents(
            [&](std::string& content) { return review::eraseFromPack(content, texts); });
        quotes = quotesOf(d->file.connection(), wordings);
        d->stores.history.add(HistoryEntry{d->ids.make<HistoryId>(),
                                           d->clock.now(),
                                           author,
                                           edit_names::eraseEvidence,
                                           d->ids.next(),
                                           false,
                                           RecordKind::Evidence,
                                           id.text(),
                                           {},
                                           {},
                                           {},
                                           {}});
    });
    d->lookedForBackup = looked;
    if (!erased)
        return tl::unexpected<Error>(erased.error());
    return guarded(path(), [&] {
        Erasure left = whereErasedIsLeft(path(), id, unlockBy(d->keys));
        left.quotedBy = std::move(quotes);
        return left;
    });
}

Result<std::vector<BackupDetails>> AuditService::backupDetails(const fs::path& file,
                                                               const ServiceDependencies& dependencies) {
    return guarded(file, [&] { return backupDetailsOf(file, unlockBy(dependencies.keys)); });
}

Result<Salvage> AuditService::salvage(const fs::path& damaged, const fs::path& output,
                                      const ServiceDependencies& dependencies) {
    return guarded(
        damaged, [&] { return salvageFile(damaged, output, dependencies.ids, unlockBy(dependencies.keys)); });
}

} // namespace inclusion
