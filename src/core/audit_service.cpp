#include "core/audit_service.h"

#include "core/analysis/school_calendar.h"
#include "core/audit/record_rules.h"
#include "core/audit_service_private.h"
#include "core/edit/edit_names.h"
#include "core/edit/edit_target.h"
#include "core/exchange/json_import.h"
#include "core/protection/key_ring.h"
#include "core/storage/file_check.h"
#include "core/storage/file_copy.h"
#include "core/storage/past_snapshot.h"
#include "core/storage/snapshot_reader.h"

#include <algorithm>
#include <set>
#include <utility>

namespace inclusion {

namespace fs = std::filesystem;
using sqlite::Transaction;

namespace {

/// The lock is taken while the file is opened.
AuditFileOptions claimedBy(AuditFileOptions options, FileLock& lock, const Clock& clock) {
    options.claim = [&] { lock.take(clock.now()); };
    return options;
}

} // namespace

AuditService::Private::Private(const fs::path& path, const AuditFileOptions& options,
                               const ServiceDependencies& dependencies)
    : clock(dependencies.clock), ids(dependencies.ids), keys(dependencies.keys),
      lock(std::make_shared<FileLock>(path)), file(path, claimedBy(options, *lock, clock)),
      stores(file.connection()), frameworks(stores), sources{stores, frameworks, clock, ids}, backups(path) {
    if (options.checks == Checks::SoundnessLater && !file.isSound()) {
        check = std::make_unique<SoundnessCheck>(path, file.connection().seal());
        soundness = check->result();
    } else {
        std::promise<Result<>> passed;
        passed.set_value({});
        soundness = passed.get_future().share();
    }
}

void AuditService::Private::requireSound() {
    if (check)
        check->hurry();
    valueOrThrow(soundness.get());
    if (std::exchange(check, nullptr))
        tidy();
}

void AuditService::Private::tidy() {
    // Nobody can undo any more what happened before. Only tidying: a full disk must not keep a file shut.
    if (!file.isReadOnly())
        static_cast<void>(guarded(file.path(), [&] {
            stores.attachments.dropUnused();
            stores.reviews.dropUnusedContent();
        }));
}

void AuditService::Private::requireWritable() const {
    if (file.isReadOnly())
        throw Failure(ErrorCode::AuditFileReadOnly, {file.path().string()});
}

void AuditService::Private::backUpBeforeFirstEditOfDay() {
    // One that could not be made ahead is tried once more; what hinders it may be over.
    if (const auto ahead = std::exchange(backupAhead, nullptr); ahead && ahead->result())
        lookedForBackup = ahead->madeAt().date();
    const Date today = clock.now().date();
    if (lookedForBackup == today)
        return;
    lookedForBackup = today;
    backupProblem.reset();
    const auto made = guarded(file.path(), [&] {
        if (isBackupDue())
            backups.make(file.connection(), clock.now());
    });
    if (!made)
        backupProblem = made.error();
}

bool AuditService::Private::isBackupDue() {
    const Timestamp now = clock.now();
    const std::optional<Timestamp> last = stores.history.lastEditAt();
    if (!last || last->date() >= now.date())
        return false;
    const auto made = guarded(file.path(), [&] { return backups.list(); });
    if (!made)
        return true; // making one says what is wrong with the folder
    return std::none_of(made->begin(), made->end(), [&](const BackupInfo& each) {
        return each.madeAt.date() == now.date() && each.madeAt <= now;
    });
}

EditTarget AuditService::Private::target(const std::string& editName, const std::string& author, bool undo,
                                         const EditWatch& watch) {
    valueOrThrow(checkAuthor(author));
    return EditTarget(stores, ids, file.path(), {author, editName, clock.now(), undo}, watch);
}

std::string AuditService::Private::labelOf(const AuditId& auditId, const std::string& subjectId) const {
    try {
        return sources.frameworkOf(auditId)->labelOf(subjectId);
    } catch (const Failure&) {
        return subjectId; // a framework text that cannot be read must not keep people from searching
    }
}

// ---- Opening

AuditService::AuditService(std::unique_ptr<Private> service) : d(std::move(service)) {}
AuditService::~AuditService() = default;

Result<std::unique_ptr<AuditService>> AuditService::create(const fs::path& path, const Setting& setting,
                                                           const ServiceDependencies& dependencies) {
    const Result<> made = guarded(path, [&] {
        Setting first = setting;
        if (first.id.isEmpty())
            first.id = dependencies.ids.make<SettingId>();
        valueOrThrow(checkRecord(first));
        AuditFile::create(path, [&](sqlite::Connection& connection) { SettingStore(connection).add(first); });
    });
    if (!made)
        return tl::unexpected<Error>(made.error());
    return open(path, OpenMode::ReadWrite, dependencies);
}

Result<std::unique_ptr<AuditService>> AuditService::open(const fs::path& path, OpenMode mode,
                                                         const ServiceDependencies& dependencies,
                                                         DamageCheck check) {
    AuditFileOptions options;
    options.readOnly = mode == OpenMode::ReadOnly;
    options.checks = check == DamageCheck::Beside ? Checks::SoundnessLater : Checks::All;
    options.unlock = unlockBy(dependencies.keys);
    options.backUp = [&](sqlite::Connection& connection) {
        Backups(path).make(connection, dependencies.clock.now());
    };
    return guarded(path, [&] {
        auto service = std::make_unique<Private>(path, options, dependencies);
        if (!service->check)
            service->tidy();
        service->dataVersion = service->file.connection().number("PRAGMA data_version");
        return std::unique_ptr<AuditService>(new AuditService(std::move(service)));
    });
}

std::shared_future<Result<>> AuditService::soundness() const {
    return d->soundness;
}

Result<> AuditService::finishOpening() {
    return guarded(path(), [&] { d->requireSound(); });
}

void AuditService::backUpAhead() {
    if (d->file.isReadOnly() || d->check || d->backupAhead || d->lookedForBackup == d->clock.now().date())
        return;
    // Where it does not even begin, the first edit says why.
    static_cast<void>(guarded(path(), [&] {
        if (d->isBackupDue())
            d->backupAhead =
                std::make_unique<BackupAhead>(path(), d->file.connection().seal(), d->clock.now());
    }));
}

void AuditService::interrupt() const {
    d->file.connection().interrupt();
}

const fs::path& AuditService::path() const {
    return d->file.path();
}

bool AuditService::isReadOnly() const {
    return d->file.isReadOnly();
}

bool AuditService::isProtected() const {
    return d->file.connection().seal() != nullptr;
}

// ---- Edits

Result<ChangeSet> AuditService::run(Edit& edit, const std::string& author, const EditWatch& watch) {
    if (edit.isNoOp())
        return ChangeSet{};
    Result<ChangeSet> changed = d->writing(author, [&] {
        EditTarget target = d->target(edit.name(), author, false, watch);
        return valueOrThrow(edit.apply(target));
    });
    if (changed)
        edit.committed();
    return changed;
}

Result<ChangeSet> AuditService::undo(Edit& edit, const std::string& author, const EditWatch& watch) {
    if (edit.isNoOp())
        return ChangeSet{};
    return d->writing(author, [&] {
        EditTarget target = d->target(edit.name(), author, true, watch);
        return valueOrThrow(edit.revert(target));
    });
}

const std::optional<Error>& AuditService::automaticBackupProblem() const {
    return d->backupProblem;
}

Result<Audit> AuditService::addAudit(const Framework& framework, const std::string& cycle,
                                     const std::string& author) {
    return d->writing(author, [&] {
        for (const Audit& other : d->stores.audits.all())
            if (other.frameworkId == framework.id() && other.cycle == cycle)
                throw Failure(ErrorCode::AlreadyThere, {"audit", framework.id() + " " + cycle});
        const Audit audit{d->ids.make<AuditId>(), framework.id(), framework.data().revision,
                          framework.hash(),       cycle,          false,
                          d->clock.now()};
        valueOrThrow(checkRecord(audit));
        d->stores.audits.keepFrameworkText(framework.hash(), framework.text());
        d->target(edit_names::addAudit, author, false).replace<Audit>(std::nullopt, audit);
        return audit;
    });
}

// ---- Queries

Result<FileSummary> AuditService::summary() const {
    return d->reading([&] { return readSummary(d->stores, d->file.connection()); });
}

Result<Setting> AuditService::setting() const {
    return d->reading([&] { return d->stores.setting.get(); });
}

Result<std::vector<Audit>> AuditService::audits() const {
    return d->reading([&] { return d->stores.audits.all(); });
}

Result<std::shared_ptr<const Framework>> AuditService::frameworkOf(const Audit& audit) const {
    return d->reading([&] { return d->frameworks.of(audit); });
}

Result<std::vector<SchoolFramework>> AuditService::schoolFrameworks() const {
    return d->reading([&] { return d->stores.schoolFrameworks.all(); });
}

Result<std::shared_ptr<const Framework>> AuditService::frameworkWithId(const std::string& frameworkId) const {
    return d->reading([&] { return d->frameworks.withId(frameworkId); });
}

Result<std::optional<SchoolWording>> AuditService::schoolWording(const std::string& frameworkId) const {
    return d->reading([&] { return d->stores.schoolWordings.find(frameworkId); });
}

Result<AuditSnapshot> AuditService::snapshot(const AuditId& auditId) const {
    return d->reading([&] { return readSnapshot(d->stores, d->frameworks, auditId); });
}

Result<AuditSnapshot> AuditService::snapshotAt(const AuditId& auditId, Timestamp moment) const {
    return d->reading([&] { return readSnapshotAt(d->stores, d->frameworks, auditId, moment); });
}

Result<std::optional<Judgement>> AuditService::judgement(const AuditId& auditId,
                                                         const std::string& subjectId) const {
    return d->reading([&] { return d->stores.judgements.judgement(auditId, subjectId); });
}

Result<std::optional<Description>> AuditService::description(const AuditId& auditId,
                                                             const std::string& subjectId) const {
    return d->reading([&] { return d->stores.judgements.description(auditId, subjectId); });
}

Result<std::optional<Highlight>> AuditService::highlight(const AuditId& auditId,
                                                         const std::string& descriptorId) const {
    return d->reading([&] { return d->stores.judgements.highlight(auditId, descriptorId); });
}

Result<std::optional<Note>> AuditService::note(const NoteId& id) const {
    return d->reading([&] { return d->stores.notes.find(id); });
}

Result<std::vector<Note>> AuditService::notes(const AuditId& auditId, const std::string& subjectId) const {
    return d->reading([&] { return d->stores.notes.ofSubject(auditId, subjectId); });
}

Result<std::optional<Evidence>> AuditService::evidence(const EvidenceId& id) const {
    return d->reading([&] { return d->stores.evidence.find(id); });
}

Result<std::vector<Evidence>> AuditService::evidenceList(const EvidenceFilter& filter) const {
    return d->reading([&] { return d->stores.evidence.list(filter); });
}

Result<std::vector<EvidenceId>> AuditService::bankIds(const BankFilter& filter) const {
    return d->reading([&] { return d->stores.bank.ids(filter); });
}

Result<std::vector<BankEntry>> AuditService::bankEntries(const std::vector<EvidenceId>& ids) const {
    return d->reading([&] { return d->stores.bank.entries(ids); });
}

Result<std::vector<std::string>> AuditService::evidenceTags() const {
    return d->reading([&] { return d->stores.bank.tags(); });
}

Result<std::vector<EvidenceLink>> AuditService::linksOf(const EvidenceId& id) const {
    return d->reading([&] { return d->stores.evidence.linksOf(id); });
}

Result<std::vector<analysis::EvidenceOffer>>
AuditService::evidenceOffers(const AuditId& auditId, const std::string& subjectId,
                             const std::vector<std::shared_ptr<const Crosswalk>>& crosswalks) const {
    return d->reading([&] {
        const Audit here = d->sources.auditWith(auditId);
        std::set<EvidenceId> seen;
        for (const EvidenceLink& link : d->stores.evidence.linksOfSubject(auditId, subjectId))
            seen.insert(link.evidenceId);
        std::vector<analysis::EvidenceOffer> offers;
        for (const auto& source : analysis::offerSources(here, subjectId, d->stores.audits.all(), crosswalks))
            for (const EvidenceLink& link :
                 d->stores.evidence.linksOfSubject(source.audit.id, source.subjectId))
                if (seen.insert(link.evidenceId).second)
                    offers.push_back({found(d->stores.evidence.find(link.evidenceId), RecordKind::Evidence,
                                            link.evidenceId.text()),
                                      source, link.note});
        return offers;
    });
}

Result<std::vector<Attachment>> AuditService::attachmentsOf(const EvidenceId& id) const {
    return d->reading([&] { return d->stores.attachments.ofEvidence(id); });
}

Result<std::string> AuditService::attachmentContent(const std::string& sha256) const {
    return d->reading(
        [&] { return found(d->stores.attachments.content(sha256), RecordKind::Attachment, sha256); });
}

Result<std::optional<Action>> AuditService::action(const ActionId& id) const {
    return d->reading([&] { return d->stores.actions.find(id); });
}

Result<std::vector<Action>> AuditService::actions(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.actions.ofAudit(auditId); });
}

Result<std::vector<ReviewPack>> AuditService::reviewPacks(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.reviews.packsOf(auditId); });
}

Result<std::optional<ReviewPack>> AuditService::reviewPack(const ReviewPackId& id) const {
    return d->reading([&] { return d->stores.reviews.findPack(id); });
}

Result<std::string> AuditService::packContent(const ReviewPack& pack) const {
    return d->reading([&] {
        return found(d->stores.reviews.content(pack.contentHash), RecordKind::ReviewPack, pack.id.text());
    });
}

Result<std::vector<ReviewComment>> AuditService::comments(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.reviews.commentsOf(auditId); });
}

Result<std::vector<FirstView>> AuditService::firstViews(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.reviews.viewsOf(auditId); });
}

Result<std::optional<ReviewComment>> AuditService::comment(const ReviewCommentId& id) const {
    return d->reading([&] { return d->stores.reviews.findComment(id); });
}

Result<std::vector<Fact>> AuditService::facts(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.facts.ofAudit(auditId); });
}

Result<std::optional<Answer>> AuditService::answer(const AuditId& auditId, const std::string& itemId) const {
    return d->reading([&] { return d->stores.facts.answer(auditId, itemId); });
}

Result<std::vector<Answer>> AuditService::answers(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.facts.answers(auditId); });
}

Result<std::vector<std::string>> AuditService::focusAreas(const AuditId& auditId) const {
    return d->reading([&] {
        const auto choice = d->stores.meetings.focus(auditId);
        return choice ? choice->areaIds : std::vector<std::string>();
    });
}

Result<std::vector<Meeting>> AuditService::meetings(const AuditId& auditId) const {
    return d->reading([&] { return d->stores.meetings.meetings(auditId); });
}

Result<std::optional<SchoolYear>> AuditService::schoolYear(const std::string& cycle) const {
    return d->reading([&] {
        auto stored = d->stores.meetings.schoolYear(cycle);
        return stored ? stored : analysis::usualSchoolYear(cycle);
    });
}

Result<std::vector<SavedTemplate>> AuditService::templates() const {
    return d->reading([&] { return d->stores.looks.templates(); });
}

Result<std::optional<SchoolLogo>> AuditService::logo() const {
    return d->reading([&] { return d->stores.looks.logo(); });
}

Result<std::vector<HistoryEntry>> AuditService::history(const AuditId& auditId, const std::string& subjectId,
                                                        std::size_t limit) const {
    return d->reading([&] { return d->stores.history.list(auditId, subjectId, limit); });
}

Result<std::vector<SearchHit>> AuditService::search(std::string_view words, std::size_t limit) const {
    return d->reading([&] {
        std::vector<SearchHit> hits = d->stores.search.search(words, limit);
        for (SearchHit& hit : hits)
            if (!hit.subjectId.empty())
                hit.title = d->labelOf(hit.auditId, hit.subjectId);
        return hits;
    });
}

// ---- Safety

Result<> AuditService::rebuildSearchIndex() {
    return d->writing({}, [&] { d->stores.search.rebuild(); });
}

Result<std::vector<FileProblem>> AuditService::check() const {
    return guarded(path(), [&] { return checkFile(d->file, d->stores, d->frameworks); });
}

Result<bool> AuditService::changedFromOutside() {
    return guarded(path(), [&] {
        const std::int64_t version = d->file.connection().number("PRAGMA data_version");
        return std::exchange(d->dataVersion, version) != version;
    });
}

Result<> AuditService::stayAtWork() {
    if (isReadOnly())
        return {};
    return guarded(path(), [&] {
        const Transaction transaction(d->file.connection(), Transaction::Kind::Write);
        d->lock->keep();
    });
}

Result<BackupInfo> AuditService::backUp() const {
    return guarded(path(), [&] { return d->backups.make(d->file.connection(), d->clock.now()); });
}

Result<std::string> AuditService::exportJson(const JsonExportOptions& options) const {
    return d->reading([&] { return fileAsJson(d->file.connection(), options); });
}

Result<> AuditService::importJson(std::string_view json, const std::string& source, const fs::path& target) {
    return guarded(target, [&] { makeFileFromJson(json, source, target); });
}

Result<> AuditService::saveCopy(const fs::path& target) const {
    return guarded(
        target, [&] { writeCopy(d->file.connection(), path(), target, d->file.connection().seal(), true); });
}

Result<std::vector<BackupInfo>> AuditService::backups(const fs::path& file) {
    return guarded(file, [&] { return Backups(file).list(); });
}

Result<> AuditService::restoreBackup(const fs::path& backup, const fs::path& file,
                                     const ServiceDependencies& dependencies) {
    return guarded(file, [&] {
        FileLock lock(file);
        lock.take(dependencies.clock.now());
        Backups(file).restore(backup, dependencies.clock.now(), unlockBy(dependencies.keys));
    });
}

} // namespace inclusion
