#include "widgets/panels/review/typed_comment.h"

#include "ui_typed_comment.h"
#include "widgets/controls/focus_order.h"
#include "widgets/controls/form_memory.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/review_work.h"

#include <QPushButton>

namespace inclusion {

TypedComment::TypedComment(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::TypedComment>()),
      m_memory(new FormMemory(session, this)) {
    m_ui->setupUi(this);
    m_memory->add(*m_ui->typedText);
    m_ui->typedProblem->hide();
    groupRadioButtons(*m_ui->typedStances);
    m_ui->typedAbout->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->typedAbout->setMinimumContentsLength(30);
    connect(m_ui->saveTyped, &QPushButton::clicked, this, &TypedComment::save);
    connect(m_ui->closeTyped, &QPushButton::clicked, this, &TypedComment::closed);
    connect(&m_session, &AuditSession::auditShown, this, &TypedComment::fillAbout);
    fillAbout();
}

TypedComment::~TypedComment() = default;

void TypedComment::fillAbout() {
    m_ui->typedAbout->clear();
    m_ui->typedAbout->addItem(aboutText(nullptr, {}), QString());
    const Framework* framework = m_session.framework();
    if (framework == nullptr)
        return;
    const auto add = [&](const std::string& id) {
        m_ui->typedAbout->addItem(toQt(framework->labelOf(id)), toQt(id));
    };
    for (const Area* area : framework->areas()) {
        add(area->id);
        for (const Item& item : area->items)
            add(item.id);
        for (const OverallJudgement& overall : area->judgements)
            add(overall.id);
    }
}

void TypedComment::begin() {
    m_memory->show(toQt(m_session.auditId().text()));
    m_ui->typedProblem->hide();
    m_ui->typedWho->setFocus(Qt::OtherFocusReason);
    m_ui->typedWho->selectAll();
}

void TypedComment::refuse(QWidget& field, const QString& sentence) {
    m_ui->typedProblem->say(QStringLiteral("✕ ") + sentence, sentence);
    m_ui->typedProblem->show();
    field.setAccessibleDescription(sentence);
    field.setFocus(Qt::OtherFocusReason);
}

void TypedComment::save() {
    m_ui->typedProblem->hide();
    const auto stance = m_ui->typedAgree->isChecked()       ? CommentStance::Agree
                        : m_ui->typedChallenge->isChecked() ? CommentStance::Challenge
                                                            : CommentStance::Question;
    const QString who = m_ui->typedWho->text();
    const QString words = m_ui->typedText->toPlainText();
    if (who.trimmed().isEmpty())
        return refuse(*m_ui->typedWho, tr("Say who spoke: a role, such as Chair of governors."));
    if (stance != CommentStance::Agree && words.trimmed().isEmpty())
        return refuse(*m_ui->typedText, tr("Write down what they said."));
    if (!typeInComment(m_session, who, stance, toCore(m_ui->typedAbout->currentData().toString()), words))
        return;
    m_memory->forget();
    begin();
    m_ui->typedAbout->setFocus(Qt::OtherFocusReason); // the same person goes on to the next statement
}

} // namespace inclusion
