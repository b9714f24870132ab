#include "widgets/panels/support_row.h"

#include "widgets/controls/plain_label.h"
#include "workbench/audit_session.h"
#include "workbench/descriptor_support.h"
#include "workbench/qt_convert.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace inclusion {

SupportRow::SupportRow(AuditSession& session, std::string subjectId, std::string descriptorId,
                       const QString& text, QWidget* parent)
    : QWidget(parent), m_session(session), m_subjectId(std::move(subjectId)),
      m_descriptorId(std::move(descriptorId)), m_titles(plainLabel({}, "small muted", this)),
      m_choose(new QPushButton(tr("Evidence…"), this)) {
    m_titles->setObjectName(QStringLiteral("supportedBy-") + toQt(m_descriptorId));
    m_choose->setObjectName(QStringLiteral("support-") + toQt(m_descriptorId));
    m_choose->setAccessibleName(tr("Evidence that supports: %1", "descriptor").arg(text));
    m_choose->setProperty("buttonRole", "quiet");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_titles);
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    connect(m_choose, &QPushButton::clicked, this, &SupportRow::showPieces);
    refresh();
}

void SupportRow::setMarked(bool marked) {
    m_marked = marked;
    layOut();
}

void SupportRow::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    layOut();
}

void SupportRow::refresh() {
    QStringList titles;
    for (const Support& each : supportOf(m_session, m_subjectId, m_descriptorId))
        if (!each.link.isEmpty())
            titles.append(toQt(each.evidence.title));
    m_titles->setText(titles.isEmpty() ? QString()
                                       : tr("Shown by %1", "titles of evidence").arg(titles.join(tr(" · "))));
    layOut();
}

void SupportRow::layOut() {
    const bool isSupported = !m_titles->text().isEmpty();
    m_titles->setVisible(isSupported);
    m_choose->setVisible(!m_readOnly && (m_marked || isSupported));
    setVisible(!m_titles->isHidden() || !m_choose->isHidden());
}

void SupportRow::showPieces() {
    auto* menu = new QMenu(m_choose);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto pieces = supportOf(m_session, m_subjectId, m_descriptorId);
    for (const Support& each : pieces) {
        QString title = toQt(each.evidence.title);
        title.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* piece = menu->addAction(title);
        piece->setCheckable(true);
        piece->setChecked(!each.link.isEmpty());
        connect(piece, &QAction::triggered, this,
                [this, each](bool supports) { setSupport(m_session, each, m_descriptorId, supports); });
    }
    if (pieces.empty())
        menu->addAction(tr("No evidence stands here yet: add it under Describe"))->setEnabled(false);
    menu->popup(m_choose->mapToGlobal(QPoint(0, m_choose->height())));
}

} // namespace inclusion
