// What `AuditService` does for the safety and the confidentiality of files, beyond backups.
#include "core/audit_service_private.h"
#include "core/edit/edit_names.h"
#include "core/edit/evidence_edits.h"
#include "core/storage/backup_details.h"
#include "core/storage/erasure.h"
#include "core/storage/salvage.h"

namespace inclusion {

namespace fs = std::filesystem;

Result<Erasure> AuditService::eraseEvidence(const EvidenceId& id, const std::string& author) {
    // A backup made now would keep what is to go.
    const auto looked = std::exchange(d->lookedForBackup, d->clock.now().date());
    const Result<> erased = d->writing(author, [&] {
        EditTarget target = d->target(edit_names::eraseEvidence, author, false);
        const bool isThere = d->stores.evidence.find(id).has_value();
        if (isThere)
            valueOrThrow(EvidenceEdits(d->sources).removeEvidence(id)->apply(target));
        if (!eraseTraces(d->file.connection(), d->stores, id) && !isThere)
            throw Failure(ErrorCode::NotFound, {"evidence", id.text()});
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
    return guarded(path(), [&] { return whereErasedIsLeft(path(), id); });
}

Result<std::vector<BackupDetails>> AuditService::backupDetails(const fs::path& file) {
    return guarded(file, [&] { return backupDetailsOf(file); });
}

Result<Salvage> AuditService::salvage(const fs::path& damaged, const fs::path& output,
                                      const ServiceDependencies& dependencies) {
    return guarded(damaged, [&] { return salvageFile(damaged, output, dependencies.ids); });
}

} // namespace inclusion
