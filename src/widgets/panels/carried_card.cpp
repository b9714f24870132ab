#include "widgets/panels/carried_card.h"

#include "ui_carried_card.h"
#include "widgets/theme/theme.h"
#include "workbench/audit_edits.h"
#include "workbench/audit_session.h"
#include "workbench/carried_text.h"
#include "workbench/qt_convert.h"

namespace inclusion {

CarriedCard::CarriedCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::CarriedCard>()) {
    m_ui->setupUi(this);
    connect(m_ui->lookedAgainButton, &QPushButton::clicked, this, &CarriedCard::lookedAgain);
    connect(&m_session, &AuditSession::changed, this, &CarriedCard::follow);
    hide();
}

CarriedCard::~CarriedCard() = default;

void CarriedCard::setSubject(const QString& subjectId) {
    m_subjectId = toCore(subjectId);
    refresh();
}

void CarriedCard::follow(const ChangeSet& changes) {
    if (changes.everything || changes.touches(RecordKind::SubjectMark, m_subjectId))
        refresh();
}

void CarriedCard::refresh() {
    const bool hasSubject = m_session.framework() && !m_subjectId.empty();
    const QString text = hasSubject ? carriedText(*m_session.subject(m_subjectId), m_subjectId) : QString();
    m_ui->carriedText->setText(text.isEmpty() ? QString() : QStringLiteral("▲ ") + text);
    QPalette colours;
    colours.setColor(QPalette::WindowText, themeOf(this).attention);
    m_ui->carriedText->setPalette(colours);
    m_ui->lookedAgainButton->setAccessibleDescription(text); // read out with the button
    m_ui->lookedAgainButton->setVisible(!m_session.isReadOnly());
    setVisible(!text.isEmpty());
}

void CarriedCard::lookedAgain() {
    if (!m_session.isReadOnly() && isVisible())
        clearMarks(m_session, m_subjectId);
}

} // namespace inclusion
