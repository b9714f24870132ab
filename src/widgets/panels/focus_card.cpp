#include "widgets/panels/focus_card.h"

#include "ui_focus_card.h"
#include "workbench/audit_session.h"
#include "workbench/qt_convert.h"

#include <algorithm>

namespace inclusion {

FocusCard::FocusCard(AuditSession& session, QWidget* parent)
    : Card(parent), m_session(session), m_ui(std::make_unique<Ui::FocusCard>()) {
    m_ui->setupUi(this);
    connect(m_ui->inFocus, &QCheckBox::clicked, this, &FocusCard::choose);
    connect(&m_session, &AuditSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches(RecordKind::FocusChoice))
            showStored();
    });
}

FocusCard::~FocusCard() = default;

void FocusCard::setSubject(const QString& subjectId) {
    const Framework* framework = m_session.framework();
    const Area* area = framework ? framework->findArea(toCore(subjectId)) : nullptr;
    const bool shown = area && framework->data().focusAreas;
    m_areaId = shown ? area->id : std::string();
    setVisible(shown);
    showStored();
}

void FocusCard::setReadOnly(bool readOnly) {
    m_ui->inFocus->setEnabled(!readOnly);
}

void FocusCard::choose(bool inFocus) {
    auto chosen = m_session.service().focusAreas(m_session.auditId());
    if (!chosen) {
        m_session.report(chosen.error());
        return;
    }
    std::erase(*chosen, m_areaId);
    if (inFocus)
        chosen->push_back(m_areaId);
    if (!m_session.run(m_session.service().setFocus({m_session.auditId(), *chosen})))
        showStored();
}

void FocusCard::showStored() {
    if (m_areaId.empty())
        return;
    const auto stored = m_session.service().focusAreas(m_session.auditId());
    const std::vector<std::string> chosen = stored ? *stored : std::vector<std::string>();
    m_ui->inFocus->setChecked(std::find(chosen.begin(), chosen.end(), m_areaId) != chosen.end());
    const auto& asked = m_session.framework()->data().focusAreas;
    const auto count = static_cast<int>(chosen.size());
    const QString chosenText = count == 1 ? tr("1 area is chosen") : tr("%1 areas are chosen").arg(count);
    const QString askedText =
        asked->minimum == asked->maximum
            ? tr("the framework asks for %1").arg(asked->minimum)
            : tr("the framework asks for %1 to %2").arg(asked->minimum).arg(asked->maximum);
    const QString note =
        tr("%1; %2.", "how many are chosen, how many are asked for").arg(chosenText, askedText);
    m_ui->focusNote->setText(note);
    m_ui->inFocus->setAccessibleDescription(note);
}

} // namespace inclusion
