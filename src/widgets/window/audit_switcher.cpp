#include "widgets/window/audit_switcher.h"

#include "ui_audit_switcher.h"
#include "workbench/audit_overview.h"
#include "workbench/audit_session.h"
#include "workbench/carried_text.h"
#include "workbench/models/text_table.h"
#include "workbench/qt_convert.h"

#include <QEvent>
#include <QLayout>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>

namespace inclusion {
namespace {

constexpr int mostAudits = 10;
constexpr int progressColumn = 2;

} // namespace

AuditSwitcher::AuditSwitcher(AuditSession& session, QWidget* parent)
    : WindowSheet(parent), m_session(session), m_ui(std::make_unique<Ui::AuditSwitcher>()) {
    m_ui->setupUi(this);
    m_ui->audits->setMostRows(mostAudits);
    connect(m_ui->audits, &SummaryTable::chosen, this, [this](const QString& id) {
        close();
        Q_EMIT auditChosen(id);
    });
    connect(m_ui->addAudit, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT addRequested();
    });
    connect(m_ui->nextCycle, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT nextCycleRequested();
    });
    showAudits();
    m_ui->audits->setFocus();
    place();
    QTimer::singleShot(0, this, [this] { readProgress(0); });
}

AuditSwitcher::~AuditSwitcher() = default;

bool AuditSwitcher::event(QEvent* event) {
    const bool done = WindowSheet::event(event);
    if (event->type() == QEvent::LayoutRequest) // the columns have their widths, and the rows their lines
        resize(width(), layout()->sizeHint().height());
    return done;
}

void AuditSwitcher::showAudits() {
    const auto audits = m_session.service().audits();
    std::vector<TextRow> rows;
    int current = 0;
    for (const Audit& audit : audits ? *audits : std::vector<Audit>()) {
        const bool inView = audit.id == m_session.auditId();
        if (inView)
            current = static_cast<int>(rows.size());
        TextCell name(frameworkName(m_session, audit));
        name.link = true;
        rows.push_back({toQt(audit.id.text()),
                        {name, TextCell(toQt(audit.cycle)), TextCell(tr("reading…")),
                         TextCell(inView ? tr("in view") : QString())}});
        m_audits.push_back(audit.id);
    }
    showRows(m_ui->audits->rows(), {tr("Audit"), tr("Cycle"), tr("How far"), tr("Now")}, rows);
    m_ui->audits->setCurrentIndex(m_ui->audits->rows().index(current, 0));
    const bool mayBegin = !m_session.isReadOnly();
    m_ui->addAudit->setVisible(mayBegin);
    const Audit* now = m_session.audit();
    const QString next = now ? cycleAfter(toQt(now->cycle)) : QString();
    const bool begun = audits && now && std::any_of(audits->begin(), audits->end(), [&](const Audit& audit) {
                           return audit.frameworkId == now->frameworkId && audit.cycle == toCore(next);
                       });
    m_ui->nextCycle->setVisible(mayBegin && now && !begun);
    if (now)
        m_ui->nextCycle->setText(
            next.isEmpty()
                ? tr("Begin the next cycle of %1").arg(frameworkName(m_session, *now))
                : tr("Begin %1 of %2", "cycle, framework").arg(next, frameworkName(m_session, *now)));
}

void AuditSwitcher::readProgress(int row) {
    if (static_cast<std::size_t>(row) >= m_audits.size())
        return;
    const auto audits = m_session.service().audits();
    for (const Audit& audit : audits ? *audits : std::vector<Audit>())
        if (audit.id == m_audits[static_cast<std::size_t>(row)]) {
            QStandardItemModel& rows = m_ui->audits->rows();
            rows.setData(rows.index(row, progressColumn), progressText(m_session, audit));
        }
    m_ui->audits->resizeColumnToContents(progressColumn);
    QTimer::singleShot(0, this, [this, row] { readProgress(row + 1); });
}

} // namespace inclusion
