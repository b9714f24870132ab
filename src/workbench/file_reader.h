#pragma once

#include "core/audit_service.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace inclusion {

/// Asks the open file what takes long, as a search of ten thousand pieces, in a thread of its own: typing
/// never waits for it. It reads what is in the file; commit pending texts before, where they matter.
class FileReader : public QObject {
    Q_OBJECT

public:
    /// The service must outlive it.
    explicit FileReader(const AuditService& service);
    ~FileReader() override;

    /// Asks a question in place of the one that `owner` asked before. `done` gets the answer in this thread
    /// (an empty one where the file cannot be read), unless the owner is gone or asks no more by then.
    template <typename T>
    void ask(QObject* owner, std::function<Result<T>(const AuditService&)> question,
             std::function<void(T)> done) {
        push(owner, [question = std::move(question), done = std::move(done)](const AuditService& service) {
            auto answer = std::make_shared<Result<T>>(question(service));
            return Answer{answer->has_value(), [answer, done] { done(std::move(*answer).value_or(T())); }};
        });
    }
    /// Whether somebody waits for an answer.
    bool isBusy() const { return !m_questions.empty(); }
    /// Wants no answer any more.
    void giveUp(QObject* owner);
    /// Lets a change to the file go first; what was interrupted is asked again after it.
    void stepAside();

private:
    struct Answer {
        bool worked = false;
        std::function<void()> deliver;
    };
    struct Question {
        QPointer<QObject> owner;
        std::function<Answer(const AuditService&)> ask;
        std::atomic<bool> wanted = true;
    };

    void push(QObject* owner, std::function<Answer(const AuditService&)> ask);
    void work(const std::shared_ptr<Question>& question);
    void deliver(const std::shared_ptr<Question>& question, const Answer& answer);

    const AuditService& m_service;
    std::unique_ptr<AuditService> m_beside; ///< used by the thread alone; null where it cannot be opened
    bool m_isOpen = false;
    std::map<QObject*, std::shared_ptr<Question>> m_questions; ///< the newest of each owner
    std::atomic<bool> m_steppedAside = false;
    QThreadPool m_thread; ///< of one thread: questions are answered in turn
};

} // namespace inclusion
