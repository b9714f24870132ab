#include "workbench/file_reader.h"

#include <QThread>

namespace inclusion {
namespace {

constexpr unsigned long changeTakes = 30; ///< milliseconds left to a change before a question is asked again

}

FileReader::FileReader(const AuditService& service) : m_service(service) {
    m_thread.setMaxThreadCount(1);
}

FileReader::~FileReader() {
    for (auto& [owner, question] : m_questions)
        question->wanted = false;
    if (m_beside)
        m_beside->interrupt();
    m_thread.waitForDone();
}

void FileReader::giveUp(QObject* owner) {
    const auto asked = m_questions.find(owner);
    if (asked == m_questions.end())
        return;
    asked->second->wanted = false;
    m_questions.erase(asked);
    m_steppedAside = true; // where it was another's turn, that is asked again
    if (m_beside)
        m_beside->interrupt();
}

void FileReader::stepAside() {
    if (m_questions.empty() || !m_beside)
        return;
    m_steppedAside = true;
    m_beside->interrupt();
}

void FileReader::push(QObject* owner, std::function<Answer(const AuditService&)> ask) {
    giveUp(owner);
    if (!std::exchange(m_isOpen, true))
        if (auto beside = m_service.reader())
            m_beside = std::move(*beside);
    auto question = std::make_shared<Question>();
    question->owner = owner;
    question->ask = std::move(ask);
    if (!m_beside) { // as where the file was moved away: better a slow answer than none
        question->ask(m_service).deliver();
        return;
    }
    m_questions[owner] = question;
    m_thread.start([this, question] { work(question); });
}

void FileReader::work(const std::shared_ptr<Question>& question) {
    while (question->wanted) {
        m_steppedAside = false;
        Answer answer = question->ask(*m_beside);
        if (!answer.worked && m_steppedAside) {
            QThread::msleep(changeTakes);
            continue;
        }
        QMetaObject::invokeMethod(
            this, [this, question, answer = std::move(answer)] { deliver(question, answer); },
            Qt::QueuedConnection);
        return;
    }
}

void FileReader::deliver(const std::shared_ptr<Question>& question, const Answer& answer) {
    if (!question->wanted)
        return;
    std::erase_if(m_questions, [&](const auto& each) { return each.second == question; });
    if (question->owner)
        answer.deliver();
}

} // namespace inclusion
