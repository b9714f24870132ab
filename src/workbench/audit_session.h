#pragma once

#include "core/audit_service.h"
#include "workbench/file_writer.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace inclusion {

class FileReader;
class FormDrafts;
class PendingText;

/// One open audit file as the window sees it: the service, the audit of it that is in view, and the undo
/// stack. Every edit of the window goes through `run`, is in the file when `run` returns, and is announced by
/// `changed`; widgets and models refresh from that alone. Nothing here opens a dialog or spins an event loop.
class AuditSession : public QObject {
    Q_OBJECT

public:
    /// Opens a file for writing, or for reading only where it cannot be written (`readOnlyReason`).
    static Result<std::unique_ptr<AuditSession>> open(const std::filesystem::path& path,
                                                      const ServiceDependencies& dependencies);
    explicit AuditSession(std::unique_ptr<AuditService> service, const ServiceDependencies& dependencies);
    ~AuditSession() override;

    const AuditService& service() const { return *m_service; }
    /// Answers what takes long, beside the GUI thread.
    FileReader& reader() const;
    const Clock& clock() const { return m_dependencies.clock; }
    const ServiceDependencies& dependencies() const { return m_dependencies; }
    const std::filesystem::path& path() const { return m_service->path(); }
    /// An id for a record that is about to be added.
    template <typename IdType>
    IdType newId() {
        return m_dependencies.ids.make<IdType>();
    }
    bool isReadOnly() const { return m_service->isReadOnly(); }
    /// Why it is open for reading only; nothing when it is not, or when the file itself is protected.
    const std::optional<Error>& readOnlyReason() const { return m_readOnlyReason; }

    // The audit in view
    /// Null as long as the file holds no audit.
    const Audit* audit() const { return m_audit ? &*m_audit : nullptr; }
    AuditId auditId() const { return m_audit ? m_audit->id : AuditId(); }
    /// The framework of the audit in view; null without one.
    const Framework* framework() const { return m_framework.get(); }
    /// The same, for whoever keeps pointers into it.
    std::shared_ptr<const Framework> sharedFramework() const { return m_framework; }
    /// Everything recorded on one subject of it (subject_snapshot.h), read once between two changes. There
    /// must be an audit in view.
    std::shared_ptr<const AuditSnapshot> subject(const std::string& subjectId) const;
    /// Brings an audit into view. Texts that are pending are committed first; when that fails, nothing
    /// changes.
    Result<> showAudit(const AuditId& id);
    /// Adds an audit and brings it into view.
    Result<> addAudit(const Framework& framework, const std::string& cycle);

    /// Begins the audit of another cycle from the one in view and brings it into view.
    Result<> beginNextAudit(const std::string& cycle);
    /// Moves the audit in view to a later revision of its framework. Nothing that was done before can be
    /// undone afterwards; the backup that is made first brings it back.
    Result<> reviseAudit(const Framework& to);

    /// The crosswalks by which evidence of other audits is offered.
    void setCrosswalks(std::vector<std::shared_ptr<const Crosswalk>> crosswalks) {
        m_crosswalks = std::move(crosswalks);
    }
    const std::vector<std::shared_ptr<const Crosswalk>>& crosswalks() const { return m_crosswalks; }

    /// Role or initials recorded with every edit.
    void setAuthor(const QString& author) { m_author = author; }
    const QString& author() const { return m_author; }

    // Edits
    /// Applies and commits an edit; a no-op does nothing. A failure, of making the edit too, is announced by
    /// `failed` and leaves everything as it was. True when the file holds the edit now.
    bool run(Result<EditPtr> edit);
    /// Makes and runs an edit of many records beside this thread (file_writer.h), as one step of undo like
    /// any other; `writing` tells how far it is. `done` gets what came of it, `Cancelled` after
    /// `stopWriting`; other failures are announced as well. False while another one is under way.
    bool runBeside(FileWriter::Make make, std::function<void(const Result<>& outcome)> done);
    /// Ends it soon; the file stays as it was.
    void stopWriting();
    /// Runs the edit that failed last once more, then whatever text is pending.
    bool retry();
    /// Commits every text that a person has typed and the file does not hold yet. True when none is left.
    bool commitPending();
    bool hasPendingText() const;
    /// What is typed into forms and not recorded yet.
    FormDrafts& drafts() { return *m_drafts; }
    /// After a conflict: writes the typed text over the stored one, or gives it up for the stored one.
    bool resolveConflict(bool keepMine);
    /// Undo and redo, after committing what is pending. True when it worked.
    bool undo();
    bool redo();
    const QUndoStack& undoStack() const { return m_undoStack; }

    /// Erases a piece of evidence for good (`AuditService::eraseEvidence`). Nothing that was done before can
    /// be undone afterwards, because it might bring the evidence back: say so before.
    Result<Erasure> eraseEvidence(const EvidenceId& id);

    /// While another thread writes the bytes of files into the file (`keepContentAhead`) or an edit of many
    /// records (`runBeside`), nothing that can wait is written here: it would wait for the disk with the
    /// window standing still. Every `beginKeeping` is followed by an `endKeeping`.
    void beginKeeping();
    void endKeeping();
    bool isKeeping() const { return m_keeping > 0 || (m_writer && m_writer->isBusy()); }

    /// Looks whether another program has changed the file, and if so has everything read again.
    void checkOutside();
    /// Writes a complete copy to a new path and carries on in it: the way out when the file cannot be
    /// written.
    Result<> continueIn(const std::filesystem::path& path);
    /// Tries once more to open for writing what was opened for reading, as when the other person has closed
    /// it.
    Result<> openForWriting();
    /// Announces a failure that did not come from an edit.
    void report(const Error& error);

Q_SIGNALS:
    void changed(const inclusion::ChangeSet& changes);
    void saved(const QDateTime& time);
    /// How much of the edit is written that runs beside.
    void writing(int percent);
    void failed(const inclusion::Error& error);
    /// A text became pending, or none is any more.
    void pendingChanged();
    /// Another audit came into view, or the session carries on in another file.
    void auditShown();
    /// The file turned out to be damaged. Nothing has been changed in it, and nothing can be.
    void damaged(const inclusion::Error& error);
    /// An undo or redo happened on this subject or descriptor: show it.
    void revealed(const QString& subjectId);

private:
    friend class PendingText;
    friend class EditCommand;

    void add(PendingText* text);
    void remove(PendingText* text);
    /// Undoes (or does again) an edit of the undo stack.
    bool repeat(Edit& edit, bool undo);
    /// Puts an edit that the file holds on the undo stack and announces it.
    void push(EditPtr edit, ChangeSet changes);
    void announce(ChangeSet changes);
    /// Has what is read and written beside let a change of this thread go first.
    FileWriter::Pause goFirst();
    /// Has everything that shows the file read it again.
    void tell(const ChangeSet& changes);
    std::string authorText() const;
    Result<> loadAudit(const AuditId& id);
    Result<> showLastAudit();
    void stayAtWork();
    /// Tells of damage once the file has been looked through.
    void awaitSoundness();
    void replaceService(std::unique_ptr<AuditService> service);

    ServiceDependencies m_dependencies;
    std::unique_ptr<AuditService> m_service;
    mutable std::unique_ptr<FileReader> m_reader; ///< from the first question on
    std::unique_ptr<FileWriter> m_writer;         ///< from the first long edit on
    std::optional<Error> m_readOnlyReason;
    std::optional<Audit> m_audit;
    std::shared_ptr<const Framework> m_framework;
    std::vector<std::shared_ptr<const Crosswalk>> m_crosswalks;
    mutable std::unordered_map<std::string, std::shared_ptr<const AuditSnapshot>> m_subjects;
    QString m_author;
    QUndoStack m_undoStack;
    std::vector<PendingText*> m_pending;
    EditPtr m_failedEdit;
    QTimer m_stayAtWork;
    int m_keeping = 0;                    ///< threads that write the bytes of files
    bool m_repeated = false;              ///< whether the last undo or redo worked
    std::unique_ptr<FormDrafts> m_drafts; ///< the last member: it writes as it goes
};

} // namespace inclusion
