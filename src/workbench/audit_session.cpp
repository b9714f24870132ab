#include "workbench/audit_session.h"

#include "workbench/background.h"
#include "workbench/edit_command.h"
#include "workbench/edit_text.h"
#include "workbench/file_reader.h"
#include "workbench/form_drafts.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"
#include "workbench/subject_snapshot.h"

#include <algorithm>

namespace inclusion {
namespace {

/// Recorded with edits as long as nobody has said who is at work.
constexpr const char* unknownAuthor = "unnamed";

/// From so many records on, whoever shows some of them reads anew instead of looking for each, and an edit
/// that is tried again is written beside.
constexpr std::size_t manyRecords = 200;

} // namespace

Result<std::unique_ptr<AuditSession>> AuditSession::open(const std::filesystem::path& path,
                                                         const ServiceDependencies& dependencies) {
    auto service = AuditService::open(path, OpenMode::ReadWrite, dependencies, DamageCheck::Beside);
    std::optional<Error> reason;
    if (!service && (service.error().code == ErrorCode::FileNotWritable ||
                     service.error().code == ErrorCode::AuditFileReadOnly ||
                     service.error().code == ErrorCode::AuditFileBusy ||
                     service.error().code == ErrorCode::AuditFileInUse)) {
        reason = service.error();
        service = AuditService::open(path, OpenMode::ReadOnly, dependencies, DamageCheck::Beside);
    }
    if (!service)
        return tl::unexpected(service.error());
    auto session = std::make_unique<AuditSession>(std::move(*service), dependencies);
    session->m_readOnlyReason = reason;
    if (auto shown = session->showLastAudit(); !shown) {
        // Not looked through yet: damage may be why.
        session.reset();
        const auto checked = AuditService::open(path, OpenMode::ReadOnly, dependencies);
        return tl::unexpected(checked ? shown.error() : checked.error());
    }
    session->awaitSoundness();
    return session;
}

AuditSession::AuditSession(std::unique_ptr<AuditService> service, const ServiceDependencies& dependencies)
    : m_dependencies(dependencies), m_service(std::move(service)),
      m_drafts(std::make_unique<FormDrafts>(*this)) {
    connect(&m_stayAtWork, &QTimer::timeout, this, &AuditSession::stayAtWork);
    m_stayAtWork.start(std::chrono::minutes(1));
}

AuditSession::~AuditSession() {
    // Commands refer to the session; they go while it is whole.
    m_undoStack.clear();
}

FileReader& AuditSession::reader() const {
    if (!m_reader)
        m_reader = std::make_unique<FileReader>(*m_service);
    return *m_reader;
}

FileWriter::Pause AuditSession::goFirst() {
    if (m_reader)
        m_reader->stepAside();
    return FileWriter::Pause(m_writer.get());
}

void AuditSession::replaceService(std::unique_ptr<AuditService> service) {
    m_reader.reset();
    if (m_writer)
        m_writer->stopNow();
    m_writer.reset();
    m_service = std::move(service);
    m_readOnlyReason.reset();
}

void AuditSession::awaitSoundness() {
    inBackground<Result<>>(
        this, [soundness = m_service->soundness()] { return soundness.get(); },
        [this](const Result<>& sound) {
            if (!sound)
                Q_EMIT damaged(sound.error());
            else if (const auto first = goFirst(); m_service->finishOpening()) // sound, so nothing can fail
                m_service->backUpAhead();
        });
}

Result<> AuditSession::showLastAudit() {
    const auto audits = m_service->audits();
    if (!audits)
        return tl::unexpected(audits.error());
    return audits->empty() ? Result<>() : loadAudit(audits->back().id);
}

Result<> AuditSession::loadAudit(const AuditId& id) {
    auto audits = m_service->audits();
    if (!audits)
        return tl::unexpected(audits.error());
    const auto found =
        std::find_if(audits->begin(), audits->end(), [&](const Audit& audit) { return audit.id == id; });
    if (found == audits->end())
        return failure(ErrorCode::NotFound, {"audit", id.text()});
    auto framework = m_service->frameworkOf(*found);
    if (!framework)
        return tl::unexpected(framework.error());
    m_subjects.clear();
    m_audit = *found;
    m_framework = std::move(*framework);
    return {};
}

Result<> AuditSession::showAudit(const AuditId& id) {
    if (m_audit && m_audit->id == id)
        return {};
    if (!commitPending())
        return failure(ErrorCode::StorageFailed);
    if (auto loaded = loadAudit(id); !loaded)
        return loaded;
    Q_EMIT auditShown();
    return {};
}

Result<> AuditSession::addAudit(const Framework& framework, const std::string& cycle) {
    if (!commitPending())
        return failure(ErrorCode::StorageFailed);
    const auto first = goFirst();
    auto added = m_service->addAudit(framework, cycle, authorText());
    if (!added)
        return tl::unexpected(added.error());
    Q_EMIT saved(toQt(clock().now()));
    return showAudit(added->id);
}

Result<> AuditSession::beginNextAudit(const std::string& cycle) {
    if (!commitPending())
        return failure(ErrorCode::StorageFailed);
    const auto first = goFirst();
    auto begun = m_service->beginNextAudit(auditId(), cycle, authorText());
    if (!begun)
        return tl::unexpected(begun.error());
    Q_EMIT saved(toQt(clock().now()));
    return showAudit(begun->id);
}

Result<> AuditSession::reviseAudit(const Framework& to) {
    if (!commitPending())
        return failure(ErrorCode::StorageFailed);
    if (m_writer)
        m_writer->stopNow(); // it speaks of the framework as it was
    auto revised = m_service->reviseAudit(auditId(), to, authorText());
    if (!revised)
        return tl::unexpected(revised.error());
    // Earlier edits speak of the framework as it was.
    m_undoStack.clear();
    if (auto loaded = loadAudit(revised->id); !loaded)
        return loaded;
    ChangeSet everything;
    everything.everything = true;
    announce(everything);
    Q_EMIT auditShown();
    return {};
}

std::string AuditSession::authorText() const {
    return m_author.trimmed().isEmpty() ? std::string(unknownAuthor) : toCore(m_author.trimmed());
}

bool AuditSession::run(Result<EditPtr> edit) {
    if (!edit) {
        Q_EMIT failed(edit.error());
        return false;
    }
    if ((*edit)->isNoOp())
        return true;
    const auto first = goFirst();
    auto changes = m_service->run(**edit, authorText());
    if (!changes) {
        m_failedEdit = std::move(*edit);
        Q_EMIT failed(changes.error());
        return false;
    }
    push(std::move(*edit), std::move(*changes));
    return true;
}

void AuditSession::push(EditPtr edit, ChangeSet changes) {
    m_failedEdit.reset();
    const QString text = editText(edit->name(), edit->subjectId(), m_framework.get());
    m_undoStack.push(new EditCommand(*this, std::move(edit), text));
    announce(std::move(changes));
}

bool AuditSession::runBeside(FileWriter::Make make, std::function<void(const Result<>&)> done) {
    if (!m_writer) {
        m_writer = std::make_unique<FileWriter>(*m_service);
        connect(m_writer.get(), &FileWriter::progressed, this, &AuditSession::writing);
    }
    if (m_writer->isBusy())
        return false;
    checkOutside(); // before: afterwards the file has changed by ourselves
    if (m_reader)
        m_reader->stepAside();
    m_writer->run(std::move(make), authorText(),
                  [this, done = std::move(done)](EditPtr edit, Result<ChangeSet> changes) {
                      if (changes) {
                          if (!edit->isNoOp())
                              push(std::move(edit), std::move(*changes));
                          done({});
                          return;
                      }
                      if (changes.error().code != ErrorCode::Cancelled) {
                          m_failedEdit = std::move(edit);
                          Q_EMIT failed(changes.error());
                      }
                      done(tl::unexpected(changes.error()));
                  });
    return true;
}

void AuditSession::stopWriting() {
    if (m_writer)
        m_writer->stop();
}

bool AuditSession::retry() {
    if (m_failedEdit && m_failedEdit->size() >= manyRecords) {
        const auto held = std::make_shared<EditPtr>(std::move(m_failedEdit));
        const auto again = [held](const AuditService&) { return Result<EditPtr>(std::move(*held)); };
        if (!runBeside(again, [](const Result<>&) {}))
            m_failedEdit = std::move(*held); // the one under way first
    } else if (m_failedEdit && !run(std::move(m_failedEdit))) {
        return false;
    }
    return commitPending();
}

bool AuditSession::commitPending() {
    m_drafts->flush();
    // A copy: committing one text may refresh whatever holds another.
    const auto pending = m_pending;
    return std::all_of(pending.begin(), pending.end(), [](PendingText* text) { return text->commit(); });
}

bool AuditSession::hasPendingText() const {
    return std::any_of(m_pending.begin(), m_pending.end(),
                       [](const PendingText* text) { return text->isPending(); });
}

bool AuditSession::resolveConflict(bool keepMine) {
    const auto pending = m_pending;
    bool resolved = true;
    for (PendingText* text : pending) {
        if (!text->isInConflict())
            continue;
        if (keepMine)
            resolved = text->keepMine() && resolved;
        else
            text->takeStored();
    }
    return resolved;
}

bool AuditSession::undo() {
    if (!commitPending() || !m_undoStack.canUndo())
        return false;
    m_undoStack.undo();
    return m_repeated;
}

bool AuditSession::redo() {
    if (!commitPending() || !m_undoStack.canRedo())
        return false;
    m_undoStack.redo();
    return m_repeated;
}

bool AuditSession::repeat(Edit& edit, bool undo) {
    const auto first = goFirst();
    auto changes = undo ? m_service->undo(edit, authorText()) : m_service->run(edit, authorText());
    m_repeated = changes.has_value();
    if (!changes) {
        Q_EMIT failed(changes.error());
        return false;
    }
    announce(*changes);
    // What was undone may lie in another audit of the file: show that one.
    for (const Change& change : changes->changes) {
        if (!change.auditId.isEmpty() && change.auditId != auditId()) {
            if (loadAudit(change.auditId))
                Q_EMIT auditShown();
            break;
        }
    }
    if (!edit.subjectId().empty())
        Q_EMIT revealed(toQt(edit.subjectId()));
    return true;
}

std::shared_ptr<const AuditSnapshot> AuditSession::subject(const std::string& subjectId) const {
    auto& known = m_subjects[subjectId];
    if (!known)
        known = std::make_shared<const AuditSnapshot>(subjectSnapshot(*this, subjectId));
    return known;
}

void AuditSession::tell(const ChangeSet& changes) {
    m_subjects.clear();
    Q_EMIT changed(changes);
}

void AuditSession::announce(ChangeSet changes) {
    changes.everything = changes.everything || changes.changes.size() >= manyRecords;
    tell(changes);
    Q_EMIT saved(toQt(clock().now()));
}

Result<Erasure> AuditSession::eraseEvidence(const EvidenceId& id) {
    if (!commitPending())
        return failure(ErrorCode::StorageFailed);
    if (m_writer)
        m_writer->stopNow(); // a backup that it begins with would keep what is to go
    auto erased = m_service->eraseEvidence(id, authorText());
    if (!erased)
        return erased;
    m_undoStack.clear();
    m_failedEdit.reset();
    ChangeSet everything;
    everything.everything = true;
    announce(everything);
    return erased;
}

void AuditSession::beginKeeping() {
    checkOutside(); // before: afterwards the file has changed by ourselves
    ++m_keeping;
}

void AuditSession::endKeeping() {
    --m_keeping;
    static_cast<void>(m_service->changedFromOutside()); // only bytes, which nothing shows yet
}

void AuditSession::checkOutside() {
    if (isKeeping())
        return;
    const auto outside = m_service->changedFromOutside();
    if (!outside) {
        Q_EMIT failed(outside.error());
        return;
    }
    if (!*outside)
        return;
    ChangeSet everything;
    everything.everything = true;
    tell(everything);
}

Result<> AuditSession::continueIn(const std::filesystem::path& path) {
    if (auto copied = m_service->saveCopy(path); !copied)
        return copied;
    auto service = AuditService::open(path, OpenMode::ReadWrite, m_dependencies);
    if (!service)
        return tl::unexpected(service.error());
    replaceService(std::move(*service));
    ChangeSet everything;
    everything.everything = true;
    tell(everything);
    retry(); // a failure is announced; the copy is whole either way
    Q_EMIT auditShown();
    return {};
}

void AuditSession::stayAtWork() {
    if (isKeeping())
        return; // a minute later
    if (const auto stayed = m_service->stayAtWork();
        !stayed && stayed.error().code == ErrorCode::AuditFileInUse)
        Q_EMIT failed(stayed.error());
    m_service->backUpAhead(); // where a day has begun since
}

Result<> AuditSession::openForWriting() {
    auto service = AuditService::open(path(), OpenMode::ReadWrite, m_dependencies);
    if (!service)
        return tl::unexpected(service.error());
    replaceService(std::move(*service));
    ChangeSet everything;
    everything.everything = true;
    tell(everything);
    Q_EMIT auditShown();
    return {};
}

void AuditSession::report(const Error& error) {
    Q_EMIT failed(error);
}

void AuditSession::add(PendingText* text) {
    m_pending.push_back(text);
}

void AuditSession::remove(PendingText* text) {
    std::erase(m_pending, text);
}

} // namespace inclusion
