// What `AuditService` does for the safety and the confidentiality of files, beyond backups; and the further
// services that work on one file beside each other.
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

// ---- Further services of one file

AuditService::Private::Private(const Private& first, const AuditFileOptions& options)
    : clock(first.clock), ids(first.ids), keys(first.keys),
      lock(options.readOnly ? std::make_shared<FileLock>(first.file.path()) : first.lock),
      file(first.file.path(), options), stores(file.connection()),
      frameworks(stores), sources{stores, frameworks, clock, ids}, backups(file.path()),
      soundness(first.soundness) {
    frameworks.adopt(first.frameworks);
}

AuditFileOptions AuditService::Private::furtherOptions(bool readOnly) {
    AuditFileOptions options;
    options.readOnly = readOnly;
    options.checks = Checks::Passed;
    options.unlock = [seal = file.connection().seal()](const fs::path&, const std::string&) { return seal; };
    return options;
}

Result<std::unique_ptr<AuditService>> AuditService::reader() const {
    return guarded(path(), [&] {
        auto service = std::make_unique<Private>(*d, d->furtherOptions(true));
        service->file.connection().keepLittle();
        return std::unique_ptr<AuditService>(new AuditService(std::move(service)));
    });
}

Result<std::unique_ptr<AuditService>> AuditService::writer() const {
    return guarded(path(), [&] {
        d->requireWritable();
        auto service = std::make_unique<Private>(*d, d->furtherOptions(false));
        service->file.connection().writeAtCommit();
        service->backupAhead = d->backupAhead;
        service->lookedForBackup = d->lookedForBackup;
        return std::unique_ptr<AuditService>(new AuditService(std::move(service)));
    });
}

void AuditService::joined(const AuditService& writer) {
    if (writer.d->lookedForBackup != d->lookedForBackup) {
        d->lookedForBackup = writer.d->lookedForBackup;
        d->backupProblem = writer.d->backupProblem;
        d->backupAhead.reset();
    }
    static_cast<void>(changedFromOutside()); // by ourselves
}

} // namespace inclusion
