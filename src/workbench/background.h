#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <utility>

namespace inclusion {

/// Does work in a thread of its own and hands the result to `done` in the thread of `owner`. Where the owner
/// is gone by then, the result is dropped; so the work holds copies of what it needs.
template <typename T>
void inBackground(QObject* owner, std::function<T()> work, std::function<void(T)> done) {
    auto result = std::make_shared<T>();
    QThread* thread = QThread::create([result, work = std::move(work)] { *result = work(); });
    QObject::connect(thread, &QThread::finished, owner,
                     [result, done = std::move(done)] { done(std::move(*result)); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

} // namespace inclusion
