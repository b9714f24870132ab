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

/// New evidence of what was typed into its line: an address is its link, too.
Evidence evidenceCalled(const QString& title);

/// Takes in what a person drops, pastes or picks: files, pictures, addresses, text. It becomes an attachment
/// of a piece of evidence, or new evidence behind an item. Files are read, hashed and
/// written off the GUI thread; undo takes back what they became.
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
    /// Whether it is files or a picture: nothing that a field for text could take.
    static bool isNoText(const QMimeData& data);
    void take(const QMimeData& data, const Target& target);
    void takeFiles(const QStringList& paths, const Target& target);
    bool isBusy() const { return m_thread != nullptr; }
    /// Stops at once; nothing is taken in. A file that is being written is finished beside, and dropped
    /// later.
    void cancel();

Q_SIGNALS:
    void progressed(int done, int of);
    /// Reading has ended; `problems` says in a sentence each what could not be taken.
    void finished(const QStringList& problems);
    /// New evidence was made.
    void added(const QString& evidenceId);

private:
    /// Lets a thread come to its end by itself, unheard.
    void letGo();
    void end(QThread* thread);
    void store(FilesRead read, const Target& target);
    void addEvidence(Evidence evidence, const Target& target, std::vector<NewAttachment> files);

    AuditSession& m_session;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QThread* m_thread = nullptr; ///< reads the files of the last wish
    QList<QThread*> m_ending;    ///< nobody waits for what these bring
};

} // namespace inclusion
