#pragma once

#include "core/audit_service.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace inclusion {

/// Makes an edit of many records, as taking in a table of ten thousand rows, and writes it in a thread of its
/// own: whole or not at all. A change by the person at the keyboard always goes first: the edit steps aside,
/// takes back what it has written so far, and begins again after it.
class FileWriter : public QObject {
    Q_OBJECT

    struct Work;

public:
    /// Makes the edit from what the file holds, in the thread.
    using Make = std::function<Result<EditPtr>(const AuditService& service)>;
    /// Gets the edit once the file holds it, or why it does not (`Cancelled` where it was stopped).
    using Done = std::function<void(EditPtr edit, Result<ChangeSet> changes)>;

    /// The service must outlive it.
    explicit FileWriter(AuditService& service);
    /// Stops what is being written; nobody hears of it.
    ~FileWriter() override;

    bool isBusy() const { return m_work != nullptr; }
    /// Begins; nothing else may be under way. `done` is called in this thread.
    void run(Make make, std::string author, Done done);
    /// Ends it soon: the file stays as it was, unless all was written already.
    void stop();
    /// The same, and waits for its end.
    void stopNow();

    /// Lets a change by this thread go first as long as it lives. What is written already when it begins is
    /// told before.
    class Pause {
    public:
        /// `writer` may be null.
        explicit Pause(FileWriter* writer);
        ~Pause();
        Pause(const Pause&) = delete;
        Pause& operator=(const Pause&) = delete;

    private:
        std::shared_ptr<Work> m_work;
    };

Q_SIGNALS:
    /// From the thread that writes.
    void progressed(int percent);

private:
    void write(Work& work);
    void end(std::shared_ptr<Work> work);

    AuditService& m_service;
    std::shared_ptr<Work> m_work; ///< null while nothing is under way
};

} // namespace inclusion
