#pragma once

#include "workbench/attachment_files.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <string>

class QMimeData;
class QThread;

namespace inclusion {

class AuditSession;

/// Takes in what a person drops, pastes or picks: files, pictures, addresses, text. It becomes an attachment
/// of a piece of evidence, or new evidence behind an item. Files are read and hashed off the GUI thread.
class EvidenceIntake : public QObject {
    Q_OBJECT

public:
    /// What it is for.
    struct Target {
        EvidenceId evidence;   ///< attach to this one; empty: make new evidence
        std::string subjectId; ///< behind this item of the audit in view; empty: only into the bank
    };

    explicit EvidenceIntake(AuditSession& session, QObject* parent = nullptr);
    ~EvidenceIntake() override;

    /// Whether there is anything in it to take; text only when new evidence is made of it.
    static bool canTake(const QMimeData& data);
    void take(const QMimeData& data, const Target& target);
    void takeFiles(const QStringList& paths, const Target& target);
    bool isBusy() const { return m_thread != nullptr; }
    /// Stops reading; nothing is taken in.
    void cancel();

Q_SIGNALS:
    void progressed(int done, int of);
    /// Reading has ended; `problems` says in a sentence each what could not be taken.
    void finished(const QStringList& problems);
    /// New evidence was made.
    void added(const QString& evidenceId);

private:
    void stop();
    void store(FilesRead read, const Target& target);
    void addEvidence(Evidence evidence, const Target& target, std::vector<NewAttachment> files);

    AuditSession& m_session;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    std::unique_ptr<QThread> m_thread;
};

} // namespace inclusion
