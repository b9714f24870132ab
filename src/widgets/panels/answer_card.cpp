#include "widgets/panels/answer_card.h"

#include "core/audit/answer.h"
#include "ui_answer_card.h"
#include "workbench/audit_session.h"
#include "workbench/pending_text.h"
#include "workbench/qt_convert.h"

namespace inclusion {

AnswerCard::AnswerCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::AnswerCard>()),
      m_text(bindText(&Answer::text)), m_respondent(bindText(&Answer::respondent)),
      m_followUp(bindText(&Answer::followUp)) {
    m_ui->setupUi(this);
    m_ui->answerText->bind(*m_text);
    m_ui->answerFollowUp->bind(*m_followUp);
    m_ui->answerDate->setToday(toQt(session.clock().today()));
    connect(m_respondent, &PendingText::loaded, m_ui->answerFrom, &QLineEdit::setText);
    connect(m_ui->answerFrom, &QLineEdit::textEdited, m_respondent, &PendingText::edit);
    connect(m_ui->answerFrom, &QLineEdit::editingFinished, m_respondent, &PendingText::commit);
    connect(m_ui->answerDate, &QLineEdit::editingFinished, this, &AnswerCard::saveDate);
    connect(m_ui->answerEvidence, &QPushButton::clicked, this, [this] {
        if (m_session.commitPending())
            m_session.run(m_session.service().makeEvidenceOfAnswer(m_session.auditId(), m_subjectId));
    });
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(RecordKind::Answer, m_subjectId))
            showStored();
    });
}

AnswerCard::~AnswerCard() = default;

Answer AnswerCard::answer() const {
    const auto stored = m_session.service().answer(m_session.auditId(), m_subjectId);
    if (stored && *stored)
        return **stored;
    Answer blank;
    blank.auditId = m_session.auditId();
    blank.itemId = m_subjectId;
    return blank;
}

PendingText* AnswerCard::bindText(std::string Answer::*member) {
    return new PendingText(
        m_session, [this, member] { return m_subjectId.empty() ? QString() : toQt(answer().*member); },
        [this, member](const QString& text) {
            Answer after = answer();
            after.*member = toCore(text);
            return m_session.run(m_session.service().setAnswer(after));
        },
        this);
}

void AnswerCard::setSubject(const QString& subjectId) {
    const Framework* framework = m_session.framework();
    const Item* item = framework ? framework->findItem(toCore(subjectId)) : nullptr;
    const bool shown = item && item->kind == ItemKind::Question;
    m_subjectId = shown ? item->id : std::string();
    setVisible(shown);
    for (PendingText* text : {m_text, m_respondent, m_followUp})
        text->reload();
    showStored();
}

void AnswerCard::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_ui->answerText->setReadOnly(readOnly);
    m_ui->answerFollowUp->setReadOnly(readOnly);
    m_ui->answerFrom->setReadOnly(readOnly);
    m_ui->answerDate->setReadOnly(readOnly);
    showStored();
}

void AnswerCard::showStored() {
    const Answer stored = m_subjectId.empty() ? Answer{} : answer();
    m_ui->answerDate->setDate(stored.date ? toQt(*stored.date) : QDate());
    m_ui->answerEvidence->setVisible(!m_readOnly);
    m_ui->answerEvidence->setEnabled(!stored.text.empty());
}

void AnswerCard::saveDate() {
    if (m_readOnly || m_subjectId.empty() || !m_ui->answerDate->isAcceptable())
        return;
    Answer after = answer();
    after.date = toCore(m_ui->answerDate->date());
    m_session.run(m_session.service().setAnswer(after));
}

} // namespace inclusion
