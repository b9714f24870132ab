#pragma once

#include "widgets/controls/card.h"

#include <functional>
#include <memory>
#include <string>

namespace Ui {
class AnswerCard;
}

namespace inclusion {

class AuditSession;
class PendingText;
struct Answer;

/// The answer to a question: what was said, by whom and when, and what to follow up. Hidden for everything
/// that is no question.
class AnswerCard : public Card {
    Q_OBJECT

public:
    explicit AnswerCard(AuditSession& session, QWidget* parent = nullptr);
    ~AnswerCard() override;

    /// Shows another item. Texts have been committed before.
    void setSubject(const QString& subjectId);
    void setReadOnly(bool readOnly);

private:
    Answer answer() const;
    PendingText* bindText(std::string Answer::*member);
    void saveDate();
    void showStored();

    AuditSession& m_session;
    std::unique_ptr<Ui::AnswerCard> m_ui;
    PendingText* m_text;
    PendingText* m_respondent;
    PendingText* m_followUp;
    std::string m_subjectId;
    bool m_readOnly = false;
};

} // namespace inclusion
